import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useId } from 'react';
import { useTyping } from './useTyping';
export const TextField = ({ label, value, onCommit, multiline = false, placeholder, hint, max, hideLabel = false, type = 'text' }) => {
    const id = useId();
    const typing = useTyping(value ?? '', (text, group) => onCommit(text.trim() === '' ? null : text, group));
    const over = max !== undefined && typing.text.length > max;
    const shared = {
        id, className: 'input', value: typing.text, placeholder, 'aria-invalid': over || undefined,
        onFocus: typing.begin, onBlur: typing.end,
        onChange: (event) => typing.type(event.target.value),
        onKeyDown: (event) => { if (event.key === 'Escape')
            event.currentTarget.blur(); },
    };
    return (_jsxs("div", { className: "field", children: [_jsxs("label", { className: hideLabel ? 'visually-hidden' : 'label', htmlFor: id, children: [_jsx("span", { children: label }), hint ? _jsx("span", { className: "hint", children: hint }) : max !== undefined && typing.text.length > max * 0.7
                        ? _jsxs("span", { className: over ? 'count-over' : 'hint', children: [typing.text.length, " of ", max] }) : null] }), multiline ? _jsx("textarea", { rows: 3, ...shared }) : _jsx("input", { type: type, ...shared })] }));
};
