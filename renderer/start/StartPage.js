import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { FilePlus2, FolderOpen, Lock, X } from 'lucide-react';
import { openAtlas, openSample } from '../commands/atlasCommands';
import { run } from '../commands/handlers';
import { call } from '../host';
import { attempt } from '../state/messages';
import { session, setSession, useSession } from '../state/session';
import { Button } from '../ui/Button';
const forget = async (recentId) => {
    const recent = await attempt(() => call('recent.forget', { recentId }));
    const { started } = session();
    if (recent && started)
        setSession({ started: { ...started, recent } });
};
/** The first page: what was open lately, a new atlas, the samples. */
export const StartPage = () => {
    const started = useSession((state) => state.started);
    if (!started)
        return null;
    return (_jsx("main", { className: "start", "data-region": "start", children: _jsxs("div", { className: "start-inner", children: [_jsxs("header", { children: [_jsx("h1", { className: "serif", children: "Account Atlas" }), _jsx("p", { className: "lead", children: "Draw who decides at a customer, agree where you stand with each of them, and leave the room with the plan." })] }), _jsxs("div", { className: "start-columns", children: [_jsxs("section", { "aria-labelledby": "begin", children: [_jsx("h2", { id: "begin", className: "label", children: "Begin" }), _jsxs("div", { className: "start-buttons", children: [_jsxs(Button, { tone: "primary", onClick: () => run('atlas.new'), children: [_jsx(FilePlus2, { size: 17, "aria-hidden": "true" }), "New atlas"] }), _jsxs(Button, { onClick: () => run('atlas.open'), children: [_jsx(FolderOpen, { size: 17, "aria-hidden": "true" }), "Open"] })] }), _jsx("h2", { className: "label", children: "Look around the sample" }), _jsx("ul", { className: "sample-list", children: started.samples.map((sample) => (_jsx("li", { children: _jsxs("button", { type: "button", className: "row-button", onClick: () => void openSample(sample.sample), children: [_jsx("strong", { className: "serif", children: sample.title }), _jsx("span", { className: "quiet", children: sample.about })] }) }, sample.sample))) })] }), _jsxs("section", { "aria-labelledby": "recent", children: [_jsx("h2", { id: "recent", className: "label", children: "Recent" }), started.recent.length === 0 ? _jsx("p", { className: "quiet", children: "Atlases you open will be listed here." }) : null, _jsx("ul", { className: "recent-list", children: started.recent.map((recent) => (_jsxs("li", { children: [_jsxs("button", { type: "button", className: "row-button", disabled: recent.missing, onClick: () => void openAtlas(recent.recentId), children: [_jsxs("strong", { children: [recent.name, recent.sealed ? _jsx(Lock, { size: 13, "aria-label": "sealed" }) : null] }), _jsxs("span", { className: "quiet", children: [recent.missing ? 'Not where it was: ' : '', recent.folder] })] }), _jsx(Button, { small: true, tone: "bare", "aria-label": `Take ${recent.name} off this list`, onClick: () => void forget(recent.recentId), children: _jsx(X, { size: 14, "aria-hidden": "true" }) })] }, recent.recentId))) })] })] }), _jsxs("p", { className: "quiet small", children: ["Everything stays on this computer. An atlas is one file; it can be sealed with a passphrase. Version ", started.version, "."] })] }) }));
};
