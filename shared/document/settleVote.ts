/** What a vote leaves in the atlas: ratings with their basis, what the room came to, and what is to be found out. */
import type { RunningVote } from '../model/runningVote';
import type { RecordOf } from '../model';
import { ofAgenda } from './agenda';
import { find, list, type Document } from './document';
import type { Draft } from './draft';

type Outcome = RecordOf<'voteOutcome'>;
export type VotedDimension = Outcome['dimension'];

/** A name as it was settled. */
export type Settled = {
  readonly personId: string;
  readonly dimension: VotedDimension;
  readonly rounds: number;
  readonly votes: number;
  readonly dontKnow: number;
  readonly median: number | null;
  readonly spread: number | null;
  readonly status: Outcome['status'];
  /** What the person has from now on; null: it is to be found out, and what stood there stays. */
  readonly value: number | null;
  readonly byLead: boolean;
};
/** Single votes that the team agreed to keep. */
export type KeptVotes = readonly {
  readonly participant: string;
  readonly answers: readonly (number | null | 'waiting')[];
}[];
/** Who finds out what by when. */
export type ToFindOut = { readonly title: string; readonly ownerId: string | null; readonly due: string | null };

/** Who leads the account in the room, of the team; null where nobody does. */
export const leadOf = (document: Document, agendaId: string): string | null =>
  ofAgenda(document, 'participant', agendaId).find((one) => one.role === 'accountLead')?.memberId ?? null;

const setBasis = (draft: Draft, personId: string, rating: VotedDimension, fields: Partial<RecordOf<'basis'>>): void => {
  const known = list(draft.current(), 'basis').find((one) => one.personId === personId && one.rating === rating);
  if (known) draft.set('basis', known.id, fields);
  else draft.add('basis', { personId, rating, ...fields });
};

const outcomeOf = (document: Document, agendaId: string, personId: string, dimension: VotedDimension) =>
  list(document, 'voteOutcome').find(
    (one) => one.agendaId === agendaId && one.personId === personId && one.dimension === dimension,
  );

/** Writes what was captured as an action, in the step that runs. */
const addFindOut = (
  draft: Draft,
  agendaId: string,
  stepId: string | null,
  personId: string,
  { title, ownerId, due }: ToFindOut,
): string => {
  const workshopStep = find(draft.current(), 'agendaStep', stepId)?.title.slice(0, 80) ?? null;
  const { id } = draft.add('action', {
    title,
    ownerId,
    due,
    stakeholderId: personId,
    origin: 'workshop',
    workshopStep,
  });
  draft.add('captured', { agendaId, stepId, form: 'action', actionId: id });
  return id;
};

/**
 * F32 goes to the person: value and spread, with *voted* as the basis. What is to be found out becomes an action; a
 * value that stood there stays, as assumed.
 */
export const settleName = (
  draft: Draft,
  where: { readonly agendaId: string; readonly stepId: string | null; readonly on: string },
  settled: Settled,
  findOut: ToFindOut | null,
  kept: KeptVotes | null,
): void => {
  const { personId, dimension, value, spread } = settled;
  const { agendaId, stepId, on } = where;
  const actionId = findOut === null ? null : addFindOut(draft, agendaId, stepId, personId, findOut);
  if (value !== null) {
    draft.set('person', personId, { [dimension]: value });
    const memberId = settled.byLead ? leadOf(draft.current(), agendaId) : null;
    setBasis(draft, personId, dimension, { basis: 'voted', on, memberId, spread });
  } else if (find(draft.current(), 'person', personId)?.[dimension] != null)
    setBasis(draft, personId, dimension, {
      basis: 'assumed',
      on,
      spread: null,
      question: findOut?.title ?? null,
      askMemberId: findOut?.ownerId ?? null,
    });
  const before = outcomeOf(draft.current(), agendaId, personId, dimension);
  if (before) draft.remove('voteOutcome', before.id);
  draft.add('voteOutcome', { agendaId, ...settled, actionId });
  if (kept !== null) keepVotes(draft, personId, dimension, kept);
};

/**
 * The last name or box of a vote that is settled there and not in the document, because an undo took it back; −1 where
 * there is none.
 */
export const undoneItem = (document: Document, { agendaId, items }: RunningVote): number =>
  items.findLastIndex(({ id, scale, isSettled }) => {
    if (!isSettled) return false;
    if (scale === 'agreement') return find(document, 'definitionBox', id)?.agreement.length === 0;
    if (scale === 'fist') return false;
    return document.person.has(id) && outcomeOf(document, agendaId, id, scale) === undefined;
  });

/** Keeps single votes in place of those kept before for the same name. */
const keepVotes = (draft: Draft, stakeholderId: string, dimension: VotedDimension, kept: KeptVotes): void => {
  for (const vote of list(draft.current(), 'vote'))
    if (vote.stakeholderId === stakeholderId && vote.dimension === dimension) draft.remove('vote', vote.id);
  for (const { participant, answers } of kept)
    answers.forEach((value, round) => {
      if (value !== 'waiting') draft.add('vote', { participant, stakeholderId, dimension, round: round + 1, value });
    });
};

/** Marks whom the room was not asked about: they keep the lead's values, *not voted* where nothing else is known. */
export const closeNames = (
  draft: Draft,
  agendaId: string,
  dimensions: readonly VotedDimension[],
  people: readonly ({ readonly id: string } & Readonly<Record<VotedDimension, number | null>>)[],
  on: string,
): void => {
  const memberId = leadOf(draft.current(), agendaId);
  for (const dimension of dimensions)
    for (const person of people) {
      const document = draft.current();
      if (outcomeOf(document, agendaId, person.id, dimension)) continue;
      const value = person[dimension];
      draft.add('voteOutcome', {
        agendaId,
        personId: person.id,
        dimension,
        status: 'notVoted',
        value,
        byLead: true,
      });
      const isKnown = list(document, 'basis').some((one) => one.personId === person.id && one.rating === dimension);
      if (value !== null && !isKnown) setBasis(draft, person.id, dimension, { basis: 'notVoted', on, memberId });
    }
};

const BOXES: readonly string[] = [
  'Core definition',
  'Which customers',
  'Why: value for both',
  'What is different for them',
  'Who: roles, team, sponsor',
  'How: process, plan, governance',
  'How it is measured and rewarded',
];

/** The definition canvas with its core and six boxes, where there is none yet. */
export const beginDefinition = (draft: Draft): void => {
  if (draft.current().definitionBox.size > 0) return;
  for (const title of BOXES) draft.add('definitionBox', { title });
};

/** How many did not know, and how many gave each value from the lowest of a scale of counts. */
export const countsOf = (answers: readonly (number | null)[], isWithDontKnow: boolean): readonly number[] =>
  Array.from({ length: 6 }, (_, at) =>
    isWithDontKnow && at === 0
      ? answers.filter((answer) => answer === null).length
      : answers.filter((answer) => answer === at).length,
  );
/** The answers behind such counts, without whose they were. */
export const answersOfCounts = (counts: readonly number[], isWithDontKnow: boolean): readonly (number | null)[] =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => (isWithDontKnow && at === 0 ? null : at)));
