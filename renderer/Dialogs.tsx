import { closeDialog, useSession } from './state/session';
import { AddManyDialog } from './tray/AddManyDialog';
import { ReportToDialog } from './tray/ReportToDialog';
import { ConflictDialog } from './start/ConflictDialog';
import { GoOnWithDialog } from './start/GoOnWithDialog';
import { NewAccountDialog } from './start/NewAccountDialog';
import { SealDialog } from './start/SealDialog';
import { UnlockDialog } from './start/UnlockDialog';
import { CsvImportDialog } from './csv/CsvImportDialog';
import { ExplainDialog } from './figures/ExplainDialog';
import { FindingsDialog } from './figures/FindingsDialog';
import { MethodsDialog } from './figures/MethodsDialog';
import { HistoryDialog } from './frame/HistoryDialog';
import { FilterDialog } from './map/FilterDialog';
import { LineDialog } from './map/LineDialog';
import { NewMapDialog } from './map/NewMapDialog';
import { RenameMapDialog } from './map/RenameMapDialog';
import { MoveDialog } from './panel/MoveDialog';
import { Palette } from './frame/Palette';
import { DeleteRecordDialog } from './records/DeleteRecordDialog';
import { LinksDialog } from './records/LinksDialog';
import { NextPeriodDialog } from './plan/NextPeriodDialog';
import { PlanStateDialog } from './plan/PlanStateDialog';
import { ShortcutsDialog } from './frame/ShortcutsDialog';

/** The dialog that is open, if any. */
export const Dialogs = () => {
  const dialog = useSession((state) => state.dialog);
  if (dialog === null) return null;
  switch (dialog.name) {
    case 'palette':
      return <Palette onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'history':
      return <HistoryDialog onClose={closeDialog} />;
    case 'newAccount':
      return <NewAccountDialog onClose={closeDialog} />;
    case 'seal':
      return <SealDialog onClose={closeDialog} />;
    case 'unlock':
      return <UnlockDialog onClose={closeDialog} given={dialog.with} />;
    case 'goOnWith':
      return <GoOnWithDialog onClose={closeDialog} given={dialog.with} />;
    case 'importAccount':
      return <ConflictDialog onClose={closeDialog} given={dialog.with} />;
    case 'explain':
      return <ExplainDialog onClose={closeDialog} given={dialog.with} />;
    case 'findings':
      return <FindingsDialog onClose={closeDialog} />;
    case 'move':
      return <MoveDialog onClose={closeDialog} given={dialog.with} />;
    case 'addMany':
      return <AddManyDialog onClose={closeDialog} given={dialog.with} />;
    case 'reportTo':
      return <ReportToDialog onClose={closeDialog} />;
    case 'filter':
      return <FilterDialog onClose={closeDialog} />;
    case 'newMap':
      return <NewMapDialog onClose={closeDialog} />;
    case 'renameMap':
      return <RenameMapDialog onClose={closeDialog} />;
    case 'line':
      return <LineDialog onClose={closeDialog} given={dialog.with} />;
    case 'methods':
      return <MethodsDialog onClose={closeDialog} given={dialog.with} />;
    case 'links':
      return <LinksDialog onClose={closeDialog} given={dialog.with} />;
    case 'deleteRecord':
      return <DeleteRecordDialog onClose={closeDialog} given={dialog.with} />;
    case 'planState':
      return <PlanStateDialog onClose={closeDialog} />;
    case 'nextPeriod':
      return <NextPeriodDialog onClose={closeDialog} />;
    case 'csvImport':
      return <CsvImportDialog onClose={closeDialog} given={dialog.with} />;
  }
};
