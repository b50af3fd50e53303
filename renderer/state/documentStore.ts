import { create } from 'zustand';
import type { AtlasState, HistoryState } from '../../shared/api/contract';
import { AtlasError, SENTENCES } from '../../shared/api/errors';
import { refusal } from '../../shared/document/check';
import { apply, effective, invert, isEmpty, type Diff } from '../../shared/document/diff';
import { keptDiff } from '../../shared/document/kept';
import { accountOf, emptyDocument, type Document } from '../../shared/document/document';
import { reopening } from '../../shared/document/planLife';
import { edit, newId, type Draft } from '../../shared/document/draft';
import { diffFault } from '../../shared/document/sound';
import { KIND_NAMES, type AnyRecord, type Kind, type RecordOf } from '../../shared/model';
import { call, on, onMissed } from '../host';
import { say } from './messages';

/** Where the edits on screen stand. */
export type Saved =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly message: string };

type Pending = { readonly label: string; readonly diff: Diff; readonly group: string | undefined };

type DocumentState = {
  readonly accountId: string | null;
  readonly document: Document;
  readonly revision: number;
  readonly saved: Saved;
  readonly history: HistoryState;
  readonly readOnly: boolean;
};

const NO_HISTORY: HistoryState = { undo: null, redo: null };

export const useDocument = create<DocumentState>(() => ({
  accountId: null,
  document: emptyDocument(),
  revision: 0,
  saved: { state: 'saved' },
  history: NO_HISTORY,
  readOnly: false,
}));

const state = () => useDocument.getState();
const set = (part: Partial<DocumentState>) => useDocument.setState(part);

/** The document on screen. For handlers; components read through hooks. */
export const currentDocument = (): Document => state().document;

/** Revisions already on screen: an answer may overtake the event of an earlier change. */
let shown = new Set<number>();
let queue: Pending[] = [];
let floor = 0;
let sending: Promise<void> | null = null;

const fromRecords = (records: Readonly<Record<string, readonly unknown[]>>): Document => {
  const document = emptyDocument() as unknown as Record<Kind, ReadonlyMap<string, AnyRecord>>;
  for (const kind of KIND_NAMES) {
    const rows = (records[kind] ?? []) as readonly AnyRecord[];
    document[kind] = new Map(rows.map((record) => [record.id, record]));
  }
  return document as unknown as Document;
};
export { fromRecords as documentFromRecords };

/** Shows an account and answers with all of the atlas as they are now. What was on screen stays if the host refuses. */
export const openAccount = async (accountId: string, readOnly: boolean): Promise<AtlasState['accounts']> => {
  await settled();
  const opened = await call('account.open', { accountId });
  queue = [];
  shown = new Set();
  floor = opened.revision;
  const document = fromRecords(opened.records);
  set({
    accountId,
    document,
    revision: opened.revision,
    history: opened.history,
    saved: { state: 'saved' },
    readOnly: readOnly || isArchived(document),
  });
  return opened.accounts;
};

export const closeAccount = (): void => {
  queue = [];
  set({ accountId: null, document: emptyDocument(), revision: 0, saved: { state: 'saved' }, history: NO_HISTORY });
};

/**
 * Applies a change on screen at once and sends it to the host. Changes with the same `group` are one step of undo.
 * Returns false when the change breaks a rule; the reason is shown and nothing happens.
 */
export const change = (label: string, given: Diff, group?: string): boolean => {
  const { document, accountId, readOnly } = state();
  // As the host keeps it, so that what is shown is what is kept.
  const diff = effective(keptDiff(given));
  if (accountId === null || isEmpty(diff)) return true;
  if (readOnly) {
    say(
      isArchived(document)
        ? 'This plan is archived and can only be read. The next period goes on in an account of its own.'
        : SENTENCES.readOnly,
      'alert',
    );
    return false;
  }
  const wrong = diffFault(diff);
  if (wrong !== null) {
    say(`${label} was not kept: ${wrong}.`, 'alert');
    return false;
  }
  const reason = refusal(document, diff);
  if (reason) {
    say(reason.message, 'alert');
    return false;
  }
  const whole = reopening(document, diff);
  if (whole !== diff) say('The final version stays as it is. You are writing the next one, a draft.');
  set({ document: apply(document, whole, new Date().toISOString()), saved: { state: 'saving' } });
  queue.push({ label, diff: whole, group });
  void send();
  return true;
};

