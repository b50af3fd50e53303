/** The account on screen: runs what `sync` asks for, and lets components and commands read and change the document. */
import { createContext, use } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { AtlasState, HistoryState } from '../../shared/api/contract';
import type { KeptLayoutText } from '../../shared/api/layoutCalls';
import { AtlasError, SENTENCES } from '../../shared/api/errors';
import { setsHidden } from '../../shared/audience/hiddenEdits';
import { hiddenFields, showsKind } from '../../shared/audience/viewer';
import { refusal } from '../../shared/document/check';
import { fittingLabel } from '../../shared/document/changeLabel';
import { effective, isEmpty, type Diff } from '../../shared/document/diff';
import { keptDiff } from '../../shared/document/kept';
import { accountOf, ATLAS_ITSELF, emptyDocument, type Document } from '../../shared/document/document';
import { withKeyDates } from '../../shared/document/keyDates';
import { reopening } from '../../shared/document/planLife';
import { edit, newId, type Draft } from '../../shared/document/draft';
import { diffFault, lengthFault } from '../../shared/document/sound';
import { KIND_NAMES, type AnyRecord, type Kind, type RecordOf } from '../../shared/model';
import { messageOf } from '../../shared/api/messageOf';
import { call, on } from '../host';
import { asSeen, HIDING, HISTORY_HIDDEN, hiddenRefusal } from './hiding';
import { takeLayouts } from './keptLayouts';
import { dismissRefusals, say } from './messages';
import { today } from './today';
import { closedSync, isEdit, savedOf, type Direction, type Reading, type Saved, type Sync, type Edit } from './screen';
import { sync, type Answer, type SyncEffect, type SyncEvent } from './sync';

type DocumentState = {
  /** Null where none is on screen, and above all of them. */
  readonly accountId: string | null;
  /** What all accounts share is on screen, and none of them. */
  readonly isAtlas: boolean;
  /** As this window shows it: without opinions and notes while they are hidden. */
  readonly document: Document;
  /** Whether opinions are hidden in this window. */
  readonly isHiding: boolean;
  readonly revision: number;
  readonly saved: Saved;
  readonly history: HistoryState;
  readonly readOnly: boolean;
};

/** It belongs to the window, whichever account it shows, and ends with it. */
let isHiding = false;

const shownOf = (now: Sync): DocumentState => ({
  accountId: now.accountId === ATLAS_ITSELF ? null : now.accountId,
  isAtlas: now.accountId === ATLAS_ITSELF,
  document: isHiding ? asSeen(now.document) : now.document,
  isHiding,
  revision: now.revision,
  saved: savedOf(now),
  history: isHiding ? withoutLabels(now.history) : now.history,
  readOnly: now.readOnly,
});

/** A label may tell a rating. */
const withoutLabels = ({ undo: back, redo: forth }: HistoryState): HistoryState => ({
  undo: back === null ? null : HISTORY_HIDDEN,
  redo: forth === null ? null : HISTORY_HIDDEN,
});

let current = closedSync();

/** Shows a document that was handed out to be looked at, as its reader may see it. Nothing of it can be edited. */
export const showProjected = (accountId: string | null, content: Document, hides: boolean): void => {
  isHiding = hides;
  useDocument.setState({ ...shownOf(closedSync()), accountId, document: content, readOnly: true });
};

const documentStore = createStore<DocumentState>(() => shownOf(current));

/** Where components read the document: the one on screen, or one that follows it. */
export const DocumentSource = createContext<Pick<StoreApi<DocumentState>, 'getState' | 'subscribe'>>(documentStore);
DocumentSource.displayName = 'DocumentSource';

const useDocumentOf = <T>(read: (state: DocumentState) => T): T =>
  useStore(use(DocumentSource) as StoreApi<DocumentState>, read);

/** Reads from the document in a component; its store is the one on screen, wherever it is asked. */
export const useDocument: typeof useDocumentOf & StoreApi<DocumentState> = Object.assign(useDocumentOf, documentStore);

