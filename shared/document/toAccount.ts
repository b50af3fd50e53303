/** A person goes from one account of an atlas to another: what goes along, and how it comes in. */
import type { Person, RecordOf } from '../model';
import { accountOf, find, list, type Document } from './document';
import { newId, type Draft } from './draft';
import { holderOf, occupancyOf, seatOf } from './occupancy';
import { placeAgain } from './people';
import { displayName } from './personName';

/** More days than these are not taken along. */
const MOST_DAYS = 60;

type Earlier = NonNullable<Person['earlierRatings']>;

/** Everything that is the person's own. Lines, actions and roles in opportunities are the account's and stay. */
export type GoesAlong = {
  readonly person: Person;
  readonly seat: Pick<RecordOf<'seat'>, 'title' | 'stakeholderClass' | 'level' | 'outside' | 'company'>;
  readonly contacts: readonly RecordOf<'contactNote'>[];
  readonly bases: readonly RecordOf<'basis'>[];
  readonly photos: readonly RecordOf<'photo'>[];
};

/** What was frozen of the ratings of a person, and what they are now, the latest day first. */
const ratingsOf = (document: Document, person: Person, asOf: string): Earlier => {
  const { name } = accountOf(document);
  const { influence, attitude, relationship } = person;
  const isRated = [influence, attitude, relationship].some((one) => one !== null);
  const frozen = list(document, 'snapshot').flatMap((snapshot) =>
    snapshot.stakeholders
      .filter((one) => one.id === person.id)
      .map((one) => ({
        asOf: snapshot.asOf,
        account: name,
        influence: one.influence,
        attitude: one.attitude,
        relationship: one.relationship,
      })),
  );
  const now = isRated ? [{ asOf, account: name, influence, attitude, relationship }] : [];
  return [...now, ...frozen.toSorted((a, b) => b.asOf.localeCompare(a.asOf)), ...(person.earlierRatings ?? [])].slice(
    0,
    MOST_DAYS,
  );
};

/** Null for somebody who is not there, left already, or is only a vacant seat. */
export const goesAlong = (document: Document, personId: string, asOf: string): GoesAlong | null => {
  const person = find(document, 'person', personId);
  if (person === undefined || person.status === 'left' || person.status === 'vacant') return null;
  const seat = find(document, 'seat', seatOf(document, personId));
  return {
    person: { ...person, earlierRatings: ratingsOf(document, person, asOf) },
    seat: {
      title: seat?.title ?? null,
      stakeholderClass: seat?.stakeholderClass ?? null,
      level: seat?.level ?? null,
      outside: seat?.outside ?? false,
      company: seat?.company ?? null,
    },
    contacts: list(document, 'contactNote').filter((one) => one.personId === personId),
    bases: list(document, 'basis').filter((one) => one.personId === personId),
    photos: list(document, 'photo').filter((one) => one.personId === personId),
  };
};

/** Why a person cannot come into an account; null where they can. */
export const comingRefusal = (document: Document, { person }: GoesAlong): string | null => {
  const account = accountOf(document);
  if (account.archived) return `${account.name} is archived and can only be read. Nothing was changed.`;
  const there = find(document, 'person', person.id);
  return there === undefined || there.status === 'left'
    ? null
    : `${displayName(there)} is in ${account.name} already. Nothing was changed.`;
};

/**
 * Brings a person in, who waits in the tray until somebody says where they belong. Somebody who was there before and
 * left is the same person again, with what is known by now. Answers the seat.
 */
export const bringIn = (draft: Draft, given: GoesAlong, on: string): string => {
  const { person, seat, contacts, bases, photos } = given;
  const { id: personId, ordinal: _, updatedAt: _at, ...known } = person;
  const members = draft.current().member;
  const ofPerson: Partial<Person> = {
    ...known,
    status: 'active',
    contactOwnerId: known.contactOwnerId !== null && members.has(known.contactOwnerId) ? known.contactOwnerId : null,
    secondaryOwnerIds: known.secondaryOwnerIds.filter((id) => members.has(id)),
  };
  let seatId: string;
  if (find(draft.current(), 'person', personId) === undefined) {
    seatId = draft.add('seat', { ...seat, unplaced: true }).id;
    draft.add('person', { id: personId, ...ofPerson });
    draft.add('holding', { seatId, personId, from: on });
  } else {
    draft.set('person', personId, ofPerson);
    draft.set('person', personId, { status: 'left' });
    seatId = placeAgain(draft, personId, on);
  }
  const takeOver = <K extends 'contactNote' | 'basis' | 'photo'>(kind: K, records: readonly RecordOf<K>[]): void => {
    for (const { ordinal: __, updatedAt: __at, id, ...fields } of records) {
      const isThere = find(draft.current(), kind, id) !== undefined;
      if (isThere) draft.set(kind, id, fields as Partial<RecordOf<K>>);
      else draft.add(kind, { ...(fields as Partial<RecordOf<K>>), id });
    }
  };
  takeOver('contactNote', contacts.map(namingOnly(members)));
  takeOver('basis', bases.map(namingOnly(members)));
  for (const photo of list(draft.current(), 'photo'))
    if (photo.personId === personId && photos.length > 0) draft.remove('photo', photo.id);
  takeOver(
    'photo',
    photos.map((photo) => ({ ...photo, id: newId() })),
  );
  return seatId;
};

/** Members belong to the atlas; one that is gone is not named. */
const namingOnly =
  (members: Document['member']) =>
  <R extends { readonly memberId: string | null }>(record: R): R =>
    record.memberId === null || members.has(record.memberId) ? record : { ...record, memberId: null };

/** What stays behind where a person goes to another account: counts for the question before. */
export const staysBehind = (
  document: Document,
  personId: string,
): { readonly lines: number; readonly actions: number; readonly reports: number } => {
  const seatId = seatOf(document, personId);
  const held = occupancyOf(document).personOfSeat;
  return {
    lines: list(document, 'link').filter(
      (link) => link.until === null && (link.fromId === personId || link.toId === personId),
    ).length,
    actions: list(document, 'action').filter((action) => action.stakeholderId === personId).length,
    reports:
      seatId === null || holderOf(document, seatId) !== personId
        ? 0
        : list(document, 'seat').filter((seat) => seat.reportsToId === seatId && held.has(seat.id)).length,
  };
};
