import { jsx as _jsx } from "react/jsx-runtime";
import { closeDialog, useSession } from './state/session';
import { ConflictDialog } from './start/ConflictDialog';
import { NewAccountDialog } from './start/NewAccountDialog';
import { SealDialog } from './start/SealDialog';
import { UnlockDialog } from './start/UnlockDialog';
import { CsvImportDialog } from './csv/CsvImportDialog';
import { ExplainDialog } from './figures/ExplainDialog';
import { FindingsDialog } from './figures/FindingsDialog';
import { MethodsDialog } from './figures/MethodsDialog';
import { HistoryDialog } from './frame/HistoryDialog';
import { Palette } from './frame/Palette';
import { ShortcutsDialog } from './frame/ShortcutsDialog';
/** The dialog that is open, if any. */
export const Dialogs = () => {
    const dialog = useSession((state) => state.dialog);
    if (dialog === null)
        return null;
    switch (dialog.name) {
        case 'palette': return _jsx(Palette, { onClose: closeDialog });
        case 'shortcuts': return _jsx(ShortcutsDialog, { onClose: closeDialog });
        case 'history': return _jsx(HistoryDialog, { onClose: closeDialog });
        case 'newAccount': return _jsx(NewAccountDialog, { onClose: closeDialog });
        case 'seal': return _jsx(SealDialog, { onClose: closeDialog });
        case 'unlock': return _jsx(UnlockDialog, { onClose: closeDialog, given: dialog.with });
        case 'importAccount': return _jsx(ConflictDialog, { onClose: closeDialog, given: dialog.with });
        case 'explain': return _jsx(ExplainDialog, { onClose: closeDialog, given: dialog.with });
        case 'findings': return _jsx(FindingsDialog, { onClose: closeDialog });
        case 'methods': return _jsx(MethodsDialog, { onClose: closeDialog, given: dialog.with });
        case 'csvImport': return _jsx(CsvImportDialog, { onClose: closeDialog, given: dialog.with });
    }
};