const state = () => useDocument.getState();

/** The document on screen, without what is hidden. For handlers; components read through hooks. */
export const currentDocument = (): Document => state().document;

/**
 * The document with everything in it, whatever the window hides. For what is worked out to be kept: edits, frozen
 * ratings, files. Nothing of it may be shown.
 */
export const wholeDocument = (): Document => current.document;

/**
 * What the next undo of this window is called, also where that is hidden; null where there is none, or a step that is
 * asked for decides it. Nothing of it may be shown.
 */
export const nextUndo = (): string | null => {
  const last = current.waiting.at(-1);
  // An edit that is on its way to the host is the one that is taken back first.
  if (last === undefined) return current.history.undo;
  return isEdit(last) ? last.edit.label : null;
};

/** Takes opinions and notes off this window, or puts them back. */
export const setHiding = (hides: boolean): void => {
  isHiding = hides;
  useDocument.setState(shownOf(current));
};

/** Told when nothing is on its way to the host any more. */
let waitingForRest: (() => void)[] = [];

const tell = (event: SyncEvent): void => {
  const { state: next, effects } = sync(current, event);
  current = next;
  useDocument.setState(shownOf(next));
  for (const effect of effects) run(effect);
  if (current.asking !== null) return;
  const told = waitingForRest;
  waitingForRest = [];
  for (const resolve of told) resolve();
};

/** Resolves when nothing is on its way to the host. */
export const settled = async (): Promise<void> => {
  while (current.asking !== null) {
    await new Promise<void>((resolve) => {
      waitingForRest.push(resolve);
    });
  }
};

const codeOf = (error: unknown): string => (error instanceof AtlasError ? error.code : 'internal');
/** Nobody knows whether the host did what it was asked. */
const isUnanswered = (error: unknown): boolean => codeOf(error) === 'internal';

const REFUSALS: ReadonlySet<string> = new Set(['conflict', 'refused', 'invalidInput']);
const NO_ANSWER =
  'Your last edit is not saved; it stays on screen. The app behind this window does not answer: ' +
  'keep the window open and try again.';
const NOT_OPEN = 'Your last edit is not saved; it stays on screen. The atlas is not open behind this window.';
const unsavedWords = (error: unknown): string =>
  isUnanswered(error) ? NO_ANSWER : codeOf(error) === 'noAtlas' ? NOT_OPEN : messageOf(error);

type Send = Extract<SyncEffect, { readonly type: 'send' }>;
type Step = Extract<SyncEffect, { readonly type: 'step' }>;
type Read = Extract<SyncEffect, { readonly type: 'read' }>;

const send = async ({ life, accountId, revision, edit: made }: Send): Promise<Answer> => {
  try {
    const reply = await call('document.apply', {
      accountId,
      baseRevision: revision,
      editId: made.id,
      label: made.label,
      diff: made.diff,
      ...(made.group === undefined ? {} : { group: made.group }),
      ...(made.isImport === undefined ? {} : { isImport: true }),
    });
    return { type: 'written', life, revision: reply.revision, history: reply.history };
  } catch (error) {
    if (REFUSALS.has(codeOf(error))) return { type: 'refused', life, message: messageOf(error) };
    return { type: 'notWritten', life, message: unsavedWords(error) };
  }
};

const BREATH_MS = 80;
const LONGEST_BREATH_MS = 400;
/** The more steps came together, the faster they are asked for, and the longer the next ones gather. */
const breath = (steps: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(LONGEST_BREATH_MS, Math.max(BREATH_MS, steps * 4)));
  });

const step = async ({ life, accountId, direction, steps }: Step): Promise<Answer> => {
  try {
    const change = await call(direction === 'undo' ? 'history.undo' : 'history.redo', {
      accountId,
      ...(steps === 1 ? {} : { steps }),
    });
    // Where keys come faster than the account can be drawn again, drawing it less often takes less time in all.
    if (change.steps > 1) await breath(change.steps);
    return { type: 'stepped', life, change };
  } catch (error) {
    return { type: 'notStepped', life, message: messageOf(error), isUnanswered: isUnanswered(error) };
  }
};

