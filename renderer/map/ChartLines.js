import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { cardBox } from '../../shared/layout/chart';
import { dottedPath, linkShape } from '../../shared/layout/links';
import { occupancyOf } from '../../shared/document/stakeholder';
import { currentDocument, useDocument } from '../state/documentStore';
import { useList } from '../state/records';
const seatsOfPeople = () => new Map([...occupancyOf(currentDocument()).personOfSeat].map(([seatId, personId]) => [personId, seatId]));
/** Every line of the map behind the cards: reporting lines as one path, then dotted ones, influence, ally and conflict. */
export const ChartLines = memo(({ chart, show }) => {
    const links = useList('link');
    const seats = useList('seat');
    useDocument((state) => state.document.holding);
    const seatOf = seatsOfPeople();
    const reporting = chart.elbows.map((elbow) => elbow.path).join('');
    const shapes = links.filter((link) => link.until === null && show[link.type]).flatMap((link) => {
        const from = cardBox(chart.positions, seatOf.get(link.fromId)), to = cardBox(chart.positions, seatOf.get(link.toId));
        return from && to ? [{ link, ...linkShape(link.type, link.strength, from, to) }] : [];
    });
    const dotted = show.dotted ? seats.flatMap((seat) => seat.dottedLineToIds.flatMap((managerId) => {
        const from = cardBox(chart.positions, managerId), to = cardBox(chart.positions, seat.id);
        return from && to ? [dottedPath(from, to)] : [];
    })) : [];
    return (_jsx(ViewportPortal, { children: _jsxs("svg", { className: "chart-lines", "aria-hidden": "true", children: [show.reporting ? _jsx("path", { d: reporting, className: "line-reporting" }) : null, dotted.length > 0 ? _jsx("path", { d: dotted.join(' '), className: "line-dotted" }) : null, shapes.map(({ link, path, head }) => (_jsxs("g", { className: `link-${link.type}`, children: [_jsx("path", { d: path, strokeWidth: link.type === 'conflict' || link.type === 'ally' ? 1.4 : 0.7 + (link.strength ?? 1) * 0.7 }), head ? _jsx("path", { d: head, className: "link-head" }) : null, link.note ? _jsx("title", { children: link.note }) : null] }, link.id)))] }) }));
});
ChartLines.displayName = 'ChartLines';
