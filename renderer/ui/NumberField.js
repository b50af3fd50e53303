import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useId, useState } from 'react';
import { useTyping } from './useTyping';
import { plainNumber } from '../../shared/model/money';
/** `8.2 m`, `66k`, `1,450,000` and `12` are numbers; anything else is null with `sound` false. */
export const readNumber = (text) => {
    const words = text.trim().toLowerCase().replace(/[\s, \u00a0]/g, '');
    if (words === '')
        return { sound: true, value: null };
    const match = /^(-|−)?(\d+(?:\.\d+)?)(k|m|bn)?$/.exec(words);
    if (!match)
        return { sound: false, value: null };
    const factor = match[3] === 'k' ? 1e3 : match[3] === 'm' ? 1e6 : match[3] === 'bn' ? 1e9 : 1;
    return { sound: true, value: (match[1] ? -1 : 1) * Math.round(Number(match[2]) * factor * 1e6) / 1e6 };
};
export const NumberField = ({ label, value, onCommit, unit, hideLabel = false }) => {
    const id = useId();
    const [wrong, setWrong] = useState(false);
    const typing = useTyping(value === null ? '' : plainNumber(value), (text, group) => {
        const read = readNumber(text);
        setWrong(!read.sound);
        if (read.sound && read.value !== value)
            onCommit(read.value, group);
    });
    return (_jsxs("div", { className: "field", children: [_jsxs("label", { className: hideLabel ? 'visually-hidden' : 'label', htmlFor: id, children: [_jsx("span", { children: label }), unit ? _jsx("span", { className: "hint", children: unit }) : null] }), _jsx("input", { id: id, className: "input tabular", inputMode: "decimal", value: typing.text, "aria-invalid": wrong || undefined, "aria-describedby": wrong ? `${id}-wrong` : undefined, onFocus: typing.begin, onBlur: typing.end, onChange: (event) => typing.type(event.target.value) }), wrong ? _jsx("span", { className: "wrong", id: `${id}-wrong`, children: "This is not a number and was not saved. Write 8,200,000 or 8.2 m." }) : null] }));
};
