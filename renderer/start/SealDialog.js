import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useCallback, useRef, useState } from 'react';
import { call } from '../host';
import { settled } from '../state/documentStore';
import { say } from '../state/messages';
import { setSession, useSession } from '../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { NewPassphrase } from './PassphraseFields';
/** Shown once after sealing: the code that opens the atlas without its passphrase. */
const RecoveryCode = ({ code, onClose }) => (_jsxs(Modal, { title: "Write this recovery code down", onClose: onClose, children: [_jsx("p", { children: "The atlas is sealed. Without the passphrase or this code nobody can open it, and nobody can recover it for you. The code is shown only now." }), _jsx("p", { className: "recovery-code tabular", "aria-label": "Recovery code", children: code }), _jsxs("div", { className: "buttons", children: [_jsx(Button, { onClick: () => window.print(), children: "Print" }), _jsx(Button, { tone: "primary", onClick: onClose, children: "It is written down" })] })] }));
const failed = (error) => (error instanceof Error ? error.message : String(error));
/** Seals the open atlas, or unseals it or changes its passphrase. */
export const SealDialog = ({ onClose }) => {
    const sealed = useSession((state) => state.atlas?.sealed ?? false);
    const [ready, setReady] = useState(null);
    const [current, setCurrent] = useState('');
    const [wrong, setWrong] = useState(null);
    const [busy, setBusy] = useState(false);
    const [code, setCode] = useState(null);
    const first = useRef(null);
    const onReady = useCallback((passphrase) => setReady(passphrase), []);
    const work = async (job) => {
        setBusy(true);
        setWrong(null);
        try {
            await settled();
            await job();
        }
        catch (error) {
            setWrong(failed(error));
        }
        finally {
            setBusy(false);
        }
    };
    const seal = (event) => {
        event.preventDefault();
        if (ready === null)
            return;
        void work(async () => {
            const { atlas, recoveryCode } = sealed ? await call('atlas.changePassphrase', { passphrase: current, next: ready }) : await call('atlas.seal', { passphrase: ready });
            setSession({ atlas });
            setCode(recoveryCode);
        });
    };
    const unseal = () => void work(async () => {
        setSession({ atlas: await call('atlas.unseal', { passphrase: current }) });
        onClose();
        say('The atlas is no longer sealed.');
    });
    if (code !== null)
        return _jsx(RecoveryCode, { code: code, onClose: onClose });
    return (_jsxs(Modal, { title: sealed ? 'This atlas is sealed' : 'Seal this atlas', onClose: onClose, first: first, children: [_jsx("p", { children: sealed ? 'Change the passphrase, or take the seal off.' : 'The whole file is encrypted with a passphrase. Nobody can recover it without the passphrase or the code you get afterwards.' }), _jsxs("form", { className: "dialog-form", onSubmit: seal, children: [sealed ? (_jsxs("div", { className: "field", children: [_jsx("label", { className: "label", htmlFor: "passphrase-now", children: "Passphrase now" }), _jsx("input", { id: "passphrase-now", ref: first, className: "input", type: "password", autoComplete: "current-password", value: current, onChange: (event) => setCurrent(event.target.value) })] })) : null, _jsx(NewPassphrase, { onReady: onReady, ...(sealed ? {} : { first }) }), _jsx("span", { className: "wrong", role: "alert", children: wrong }), _jsxs("div", { className: "buttons", children: [sealed ? _jsx(Button, { tone: "danger", disabled: busy || current === '', onClick: unseal, children: "Take the seal off" }) : null, _jsx(Button, { onClick: onClose, children: "Cancel" }), _jsx(Button, { type: "submit", tone: "primary", disabled: busy || ready === null || (sealed && current === ''), children: busy ? 'Working' : sealed ? 'Change passphrase' : 'Seal' })] })] })] }));
};
