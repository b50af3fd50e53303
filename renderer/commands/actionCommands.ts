import { addDays, addMonths } from '../../shared/analysis/days';
import { actionRoom } from '../../shared/analysis/onePageRoom';
import type { Suggestion } from '../../shared/analysis/suggestion';
import { find } from '../../shared/document/document';
import type { Action, RecordOf } from '../../shared/model';
import { inWords } from '../../shared/model/words';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { asOfNow } from '../state/records';
import { isOnePageMode } from '../state/onePage';
import { session, setSession } from '../state/session';
import { today } from '../state/today';

/** The day something is said to be done: the as-of day, never one that has not come. */
const doneDay = (): string => {
  const asOf = asOfNow();
  const now = today();
  return asOf < now ? asOf : now;
};

/** Puts an action into a state; done carries the day it was done. */
export const setActionStatus = (id: string, status: Action['status']): void => {
  const action = find(currentDocument(), 'action', id);
  if (!action || action.status === status) return;
  editDocument(`${inWords(status)}: ${action.title}`, (draft) =>
    draft.set('action', id, { status, completedOn: status === 'done' ? doneDay() : null }),
  );
};

export const setActionDue = (id: string, due: string): void => {
  const action = find(currentDocument(), 'action', id);
  if (!action || action.due === due) return;
  editDocument(`Move the due date of ${action.title}`, (draft) => draft.set('action', id, { due }));
};
export const shiftActionDue = (id: string, days: number): void => {
  const due = find(currentDocument(), 'action', id)?.due;
  if (due) setActionDue(id, addDays(due, days));
};

/** Adds an action and shows it beside the others. */
export const addAction = (given: Partial<Action> = {}): void => {
  let id = '';
  if (
    editDocument('Add an action', (draft) => {
      id = draft.add('action', { origin: 'ownIdea', ...given }).id;
    })
  )
    setSession({ action: id, spot: { kind: 'action', id, isNew: true } });
};

/**
 * Whether another action is refused, with the reason said: whoever makes the page in its steps works to what it holds;
 * everywhere else one more is no matter.
 */
export const isActionRefused = (): boolean => {
  const refusal =
    session().place === 'compass' && isOnePageMode() ? actionRoom(currentDocument(), asOfNow()).refusal : null;
  if (refusal !== null) say(refusal, 'refusal');
  return refusal !== null;
};

/** Adds an action that something on screen proposes and says so; the place stays as it is. */
export const makeAction = (title: string, more: Partial<Action> = {}): void => {
  if (
    editDocument('Add an action', (draft) => {
      draft.add('action', { origin: 'ownIdea', ...more, title });
    })
  )
    say(`Action added: ${title}`);
};

/** Where an action made of a suggestion points to, by what the suggestion is about. */
const linksOf = (one: Suggestion): Partial<Action> => {
  const record = one.records[0];
  const content = currentDocument();
  switch (record?.kind) {
    case 'person':
      return { stakeholderId: record.id, ownerId: find(content, 'person', record.id)?.contactOwnerId ?? null };
    case 'opportunity':
      return { opportunityId: record.id };
    case 'risk':
      return { riskId: record.id };
    case 'sponsorPairing': {
      const pairing = find(content, 'sponsorPairing', record.id);
      return { stakeholderId: pairing?.personId ?? null, ownerId: pairing?.memberId ?? null };
    }
    case undefined:
    default:
      return {};
  }
};

const answer = (
  one: Suggestion,
  label: string,
  part: Partial<RecordOf<'suggestion'>>,
  more?: Partial<Action>,
): void => {
  editDocument(`${label}: ${one.sentence}`, (draft) => {
    draft.add('suggestion', { rule: one.code, ref: one.ref, state: 'accepted', ...part });
    if (more) draft.add('action', more);
  });
};

/** Makes an action of a trigger, due in two weeks, named as coming from a trigger. */
export const doSuggestion = (one: Suggestion): void => {
  answer(
    one,
    'Do',
    { state: 'accepted' },
    { title: one.action, origin: 'trigger', due: addDays(asOfNow(), 14), ...linksOf(one) },
  );
  say(`Action added: ${one.action}`);
};
export const snoozeSuggestion = (one: Suggestion): void =>
  answer(one, 'Snooze', { state: 'snoozed', until: addMonths(asOfNow(), 1) });
export const dismissSuggestion = (one: Suggestion, reason: string): void =>
  answer(one, 'Dismiss', { state: 'dismissed', reason });
