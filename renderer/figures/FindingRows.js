import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useState } from 'react';
import { addMonths } from '../../shared/analysis/days';
import { accountOf, find } from '../../shared/document/document';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { today } from '../state/records';
import { Button } from '../ui/Button';
const asOfNow = () => accountOf(currentDocument()).asOf ?? today();
/** Makes an action of a finding: its title, the person it concerns, that person's owner. */
const makeAction = (finding) => {
    const personId = finding.records.find((record) => record.kind === 'person')?.id ?? null;
    editDocument('Add an action', (draft) => {
        draft.add('action', { title: finding.action, stakeholderId: personId, ownerId: find(draft.current(), 'person', personId)?.contactOwnerId ?? null });
    });
    say(`Action added: ${finding.action}`);
};
const waive = (finding, reason, until) => {
    editDocument(`Waive ${finding.code}`, (draft) => { draft.add('waiver', { code: finding.code, ref: finding.ref, reason, until }); });
};
const WaiveForm = ({ finding, onDone }) => {
    const [reason, setReason] = useState('');
    const [until, setUntil] = useState(addMonths(asOfNow(), 3));
    return (_jsxs("form", { className: "waive-form", onSubmit: (event) => { event.preventDefault(); if (reason.trim() !== '') {
            waive(finding, reason.trim(), until);
            onDone();
        } }, children: [_jsxs("label", { children: ["Reason ", _jsx("input", { className: "input", value: reason, autoFocus: true, onChange: (event) => setReason(event.target.value) })] }), _jsxs("label", { children: ["Until ", _jsx("input", { className: "input", type: "date", value: until, onChange: (event) => setUntil(event.target.value) })] }), _jsxs("div", { className: "chips", children: [_jsx(Button, { small: true, type: "submit", disabled: reason.trim() === '' || until === '', children: "Waive" }), _jsx(Button, { small: true, tone: "bare", onClick: onDone, children: "Cancel" })] })] }));
};
/** Findings with what can be done about each: an action, or a waiver with reason and date. */
export const FindingRows = ({ findings, onJump }) => {
    const [waiving, setWaiving] = useState(null);
    return (_jsx("ul", { className: "finding-list", children: findings.map((finding) => {
            const key = `${finding.code}:${finding.ref}`;
            return (_jsxs("li", { className: finding.severity, children: [_jsx("span", { className: "code", title: finding.code, children: finding.code.split('.')[0] }), _jsxs("div", { children: [_jsx("p", { children: finding.sentence }), finding.isWaived && finding.waiver ? _jsxs("p", { className: "quiet small", children: ["Waived until ", finding.waiver.until ?? 'further notice', ": ", finding.waiver.reason] }) : null, waiving === key ? _jsx(WaiveForm, { finding: finding, onDone: () => setWaiving(null) }) : (_jsxs("div", { className: "chips", children: [_jsx(Button, { small: true, tone: "bare", onClick: () => makeAction(finding), title: finding.action, children: "Make an action" }), finding.isWaived ? null : _jsx(Button, { small: true, tone: "bare", onClick: () => setWaiving(key), children: "Waive" }), onJump ? _jsx(Button, { small: true, tone: "bare", onClick: () => onJump(finding), children: "Show" }) : null] }))] })] }, key));
        }) }));
};