/** Edits the document on screen through a draft; see `change`. */
export const editDocument = (label: string, recipe: (draft: Draft) => void, group?: string): boolean =>
  change(label, edit(state().document, recipe), group);

/** Sets fields of one record. */
export const setFields = <K extends Kind>(
  label: string,
  kind: K,
  id: string,
  fields: Partial<RecordOf<K>>,
  group?: string,
): boolean => editDocument(label, (draft) => draft.set(kind, id, fields), group);

const isArchived = (document: Document): boolean => document.account.size > 0 && accountOf(document).archived;

export const newGroup = (): string => newId();

/** Resolves when nothing is on its way to the host. */
export const settled = async (): Promise<void> => {
  while (sending) await sending;
};

const send = (): Promise<void> => {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
};

const sendAll = async (): Promise<void> => {
  while (queue.length > 0) {
    const next = queue[0]!;
    const { accountId, revision } = state();
    if (accountId === null) return;
    try {
      const reply = await call('document.apply', {
        accountId,
        baseRevision: revision,
        label: next.label,
        diff: next.diff,
        ...(next.group === undefined ? {} : { group: next.group }),
      });
      queue.shift();
      shown.add(reply.revision);
      set({ revision: reply.revision, history: reply.history });
    } catch (error) {
      if (!(await recovered(error, next))) return;
    }
  }
  set({ saved: { state: 'saved' } });
};

/** True when sending may go on. A change the host will not take is taken off the screen; one it cannot write stays there. */
const recovered = async (error: unknown, failed: Pending): Promise<boolean> => {
  const code = error instanceof AtlasError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'conflict' || code === 'refused' || code === 'invalidInput') {
    queue.shift();
    const later = queue;
    queue = [];
    const { accountId } = state();
    if (accountId === null) return false;
    const opened = await call('account.open', { accountId });
    shown = new Set();
    floor = opened.revision;
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
  set({
    saved: {
      state: 'failed',
      message:
        code === 'internal'
          ? 'Your last edit is not saved; it stays on screen. The app behind this window does not answer: keep the window open and try again.'
          : message,
    },
  });
  return false;
};

/** Tries again to save what could not be saved. */
export const retrySaving = (): void => {
  if (queue.length > 0) {
    set({ saved: { state: 'saving' } });
    void send();
  }
};

const replay = async (direction: 'undo' | 'redo'): Promise<void> => {
  await settled();
  const { accountId, history, saved } = state();
  if (accountId === null || saved.state === 'failed' || history[direction] === null) return;
  try {
    const reply = await call(direction === 'undo' ? 'history.undo' : 'history.redo', { accountId });
    shown.add(reply.revision);
    set({ document: apply(state().document, reply.diff, reply.at), revision: reply.revision, history: reply.history });
    say(`${direction === 'undo' ? 'Undone' : 'Redone'}: ${reply.label}`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), 'alert');
  }
};

export const undo = (): Promise<void> => replay('undo');
export const redo = (): Promise<void> => replay('redo');

/** Reads the account again from the host; what is not sent yet stays on top where it still fits. */
const readAgain = async (): Promise<void> => {
  await settled();
  const { accountId } = state();
  if (accountId === null) return;
  const opened = await call('account.open', { accountId });
  if (queue.length > 0 || state().accountId !== accountId) return;
  shown = new Set();
  floor = opened.revision;
  set({ document: fromRecords(opened.records), revision: opened.revision, history: opened.history });
};

/** Follows changes made in other windows of the same atlas. Returns the way to stop. */
export const followHost = (): (() => void) => {
  const stop = on('document.changed', ({ accountId, revision, at, diff, history }) => {
    const now = state();
    if (
      now.accountId === null ||
      (accountId !== null && accountId !== now.accountId) ||
      revision <= floor ||
      shown.has(revision)
    )
      return;
    shown.add(revision);
    let document = now.document;
    for (const pending of [...queue].reverse()) document = apply(document, invert(pending.diff));
    document = apply(document, diff, at);
    for (const pending of queue)
      if (refusal(document, pending.diff) === null) document = apply(document, pending.diff, at);
    set({ document, revision: Math.max(revision, now.revision), history });
  });
  const stopMissed = onMissed(() => void readAgain().catch(() => undefined));
  return () => {
    stop();
    stopMissed();
  };
};
