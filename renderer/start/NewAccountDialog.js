import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useRef, useState } from 'react';
import { createAccount } from '../commands/atlasCommands';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'JPY', 'CNY', 'INR', 'AUD', 'CAD', 'BRL', 'ZAR'];
export const NewAccountDialog = ({ onClose }) => {
    const [name, setName] = useState('');
    const [currency, setCurrency] = useState('EUR');
    const first = useRef(null);
    const submit = (event) => {
        event.preventDefault();
        if (name.trim() === '') {
            first.current?.focus();
            return;
        }
        onClose();
        void createAccount(name.trim(), currency);
    };
    return (_jsx(Modal, { title: "New account", onClose: onClose, first: first, children: _jsxs("form", { className: "dialog-form", onSubmit: submit, children: [_jsxs("div", { className: "field", children: [_jsx("label", { className: "label", htmlFor: "account-name", children: "Customer" }), _jsx("input", { id: "account-name", ref: first, className: "input", value: name, placeholder: "Carrowmere Hospitals Group", maxLength: 200, onChange: (event) => setName(event.target.value) })] }), _jsxs("div", { className: "field", children: [_jsx("label", { className: "label", htmlFor: "account-currency", children: "Currency" }), _jsx("select", { id: "account-currency", className: "input", value: currency, onChange: (event) => setCurrency(event.target.value), children: CURRENCIES.map((code) => _jsx("option", { children: code }, code)) })] }), _jsxs("div", { className: "buttons", children: [_jsx(Button, { onClick: onClose, children: "Cancel" }), _jsx(Button, { type: "submit", tone: "primary", children: "Create account" })] })] }) }));
};
