import { TELLING } from './commands/hidingCommands';
import { HiddenNote } from './parts/hiding/Hidden';
import { Button } from './parts/ui/Button';
import { Modal } from './parts/ui/Modal';
import { useIsHiding } from './state/records';
import { closeDialog, useSession } from './state/session';
import { AddManyDialog } from './places/people/tray/AddManyDialog';
import { ReportToDialog } from './places/people/tray/ReportToDialog';
import { ClientRemovedDialog } from './places/start/ClientRemovedDialog';
import { AccountThereDialog } from './places/start/AccountThereDialog';
import { MergeCopiesDialog } from './places/start/MergeCopiesDialog';
import { UnlockCopyDialog } from './places/start/UnlockCopyDialog';
import { ConflictDialog } from './places/start/ConflictDialog';
import { BringBackDialog } from './places/start/BringBackDialog';
import { RescueDialog } from './places/start/RescueDialog';
import { SafetyDialog } from './places/start/SafetyDialog';
import { GoOnWithDialog } from './places/start/GoOnWithDialog';
import { NewAccountDialog } from './places/start/NewAccountDialog';
import { OpenElsewhereDialog } from './places/start/OpenElsewhereDialog';
import { SealDialog } from './places/start/SealDialog';
import { UnlockDialog } from './places/start/UnlockDialog';
import { AccountTableDialog } from './places/portfolio/AccountTableDialog';
import { CsvImport } from './places/people/csv/CsvImport';
import { RecordImport } from './places/plan/tables/RecordImport';
import { PresentDialog } from './parts/audience/PresentDialog';
import { FoundTextsDialog } from './parts/audience/FoundTextsDialog';
import { ExplainDialog } from './parts/findings/ExplainDialog';
import { FindingsDialog } from './parts/findings/FindingsDialog';
import { MethodsDialog } from './parts/findings/MethodsDialog';
import { FilterDialog } from './places/people/map/FilterDialog';
import { LineDialog } from './places/people/map/LineDialog';
import { NewMapDialog } from './places/people/map/NewMapDialog';
import { StraightenDialog } from './places/people/map/StraightenDialog';
import { RenameMapDialog } from './places/people/map/RenameMapDialog';
import { WaysDialog } from './parts/person/WaysDialog';
import { LossTestDialog } from './parts/person/LossTestDialog';
import { LeaveDialog } from './parts/person/LeaveDialog';
import { MergeDialog } from './parts/person/MergeDialog';
import { ToAccountDialog } from './parts/person/ToAccountDialog';
import { AssumptionsDialog } from './parts/person/AssumptionsDialog';
import { CounterpartDialog } from './parts/person/CounterpartDialog';
import { TakeScenarioDialog } from './parts/person/TakeScenarioDialog';
import { PrioritiesDialog } from './parts/person/PrioritiesDialog';
import { PeopleLeftDialog } from './parts/person/PeopleLeftDialog';
import { PreWorkDialog } from './places/workshop/PreWorkDialog';
import { MoveDialog } from './parts/person/MoveDialog';
import { ForgetPersonDialog } from './parts/person/ForgetPersonDialog';
import { RetentionDialog } from './parts/person/RetentionDialog';
import { HandOverDialog } from './places/start/HandOverDialog';
import { AboutDialog } from './frame/AboutDialog';
import { Palette } from './frame/Palette';
import { DeleteRecordDialog } from './parts/records/DeleteRecordDialog';
import { LinksDialog } from './parts/records/LinksDialog';
import { NextPeriodDialog } from './places/plan/NextPeriodDialog';
import { PlanStateDialog } from './places/plan/PlanStateDialog';
import { NumbersDialog } from './frame/NumbersDialog';
import { ComeBackDialog } from './frame/run/ComeBackDialog';
import { JointScreenDialog } from './frame/run/JointScreenDialog';
import { ProjectorDialog } from './parts/projector/ProjectorDialog';
import { SavedViewsDialog } from './frame/views/SavedViewsDialog';
import { RemoveClientDialog } from './places/start/RemoveClientDialog';
import { LockingDialog } from './frame/LockingDialog';
import { StartOverDialog } from './places/start/StartOverDialog';
import { SettingsDialog } from './frame/settings/SettingsDialog';
import { ShortcutsDialog } from './frame/ShortcutsDialog';
import { later } from './parts/ui/later';

const NewsDialog = later(async () => (await import('./frame/help/NewsDialog')).NewsDialog, { isPlace: false });

