/** Two cards of one person become one: everything that names either names the one that stays. */
import {
  fieldEntries,
  type AnyRecord,
  type FieldKey,
  type Kind,
  type Person,
  type RecordOf,
  type Seat,
} from '../model';
import { LONGEST_TEXT } from '../model/fields';
import { PERSON_STATUS } from '../model/scales';
import { find, list, type Document } from './document';
import type { Draft } from './draft';
import { isNothing, mergeQuestions, pairOf, usualSide, type Choices, type Side } from './mergeQuestions';
import { passLinks, removeWithLinks } from './references';

/** Rows of the history of ratings that are kept. */
const MOST_EARLIER = 60;

const joined = (kept: unknown, other: unknown): string => `${String(kept)}\n\n${String(other)}`.slice(0, LONGEST_TEXT);

/** The fields that change on the card that stays. */
const fieldsFrom = (
  kind: 'person' | 'seat',
  kept: AnyRecord,
  other: AnyRecord,
  sideOf: (field: FieldKey) => Side,
): Record<string, unknown> =>
  Object.fromEntries(
    fieldEntries(kind).flatMap(([name, { column }]) => {
      const [one, two] = [kept[name], other[name]];
      if (isNothing(two)) return [];
      if (isNothing(one)) return [[name, two]];
      if (column.list === true || name === 'buyingRoles')
        return [[name, [...new Set([...(one as readonly string[]), ...(two as readonly string[])])]]];
      const side = sideOf(`${kind}.${name}` as FieldKey);
      return side === 'other' ? [[name, two]] : side === 'both' ? [[name, joined(one, two)]] : [];
    }),
  );

/** Who is there comes before who is leaving, left, or was only an empty seat. */
const STATUS_ORDER: readonly Person['status'][] = ['active', 'leaving', 'left', 'vacant'];
const statusOf = (kept: Person, other: Person): Person['status'] =>
  STATUS_ORDER.find((status) => kept.status === status || other.status === status) ?? PERSON_STATUS[0];

const mergePersonFields = (draft: Draft, kept: Person, other: Person, sideOf: (field: FieldKey) => Side): void => {
  const earlier = [...(kept.earlierRatings ?? []), ...(other.earlierRatings ?? [])]
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf))
    .slice(0, MOST_EARLIER);
  const contacts = [kept.lastContact, other.lastContact].filter((day) => day !== null).toSorted();
  draft.set('person', kept.id, {
    ...(fieldsFrom('person', kept as AnyRecord, other as AnyRecord, sideOf) as Partial<Person>),
    status: statusOf(kept, other),
    lastContact: contacts.at(-1) ?? null,
    earlierRatings: earlier.length > 0 ? earlier : null,
  });
};

/** The seats above one, from the nearest on. */
const above = (document: Document, seatId: string): readonly string[] => {
  const path: string[] = [];
  for (
    let at = find(document, 'seat', seatId)?.reportsToId ?? null;
    at !== null && !path.includes(at);
    at = find(document, 'seat', at)?.reportsToId ?? null
  )
    path.push(at);
  return path;
};

/** To whom the one seat reports that is left: never to itself, and never to somebody below it. */
const managerOf = (document: Document, kept: Seat, other: Seat, side: Side): string | null => {
  const isKeptBelow = above(document, kept.id).includes(other.id);
  const isOtherBelow = above(document, other.id).includes(kept.id);
  if (isKeptBelow) return other.reportsToId;
  if (isOtherBelow) return kept.reportsToId;
  if (kept.reportsToId === null || other.reportsToId === null) return kept.reportsToId ?? other.reportsToId;
  return side === 'other' ? other.reportsToId : kept.reportsToId;
};

/** One place on each map, one note for each dotted line, and one time in the seat. */
const mergeSeats = (draft: Draft, kept: Seat, other: Seat, sideOf: (field: FieldKey) => Side): void => {
  const before = draft.current();
  const isWaiting = kept.unplaced && other.unplaced;
  const dotted = [...kept.dottedLineToIds, ...other.dottedLineToIds];
  const manager = managerOf(before, kept, other, sideOf('seat.reportsToId'));
  const fields = fieldsFrom('seat', kept as AnyRecord, other as AnyRecord, sideOf) as Partial<Seat>;
  for (const one of list(before, 'placement')) {
    const isTwice =
      one.seatId === other.id &&
      list(before, 'placement').some((two) => two.seatId === kept.id && two.mapId === one.mapId);
    if (isTwice) draft.remove('placement', one.id);
  }
  const open = list(before, 'holding').filter((one) => one.to === null);
  const own = open.find((one) => one.seatId === kept.id);
  const second = open.find((one) => one.seatId === other.id);
  if (own && second) {
    const [from = null] = [own.from, second.from].filter((day) => day !== null).toSorted();
    draft.set('holding', own.id, { from });
    draft.remove('holding', second.id);
  }
  passLinks(draft, 'seat', other.id, kept.id, new Set());
  draft.set('seat', kept.id, {
    ...fields,
    reportsToId: manager === kept.id || manager === other.id ? null : manager,
    dottedLineToIds: [...new Set(dotted)].filter((id) => id !== kept.id && id !== other.id),
    unplaced: isWaiting,
  });
  for (const note of list(draft.current(), 'dottedNote')) {
    const isOwn = note.seatId === note.bossId;
    const first = list(draft.current(), 'dottedNote').find(
      (one) => one.seatId === note.seatId && one.bossId === note.bossId,
    );
    if (isOwn || (first && first.id !== note.id)) draft.remove('dottedNote', note.id);
    if (!isOwn && first && first.id !== note.id)
      draft.set('dottedNote', first.id, { note: joined(first.note, note.note) });
  }
  removeWithLinks(draft, 'seat', other.id);
};

