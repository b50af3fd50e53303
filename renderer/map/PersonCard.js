import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Ear, KeyRound, Pin, Star } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { occupancyOf, displayName } from '../../shared/document/stakeholder';
import { ROLE_LETTERS, ROLE_WORDS, attitudeSign, attitudeTone, attitudeWord, influenceWord, initials, relationshipWord } from '../../shared/model/words';
import { cancelNaming, finishNaming } from '../commands/peopleCommands';
import { mapView } from '../commands/mapCommands';
import { useCardMarks } from '../state/figures';
import { useRecord } from '../state/records';
import { useDocument } from '../state/documentStore';
import { useSession } from '../state/session';
export const Dots = ({ influence }) => (_jsx("span", { className: `dots ${influence === null ? 'unrated' : ''}`, "aria-hidden": "true", children: [1, 2, 3, 4, 5].map((dot) => _jsx("i", { className: influence !== null && dot <= influence ? 'on' : '' }, dot)) }));
/** Circle arcs of the four steps of relationship, clockwise from the top. */
const ARCS = [0, 1, 2, 3].map((step) => {
    const point = (turn) => { const angle = (turn - 0.25) * 2 * Math.PI; return `${(14 + 11.5 * Math.cos(angle)).toFixed(2)} ${(14 + 11.5 * Math.sin(angle)).toFixed(2)}`; };
    return `M ${point(step / 4 + 0.02)} A 11.5 11.5 0 0 1 ${point(step / 4 + 0.23)}`;
});
/** Four segments of relationship around the owner's initials; a dashed ring with ! where nobody owns the contact. */
export const Ring = ({ relationship, target, owner, vacant }) => (_jsxs("svg", { className: `ring ${owner === null && !vacant ? 'unowned' : ''}`, viewBox: "0 0 28 28", "aria-hidden": "true", children: [owner === null && !vacant
            ? _jsx("circle", { cx: "14", cy: "14", r: "11.5", className: "ring-alert" })
            : ARCS.map((arc, step) => _jsx("path", { d: arc, className: relationship !== null && step < relationship ? 'ring-on' : target !== null && step < target ? 'ring-wanted' : 'ring-off' }, arc)), _jsx("text", { x: "14", y: "14", className: relationship === null && !vacant ? 'ring-unknown' : '', children: owner === null ? (vacant ? '' : '!') : initials(owner) })] }));
const MARK_WORDS = { k: 'key player', h: 'hidden influencer', c: 'champion' };
const describe = (person, title, owner, marks) => [
    displayName(person), title ?? 'no title',
    `attitude ${attitudeWord(person.attitude).toLowerCase()}`,
    person.influence === null ? 'influence not rated' : `influence ${person.influence} ${influenceWord(person.influence).toLowerCase()}`,
    `relationship ${relationshipWord(person.relationship).toLowerCase()}`,
    person.status === 'vacant' ? 'vacant seat' : owner === null ? 'nobody owns the contact' : `owner ${owner}`,
    ...person.buyingRoles.map((role) => ROLE_WORDS[role].toLowerCase()),
    ...[...marks].map((mark) => MARK_WORDS[mark] ?? ''),
].join(', ');
const NameInput = ({ seatId, start }) => {
    const [text, setText] = useState(start);
    const input = useRef(null);
    const isNew = start === '';
    useEffect(() => { input.current?.focus({ preventScroll: true }); input.current?.select(); }, []);
    const onKeyDown = (event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Tab') {
            event.preventDefault();
            finishNaming(seatId, text);
            mapView()?.focus();
        }
        if (event.key === 'Escape') {
            event.preventDefault();
            cancelNaming(seatId, isNew);
            mapView()?.focus();
        }
    };
    return (_jsx("input", { ref: input, className: "card-input nodrag nopan", value: text, "aria-label": "Name, title; unit", placeholder: "Name, title; unit", onChange: (event) => setText(event.target.value), onKeyDown: onKeyDown, onBlur: () => finishNaming(seatId, text) }));
};
/** One person on the map. Reads its own records, so that an edit draws one card. */
export const PersonCard = memo(({ data, selected }) => {
    const { seatId } = data;
    const seat = useRecord('seat', seatId);
    const personId = useDocument((state) => occupancyOf(state.document).personOfSeat.get(seatId));
    const person = useRecord('person', personId);
    const owner = useRecord('member', person?.contactOwnerId)?.name ?? null;
    const marks = useCardMarks(personId);
    const isNaming = useSession((state) => state.naming === seatId);
    const isTarget = useSession((state) => state.dropTarget === seatId);
    if (!seat || !person)
        return null;
    const vacant = person.status === 'vacant';
    const tone = attitudeTone(person.attitude);
    const name = displayName(person);
    return (_jsxs("div", { id: `card-${seatId}`, role: "treeitem", "aria-level": data.level, "aria-selected": selected, "aria-label": describe(person, seat.title, owner, marks), className: `card ${tone} ${vacant ? 'vacant' : ''} ${selected ? 'selected' : ''} ${isTarget ? 'target' : ''} ${person.status === 'leaving' ? 'leaving' : ''}`, children: [_jsx("span", { className: "edge", "aria-hidden": "true" }), _jsx("span", { className: "sign", "aria-hidden": "true", children: attitudeSign(person.attitude) }), isNaming ? _jsx(NameInput, { seatId: seatId, start: person.name ?? '' }) : (_jsxs(_Fragment, { children: [_jsxs("span", { className: `name ${person.name !== null ? '' : vacant || seat.title === null ? 'nobody' : 'nobody unnamed'}`, children: [_jsx("span", { className: "clip", children: name }), marks.includes('c') ? _jsx(Star, { size: 12, className: "mark champion", "aria-hidden": "true" }) : null, marks.includes('h') ? _jsx(Ear, { size: 12, className: "mark", "aria-hidden": "true" }) : null, marks.includes('k') ? _jsx(KeyRound, { size: 12, className: "mark", "aria-hidden": "true" }) : null] }), _jsxs("span", { className: "job clip", children: [seat.title ?? '', seat.company ? ` · ${seat.company}` : ''] })] })), _jsxs("span", { className: "foot", "aria-hidden": "true", children: [vacant && person.influence === null ? _jsx("span", { className: "hint", children: "influence not rated" }) : _jsx(Dots, { influence: person.influence }), person.buyingRoles.map((role) => _jsx("b", { children: ROLE_LETTERS[role] }, role)), person.status === 'leaving' ? _jsx("em", { children: "leaving" }) : null] }), _jsx(Ring, { relationship: person.relationship, target: person.targetRelationship, owner: owner, vacant: vacant }), data.pinned ? _jsx(Pin, { size: 11, className: "pin", "aria-label": "Pinned" }) : null] }));
});
PersonCard.displayName = 'PersonCard';
