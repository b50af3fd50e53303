import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useEffect, useState } from 'react';
import { call } from '../host';
import { attempt } from '../state/messages';
import { useDocument } from '../state/documentStore';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
/** The last edits of the account, newest first. */
export const HistoryDialog = ({ onClose }) => {
    const accountId = useDocument((state) => state.accountId);
    const [entries, setEntries] = useState(null);
    useEffect(() => {
        if (accountId === null)
            return;
        void attempt(() => call('history.list', { accountId, limit: 200 })).then((found) => setEntries(found ?? []));
    }, [accountId]);
    return (_jsxs(Modal, { title: "History", onClose: onClose, children: [entries?.length === 0 ? _jsx("p", { className: "quiet", children: "Nothing has been edited here yet." }) : null, _jsx("ol", { className: "history-list", children: entries?.map((entry) => (_jsxs("li", { children: [_jsxs("span", { children: [entry.kind === 'edit' ? '' : entry.kind === 'undo' ? 'Undo: ' : 'Redo: ', entry.label] }), _jsx("time", { className: "quiet tabular", dateTime: entry.at, children: new Date(entry.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }) })] }, entry.revision))) }), _jsx("div", { className: "buttons", children: _jsx(Button, { onClick: onClose, children: "Close" }) })] }));
};