/** The dialog that is open, if any. */
export const Dialogs = () => {
  const dialog = useSession((state) => state.dialog);
  const isHiding = useIsHiding();
  if (dialog === null) return null;
  if (isHiding && TELLING.has(dialog.name))
    return (
      <Modal title="Hidden" onClose={closeDialog}>
        <HiddenNote />
        <div className="buttons">
          <Button onClick={closeDialog}>Close</Button>
        </div>
      </Modal>
    );
  switch (dialog.name) {
    case 'palette':
      return <Palette onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'about':
      return <AboutDialog onClose={closeDialog} />;
    case 'news':
      return <NewsDialog />;
    case 'firstAccount':
      return <NewAccountDialog onClose={closeDialog} {...dialog.with} />;
    case 'startOver':
      return <StartOverDialog onClose={closeDialog} given={dialog.with} />;
    case 'comeBack':
      return <ComeBackDialog onClose={closeDialog} given={dialog.with} />;
    case 'jointScreen':
      return <JointScreenDialog onClose={closeDialog} given={dialog.with} />;
    case 'ways':
      return <WaysDialog onClose={closeDialog} given={dialog.with} />;
    case 'lossTest':
      return <LossTestDialog onClose={closeDialog} given={dialog.with} />;
    case 'leave':
      return <LeaveDialog onClose={closeDialog} />;
    case 'merge':
      return <MergeDialog onClose={closeDialog} given={dialog.with} />;
    case 'toAccount':
      return <ToAccountDialog onClose={closeDialog} given={dialog.with} />;
    case 'assumptions':
      return <AssumptionsDialog onClose={closeDialog} given={dialog.with} />;
    case 'counterpart':
      return <CounterpartDialog onClose={closeDialog} given={dialog.with} />;
    case 'takeScenario':
      return <TakeScenarioDialog onClose={closeDialog} given={dialog.with} />;
    case 'priorities':
      return <PrioritiesDialog onClose={closeDialog} />;
    case 'peopleLeft':
      return <PeopleLeftDialog onClose={closeDialog} />;
    case 'present':
      return <PresentDialog onClose={closeDialog} />;
    case 'preWork':
      return <PreWorkDialog onClose={closeDialog} given={dialog.with} />;
    case 'foundTexts':
      return <FoundTextsDialog onClose={closeDialog} given={dialog.with} />;
    case 'projector':
      return <ProjectorDialog onClose={closeDialog} />;
    case 'savedViews':
      return <SavedViewsDialog onClose={closeDialog} />;
    case 'numbers':
      return <NumbersDialog onClose={closeDialog} />;
    case 'clientRemoved':
      return <ClientRemovedDialog given={dialog.with} />;
    case 'removeClient':
      return <RemoveClientDialog onClose={closeDialog} />;
    case 'handOver':
      return <HandOverDialog onClose={closeDialog} />;
    case 'retention':
      return <RetentionDialog onClose={closeDialog} />;
    case 'forgetPerson':
      return <ForgetPersonDialog onClose={closeDialog} given={dialog.with} />;
    case 'settings':
      return <SettingsDialog key={dialog.with} onClose={closeDialog} given={dialog.with} />;
    case 'locking':
      return <LockingDialog onClose={closeDialog} />;
    case 'newAccount':
      return <NewAccountDialog onClose={closeDialog} />;
    case 'seal':
      return <SealDialog onClose={closeDialog} />;
    case 'unlock':
      return <UnlockDialog onClose={closeDialog} given={dialog.with} />;
    case 'openElsewhere':
      return <OpenElsewhereDialog onClose={closeDialog} given={dialog.with} />;
    case 'goOnWith':
      return <GoOnWithDialog onClose={closeDialog} given={dialog.with} />;
    case 'bringBack':
      return <BringBackDialog onClose={closeDialog} given={dialog.with} />;
    case 'rescue':
      return <RescueDialog onClose={closeDialog} given={dialog.with} />;
    case 'safety':
      return <SafetyDialog onClose={closeDialog} />;
    case 'mergeCopies':
      return <MergeCopiesDialog onClose={closeDialog} />;
    case 'unlockCopy':
      return <UnlockCopyDialog onClose={closeDialog} given={dialog.with} />;
    case 'accountThere':
      return <AccountThereDialog onClose={closeDialog} given={dialog.with} />;
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
    case 'straighten':
      return <StraightenDialog onClose={closeDialog} given={dialog.with} />;
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
    case 'accountTable':
      return <AccountTableDialog onClose={closeDialog} />;
    case 'recordImport':
      return <RecordImport onClose={closeDialog} given={dialog.with} />;
    case 'csvImport':
      return <CsvImport onClose={closeDialog} given={dialog.with} />;
  }
};