const readAccount = async (
  accountId: string,
): Promise<{
  readonly reading: Reading;
  readonly accounts: AtlasState['accounts'];
  readonly layouts: readonly KeptLayoutText[];
}> => {
  const { records, revision, history, accounts, layouts } = await call('account.open', { accountId });
  return { reading: { document: documentFromRecords(records), revision, history }, accounts, layouts };
};

const read = async ({ life, accountId }: Read): Promise<Answer> => {
  try {
    return { type: 'read', life, reading: (await readAccount(accountId)).reading };
  } catch (error) {
    return { type: 'notRead', life, message: messageOf(error), unsaved: unsavedWords(error) };
  }
};

const run = (effect: SyncEffect): void => {
  switch (effect.type) {
    case 'say':
      say(isHiding ? (effect.unnamed ?? effect.text) : effect.text, effect.tone);
      return;
    case 'send':
      void send(effect).then(tell);
      return;
    case 'step':
      void step(effect).then(tell);
      return;
    case 'read':
      void read(effect).then(tell);
  }
};

export const documentFromRecords = (records: Readonly<Record<string, readonly unknown[]>>): Document => {
  const content = emptyDocument() as unknown as Record<Kind, ReadonlyMap<string, AnyRecord>>;
  for (const kind of KIND_NAMES) {
    const rows = (records[kind] ?? []) as readonly AnyRecord[];
    content[kind] = new Map(rows.map((record) => [record.id, record]));
  }
  return content as unknown as Document;
};

/** Nothing waits but what could not be written, which the person was asked about. */
const isAtRest = (): boolean => current.failure !== null || (current.asking === null && current.waiting.length === 0);

/**
 * Shows an account. What was on screen stays if the host refuses. `onOpened` is told all of the atlas as they are now, in
 * the same moment: later, the page would first be drawn with what the account before was shown in.
 */
export const openAccount = async (
  accountId: string,
  readOnly: boolean,
  onOpened?: (accounts: AtlasState['accounts']) => void,
): Promise<void> => {
  for (;;) {
    await settled();
    tell({ type: 'opening' });
    let opened: Awaited<ReturnType<typeof readAccount>>;
    try {
      opened = await readAccount(accountId);
    } catch (error) {
      tell({ type: 'notOpened', isUnanswered: isUnanswered(error) });
      throw error;
    }
    // An edit made meanwhile is written first: it may be about what all accounts share.
    if (isAtRest()) {
      const { reading, accounts, layouts } = opened;
      takeLayouts(layouts);
      tell({ type: 'opened', accountId, reading, readOnly: readOnly || isArchived(reading.document) });
      onOpened?.(accounts);
      return;
    }
    tell({ type: 'notOpened', isUnanswered: false });
  }
};

/** Shows what is above all accounts: what they share, and none of them. What was on screen stays if the host refuses. */
export const openAtlasItself = (
  readOnly: boolean,
  onOpened?: (accounts: AtlasState['accounts']) => void,
): Promise<void> => openAccount(ATLAS_ITSELF, readOnly, onOpened);

/** The account on screen, or the atlas itself, as its steps are asked for; null where neither is. */
export const whoseIs = ({
  accountId,
  isAtlas,
}: {
  readonly accountId: string | null;
  readonly isAtlas: boolean;
}): string | null => (isAtlas ? ATLAS_ITSELF : accountId);

/** Whose records are on screen, as the host is asked for them; null where none are. */
export const whoseIsShown = (): string | null => current.accountId;

export const closeAccount = (): void => tell({ type: 'closed' });

/**
 * Applies a change on screen at once and sends it to the host. Changes with the same `group` are one step of undo.
 * Returns false when the change breaks a rule; the reason is shown and nothing happens.
 */
