import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useRef, useState } from 'react';
import { showAtlas } from '../commands/atlasCommands';
import { call } from '../host';
import { AtlasError } from '../../shared/api/errors';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
/** Asks for the passphrase of a sealed atlas, or its recovery code. */
export const UnlockDialog = ({ onClose, given }) => {
    const { which, name } = given;
    const [secret, setSecret] = useState('');
    const [byCode, setByCode] = useState(false);
    const [wrong, setWrong] = useState(null);
    const [busy, setBusy] = useState(false);
    const first = useRef(null);
    const submit = async (event) => {
        event.preventDefault();
        setBusy(true);
        setWrong(null);
        try {
            await showAtlas(await call('atlas.open', { ...which, ...(byCode ? { recoveryCode: secret } : { passphrase: secret }) }));
        }
        catch (error) {
            setWrong(error instanceof AtlasError || error instanceof Error ? error.message : String(error));
            setBusy(false);
            first.current?.select();
        }
    };
    return (_jsx(Modal, { title: `${name} is sealed`, onClose: onClose, first: first, children: _jsxs("form", { className: "dialog-form", onSubmit: (event) => void submit(event), children: [_jsxs("div", { className: "field", children: [_jsx("label", { className: "label", htmlFor: "unlock-secret", children: byCode ? 'Recovery code' : 'Passphrase' }), _jsx("input", { id: "unlock-secret", ref: first, className: "input", type: byCode ? 'text' : 'password', autoComplete: "off", value: secret, "aria-invalid": wrong !== null || undefined, "aria-describedby": "unlock-wrong", onChange: (event) => setSecret(event.target.value) }), _jsx("span", { id: "unlock-wrong", className: "wrong", role: "alert", children: wrong })] }), _jsxs("div", { className: "buttons", children: [_jsx(Button, { tone: "bare", onClick: () => { setByCode(!byCode); setSecret(''); setWrong(null); }, children: byCode ? 'Use the passphrase' : 'Use the recovery code' }), _jsx(Button, { onClick: onClose, children: "Cancel" }), _jsx(Button, { type: "submit", tone: "primary", disabled: busy || secret === '', children: busy ? 'Opening' : 'Open' })] })] }) }));
};
