import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { find } from '../../shared/document/document';
import { holderOf } from '../../shared/document/people';
import { run } from '../commands/handlers';
import { setOwner } from '../commands/peopleCommands';
import { useDocument } from '../state/documentStore';
import { useList } from '../state/records';
import { useSession } from '../state/session';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { Ratings } from './Ratings';
/** Several people at once: what is set here is set for all of them in one step. */
export const SeveralPanel = () => {
    const selection = useSession((state) => state.selection);
    const document = useDocument((state) => state.document);
    const members = useList('member');
    const people = selection.flatMap((seatId) => find(document, 'person', holderOf(document, seatId)) ?? []);
    const owner = people.every((person) => person.contactOwnerId === people[0]?.contactOwnerId) ? people[0]?.contactOwnerId ?? null : null;
    return (_jsxs("div", { className: "panel-body", children: [_jsxs("header", { children: [_jsxs("h2", { className: "serif", children: [people.length, " people"] }), _jsx("p", { className: "quiet", children: "What you set here is set for all of them." })] }), _jsx(Ratings, { people: people }), _jsx(SelectField, { label: "Contact owner", value: owner, none: "Nobody", options: members.map((member) => ({ value: member.id, label: member.name })), onChoose: setOwner }), _jsxs("div", { className: "chips", children: [_jsx(Button, { small: true, onClick: () => run('person.unpin'), children: "Release pins" }), _jsxs(Button, { small: true, tone: "danger", onClick: () => run('person.delete'), children: ["Delete ", people.length, " people"] })] })] }));
};
