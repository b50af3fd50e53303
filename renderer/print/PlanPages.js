import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { find, list } from '../../shared/document/document';
import { displayName, stakeholderById } from '../../shared/document/stakeholder';
import { shortDate } from '../../shared/model/dates';
import { plainNumber } from '../../shared/model/money';
import { inWords } from '../../shared/model/words';
const isOpen = (action) => action.status === 'open' || action.status === 'inProgress';
const byDue = (a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.ordinal - b.ordinal;
/** Open actions, those overdue first, then by due date. */
export const openActions = (document) => list(document, 'action').filter(isOpen).toSorted(byDue);
const ActionTable = ({ document, actions, asOf, caption }) => {
    const people = stakeholderById(document);
    if (actions.length === 0)
        return _jsx("p", { children: "No action is entered." });
    return (_jsxs("table", { "aria-label": caption, children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: "Action" }), _jsx("th", { scope: "col", children: "Person" }), _jsx("th", { scope: "col", children: "Owner" }), _jsx("th", { scope: "col", children: "Due" }), _jsx("th", { scope: "col", children: "State" })] }) }), _jsx("tbody", { children: actions.map((action) => {
                    const person = action.stakeholderId ? people.get(action.stakeholderId) : undefined;
                    const late = isOpen(action) && action.due !== null && action.due < asOf;
                    return (_jsxs("tr", { children: [_jsx("th", { scope: "row", children: action.title }), _jsx("td", { children: person ? displayName(person) : '' }), _jsx("td", { children: find(document, 'member', action.ownerId)?.name ?? _jsx("b", { className: "alert", children: "nobody" }) }), _jsxs("td", { className: `nowrap ${late ? 'alert' : ''}`, children: [shortDate(action.due, asOf.slice(0, 4)), late ? ', late' : ''] }), _jsx("td", { className: "nowrap", children: inWords(action.status) })] }, action.id));
                }) })] }));
};
export const ObjectivePages = ({ document, asOf }) => {
    const objectives = list(document, 'objective');
    return (_jsxs("section", { className: "sheet table-sheet", "aria-labelledby": "objectives-heading", children: [_jsx("h1", { id: "objectives-heading", children: "Objectives" }), objectives.length === 0 ? _jsx("p", { children: "No objective is entered." }) : null, objectives.map((objective) => {
                const goal = find(document, 'customerGoal', objective.customerGoalId);
                const actions = list(document, 'action').filter((action) => action.objectiveId === objective.id);
                return (_jsxs("article", { className: "objective", children: [_jsxs("h2", { children: [_jsx("span", { children: inWords(objective.type) }), " ", objective.title] }), _jsxs("p", { children: [objective.measure ? `${objective.measure}: ` : '', plainNumber(objective.baseline), " \u2192 ", plainNumber(objective.target), " by ", shortDate(objective.due), " \u00B7 ", inWords(objective.status), " \u00B7 ", find(document, 'member', objective.ownerId)?.name ?? 'nobody owns it'] }), goal ? _jsxs("p", { className: "quiet", children: ["Serves the customer\u2019s goal: ", goal.title] }) : null, actions.length > 0 ? _jsx(ActionTable, { document: document, actions: actions.toSorted(byDue), asOf: asOf, caption: `Actions for ${objective.title}` }) : _jsx("p", { className: "quiet", children: "No action serves this objective yet." })] }, objective.id));
            })] }));
};
export const ActionPages = ({ document, asOf }) => {
    const closed = list(document, 'action').filter((action) => !isOpen(action));
    return (_jsxs("section", { className: "sheet table-sheet", "aria-labelledby": "actions-heading", children: [_jsx("h1", { id: "actions-heading", children: "Actions" }), _jsx("h2", { children: "Open" }), _jsx(ActionTable, { document: document, actions: openActions(document), asOf: asOf, caption: "Open actions" }), closed.length > 0 ? _jsxs(_Fragment, { children: [_jsx("h2", { children: "Done and cancelled" }), _jsx(ActionTable, { document: document, actions: closed.toSorted(byDue), asOf: asOf, caption: "Done and cancelled actions" })] }) : null] }));
};