/** Lines of both; the one between the two goes, and of two that say the same one is left. */
const mergeLines = (draft: Draft, keptId: string): void => {
  const seen = new Map<string, RecordOf<'link'>>();
  for (const link of list(draft.current(), 'link')) {
    if (link.fromId !== keptId && link.toId !== keptId) continue;
    if (link.fromId === link.toId) {
      draft.remove('link', link.id);
      continue;
    }
    const key = JSON.stringify([link.fromId, link.toId, link.type, link.until]);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, link);
      continue;
    }
    draft.remove('link', link.id);
    const notes = [first.note, link.note].filter((note) => note !== null && note.trim() !== '');
    const strengths = [first.strength, link.strength].filter((strength) => strength !== null);
    const whole = {
      ...first,
      note: notes.length === 0 ? null : [...new Set(notes)].join('\n'),
      strength: strengths.length === 0 ? null : Math.max(...strengths),
    };
    draft.set('link', first.id, { note: whole.note, strength: whole.strength });
    seen.set(key, whole);
  }
};

/** Of two records that answer the same question about a person the one of the card that stays is left. */
const dropTwins = <K extends Kind>(
  draft: Draft,
  kind: K,
  personOf: (record: RecordOf<K>) => string,
  questionOf: (record: RecordOf<K>) => string,
  keptId: string,
  otherId: string,
  isOtherRight: (record: RecordOf<K>) => boolean = () => false,
): void => {
  const records = list(draft.current(), kind);
  for (const record of records) {
    if (personOf(record) !== otherId) continue;
    const twin = records.find((one) => personOf(one) === keptId && questionOf(one) === questionOf(record));
    if (twin !== undefined) draft.remove(kind, isOtherRight(record) ? twin.id : record.id);
  }
};

/** Frozen ratings name people within: those of the other card become those of the one that stays. */
const mergeSnapshots = (draft: Draft, keptId: string, otherId: string): void => {
  for (const snapshot of list(draft.current(), 'snapshot')) {
    if (!snapshot.stakeholders.some((one) => one.id === otherId)) continue;
    const isThere = snapshot.stakeholders.some((one) => one.id === keptId);
    draft.set('snapshot', snapshot.id, {
      stakeholders: isThere
        ? snapshot.stakeholders.filter((one) => one.id !== otherId)
        : snapshot.stakeholders.map((one) => (one.id === otherId ? { ...one, id: keptId } : one)),
    });
  }
};

/** What was set aside or answered about the other card holds for the one that stays. */
const mergeAnswers = (draft: Draft, keptId: string, otherId: string): void => {
  for (const kind of ['waiver', 'suggestion'] as const)
    for (const one of list(draft.current(), kind)) if (one.ref === otherId) draft.set(kind, one.id, { ref: keptId });
};

/**
 * Makes one of two cards of a person: `otherId` is gone, and everything of it is with `keptId`. `choices` says which
 * value stays where both say something else; what only one of them says is kept.
 */
export const mergePeople = (draft: Draft, keptId: string, otherId: string, choices: Choices = new Map()): void => {
  const before = draft.current();
  const pair = pairOf(before, keptId, otherId);
  if (pair === null) return;
  const questions = new Map(mergeQuestions(before, keptId, otherId).map((one) => [one.field, one]));
  const sideOf = (field: FieldKey): Side => {
    const question = questions.get(field);
    return choices.get(field) ?? (question ? usualSide(question) : 'kept');
  };
  const [kept, other] = pair.people;
  const [keptSeat, otherSeat] = pair.seats;
  mergePersonFields(draft, kept, other, sideOf);
  if (keptSeat && otherSeat) mergeSeats(draft, keptSeat, otherSeat, sideOf);
  // What a rating rests on goes with the rating.
  dropTwins(
    draft,
    'basis',
    (one) => one.personId,
    (one) => one.rating,
    keptId,
    otherId,
    (one) => sideOf(`person.${one.rating}` as FieldKey) === 'other',
  );
  dropTwins(
    draft,
    'override',
    (one) => one.personId,
    (one) => one.opportunityId,
    keptId,
    otherId,
  );
  dropTwins(
    draft,
    'photo',
    (one) => one.personId,
    () => '',
    keptId,
    otherId,
  );
  dropTwins(
    draft,
    'handover',
    (one) => one.personId,
    (one) => one.about,
    keptId,
    otherId,
  );
  dropTwins(
    draft,
    'ghost',
    (one) => one.personId,
    (one) => one.scenarioId,
    keptId,
    otherId,
  );
  dropTwins(
    draft,
    'counterpart',
    (one) => one.personId ?? '',
    (one) => JSON.stringify([one.otherAccountId, one.otherId]),
    keptId,
    otherId,
  );
  dropTwins(
    draft,
    'vote',
    (one) => one.stakeholderId,
    (one) => JSON.stringify([one.participant, one.dimension, one.round]),
    keptId,
    otherId,
  );
  passLinks(draft, 'person', otherId, keptId, new Set());
  mergeLines(draft, keptId);
  mergeSnapshots(draft, keptId, otherId);
  mergeAnswers(draft, keptId, otherId);
  removeWithLinks(draft, 'person', otherId);
};
