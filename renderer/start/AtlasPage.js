import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useState } from 'react';
import { closeAtlas, deleteAccount, duplicateAccount, importAccount, showAccount } from '../commands/atlasCommands';
import { attempt } from '../state/messages';
import { openDialog, useSession } from '../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
/** The accounts of the open atlas. */
export const AtlasPage = () => {
    const atlas = useSession((state) => state.atlas);
    const [doomed, setDoomed] = useState(null);
    if (!atlas)
        return null;
    const name = atlas.accounts.find((account) => account.id === doomed)?.name ?? '';
    return (_jsxs("main", { className: "start", "data-region": "start", children: [_jsxs("div", { className: "start-inner", children: [_jsxs("header", { children: [_jsx("h1", { className: "serif", children: atlas.name }), _jsxs("p", { className: "quiet", children: [atlas.folder, atlas.sealed ? ' · sealed' : ''] }), atlas.readOnly ? _jsx("p", { role: "note", className: "notice", children: atlas.readOnly }) : null] }), _jsx("h2", { className: "label", children: "Accounts" }), atlas.accounts.length === 0 ? _jsx("p", { children: "This atlas holds no account yet." }) : null, _jsx("ul", { className: "account-list", children: atlas.accounts.map((account) => (_jsxs("li", { children: [_jsxs("button", { type: "button", className: "row-button", onClick: () => void attempt(() => showAccount(account.id)), children: [_jsx("strong", { className: "serif", children: account.name }), _jsxs("span", { className: "quiet tabular", children: [account.people, " people"] })] }), _jsx(Button, { small: true, onClick: () => void duplicateAccount(account.id), disabled: atlas.readOnly !== null, children: "Duplicate" }), _jsx(Button, { small: true, tone: "danger", onClick: () => setDoomed(account.id), disabled: atlas.readOnly !== null, children: "Delete" })] }, account.id))) }), _jsxs("div", { className: "start-buttons", children: [_jsx(Button, { tone: "primary", onClick: () => openDialog('newAccount'), disabled: atlas.readOnly !== null, children: "New account" }), _jsx(Button, { onClick: () => void importAccount(), disabled: atlas.readOnly !== null, children: "Import an account file" }), _jsx(Button, { tone: "bare", onClick: () => void closeAtlas(), children: "Close this atlas" })] })] }), doomed !== null ? (_jsxs(Modal, { title: `Delete ${name}?`, onClose: () => setDoomed(null), children: [_jsx("p", { children: "The account with its people, plan and history goes out of this atlas for good. Other accounts stay as they are. Export it first if you may want it back." }), _jsxs("div", { className: "buttons", children: [_jsx(Button, { onClick: () => setDoomed(null), children: "Keep it" }), _jsxs(Button, { tone: "danger", onClick: () => { setDoomed(null); void deleteAccount(doomed); }, children: ["Delete ", name] })] })] })) : null] }));
};
