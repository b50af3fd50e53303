import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useState } from 'react';
import { METHODS } from '../../shared/analysis/methods';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
/** The method library: one page for each framework behind a figure. */
export const MethodsDialog = ({ onClose, given }) => {
    const [chosen, setChosen] = useState(() => (typeof given === 'string' ? given : METHODS[0]?.id ?? ''));
    const method = METHODS.find((one) => one.id === chosen) ?? METHODS[0];
    if (!method)
        return null;
    return (_jsxs(Modal, { title: "Method library", onClose: onClose, wide: true, children: [_jsxs("div", { className: "methods", children: [_jsx("nav", { "aria-label": "Methods", children: _jsx("ul", { children: METHODS.map((one) => _jsx("li", { children: _jsx("button", { type: "button", "aria-current": one.id === method.id ? 'page' : undefined, onClick: () => setChosen(one.id), children: one.name }) }, one.id)) }) }), _jsxs("article", { "aria-label": method.name, children: [_jsx("h3", { className: "serif", children: method.name }), _jsx("h4", { className: "label", children: "What it is" }), _jsx("p", { children: method.what }), _jsx("h4", { className: "label", children: "When it helps" }), _jsx("p", { children: method.when }), _jsx("h4", { className: "label", children: "How it works here" }), _jsx("p", { children: method.how }), _jsx("h4", { className: "label", children: "Where it comes from" }), _jsx("p", { children: method.reference }), method.figures.length > 0 ? _jsxs("p", { className: "quiet small", children: ["Stands behind ", method.figures.join(', '), "."] }) : null, method.bibtex ? _jsxs("details", { className: "more", children: [_jsx("summary", { children: "BibTeX" }), _jsx("pre", { className: "bibtex", children: method.bibtex })] }) : null] })] }), _jsx("div", { className: "buttons", children: _jsx(Button, { onClick: onClose, children: "Close" }) })] }));
};
