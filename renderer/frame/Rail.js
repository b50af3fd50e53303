import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Compass, FileOutput, Network } from 'lucide-react';
import { goTo, useSession } from '../state/session';
const ENTRIES = [
    { place: 'compass', label: 'Compass', Icon: Compass },
    { place: 'map', label: 'Map', Icon: Network },
    { place: 'export', label: 'Export', Icon: FileOutput },
];
/** The places of the open account. Only places that work stand here. */
export const Rail = () => {
    const place = useSession((state) => state.place);
    return (_jsx("nav", { className: "rail", "aria-label": "Places", "data-region": "rail", children: ENTRIES.map(({ place: to, label, Icon }) => (_jsxs("button", { type: "button", "aria-current": place === to ? 'page' : undefined, onClick: () => goTo(to), children: [_jsx(Icon, { size: 20, strokeWidth: 1.5, "aria-hidden": "true" }), _jsx("span", { children: label })] }, to))) }));
};
