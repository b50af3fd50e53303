import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import { Plus } from 'lucide-react';
import { run } from '../commands/handlers';
import { remember, remembered } from '../state/session';
import { Button } from '../ui/Button';
import { ToggleMenu } from '../ui/ActionMenu';
import { ALL_LINES, LINE_KINDS, LINE_WORDS } from './lines';
import { MapCanvas } from './MapCanvas';
import { useChart } from './useChart';
/** The map: who there is, who reports to whom, who is for and against. */
export const MapPlace = () => {
    const chart = useChart();
    const [show, setShow] = useState(() => ({ ...ALL_LINES, ...remembered('lines', {}) }));
    const toggle = (kind, on) => { const next = { ...show, [kind]: on }; setShow(next); remember('lines', next); };
    return (_jsxs("div", { className: "map-place", children: [_jsxs("header", { className: "place-bar", children: [_jsx("h2", { children: "Map" }), _jsx("span", { className: "quiet", children: "Whole account" }), _jsx("span", { className: "spring" }), _jsxs(Button, { onClick: () => run('person.add'), children: [_jsx(Plus, { size: 15, "aria-hidden": "true" }), "Person"] }), _jsx(ToggleMenu, { label: "Lines shown on the map", face: "Lines", toggles: LINE_KINDS.map((kind) => ({ label: LINE_WORDS[kind], on: show[kind], set: (on) => toggle(kind, on) })) }), _jsx(Button, { onClick: () => run('view.fit'), children: "Fit" }), _jsx(Button, { onClick: () => run('view.tidy'), children: "Tidy" })] }), _jsx(ReactFlowProvider, { children: _jsx(MapCanvas, { chart: chart, show: show }) }), chart.cards.length === 0 ? (_jsxs("div", { className: "map-empty", children: [_jsx("p", { children: "Nobody is on the map yet." }), _jsxs("div", { className: "buttons", children: [_jsx(Button, { tone: "primary", onClick: () => run('person.add'), children: "Add the first person" }), _jsx(Button, { onClick: () => run('csv.import'), children: "Import a CSV file" })] })] })) : null] }));
};
