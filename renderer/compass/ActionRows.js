import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ACTION_STATUS } from '../../shared/model/scales';
import { inWords } from '../../shared/model/words';
import { displayName } from '../../shared/document/stakeholder';
import { setFields } from '../state/documentStore';
import { today, useAsOf, useList, useStakeholders } from '../state/records';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { AddButton, DeleteButton } from './RowTools';
const set = (action, fields, group) => { setFields('Edit an action', 'action', action.id, fields, group); };
/** Open ones first by due date, then those that are done or cancelled. */
const inOrder = (actions) => {
    const closed = (action) => action.status === 'done' || action.status === 'cancelled';
    return actions.toSorted((a, b) => Number(closed(a)) - Number(closed(b)) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.ordinal - b.ordinal);
};
export const ActionRows = () => {
    const actions = useList('action'), members = useList('member'), objectives = useList('objective');
    const people = useStakeholders().filter((one) => one.status !== 'left');
    const asOf = useAsOf();
    return (_jsxs(_Fragment, { children: [actions.length === 0 ? _jsx("p", { className: "quiet", children: "Who does what by when? Every action has one owner, a due date and a link." }) : (_jsxs("div", { className: "row action-row heads", "aria-hidden": "true", children: [_jsx("span", { children: "Action" }), _jsx("span", { children: "Owner" }), _jsx("span", { children: "Due" }), _jsx("span", { children: "State" }), _jsx("span", { children: "Objective" }), _jsx("span", { children: "Person" }), _jsx("span", {})] })), _jsx("ul", { className: "rows", children: inOrder(actions).map((action) => {
                    const isLate = action.due !== null && action.due < asOf && (action.status === 'open' || action.status === 'inProgress');
                    return (_jsxs("li", { className: `row action-row ${isLate ? 'late' : ''} ${action.status === 'done' || action.status === 'cancelled' ? 'closed' : ''}`, children: [_jsx(TextField, { label: "Action", hideLabel: true, value: action.title, placeholder: "Verb first: Show, Ask, Bring", onCommit: (title, group) => set(action, { title: title ?? '' }, group) }), _jsx(SelectField, { label: "Owner of the action", hideLabel: true, value: action.ownerId, none: "Nobody", options: members.map((member) => ({ value: member.id, label: member.name })), onChoose: (ownerId) => set(action, { ownerId }) }), _jsx(TextField, { label: isLate ? 'Due, late' : 'Due', hideLabel: true, type: "date", value: action.due, onCommit: (due, group) => set(action, { due }, group) }), _jsx(SelectField, { label: "State of the action", hideLabel: true, value: action.status, options: ACTION_STATUS.map((status) => ({ value: status, label: inWords(status) })), onChoose: (status) => set(action, { status: status, completedOn: status === 'done' ? (asOf < today() ? asOf : today()) : null }) }), _jsx(SelectField, { label: "Objective", hideLabel: true, value: action.objectiveId, none: "No objective", options: objectives.map((objective) => ({ value: objective.id, label: objective.title })), onChoose: (objectiveId) => set(action, { objectiveId }) }), _jsx(SelectField, { label: "Person", hideLabel: true, value: action.stakeholderId, none: "No person", options: people.map((one) => ({ value: one.id, label: displayName(one) })), onChoose: (stakeholderId) => set(action, { stakeholderId }) }), _jsx(DeleteButton, { kind: "action", id: action.id, name: action.title })] }, action.id));
                }) }), _jsx(AddButton, { kind: "action", label: "Add an action" })] }));
};
