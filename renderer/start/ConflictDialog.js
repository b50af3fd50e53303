import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { importAccountFile } from '../commands/atlasCommands';
import { closeDialog } from '../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
const linesOf = (details) => {
    if (!Array.isArray(details))
        return [];
    return details.map((line) => (typeof line === 'string' ? line : typeof line === 'object' && line !== null && 'sentence' in line ? String(line.sentence) : JSON.stringify(line)));
};
/** The file and the atlas know something differently: the person chooses which holds. */
export const ConflictDialog = ({ onClose, given }) => {
    const { file, details } = given;
    const lines = linesOf(details);
    const go = (onConflict) => { closeDialog(); void importAccountFile(file, onConflict); };
    return (_jsxs(Modal, { title: "The file and this atlas differ", onClose: onClose, children: [_jsx("p", { children: "These records belong to all accounts of the atlas, and the file says something else about them. Nothing has been imported yet." }), _jsxs("ul", { className: "plain-bullets", children: [lines.slice(0, 12).map((line) => _jsx("li", { children: line }, line)), lines.length > 12 ? _jsxs("li", { children: ["and ", lines.length - 12, " more"] }) : null] }), _jsxs("div", { className: "buttons", children: [_jsx(Button, { onClick: onClose, children: "Cancel" }), _jsx(Button, { onClick: () => go('replace'), children: "Use what the file says" }), _jsx(Button, { tone: "primary", onClick: () => go('keep'), children: "Keep what the atlas says" })] })] }));
};
