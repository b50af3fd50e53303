/**
 * What is on screen and what the host holds, as a function without effects: state × event → state × effects.
 *
 * On screen is the host's document, as far as it is known, with the edits that wait on top. An edit waits from the
 * moment it is made until the host says that it is written or refuses it, so it can end in no other way; one that could
 * not be written waits on and is called not saved. One thing at a time is asked of the host.
 */
import type { HistoryState } from '../../shared/api/contract';
import { MOST_STEPS } from '../../shared/api/steps';
import { apply } from '../../shared/document/diff';
import {
  closedSync,
  isEdit,
  isForAccount,
  learned,
  rebased,
  type Direction,
  type Edit,
  type HostChange,
  type OtherChange,
  type Reading,
  type Sync,
  type Waiting,
} from './screen';

export type SyncEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'notOpened'; readonly isUnanswered: boolean }
  | { readonly type: 'opened'; readonly accountId: string; readonly reading: Reading; readonly readOnly: boolean }
  | { readonly type: 'closed' }
  | { readonly type: 'made'; readonly edit: Edit }
  | { readonly type: 'stepAsked'; readonly direction: Direction }
  | { readonly type: 'retried' }
  | { readonly type: 'changed'; readonly change: OtherChange }
  /** Events may have been missed. */
  | { readonly type: 'missed' }
  | Answer;

/** What became of what the host was asked, in the life it was asked in. */
export type Answer = { readonly life: number } & (
  | { readonly type: 'written'; readonly revision: number; readonly history: HistoryState }
  | { readonly type: 'refused'; readonly message: string }
  /** Not written, or nobody knows. */
  | { readonly type: 'notWritten'; readonly message: string }
  /** `label` is that of the last of the `steps` that were taken. */
  | {
      readonly type: 'stepped';
      readonly change: HostChange & { readonly label: string; readonly steps: number };
    }
  | { readonly type: 'notStepped'; readonly message: string; readonly isUnanswered: boolean }
  | { readonly type: 'read'; readonly reading: Reading }
  /** `unsaved` is for where edits wait. */
  | { readonly type: 'notRead'; readonly message: string; readonly unsaved: string }
);

export type SyncEffect =
  | {
      readonly type: 'send';
      readonly life: number;
      readonly accountId: string;
      readonly revision: number;
      readonly edit: Edit;
    }
  | {
      readonly type: 'step';
      readonly life: number;
      readonly accountId: string;
      readonly direction: Direction;
      /** All of them in one go, or none. */
      readonly steps: number;
    }
  | { readonly type: 'read'; readonly life: number; readonly accountId: string }
  | {
      readonly type: 'say';
      readonly text: string;
      /** The same without the label of an edit, for a window that hides opinions: a label may tell one. */
      readonly unnamed?: string;
      readonly tone: 'plain' | 'alert';
    };

type Next = { readonly state: Sync; readonly effects: readonly SyncEffect[] };

const alert = (text: string): SyncEffect => ({ type: 'say', text, tone: 'alert' });
const alertOf = (label: string, rest: string): SyncEffect => ({
  type: 'say',
  text: `“${label}” ${rest}`,
  tone: 'alert',
  unnamed: `An edit ${rest}`,
});
const inOrder = (changes: readonly OtherChange[]): readonly OtherChange[] =>
  changes.toSorted((a, b) => a.revision - b.revision);

/** Steps that were asked for behind something that failed are forgotten: they meant what was on screen then. */
const withoutSteps = (state: Sync): Sync => ({ ...state, waiting: state.waiting.filter(isEdit) });

/** Asks the host for what comes next. The account is read before anything more is sent. */
const goOn = (state: Sync, effects: readonly SyncEffect[] = []): Next => {
  const { accountId, life, revision } = state;
  if (accountId === null || state.asking !== null || state.failure !== null) return { state, effects };
  if (state.mustRead) {
    if (state.isOpening) return { state, effects };
    const reading: Sync = { ...state, asking: 'read', mustRead: false, heard: [] };
    return { state: reading, effects: [...effects, { type: 'read', life, accountId }] };
  }
  const [first, ...rest] = state.waiting;
  if (first === undefined) return { state, effects };
  if (isEdit(first))
    return {
      state: { ...state, asking: 'send' },
      effects: [...effects, { type: 'send', life, accountId, revision, edit: first.edit }],
    };
  if (state.history[first.direction] === null) return goOn({ ...state, waiting: rest }, effects);
  const { direction } = first;
  const steps = stepsTogether(state.waiting, direction);
  return {
    state: { ...state, asking: 'step', stepping: steps },
    effects: [...effects, { type: 'step', life, accountId, direction, steps }],
  };
};

