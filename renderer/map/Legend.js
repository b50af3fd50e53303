import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useMemo } from 'react';
import { drawnSeats, holderOf } from '../../shared/document/people';
import { find } from '../../shared/document/document';
import { attitudeSign, attitudeTone, attitudeWord } from '../../shared/model/words';
import { currentDocument, useDocument } from '../state/documentStore';
import { LINE_WORDS } from './lines';
const LINK_KINDS = ['influences', 'mentor', 'ally', 'conflict'];
/** What the colours and lines on screen mean, and only those. */
export const Legend = ({ show }) => {
    const person = useDocument((state) => state.document.person);
    const holding = useDocument((state) => state.document.holding);
    const link = useDocument((state) => state.document.link);
    const seat = useDocument((state) => state.document.seat);
    const { attitudes, kinds } = useMemo(() => {
        const document = currentDocument();
        const found = new Set(drawnSeats(document).map((one) => find(document, 'person', holderOf(document, one.id))?.attitude ?? null));
        const links = new Set([...document.link.values()].map((one) => one.type));
        if ([...document.seat.values()].some((one) => one.dottedLineToIds.length > 0))
            links.add('dotted');
        return { attitudes: [2, 1, 0, -1, -2, null].filter((attitude) => found.has(attitude)), kinds: [...LINK_KINDS, 'dotted'].filter((kind) => links.has(kind)) };
    }, [person, holding, link, seat]);
    if (attitudes.length === 0)
        return null;
    return (_jsxs("div", { className: "legend", role: "note", "aria-label": "Legend", children: [_jsx("ul", { className: "legend-attitudes", children: attitudes.map((attitude) => (_jsxs("li", { children: [_jsx("span", { className: `sign ${attitudeTone(attitude)}`, "aria-hidden": "true", children: attitudeSign(attitude) }), attitudeWord(attitude)] }, String(attitude)))) }), kinds.some((kind) => show[kind]) ? (_jsx("ul", { className: "legend-lines", children: kinds.filter((kind) => show[kind]).map((kind) => (_jsxs("li", { children: [_jsx("svg", { width: "30", height: "10", "aria-hidden": "true", className: `link-${kind}`, children: kind === 'conflict' ? _jsx("path", { d: "M1 5 l4 -3 l4 6 l4 -6 l4 6 l4 -6 l4 6 l3 -3" }) : kind === 'ally' ? _jsx("path", { d: "M1 3.5 h28 M1 6.5 h28" })
                                : kind === 'dotted' ? _jsx("path", { d: "M2 5h.01M8 5h.01M14 5h.01M20 5h.01M26 5h.01", className: "line-dotted" }) : _jsxs(_Fragment, { children: [_jsx("path", { d: "M1 5 h22", strokeWidth: "1.8" }), _jsx("path", { d: "M29 5 l-8 -3.5 v7 z", className: "link-head" })] }) }), LINE_WORDS[kind]] }, kind))) })) : null] }));
};
