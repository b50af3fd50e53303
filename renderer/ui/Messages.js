import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { dismiss, useMessages } from '../state/messages';
import { Button } from './Button';
export const Messages = () => {
    const messages = useMessages((state) => state.messages);
    return (_jsx("div", { className: "messages", role: "status", "aria-live": "polite", children: messages.map((message) => (_jsxs("div", { className: `message ${message.tone}`, children: [_jsx("span", { children: message.text }), message.tone === 'alert' ? _jsx(Button, { small: true, onClick: () => dismiss(message.id), children: "Close" }) : null] }, message.id))) }));
};
