import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useId } from 'react';
export const SelectField = ({ label, value, options, onChoose, none, hideLabel = false }) => {
    const id = useId();
    return (_jsxs("div", { className: "field", children: [_jsx("label", { className: hideLabel ? 'visually-hidden' : 'label', htmlFor: id, children: label }), _jsxs("select", { id: id, className: "input", value: value ?? '', onChange: (event) => onChoose(event.target.value === '' ? null : event.target.value), children: [none === undefined ? null : _jsx("option", { value: "", children: none }), options.map((option) => _jsx("option", { value: option.value, children: option.label }, option.value))] })] }));
};
