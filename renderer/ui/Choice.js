import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useId } from 'react';
/** One value of a few, as radio buttons that look like keys. */
export const Choice = ({ legend, hint, options, value, onChoose }) => {
    const name = useId();
    return (_jsxs("fieldset", { className: "choice", children: [_jsxs("legend", { children: [_jsx("span", { children: legend }), hint ? _jsx("span", { className: "hint", children: hint }) : null] }), _jsx("div", { className: "options", children: options.map((option) => (_jsxs("label", { className: option.wanted ? 'wanted' : '', title: option.name, children: [_jsx("input", { type: "radio", name: name, checked: option.value === value, onChange: () => onChoose(option.value), "aria-label": `${legend}: ${option.name}` }), _jsx("span", { "aria-hidden": "true", children: option.face })] }, String(option.value)))) })] }));
};
