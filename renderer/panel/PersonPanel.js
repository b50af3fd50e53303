import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useMemo } from 'react';
import { Check, Plus } from 'lucide-react';
import { list } from '../../shared/document/document';
import { drawnSeats, holderOf } from '../../shared/document/people';
import { displayName, stakeholderById } from '../../shared/document/stakeholder';
import { shortDate } from '../../shared/model/dates';
import { LINK_WORDS, initials, inWords } from '../../shared/model/words';
import { FindingRows } from '../figures/FindingRows';
import { usePersonFigures } from '../state/figures';
import { run } from '../commands/handlers';
import { moveUnder, setOwner } from '../commands/peopleCommands';
import { editDocument, setFields, useDocument } from '../state/documentStore';
import { today, useAsOf, useList, useRecord, useStakeholder } from '../state/records';
import { select } from '../state/session';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { Ratings } from './Ratings';
const Details = ({ person }) => {
    const set = (fields, group) => { setFields(`Edit ${displayName(person)}`, 'person', person.id, fields, group); };
    return (_jsxs("details", { className: "more", children: [_jsx("summary", { children: "Profile and notes" }), _jsxs("div", { className: "panel-section", children: [_jsx(TextField, { label: "Personal win", value: person.personalWin, multiline: true, placeholder: "What this person gains if you succeed", onCommit: (personalWin, group) => set({ personalWin }, group) }), _jsx(TextField, { label: "Business goal", value: person.businessGoal, multiline: true, onCommit: (businessGoal, group) => set({ businessGoal }, group) }), _jsx(TextField, { label: "Evidence", value: person.evidence, multiline: true, placeholder: "How you know: who said or did what, and when", onCommit: (evidence, group) => set({ evidence }, group) }), _jsx(TextField, { label: "Note", value: person.note, multiline: true, placeholder: "Written as if the person could read it", onCommit: (note, group) => set({ note }, group) }), _jsx(TextField, { label: "Last contact", type: "date", value: person.lastContact, onCommit: (lastContact, group) => set({ lastContact }, group) }), _jsx(TextField, { label: "E-mail", value: person.email, onCommit: (email, group) => set({ email }, group) }), _jsx(TextField, { label: "Phone", value: person.phone, onCommit: (phone, group) => set({ phone }, group) })] })] }));
};
const Lines = ({ personId }) => {
    const links = useList('link');
    const views = useDocument((state) => stakeholderById(state.document));
    const own = links.filter((link) => link.fromId === personId || link.toId === personId);
    if (own.length === 0)
        return null;
    const nameOf = (id) => { const one = views.get(id); return one ? displayName(one) : ''; };
    return (_jsxs("section", { className: "panel-section", "aria-label": "Lines", children: [_jsx("h3", { className: "label", children: "Lines" }), _jsx("ul", { className: "link-list", children: own.map((link) => {
                    const other = link.fromId === personId ? link.toId : link.fromId;
                    const seatId = views.get(other)?.seatId;
                    return (_jsxs("li", { children: [_jsx("button", { type: "button", className: "plain-link", onClick: () => { if (seatId)
                                    select([seatId]); }, children: link.fromId === personId || link.type === 'ally' || link.type === 'conflict' ? `${LINK_WORDS[link.type]} ${nameOf(other)}` : `${nameOf(other)} ${LINK_WORDS[link.type].toLowerCase()} this person` }), _jsxs("span", { className: "quiet", children: [link.strength ? `strength ${link.strength}` : '', link.until ? ` · until ${shortDate(link.until)}` : '', link.note ? ` · ${link.note}` : ''] })] }, link.id));
                }) })] }));
};
const Actions = ({ person }) => {
    const asOf = useAsOf();
    const actions = useList('action').filter((action) => action.stakeholderId === person.id);
    const members = useList('member');
    const add = () => { editDocument('Add an action', (draft) => { draft.add('action', { title: '', stakeholderId: person.id, ownerId: person.contactOwnerId, due: null }); }); };
    return (_jsxs("section", { className: "panel-section", "aria-label": "Actions", children: [_jsxs("h3", { className: "label", children: [_jsx("span", { children: "Actions" }), _jsxs(Button, { small: true, tone: "bare", onClick: add, children: [_jsx(Plus, { size: 13, "aria-hidden": "true" }), "New action"] })] }), _jsx("ul", { className: "action-list", children: actions.map((action) => {
                    const isDone = action.status === 'done';
                    const isLate = !isDone && action.status !== 'cancelled' && action.due !== null && action.due < asOf;
                    const owner = members.find((member) => member.id === action.ownerId);
                    return (_jsxs("li", { children: [_jsx("button", { type: "button", role: "checkbox", "aria-checked": isDone, className: "tick", "aria-label": `Done: ${action.title}`, onClick: () => { setFields(isDone ? 'Reopen an action' : 'Finish an action', 'action', action.id, isDone ? { status: 'open', completedOn: null } : { status: 'done', completedOn: asOf < today() ? asOf : today() }); }, children: isDone ? _jsx(Check, { size: 12, "aria-hidden": "true" }) : null }), _jsx(TextField, { label: "Action", hideLabel: true, value: action.title, placeholder: "Verb first: Show, Ask, Bring", onCommit: (title, group) => { setFields('Edit an action', 'action', action.id, { title: title ?? '' }, group); } }), _jsxs("span", { className: `meta ${isLate ? 'late' : 'quiet'}`, children: [owner ? initials(owner.name) : 'no owner', " \u00B7 ", shortDate(action.due, asOf.slice(0, 4)), isLate ? ' · late' : ''] })] }, action.id));
                }) }), actions.length === 0 ? _jsx("p", { className: "quiet small", children: "No action names this person." }) : null] }));
};
const Standing = ({ personId }) => {
    const figures = usePersonFigures(personId);
    if (!figures)
        return null;
    const facts = [
        figures.isKeyPlayer ? 'Key player' : null,
        figures.isHiddenInfluencer ? `Hidden influencer, borrows ${figures.borrowedInfluence?.toFixed(1)}` : null,
        figures.champion?.class ? `${figures.champion.class}${figures.champion.score === null ? '' : ` ${Math.round(figures.champion.score)}`}` : null,
        figures.coverage.charAt(0).toUpperCase() + figures.coverage.slice(1),
        figures.contact.days === null ? null : `last contact ${figures.contact.days} days ago, limit ${figures.contact.limit}`,
        `know score ${Math.round(figures.knowScore * 8)} of 8`,
    ];
    const open = figures.findings.filter((finding) => !finding.isWaived);
    return (_jsxs("section", { className: "panel-section", "aria-label": "Findings", children: [_jsx("p", { className: "quiet small", children: facts.filter(Boolean).join(' · ') }), figures.warmRoute ? _jsxs("p", { className: "small", children: ["Warm route: ", figures.warmRoute.text, figures.warmRoute.cost === null ? '' : `, cost ${figures.warmRoute.cost}`] }) : null, _jsxs("h3", { className: "label", children: [_jsx("span", { children: "Findings" }), _jsx("span", { children: open.length })] }), _jsx(FindingRows, { findings: figures.findings })] }));
};
const Seat = ({ seatId }) => {
    const seat = useRecord('seat', seatId);
    const document = useDocument((state) => state.document);
    const departments = useList('department'), units = useList('businessUnit');
    const managers = useMemo(() => {
        const views = stakeholderById(document);
        return drawnSeats(document).filter((one) => one.id !== seatId).map((one) => {
            const holder = views.get(holderOf(document, one.id) ?? '');
            return { value: one.id, label: `${holder ? displayName(holder) : ''}${one.title ? `, ${one.title}` : ''}` };
        });
    }, [document, seatId]);
    if (!seat)
        return null;
    const options = (rows) => rows.map((row) => ({ value: row.id, label: row.name }));
    return (_jsxs("details", { className: "more", children: [_jsx("summary", { children: "Seat" }), _jsxs("div", { className: "panel-section", children: [_jsx(TextField, { label: "Title", value: seat.title, onCommit: (title, group) => { setFields('Edit the title', 'seat', seatId, { title }, group); } }), _jsx(SelectField, { label: "Reports to", value: seat.reportsToId, none: "Nobody", options: managers, onChoose: (managerId) => { moveUnder([seatId], managerId); } }), _jsx(SelectField, { label: "Department", value: seat.departmentId, none: "None", options: options(departments), onChoose: (departmentId) => { setFields('Set the department', 'seat', seatId, { departmentId }); } }), _jsx(SelectField, { label: "Business unit", value: seat.businessUnitId, none: "None", options: options(units), onChoose: (businessUnitId) => { setFields('Set the unit', 'seat', seatId, { businessUnitId }); } }), _jsx(SelectField, { label: "Management level", value: seat.level === null ? null : String(seat.level), none: "Not known", options: [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: String(level) })), onChoose: (level) => { setFields('Set the level', 'seat', seatId, { level: level === null ? null : Number(level) }); } }), _jsxs("div", { className: "chips", children: [_jsx(Button, { small: true, onClick: () => run('person.leaves'), children: "Leaves this seat" }), _jsx(Button, { small: true, onClick: () => run('person.vacant'), children: "Vacant or filled" }), _jsx(Button, { small: true, onClick: () => run('person.unpin'), children: "Release pins" }), _jsx(Button, { small: true, tone: "danger", onClick: () => run('person.delete'), children: "Delete" })] })] })] }));
};
/** Everything about a person in one place. */
export const PersonPanel = ({ personId }) => {
    const person = useRecord('person', personId);
    const view = useStakeholder(personId);
    const manager = useStakeholder(view?.reportsToId);
    const department = useRecord('department', view?.departmentId);
    const members = useDocument((state) => list(state.document, 'member'));
    if (!person || !view)
        return null;
    return (_jsxs("div", { className: "panel-body", children: [_jsxs("header", { children: [_jsxs("p", { className: "quiet small", children: [person.status === 'active' ? 'Person' : inWords(person.status), department ? ` · ${department.name}` : ''] }), _jsx(TextField, { label: "Name", hideLabel: true, value: person.status === 'vacant' ? null : person.name, placeholder: displayName(person), onCommit: (name, group) => { setFields('Name', 'person', personId, { name, ...(person.status === 'vacant' && name !== null ? { status: 'active' } : {}) }, group); } }), _jsxs("p", { className: "quiet", children: [view.title ?? 'No title', manager ? ` · reports to ${displayName(manager)}` : ''] })] }), _jsx(Ratings, { people: [person] }), _jsx(SelectField, { label: "Contact owner", value: person.contactOwnerId, none: "Nobody", options: members.map((member) => ({ value: member.id, label: member.name })), onChoose: setOwner }), _jsx(Standing, { personId: personId }), _jsx(Actions, { person: person }), _jsx(Lines, { personId: personId }), view.seatId ? _jsx(Seat, { seatId: view.seatId }) : null, _jsx(Details, { person: person })] }));
};
