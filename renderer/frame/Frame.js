import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useSession } from '../state/session';
import { Panel } from '../panel/Panel';
import { Rail } from './Rail';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';
/** The window of an open account: rail, bar, the place, the panel, the status line. */
export const Frame = ({ children }) => {
    const panel = useSession((state) => state.panelOpen && state.place === 'map');
    return (_jsxs("div", { className: `frame ${panel ? 'with-panel' : ''}`, children: [_jsx(TopBar, {}), _jsx(Rail, {}), _jsx("main", { className: "place", "data-region": "place", children: children }), panel ? _jsx(Panel, {}) : null, _jsx(StatusLine, {})] }));
};
