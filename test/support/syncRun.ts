/**
 * A window that edits, as `sync` says it, against a model of the host, over a connection that delays, mixes up and
 * loses.
 */
import { refusal } from '../../shared/document/check';
import { edit, type Draft } from '../../shared/document/draft';
import { apply, isEmpty, type Diff } from '../../shared/document/diff';
import type { Document } from '../../shared/document/document';
import { closedSync, waitingEdits, type Edit, type OtherChange, type Sync } from '../../renderer/state/screen';
import { sync, type Answer, type SyncEffect, type SyncEvent } from '../../renderer/state/sync';
import { modelHost, type ModelHost } from './modelHost';

export type Recipe = (draft: Draft) => void;
type Question = Exclude<SyncEffect, { readonly type: 'say' }>;

export type SyncRun = {
  readonly host: ModelHost;
  readonly state: () => Sync;
  readonly made: readonly Edit[];
  readonly said: readonly string[];
  /** Changes of the other window that are still on their way here. */
  readonly coming: readonly OtherChange[];
  /** Whether changes were lost that nobody has told of yet. */
  readonly isCut: () => boolean;
  readonly tell: (event: SyncEvent) => void;
  readonly edit: (label: string, recipe: Recipe, group?: string) => void;
  readonly otherEdit: (label: string, recipe: Recipe) => void;
  /** The host does what it was asked; the answer is on its way. */
  readonly handle: () => void;
  /** The host is asked and cannot write. */
  readonly fail: (sentence: string) => void;
  /** The answer arrives. */
  readonly answer: () => void;
  /** Nobody will know whether the host did what it was asked. */
  readonly lose: () => void;
  readonly hear: (at: number) => void;
  readonly cut: () => void;
  readonly join: () => void;
  /** Everything arrives until nothing more happens. */
  readonly calm: () => void;
};

const LOST = 'no answer';

/** A diff a recipe leads to where it may be made, or null. */
const madeBy = (document: Document, recipe: Recipe): Diff | null => {
  const diff = edit(document, recipe);
  return isEmpty(diff) || refusal(document, diff) !== null ? null : diff;
};

const lostAnswer = ({ type, life }: Question): Answer => {
  switch (type) {
    case 'send':
      return { type: 'notWritten', life, message: LOST };
    case 'step':
      return { type: 'notStepped', life, message: LOST, isUnanswered: true };
    case 'read':
      return { type: 'notRead', life, message: LOST, unsaved: LOST };
  }
};

export const syncRun = (document: Document, accountId: string): SyncRun => {
  const made: Edit[] = [];
  const said: string[] = [];
  const coming: OtherChange[] = [];
  let isCut = false;
  let state = closedSync();
  let question: Question | null = null;
  let reply: Answer | null = null;

  const host = modelHost(document, (name, change) => {
    if (name === 'here' && !isCut) coming.push(change);
  });
  const tell = (event: SyncEvent): void => {
    const next = sync(state, event);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'say') said.push(effect.text);
      else if (question !== null) throw new Error('The host is asked two things at a time.');
      else question = effect;
    }
  };
  const finish = (answer: Answer): void => {
    question = null;
    reply = null;
    tell(answer);
  };
  const answerTo = (asked: Question): Answer => {
    const { life } = asked;
    switch (asked.type) {
      case 'send': {
        const done = host.apply('here', asked.edit);
        return 'failure' in done
          ? { type: 'refused', life, message: done.failure }
          : { type: 'written', life, revision: done.revision, history: done.history };
      }
      case 'step': {
        const done = host.step('here', asked.direction, asked.steps);
        return 'failure' in done
          ? { type: 'notStepped', life, message: done.failure, isUnanswered: false }
          : { type: 'stepped', life, change: done };
      }
      case 'read':
        return { type: 'read', life, reading: host.read() };
    }
  };
  const handle = (): void => {
    if (question !== null) reply ??= answerTo(question);
  };
  const answer = (): void => {
    if (reply !== null) finish(reply);
  };
  const hear = (at: number): void => {
    const [change] = coming.splice(at % Math.max(1, coming.length), 1);
    if (change) tell({ type: 'changed', change });
  };
  const join = (): void => {
    isCut = false;
    tell({ type: 'missed' });
  };
  const run: SyncRun = {
    host,
    state: () => state,
    made,
    said,
    coming,
    isCut: () => isCut,
    tell,
    edit: (label, recipe, group) => {
      const diff = madeBy(state.document, recipe);
      if (diff === null) return;
      const one: Edit = { id: label, label, diff, group, at: '2026-01-02T00:00:00.000Z' };
      made.push(one);
      tell({ type: 'made', edit: one });
    },
    otherEdit: (label, recipe) => {
      const diff = madeBy(host.document(), recipe);
      if (diff !== null) host.apply('there', { id: label, label, diff, group: undefined, at: '' });
    },
    handle,
    fail: (message) => {
      if (question !== null && reply === null && question.type === 'send')
        finish({ type: 'notWritten', life: question.life, message });
    },
    answer,
    lose: () => {
      if (question !== null) finish(lostAnswer(question));
    },
    hear,
    cut: () => {
      isCut = true;
      coming.splice(0);
    },
    join,
    calm: () => {
      if (isCut) join();
      for (let turns = 0; turns < 500; turns += 1) {
        if (coming.length > 0) hear(0);
        else if (question !== null) {
          handle();
          answer();
        } else if (state.failure !== null) tell({ type: 'retried' });
        else return;
      }
      throw new Error('It never comes to rest.');
    },
  };
  tell({ type: 'opened', accountId, reading: host.read(), readOnly: false });
  return run;
};

/**
 * A document without the times of its last changes: an edit on screen carries the time of this window until it is read
 * again.
 */
export const untimed = (document: Document): unknown =>
  Object.fromEntries(
    Object.entries(document).map(([kind, table]) => [
      kind,
      [...table.values()].map((record) => ({ ...record, updatedAt: null })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

/** What should be on screen: all the host holds and, on top, what waits and fits. */
export const expectedScreen = ({ host, state }: SyncRun): Document =>
  waitingEdits(state())
    .filter(({ id }) => !host.log().some((entry) => entry.editId === id))
    .reduce(
      (shown, one) => (refusal(shown, one.diff) === null ? apply(shown, one.diff, one.at) : shown),
      host.document(),
    );