const isStep = (one: Waiting, direction: Direction): boolean => one.kind === 'step' && one.direction === direction;
/** How many that wait first are the same step: those that are not to be asked for alone go together. */
const stepsTogether = (waiting: readonly Waiting[], direction: Direction): number => {
  const end = waiting.findIndex((one) => !isStep(one, direction) || (one.kind === 'step' && one.isAlone === true));
  return Math.min(MOST_STEPS, Math.max(1, end < 0 ? waiting.length : end));
};
/** Without the first step and those behind it that would be refused for the same reason. */
const withoutSameSteps = (waiting: readonly Waiting[], direction: Direction): readonly Waiting[] => {
  const next = waiting.findIndex((one) => !isStep(one, direction));
  return next < 0 ? [] : waiting.slice(next);
};

const stepped = (state: Sync, change: Extract<Answer, { readonly type: 'stepped' }>['change']): Next => {
  const { waiting, stepping } = state;
  const [first] = waiting;
  const done = first?.kind === 'step' && first.direction === 'redo' ? 'Redone' : 'Undone';
  const { steps, label } = change;
  const free: Sync = { ...state, asking: null, waiting: waiting.slice(Math.max(1, stepping)) };
  return goOn(rebased(learned(free, change)), [
    {
      type: 'say',
      text: steps === 1 ? `${done}: ${label}` : `${done}: ${steps} steps, the last of them “${label}”`,
      unnamed: steps === 1 ? `${done}.` : `${done}: ${steps} steps.`,
      tone: 'plain',
    },
  ]);
};

const notStepped = (state: Sync, message: string, isUnanswered: boolean): Next => {
  const { waiting, stepping } = state;
  const [first] = waiting;
  const free: Sync = { ...state, asking: null };
  if (isUnanswered || first?.kind !== 'step')
    return goOn({ ...free, waiting: waiting.slice(Math.max(1, stepping)), mustRead: state.mustRead || isUnanswered }, [
      alert(message),
    ]);
  // One of them cannot be taken: those before it are, one by one.
  if (stepping > 1)
    return goOn({
      ...free,
      waiting: waiting.map((one, at) => (at < stepping && one.kind === 'step' ? { ...one, isAlone: true } : one)),
    });
  return goOn({ ...free, waiting: withoutSameSteps(waiting, first.direction) }, [alert(message)]);
};

/** Edits made while another account was on its way here. Those that had failed before were asked about. */
const leftBehind = (state: Sync): readonly SyncEffect[] =>
  state.failure !== null
    ? []
    : state.waiting
        .filter(isEdit)
        .filter((one) => !one.isWritten)
        .map((one) => alertOf(one.edit.label, 'was made while this was left, and may not be kept.'));

const written = (state: Sync, revision: number, history: HistoryState): Next => {
  const [first, ...rest] = state.waiting;
  const free: Sync = { ...state, asking: null };
  if (first === undefined || !isEdit(first)) return goOn(free);
  if (revision <= state.floor) return goOn(rebased({ ...free, waiting: rest }));
  if (revision <= state.revision)
    return goOn({ ...free, waiting: [{ ...first, isWritten: true }, ...rest], mustRead: true });
  // With nothing behind it the screen is what the host holds: the same tables, so that nothing is worked out anew.
  const isScreen = first.fits && rest.length === 0;
  const host = isScreen ? state.document : apply(state.host, first.edit.diff, first.edit.at);
  const next: Sync = { ...free, host, revision, history, waiting: rest };
  return goOn(first.fits ? next : rebased(next));
};

const read = (state: Sync, reading: Reading): Next => {
  const { revision } = reading;
  const fresh: Sync = {
    ...state,
    asking: null,
    host: reading.document,
    revision,
    floor: revision,
    history: reading.history,
    waiting: state.waiting.filter((one) => !isEdit(one) || !one.isWritten),
    heard: [],
  };
  return goOn(rebased(inOrder(state.heard).reduce(learned, fresh)));
};

