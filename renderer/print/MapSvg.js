import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { find, list } from '../../shared/document/document';
import { displayName, occupancyOf } from '../../shared/document/stakeholder';
import { CARD, cardBox } from '../../shared/layout/chart';
import { dottedPath, linkShape } from '../../shared/layout/links';
import { attitudeSign, attitudeTone, initials, ROLE_LETTERS } from '../../shared/model/words';
import { fitText } from './fitText';
const RING = 11.5;
const arc = (step) => {
    const point = (turn) => { const angle = (turn - 0.25) * 2 * Math.PI; return `${(RING * Math.cos(angle)).toFixed(2)} ${(RING * Math.sin(angle)).toFixed(2)}`; };
    return `M ${point(step / 4 + 0.02)} A ${RING} ${RING} 0 0 1 ${point(step / 4 + 0.23)}`;
};
/** One card, drawn. `far` leaves out what could not be read at the size it is printed. */
const CardSvg = ({ person, seat, owner, x, y, far }) => {
    const tone = attitudeTone(person.attitude);
    const vacant = person.status === 'vacant';
    const name = displayName(person);
    const nameSize = far ? 24 : 15;
    const lines = far ? twoLines(name, 180, nameSize) : [fitText(name, 178, nameSize, 600)];
    return (_jsxs("g", { transform: `translate(${x} ${y})`, className: `svg-card ${tone} ${vacant ? 'vacant' : ''}`, children: [_jsx("rect", { width: CARD.width, height: CARD.height, rx: "8", className: "svg-card-body" }), _jsx("path", { d: `M7 0 H8 A8 8 0 0 0 0 8 V${CARD.height - 8} A8 8 0 0 0 8 ${CARD.height} H7 Z`, className: "svg-edge" }), _jsx("rect", { x: "0", y: "0", width: "7", height: CARD.height, rx: "3", className: "svg-edge", ...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {}) }), lines.map((line, at) => _jsx("text", { x: "19", y: (far ? 36 : 29) + at * 25, fontSize: nameSize, className: "svg-name", children: line }, line)), far ? null : (_jsxs(_Fragment, { children: [_jsx("text", { x: "19", y: "46", fontSize: "12", className: "svg-job", children: fitText([seat.title, seat.company].filter(Boolean).join(' · '), 186, 12) }), _jsxs("g", { transform: "translate(22.5 67)", children: [[0, 1, 2, 3, 4].map((dot) => _jsx("circle", { cx: dot * 10, r: "3.5", className: person.influence === null ? 'svg-dot-unrated' : dot < person.influence ? 'svg-dot-on' : 'svg-dot' }, dot)), person.buyingRoles.slice(0, 5).map((role, at) => (_jsxs("g", { transform: `translate(${57 + at * 20} 0)`, children: [_jsx("rect", { x: "-8", y: "-8.5", width: "16", height: "17", rx: "4", className: "svg-role" }), _jsx("text", { y: "4", fontSize: "11", textAnchor: "middle", className: "svg-role-letter", children: ROLE_LETTERS[role] })] }, role)))] }), _jsxs("g", { transform: "translate(191 62)", children: [owner === null && !vacant ? _jsx("circle", { r: RING, className: "svg-ring-alert" }) : [0, 1, 2, 3].map((step) => _jsx("path", { d: arc(step), className: person.relationship !== null && step < person.relationship ? 'svg-ring-on' : 'svg-ring-off' }, step)), _jsx("text", { y: "3.4", fontSize: owner === null ? 12 : 9, textAnchor: "middle", className: owner === null ? 'svg-alert' : 'svg-owner', children: owner === null ? (vacant ? '' : '!') : initials(owner) })] })] })), _jsxs("g", { transform: "translate(4 -1)", children: [_jsx("rect", { x: "-13", y: "-9.5", width: "26", height: "19", rx: "9.5", className: "svg-sign" }), _jsx("text", { y: "4.4", fontSize: "12.5", textAnchor: "middle", className: "svg-sign-text", children: attitudeSign(person.attitude) })] })] }));
};
const twoLines = (text, width, size) => {
    const words = text.split(' ');
    let first = words[0] ?? '', at = 1;
    while (at < words.length && fitText(`${first} ${words[at]}`, width, size, 600).endsWith('…') === false) {
        first = `${first} ${words[at]}`;
        at += 1;
    }
    const rest = words.slice(at).join(' ');
    return rest === '' ? [fitText(first, width, size, 600)] : [fitText(first, width, size, 600), fitText(rest, width, size, 600)];
};
/** The pattern of what is not known. Once per sheet. */
export const HatchPattern = () => (_jsx("svg", { width: "0", height: "0", className: "svg-defs", "aria-hidden": "true", children: _jsx("defs", { children: _jsxs("pattern", { id: "hatch", width: "5", height: "5", patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)", children: [_jsx("rect", { width: "5", height: "5", className: "svg-hatch-ground" }), _jsx("rect", { width: "1.3", height: "5", className: "svg-hatch-line" })] }) }) }));
/** The map as a drawing: the same geometry as on screen, as vectors with real text. */
export const MapSvg = ({ document, chart, far, width, height, label }) => {
    const box = chart.box;
    if (!box)
        return null;
    const occupancy = occupancyOf(document);
    const seatOf = new Map([...occupancy.personOfSeat].map(([seatId, personId]) => [personId, seatId]));
    const pad = 18;
    return (_jsxs("svg", { viewBox: `${box.x - pad} ${box.y - pad} ${box.width + 2 * pad} ${box.height + 2 * pad}`, ...(width ? { width } : {}), ...(height ? { height } : {}), role: "img", "aria-label": label, className: "map-svg", preserveAspectRatio: "xMidYMin meet", children: [_jsx("path", { d: chart.elbows.map((elbow) => elbow.path).join(''), className: "line-reporting" }), list(document, 'seat').flatMap((seat) => seat.dottedLineToIds.flatMap((managerId) => {
                const from = cardBox(chart.positions, managerId), to = cardBox(chart.positions, seat.id);
                return from && to ? [_jsx("path", { d: dottedPath(from, to), className: "line-dotted" }, `${seat.id}-${managerId}`)] : [];
            })), list(document, 'link').filter((link) => link.until === null).map((link) => {
                const from = cardBox(chart.positions, seatOf.get(link.fromId)), to = cardBox(chart.positions, seatOf.get(link.toId));
                if (!from || !to)
                    return null;
                const { path, head } = linkShape(link.type, link.strength, from, to);
                return _jsxs("g", { className: `link-${link.type}`, children: [_jsx("path", { d: path, strokeWidth: link.type === 'conflict' || link.type === 'ally' ? 1.4 : 0.7 + (link.strength ?? 1) * 0.7 }), head ? _jsx("path", { d: head, className: "link-head" }) : null] }, link.id);
            }), chart.cards.map((card) => {
                const corner = chart.positions.get(card.id);
                const seat = find(document, 'seat', card.id);
                const person = find(document, 'person', occupancy.personOfSeat.get(card.id));
                if (!corner || !seat || !person)
                    return null;
                return _jsx(CardSvg, { person: person, seat: seat, owner: find(document, 'member', person.contactOwnerId)?.name ?? null, x: corner.x, y: corner.y, far: far }, card.id);
            })] }));
};
