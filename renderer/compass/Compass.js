import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { accountOf } from '../../shared/document/document';
import { currentDocument, setFields } from '../state/documentStore';
import { useAccount, useSingle } from '../state/records';
import { FigureStrip } from '../figures/FigureStrip';
import { TextField } from '../ui/TextField';
import { ActionRows } from './ActionRows';
import { ObjectiveRows } from './ObjectiveRows';
import { TargetRows } from './TargetRows';
import { GoalRows, TeamRows } from './NamedRows';
const setAccount = (label, fields, group) => { setFields(label, 'account', accountOf(currentDocument()).id, fields, group); };
const Situation = () => {
    const account = useAccount();
    return (_jsxs("div", { className: "route", children: [_jsx(TextField, { label: "Where the customer is today", value: account.situationToday, multiline: true, max: 600, placeholder: "What their board worries about now, in their words", onCommit: (situationToday, group) => setAccount('Edit today', { situationToday }, group) }), _jsx(TextField, { label: "Where they want to be", value: account.situationTomorrow, multiline: true, max: 600, placeholder: "What they will call success, and by when", onCommit: (situationTomorrow, group) => setAccount('Edit tomorrow', { situationTomorrow }, group) }), _jsx(TextField, { label: "How you get there together", value: account.situationPath, multiline: true, max: 600, placeholder: "The few moves that join the two", onCommit: (situationPath, group) => setAccount('Edit the path', { situationPath }, group) })] }));
};
/** The plan on one page: ambition, today to tomorrow, targets, objectives, actions. */
export const Compass = () => {
    const plan = useSingle('plan');
    return (_jsxs("div", { className: "compass", children: [_jsxs("section", { className: "north-star", "aria-labelledby": "north-star", children: [_jsx("h2", { id: "north-star", children: "North star" }), _jsx(TextField, { label: "Ambition", value: plan?.ambition ?? null, multiline: true, max: 200, placeholder: "One sentence you would read aloud: what you will be for this customer in three years", onCommit: (ambition, group) => { setFields('Edit the ambition', 'plan', 'plan', { ambition }, group); } })] }), _jsx(FigureStrip, {}), _jsxs("section", { "aria-labelledby": "route", children: [_jsx("h2", { id: "route", children: "Today, tomorrow, the way" }), _jsx(Situation, {})] }), _jsxs("div", { className: "compass-columns", children: [_jsxs("section", { "aria-labelledby": "goals", children: [_jsx("h2", { id: "goals", children: "Customer goals" }), _jsx(GoalRows, {})] }), _jsxs("section", { "aria-labelledby": "targets", children: [_jsx("h2", { id: "targets", children: "Targets" }), _jsx(TargetRows, {})] })] }), _jsxs("section", { "aria-labelledby": "objectives", children: [_jsx("h2", { id: "objectives", children: "Objectives" }), _jsx(ObjectiveRows, {})] }), _jsxs("section", { "aria-labelledby": "actions", children: [_jsx("h2", { id: "actions", children: "Actions" }), _jsx(ActionRows, {})] }), _jsxs("section", { "aria-labelledby": "team", children: [_jsx("h2", { id: "team", children: "Your team" }), _jsx(TeamRows, {})] })] }));
};
