import { create } from 'zustand';
import { AtlasError, SENTENCES } from '../../shared/api/errors';
import { refusal } from '../../shared/document/check';
import { apply, invert, isEmpty } from '../../shared/document/diff';
import { emptyDocument } from '../../shared/document/document';
import { edit, newId } from '../../shared/document/draft';
import { KIND_NAMES } from '../../shared/model/index';
import { call, on } from '../host';
import { say } from './messages';
const NO_HISTORY = { undo: null, redo: null };
export const useDocument = create(() => ({
    accountId: null, document: emptyDocument(), revision: 0, saved: { state: 'saved' }, history: NO_HISTORY, readOnly: false,
}));
const state = () => useDocument.getState();
const set = (part) => useDocument.setState(part);
/** The document on screen. For handlers; components read through hooks. */
export const currentDocument = () => state().document;
let queue = [];
let sending = null;
const fromRecords = (records) => {
    const document = emptyDocument();
    for (const kind of KIND_NAMES) {
        const rows = (records[kind] ?? []);
        document[kind] = new Map(rows.map((record) => [record.id, record]));
    }
    return document;
};
export { fromRecords as documentFromRecords };
/** Shows an account. What was on screen stays if the host refuses. */
export const openAccount = async (accountId, readOnly) => {
    await settled();
    const opened = await call('account.open', { accountId });
    queue = [];
    set({ accountId, document: fromRecords(opened.records), revision: opened.revision, history: opened.history, saved: { state: 'saved' }, readOnly });
};
export const closeAccount = () => {
    queue = [];
    set({ accountId: null, document: emptyDocument(), revision: 0, saved: { state: 'saved' }, history: NO_HISTORY });
};
/**
 * Applies a change on screen at once and sends it to the host. Changes with the same `group` are one step of undo.
 * Returns false when the change breaks a rule; the reason is shown and nothing happens.
 */
export const change = (label, diff, group) => {
    const { document, accountId, readOnly } = state();
    if (accountId === null || isEmpty(diff))
        return true;
    if (readOnly) {
        say(SENTENCES.readOnly, 'alert');
        return false;
    }
    const reason = refusal(document, diff);
    if (reason) {
        say(reason.message, 'alert');
        return false;
    }
    set({ document: apply(document, diff, new Date().toISOString()), saved: { state: 'saving' } });
    queue.push({ label, diff, group });
    void send();
    return true;
};
/** Edits the document on screen through a draft; see `change`. */
export const editDocument = (label, recipe, group) => change(label, edit(state().document, recipe), group);
/** Sets fields of one record. */
export const setFields = (label, kind, id, fields, group) => editDocument(label, (draft) => draft.set(kind, id, fields), group);
export const newGroup = () => newId();
/** Resolves when nothing is on its way to the host. */
export const settled = async () => {
    while (sending)
        await sending;
};
const send = () => {
    sending ??= sendAll().finally(() => { sending = null; });
    return sending;
};
const sendAll = async () => {
    while (queue.length > 0) {
        const next = queue[0];
        const { accountId, revision } = state();
        if (accountId === null)
            return;
        try {
            const reply = await call('document.apply', {
                accountId, baseRevision: revision, label: next.label, diff: next.diff, ...(next.group === undefined ? {} : { group: next.group }),
            });
            queue.shift();
            set({ revision: reply.revision, history: reply.history });
        }
        catch (error) {
            if (!(await recovered(error, next)))
                return;
        }
    }
    set({ saved: { state: 'saved' } });
};
/** True when sending may go on. A change the host will not take is taken off the screen; one it cannot write stays there. */
const recovered = async (error, failed) => {
    const code = error instanceof AtlasError ? error.code : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    if (code === 'conflict' || code === 'refused' || code === 'invalidInput') {
        queue.shift();
        const later = queue;
        queue = [];
        const { accountId } = state();
        if (accountId === null)
            return false;
        const opened = await call('account.open', { accountId });
        let document = fromRecords(opened.records);
        for (const pending of later) {
            if (refusal(document, pending.diff) === null) {
                document = apply(document, pending.diff);
                queue.push(pending);
            }
        }
        set({ document, revision: opened.revision, history: opened.history });
        say(`${failed.label} was not kept: ${message}`, 'alert');
        return true;
    }
    set({ saved: { state: 'failed', message: code === 'internal' ? 'Your last edit is not saved; it stays on screen. The app behind this window does not answer: keep the window open and try again.' : message } });
    return false;
};
/** Tries again to save what could not be saved. */
export const retrySaving = () => { if (queue.length > 0) {
    set({ saved: { state: 'saving' } });
    void send();
} };
const replay = async (direction) => {
    await settled();
    const { accountId, history, saved } = state();
    if (accountId === null || saved.state === 'failed' || history[direction] === null)
        return;
    try {
        const reply = await call(direction === 'undo' ? 'history.undo' : 'history.redo', { accountId });
        set({ document: apply(state().document, reply.diff, reply.at), revision: reply.revision, history: reply.history });
        say(`${direction === 'undo' ? 'Undone' : 'Redone'}: ${reply.label}`);
    }
    catch (error) {
        say(error instanceof Error ? error.message : String(error), 'alert');
    }
};
export const undo = () => replay('undo');
export const redo = () => replay('redo');
/** Follows changes made in other windows of the same atlas. Returns the way to stop. */
export const followHost = () => on('document.changed', ({ accountId, revision, at, diff, history }) => {
    const now = state();
    if (now.accountId === null || (accountId !== null && accountId !== now.accountId) || revision <= now.revision)
        return;
    let document = now.document;
    for (const pending of [...queue].reverse())
        document = apply(document, invert(pending.diff));
    document = apply(document, diff, at);
    for (const pending of queue)
        if (refusal(document, pending.diff) === null)
            document = apply(document, pending.diff, at);
    set({ document, revision, history });
});
