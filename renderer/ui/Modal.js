import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Dialog } from '@base-ui/react/dialog';
/** A dialog over the page: Escape closes it, focus stays inside and returns. */
export const Modal = ({ title, onClose, wide = false, children, first }) => (_jsx(Dialog.Root, { open: true, onOpenChange: (open) => { if (!open)
        onClose(); }, children: _jsxs(Dialog.Portal, { children: [_jsx(Dialog.Backdrop, { className: "backdrop" }), _jsxs(Dialog.Popup, { className: `dialog ${wide ? 'wide' : ''}`, ...(first ? { initialFocus: first } : {}), children: [_jsx(Dialog.Title, { render: _jsx("h2", {}), children: title }), children] })] }) }));
