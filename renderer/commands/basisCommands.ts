/** On what ratings rest, and the questions that would settle them. */
import type { BasisOf, Rating, RestingRating } from '../../shared/analysis/assumptions';
import { find, list } from '../../shared/document/document';
import { displayName } from '../../shared/document/personName';
import type { RecordOf } from '../../shared/model';
import { inWords, withinSentence } from '../../shared/model/words';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { asOfNow } from '../state/records';
import { showRecord } from './recordCommands';

type Fields = Partial<Pick<RecordOf<'basis'>, 'basis' | 'memberId' | 'on' | 'question' | 'askMemberId'>>;

const basisOf = (personId: string, rating: Rating) =>
  list(currentDocument(), 'basis').find((one) => one.personId === personId && one.rating === rating);

const labelFor = (personId: string, rating: Rating): string => {
  const person = find(currentDocument(), 'person', personId);
  return `${person ? displayName(person) : ''}: how ${withinSentence(inWords(rating))} is known`;
};

/** Says on what a rating rests; null takes it back. Whoever owns the contact is taken to say so, on the day of the figures. */
export const setBasis = (personId: string, rating: Rating, basis: BasisOf): void => {
  const known = basisOf(personId, rating);
  editDocument(labelFor(personId, rating), (draft) => {
    if (basis === null) {
      if (known) draft.remove('basis', known.id);
    } else if (known) draft.set('basis', known.id, { basis, on: asOfNow() });
    else {
      const memberId = find(draft.current(), 'person', personId)?.contactOwnerId ?? null;
      draft.add('basis', { personId, rating, basis, on: asOfNow(), memberId });
    }
  });
};

/** Writes what to ask or who asks; a rating about which nobody said anything yet is assumed. */
export const setBasisFields = (personId: string, rating: Rating, fields: Fields, group?: string): void => {
  const known = basisOf(personId, rating);
  editDocument(
    labelFor(personId, rating),
    (draft) => {
      if (known) draft.set('basis', known.id, fields);
      else draft.add('basis', { personId, rating, basis: 'assumed', on: asOfNow(), ...fields });
    },
    group,
  );
};

/** Keeps the answers that led to a rating: observed, or assumed where some were not known and are to be asked. */
export const keepAdvice = (personId: string, rating: Rating, open: readonly string[]): void => {
  const known = basisOf(personId, rating);
  setBasis(personId, rating, open.length === 0 ? 'observed' : 'assumed');
  const [question] = open;
  // A question somebody wrote stays.
  if (question !== undefined && !known?.question) setBasisFields(personId, rating, { question: open.join(' ') });
};

/** Makes the question an action of whoever can ask, about whom they ask. */
export const askQuestion = (one: RestingRating, question: string): void => {
  let id = '';
  const isDone = editDocument(`New action: ${question}`, (draft) => {
    ({ id } = draft.add('action', {
      title: question,
      stakeholderId: one.ask.personId ?? one.personId,
      ownerId: one.ask.memberId,
      origin: 'ownIdea',
    }));
  });
  if (isDone)
    say('The question is an action now.', 'plain', [{ label: 'Show it', run: () => showRecord('action', id) }]);
};