export const change = (wanted: string, given: Diff, group?: string, from?: Pick<Edit, 'isImport'>): boolean => {
  const label = fittingLabel(wanted);
  const { readOnly } = state();
  const { accountId } = current;
  const content = wholeDocument();
  // As the host keeps it, so that what is shown is what is kept.
  const diff = effective(keptDiff(given));
  if (accountId === null || isEmpty(diff)) return true;
  if (readOnly) {
    say(
      isArchived(content)
        ? 'This plan is archived and can only be read. The next period goes on in an account of its own.'
        : SENTENCES.readOnly,
      'refusal',
    );
    return false;
  }
  const wrong = diffFault(diff);
  if (wrong !== null) {
    say(`${isHiding ? 'The edit' : `“${label}”`} was not kept: ${wrong}.`, 'refusal');
    return false;
  }
  const tooLong = lengthFault(diff);
  if (tooLong !== null) {
    say(`${isHiding ? 'The edit' : `“${label}”`} was not kept: ${tooLong}`, 'refusal');
    return false;
  }
  if (isHiding && setsHidden(HIDING, diff)) {
    say(hiddenRefusal());
    return false;
  }
  const reason = refusal(content, diff);
  if (reason) {
    say(reason.message, 'refusal');
    return false;
  }
  const reopened = reopening(content, diff);
  const whole = withKeyDates(content, reopened, today());
  dismissRefusals();
  if (reopened !== diff) say('The final version stays as it is. You are writing the next one, a draft.');
  tell({ type: 'made', edit: { id: newId(), label, diff: whole, group, at: new Date().toISOString(), ...from } });
  return true;
};

/** Edits the document on screen through a draft; see `change`. */
export const editDocument = (label: string, recipe: (draft: Draft) => void, group?: string): boolean =>
  change(label, edit(wholeDocument(), recipe), group);

/** Brings in what a file holds; see `change`. The host copies the atlas as it was before. */
export const importChange = (label: string, diff: Diff): boolean => change(label, diff, undefined, { isImport: true });

/**
 * Whether the window hides one of the fields, which is said. Asked before the value is looked at: that nothing is said
 * of a value that stays the same would tell it.
 */
export const refusesHidden = (kind: Kind, fields: readonly string[]): boolean => {
  if (!isHiding || (showsKind(HIDING, kind) && !hiddenFields(HIDING, kind).some((field) => fields.includes(field))))
    return false;
  say(hiddenRefusal());
  return true;
};

/** Sets fields of one record. */
export const setFields = <K extends Kind>(
  label: string,
  kind: K,
  id: string,
  fields: Partial<RecordOf<K>>,
  group?: string,
): boolean =>
  !refusesHidden(kind, Object.keys(fields)) && editDocument(label, (draft) => draft.set(kind, id, fields), group);

const isArchived = (content: Document): boolean => content.account.size > 0 && accountOf(content).archived;

export const newGroup = (): string => newId();

/** Tries again to save what could not be saved. */
export const retrySaving = (): void => tell({ type: 'retried' });

/** Reads the account again from the host; what is not written yet stays on top where it still fits. */
export const readAgain = (): void => tell({ type: 'missed' });

/** Takes its turn behind the edits that are on their way, so that what is taken back is the last of them. */
const takeStep = async (direction: Direction): Promise<void> => {
  dismissRefusals();
  tell({ type: 'stepAsked', direction });
  await settled();
};
export const undo = (): Promise<void> => takeStep('undo');
export const redo = (): Promise<void> => takeStep('redo');

/** Takes back every step of this window back to the change of a number, and that too, in one go. Throws why not. */
export const undoBackTo = async (to: number): Promise<void> => {
  await settled();
  const { accountId } = current;
  if (accountId === null) return;
  await call('history.undo', { accountId, to });
  readAgain();
  await settled();
};

/** Follows changes made in other windows of the same atlas. Returns the way to stop. */
export const followHost = (): (() => void) => {
  const stops = [on('document.changed', (change) => tell({ type: 'changed', change })), on('events.missed', readAgain)];
  return () => {
    for (const stop of stops) stop();
  };
};
