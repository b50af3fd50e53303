import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useEffect, useState } from 'react';
import { call } from '../host';
const WORDS = ['Far too weak', 'Too weak', 'Not strong enough', 'Strong', 'Very strong'];
/** A new passphrase, typed twice, with its strength. Calls `onReady` with it while it will do, else with null. */
export const NewPassphrase = ({ onReady, first }) => {
    const [one, setOne] = useState('');
    const [two, setTwo] = useState('');
    const [strength, setStrength] = useState(null);
    useEffect(() => {
        if (one === '') {
            setStrength(null);
            return undefined;
        }
        const timer = window.setTimeout(() => { void call('passphrase.strength', { passphrase: one }).then(setStrength).catch(() => setStrength(null)); }, 150);
        return () => window.clearTimeout(timer);
    }, [one]);
    useEffect(() => { onReady(strength?.enough && one === two ? one : null); }, [one, two, strength, onReady]);
    return (_jsxs(_Fragment, { children: [_jsxs("div", { className: "field", children: [_jsxs("label", { className: "label", htmlFor: "passphrase-new", children: [_jsx("span", { children: "New passphrase" }), strength ? _jsx("span", { className: "hint", children: WORDS[strength.score] }) : null] }), _jsx("input", { id: "passphrase-new", ...(first ? { ref: first } : {}), className: "input", type: "password", autoComplete: "new-password", value: one, onChange: (event) => setOne(event.target.value) }), strength && !strength.enough ? _jsx("span", { className: "wrong", children: strength.advice ?? 'Use four or more unrelated words.' }) : null] }), _jsxs("div", { className: "field", children: [_jsx("label", { className: "label", htmlFor: "passphrase-again", children: "The same again" }), _jsx("input", { id: "passphrase-again", className: "input", type: "password", autoComplete: "new-password", value: two, onChange: (event) => setTwo(event.target.value) }), two !== '' && one !== two ? _jsx("span", { className: "wrong", children: "The two are not the same." }) : null] })] }));
};
