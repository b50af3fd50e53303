/** Takes one colleague’s answers to the pre-work into the account. */
import type { PreWorkAnswers } from '../exchange/preWorkAnswers';
import { fold } from '../model/fold';
import { find, list, type Document } from './document';
import type { Draft } from './draft';
import { occupancyOf } from './occupancy';
import { addSeat, placeNamed } from './people';

/** What the answers would do, or did: people by how they are known, and what is left out. */
export type PreWorkTaken = {
  readonly name: string;
  /** Met, and in the account already. */
  readonly known: readonly string[];
  /** Added; they wait in the tray. */
  readonly added: readonly string[];
  /** Left out: the day they were met lies ahead. */
  readonly ahead: readonly string[];
  readonly answered: number;
  /** An earlier file of the same colleague is replaced. */
  readonly isAgain: boolean;
};

type Contact = PreWorkAnswers['contacts'][number];

/** Whom a contact is with: by the person the form named, else by the name; null for somebody new. */
const personOf = (document: Document, { personId, name }: Contact): string | null => {
  const named = find(document, 'person', personId);
  if (named !== undefined && named.status !== 'vacant') return named.id;
  const { seatOfPerson } = occupancyOf(document);
  return (
    list(document, 'person').find(
      (one) => one.name !== null && seatOfPerson.has(one.id) && fold(one.name.trim()) === fold(name.trim()),
    )?.id ?? null
  );
};

const memberOf = (document: Document, { by }: PreWorkAnswers): string | null =>
  find(document, 'participant', by.participantId)?.memberId ??
  list(document, 'member').find(({ name }) => fold(name) === fold(by.name))?.id ??
  null;

const replyOf = (document: Document, { agendaId, by }: PreWorkAnswers) =>
  list(document, 'preWorkReply').find((one) => one.agendaId === agendaId && fold(one.name) === fold(by.name));

/** What would come of taking them in. */
export const preWorkTaken = (document: Document, answers: PreWorkAnswers, asOf: string): PreWorkTaken => {
  const sound = answers.contacts.filter(({ met }) => met === null || met <= asOf);
  return {
    name: answers.by.name,
    known: sound.filter((one) => personOf(document, one) !== null).map(({ name }) => name),
    added: sound.filter((one) => personOf(document, one) === null).map(({ name }) => name),
    ahead: answers.contacts.filter(({ met }) => met !== null && met > asOf).map(({ name }) => name),
    answered: Object.values(answers.answers ?? {}).filter((answer) => answer !== null).length,
    isAgain: replyOf(document, answers) !== undefined,
  };
};

const keepContact = (draft: Draft, personId: string, memberId: string | null, { met, note }: Contact): void => {
  if (met === null) return;
  const document = draft.current();
  const same = list(document, 'contactNote').find(
    (one) => one.personId === personId && one.memberId === memberId && one.date === met,
  );
  if (same === undefined) draft.add('contactNote', { personId, memberId, date: met, note });
  else if (same.note === null && note !== null) draft.set('contactNote', same.id, { note });
  const last = find(document, 'person', personId)?.lastContact ?? null;
  if (last === null || last < met) draft.set('person', personId, { lastContact: met });
};

/**
 * Writes contacts beside the people they are with, adds who is not there yet to the tray, and keeps the diagnostic beside
 * those of the others. The same file taken twice changes nothing.
 */
export const takePreWork = (draft: Draft, answers: PreWorkAnswers, asOf: string): void => {
  const memberId = memberOf(draft.current(), answers);
  for (const contact of answers.contacts) {
    if (contact.met !== null && contact.met > asOf) continue;
    const known = personOf(draft.current(), contact);
    if (known !== null) {
      keepContact(draft, known, memberId, contact);
      continue;
    }
    const { name, title, department } = contact;
    const seat = addSeat(draft, {
      name: name.trim(),
      title,
      departmentId: department === null ? null : placeNamed(draft, 'department', department.trim()),
      unplaced: true,
    });
    const personId = occupancyOf(draft.current()).personOfSeat.get(seat.id);
    if (personId !== undefined) keepContact(draft, personId, memberId, contact);
  }
  const reply = {
    agendaId: answers.agendaId,
    memberId,
    name: answers.by.name,
    on: answers.savedOn,
    contacts: answers.contacts.length,
    answers: answers.answers,
  };
  const before = replyOf(draft.current(), answers);
  if (before === undefined) draft.add('preWorkReply', reply);
  else draft.set('preWorkReply', before.id, reply);
};
