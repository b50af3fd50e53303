import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { TEAM_ROLES } from '../../shared/model/scales';
import { inWords } from '../../shared/model/words';
import { removeWithLinks } from '../../shared/document/references';
import { editDocument, setFields } from '../state/documentStore';
import { useList } from '../state/records';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { AddButton, DeleteButton } from './RowTools';
export const GoalRows = () => {
    const goals = useList('customerGoal');
    return (_jsxs(_Fragment, { children: [goals.length === 0 ? _jsx("p", { className: "quiet", children: "What does this customer want to reach? Two to six goals." }) : null, _jsx("ul", { className: "rows", children: goals.map((goal) => (_jsxs("li", { className: "row goal-row", children: [_jsx(TextField, { label: "Customer goal", hideLabel: true, value: goal.title, placeholder: "Their goal in their words", onCommit: (title, group) => { setFields('Edit a customer goal', 'customerGoal', goal.id, { title: title ?? '' }, group); } }), _jsx(DeleteButton, { kind: "customerGoal", id: goal.id, name: goal.title })] }, goal.id))) }), _jsx(AddButton, { kind: "customerGoal", label: "Add a customer goal" })] }));
};
/** Our people on this account: who they are, their part, their time. */
export const TeamRows = () => {
    const members = useList('member');
    const assignments = useList('assignment');
    const add = () => { editDocument('Add a team member', (draft) => { const member = draft.add('member', {}); draft.add('assignment', { id: member.id, memberId: member.id, role: members.length === 0 ? 'accountLead' : null }); }); };
    return (_jsxs(_Fragment, { children: [assignments.length === 0 ? _jsx("p", { className: "quiet", children: "Who of you looks after this customer? Owners of contacts, objectives and actions are chosen from here." }) : null, _jsx("ul", { className: "rows", children: assignments.map((assignment) => {
                    const member = members.find((one) => one.id === assignment.memberId);
                    if (!member)
                        return null;
                    return (_jsxs("li", { className: "row team-row", children: [_jsx(TextField, { label: "Name", hideLabel: true, value: member.name, placeholder: "Name", onCommit: (name, group) => { setFields('Edit a team member', 'member', member.id, { name: name ?? '' }, group); } }), _jsx(TextField, { label: "Title", hideLabel: true, value: member.title, placeholder: "Title", onCommit: (title, group) => { setFields('Edit a team member', 'member', member.id, { title }, group); } }), _jsx(SelectField, { label: "Role", hideLabel: true, value: assignment.role, none: "No role", options: TEAM_ROLES.map((role) => ({ value: role, label: inWords(role) })), onChoose: (role) => { setFields('Set a team role', 'assignment', assignment.id, { role }); } }), _jsx(NumberField, { label: "Hours a month", hideLabel: true, value: assignment.hoursPerMonth, onCommit: (hoursPerMonth, group) => { setFields('Set the hours', 'assignment', assignment.id, { hoursPerMonth }, group); } }), _jsx("span", { className: "unit quiet", children: "hours a month" }), _jsx(Button, { small: true, tone: "bare", "aria-label": `Take ${member.name} off this account`, onClick: () => { editDocument(`Take ${member.name} off this account`, (draft) => removeWithLinks(draft, 'assignment', assignment.id)); }, children: "Take off" })] }, assignment.id));
                }) }), _jsx(Button, { small: true, onClick: add, children: "Add a team member" })] }));
};
