import { jsx as _jsx } from "react/jsx-runtime";
import { useSession } from '../state/session';
import { useDocument } from '../state/documentStore';
import { occupancyOf } from '../../shared/document/stakeholder';
import { PersonPanel } from './PersonPanel';
import { SeveralPanel } from './SeveralPanel';
import { AccountPanel } from './AccountPanel';
/** What is chosen, everywhere the same way. */
export const Panel = () => {
    const selection = useSession((state) => state.selection);
    const last = selection.at(-1) ?? null;
    const personId = useDocument((state) => (last === null ? null : occupancyOf(state.document).personOfSeat.get(last) ?? null));
    return (_jsx("aside", { className: "panel", "aria-label": "What is chosen", "data-region": "panel", children: personId === null ? _jsx(AccountPanel, {}) : selection.length > 1 ? _jsx(SeveralPanel, {}) : _jsx(PersonPanel, { personId: personId }, personId) }));
};