const notRead = (state: Sync, message: string, unsaved: string): Next => {
  const late = inOrder(state.heard).reduce(learned, { ...state, asking: null, heard: [] });
  const failed = rebased(withoutSteps({ ...late, mustRead: true, failure: unsaved }));
  // With edits that wait the status says it.
  const isSaid = failed.waiting.length === 0;
  return {
    state: failed,
    effects: isSaid ? [alert(`This window may not show the newest state of the account. ${message}`)] : [],
  };
};

const answered = (state: Sync, answer: Answer): Next => {
  if (answer.life !== state.life) return { state, effects: [] };
  const [first, ...rest] = state.waiting;
  const free: Sync = { ...state, asking: null };
  switch (answer.type) {
    case 'written':
      return written(state, answer.revision, answer.history);
    case 'refused': {
      const what = `was not kept: ${answer.message}`;
      return goOn(rebased({ ...free, waiting: rest, mustRead: true }), [
        first !== undefined && isEdit(first) ? alertOf(first.edit.label, what) : alert(`An edit ${what}`),
      ]);
    }
    case 'notWritten':
      return { state: withoutSteps({ ...free, failure: answer.message }), effects: [] };
    case 'stepped':
      return stepped(state, answer.change);
    case 'notStepped':
      return notStepped(state, answer.message, answer.isUnanswered);
    case 'read':
      return read(state, answer.reading);
    case 'notRead':
      return notRead(state, answer.message, answer.unsaved);
  }
};

const changed = (state: Sync, change: OtherChange): Next => {
  const isReading = state.asking === 'read';
  const isHere = isForAccount(state, change);
  const isHeard = state.isOpening || (isReading && isHere);
  const now: Sync = isHeard ? { ...state, heard: [...state.heard, change] } : state;
  if (!isHere || isReading) return { state: now, effects: [] };
  // Where only reading failed, another change is an occasion to try again.
  const failure = state.waiting.length === 0 ? null : state.failure;
  const next = learned({ ...now, failure }, change);
  return goOn(next.host === state.host ? next : rebased(next));
};

const opened = (state: Sync, event: Extract<SyncEvent, { readonly type: 'opened' }>): Next => {
  const { accountId, reading, readOnly } = event;
  const { document: content, revision, history } = reading;
  const fresh: Sync = {
    ...closedSync(state.life + 1),
    accountId,
    readOnly,
    host: content,
    document: content,
    revision,
    floor: revision,
    history,
    // What was missed meanwhile may be about this account.
    mustRead: state.isOpening && state.mustRead,
  };
  const heard = inOrder(state.heard.filter((change) => isForAccount(fresh, change)));
  return goOn(rebased(heard.reduce(learned, fresh)), leftBehind(state));
};

/** What comes after an event, and what has to be done for it. */
export const sync = (state: Sync, event: SyncEvent): Next => {
  switch (event.type) {
    case 'opening':
      return { state: { ...state, isOpening: true, heard: [] }, effects: [] };
    case 'notOpened':
      return goOn({
        ...state,
        isOpening: false,
        heard: [],
        // After an answer that was lost the host may tell of the other account now.
        mustRead: state.accountId !== null && (state.mustRead || event.isUnanswered),
      });
    case 'opened':
      return opened(state, event);
    case 'closed':
      return { state: closedSync(state.life + 1), effects: leftBehind(state) };
    case 'made': {
      const { edit } = event;
      const waiting: readonly Waiting[] = [...state.waiting, { kind: 'edit', edit, fits: true, isWritten: false }];
      return goOn({ ...state, document: apply(state.document, edit.diff, edit.at), waiting, failure: null });
    }
    case 'stepAsked':
      if (state.accountId === null || (state.failure !== null && state.waiting.length > 0))
        return { state, effects: [] };
      return goOn({
        ...state,
        waiting: [...state.waiting, { kind: 'step', direction: event.direction }],
        failure: null,
      });
    case 'retried':
      return goOn({ ...state, failure: null });
    case 'missed':
      if (state.accountId === null && !state.isOpening) return { state, effects: [] };
      return goOn({ ...state, mustRead: true, failure: null });
    case 'changed':
      return changed(state, event.change);
    default:
      return answered(state, event);
  }
};
