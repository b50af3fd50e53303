/** What is on screen: the host's document, as far as it is known here, with the edits that wait on top. */
import type { HistoryState } from '../../shared/api/contract';
import { refusal } from '../../shared/document/check';
import { apply, type Diff } from '../../shared/document/diff';
import { emptyDocument, type Document } from '../../shared/document/document';

export type Direction = 'undo' | 'redo';

/** An edit as it was made. The host takes an id once, however often it is sent. */
export type Edit = {
  readonly id: string;
  readonly label: string;
  readonly diff: Diff;
  readonly group: string | undefined;
  /** It brings in what a file holds. */
  readonly isImport?: true;
  readonly at: string;
};

type WaitingEdit = {
  readonly kind: 'edit';
  readonly edit: Edit;
  /** Whether it is on screen: not where what it changes became something else meanwhile. The host has the last word. */
  readonly fits: boolean;
  /** Written, but what others changed around it is not known in order: it goes once the account was read again. */
  readonly isWritten: boolean;
};
/** A step back or forward takes its turn among the edits. */
type WaitingStep = {
  readonly kind: 'step';
  readonly direction: Direction;
  /** It is asked for by itself: together with others it was refused. */
  readonly isAlone?: true;
};
export type Waiting = WaitingEdit | WaitingStep;

/** A change the host made, with the number it has there. */
export type HostChange = {
  readonly revision: number;
  readonly at: string;
  readonly diff: Diff;
  readonly history: HistoryState;
};
/** A change made in another window. `accountId` is null where it touches only what all accounts share. */
export type OtherChange = HostChange & { readonly accountId: string | null };
/** An account as the host handed it out. */
export type Reading = { readonly document: Document; readonly revision: number; readonly history: HistoryState };

export type Sync = {
  readonly accountId: string | null;
  /** Counts openings and closings: an answer to a question of an earlier life says nothing about this one. */
  readonly life: number;
  readonly readOnly: boolean;
  /** The host's document as far as it is known here. */
  readonly host: Document;
  /** What is on screen. */
  readonly document: Document;
  /** The last change that is in `host`. */
  readonly revision: number;
  /** The revision the account was read at: every change up to it is in `host`. */
  readonly floor: number;
  readonly history: HistoryState;
  /** Oldest first. */
  readonly waiting: readonly Waiting[];
  /** What the host is being asked; it is about the first that waits, or the whole account. */
  readonly asking: 'send' | 'step' | 'read' | null;
  /** How many of those that wait first are asked for at once: a key that is held down outruns the host. */
  readonly stepping: number;
  readonly mustRead: boolean;
  /** Another account is being opened. */
  readonly isOpening: boolean;
  /** Changes heard while an account was read: the answer may be older than they are. */
  readonly heard: readonly OtherChange[];
  /** Why nothing more is asked of the host until somebody tries again. */
  readonly failure: string | null;
};

const NO_HISTORY: HistoryState = { undo: null, redo: null };

/** No account on screen. */
export const closedSync = (life = 0): Sync => {
  const content = emptyDocument();
  return {
    accountId: null,
    life,
    readOnly: false,
    host: content,
    document: content,
    revision: 0,
    floor: 0,
    history: NO_HISTORY,
    waiting: [],
    asking: null,
    stepping: 0,
    mustRead: false,
    isOpening: false,
    heard: [],
    failure: null,
  };
};

export const isEdit = (one: Waiting): one is WaitingEdit => one.kind === 'edit';

/** Where the edits on screen stand. */
export type Saved =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly message: string };
const SAVED: Saved = { state: 'saved' };
const SAVING: Saved = { state: 'saving' };

/** Saved only where no edit waits. */
export const savedOf = ({ waiting, failure }: Sync): Saved => {
  if (!waiting.some(isEdit)) return SAVED;
  return failure === null ? SAVING : { state: 'failed', message: failure };
};

/** The edits that the host has not been heard to have written or refused, oldest first. */
export const waitingEdits = ({ waiting }: Sync): readonly Edit[] => waiting.filter(isEdit).map((one) => one.edit);

export const isForAccount = (state: Sync, { accountId }: OtherChange): boolean =>
  state.accountId !== null && (accountId === null || accountId === state.accountId);

/**
 * Puts the waiting edits on top of what the host holds; one that no longer fits is left out until the host has
 * answered.
 */
export const rebased = (state: Sync): Sync => {
  let content = state.host;
  const waiting = state.waiting.map((one) => {
    if (!isEdit(one)) return one;
    const fits = refusal(content, one.edit.diff) === null;
    if (fits) content = apply(content, one.edit.diff, one.edit.at);
    return { ...one, fits };
  });
  return { ...state, document: content, waiting };
};

/**
 * Takes in a change of the host's. One that comes after a later one cannot be put in order: then the account is read
 * again.
 */
export const learned = (state: Sync, change: HostChange): Sync => {
  if (change.revision <= state.floor) return state;
  if (change.revision <= state.revision) return { ...state, mustRead: true };
  return {
    ...state,
    host: apply(state.host, change.diff, change.at),
    revision: change.revision,
    history: change.history,
  };
};
