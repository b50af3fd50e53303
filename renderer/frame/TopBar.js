import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Ellipsis, Redo2, Search, Undo2 } from 'lucide-react';
import { COMMANDS } from '../../shared/commands';
import { longDate } from '../../shared/model/dates';
import { inWords } from '../../shared/model/words';
import { isAvailable, run } from '../commands/handlers';
import { keyWords } from '../commands/keys';
import { openSample } from '../commands/atlasCommands';
import { editDocument, useDocument } from '../state/documentStore';
import { openDialog, useSession } from '../state/session';
import { today, useAccount, useList, useSingle } from '../state/records';
import { ActionMenu } from '../ui/ActionMenu';
import { Button } from '../ui/Button';
const MENU = ['account.new', 'account.import', 'account.export', 'csv.import', 'csv.export', 'atlas.saveCopy', 'atlas.seal', 'view.light', 'view.dark', 'view.system', 'help.methods', 'help.shortcuts', 'atlas.close'];
const itemOf = (id) => {
    const command = COMMANDS[id];
    return { label: command.label, keys: 'keys' in command ? keyWords(command.keys) : undefined, run: () => run(id), disabled: !isAvailable(id) };
};
export const TopBar = () => {
    const account = useAccount();
    const plan = useSingle('plan');
    const firstTarget = useList('target')[0];
    const history = useDocument((state) => state.history);
    const sample = useSession((state) => state.atlas?.sample ?? null);
    const planWords = [firstTarget ? `Plan FY${firstTarget.fy}` : 'Plan', inWords(plan?.state ?? 'draft').toLowerCase()].join(' · ');
    return (_jsxs("header", { className: "topbar", "data-region": "bar", children: [_jsx("button", { type: "button", className: "mark", onClick: () => run('atlas.close'), title: "Back to the start page", children: "Account Atlas" }), _jsxs("div", { className: "title", children: [_jsx("h1", { children: account.name }), _jsx("span", { className: "quiet", children: planWords }), sample ? _jsxs("span", { className: "badge", children: ["Sample ", _jsx(Button, { small: true, tone: "bare", onClick: () => void openSample(sample, true), children: "Start over" })] }) : null, account.asOf ? (_jsxs("span", { className: "badge", children: ["As of ", longDate(account.asOf), " ", _jsx(Button, { small: true, tone: "bare", onClick: () => { editDocument(`Use today, ${longDate(today())}, instead of ${longDate(account.asOf)}`, (draft) => draft.set('account', account.id, { asOf: null })); }, children: "Use today" })] })) : null] }), _jsxs("button", { type: "button", className: "find", onClick: () => openDialog('palette'), children: [_jsx(Search, { size: 15, strokeWidth: 1.5, "aria-hidden": "true" }), _jsx("span", { children: "Find a person, section or command" }), _jsx("kbd", { children: keyWords('Ctrl+K') })] }), _jsxs(Button, { disabled: history.undo === null, onClick: () => run('edit.undo'), title: history.undo ? `Undo: ${history.undo}` : 'Nothing to undo', children: [_jsx(Undo2, { size: 15, "aria-hidden": "true" }), "Undo"] }), _jsx(Button, { disabled: history.redo === null, onClick: () => run('edit.redo'), "aria-label": "Redo", title: history.redo ? `Redo: ${history.redo}` : 'Nothing to redo', children: _jsx(Redo2, { size: 15, "aria-hidden": "true" }) }), _jsx(Button, { tone: "primary", onClick: () => run('pdf.export'), children: "Export PDF" }), _jsx(ActionMenu, { label: "More commands", face: _jsx(Ellipsis, { size: 17, "aria-hidden": "true" }), items: MENU.map(itemOf) })] }));
};
