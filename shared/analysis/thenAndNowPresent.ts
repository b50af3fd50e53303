/** Who is there at a moment, where they sit, and how they are marked. */
import { shows, viewerOf } from '../audience/viewer';
import { derived } from '../document/derived';
import type { Document } from '../document/document';
import { figuresDay, type Moment } from '../document/moments';
import { occupancyOf } from '../document/occupancy';
import { placedSeats } from '../document/people';
import type { Person, Seat } from '../model';
import { attitudeMark, lensMarks, relationshipMark, type LensMark } from './lenses';

/** What then and now are coloured by. */
export const COMPARED_LENSES = ['attitude', 'relationship', 'coverage'] as const;
export type ComparedLens = (typeof COMPARED_LENSES)[number];

/**
 * Somebody at a moment. A seat that is kept empty is told apart from whoever fills it later: that is somebody new,
 * though the record is the same.
 */
export type Present = {
  readonly key: string;
  readonly person: Person;
  readonly seat: Seat;
  /** The seat of the manager; null at the top and for people from outside. */
  readonly managerId: string | null;
  /** A seat under a manager; null in the tray. */
  readonly placeId: string | null;
};

type Tables = Pick<Document, 'seat' | 'holding' | 'person'>;
export const isVacant = ({ status }: Pick<Person, 'status'>): boolean => status === 'vacant';
export const placeIdOf = (seatId: string, managerId: string | null): string => `${seatId} ${managerId ?? ''}`;

/** Who sits where, without what is known of them. */
type Sitting = Omit<Present, 'key' | 'person'> & { readonly personId: string };
const sittingIn = (tables: Tables): readonly Sitting[] => {
  const placed = new Set(placedSeats(tables).map(({ id }) => id));
  return [...occupancyOf(tables).personOfSeat].flatMap(([seatId, personId]): readonly Sitting[] => {
    const seat = tables.seat.get(seatId);
    if (seat === undefined) return [];
    const managerId = seat.outside ? null : seat.reportsToId;
    return [{ personId, seat, managerId, placeId: placed.has(seatId) ? placeIdOf(seatId, managerId) : null }];
  });
};

/**
 * The sittings of seats, kept while nobody changes seats or leaves: most moments of a history rate somebody and nothing
 * else.
 */
const sittings = new WeakMap<
  object,
  { readonly tables: Tables; readonly gone: string; readonly value: readonly Sitting[] }
>();
const sittingsOf = (tables: Tables): readonly Sitting[] => {
  let gone = `${tables.person.size}`;
  for (const { id, status } of tables.person.values()) if (status === 'left') gone += ` ${id}`;
  const known = sittings.get(tables.seat);
  if (known !== undefined && known.tables.holding === tables.holding && known.gone === gone) return known.value;
  const value = sittingIn(tables);
  sittings.set(tables.seat, { tables, gone, value });
  return value;
};

const presentIn = derived(
  (seat: Document['seat'], holding: Document['holding'], person: Document['person']): ReadonlyMap<string, Present> => {
    const found = new Map<string, Present>();
    for (const { personId, ...sitting } of sittingsOf({ seat, holding, person })) {
      const one = person.get(personId);
      if (one === undefined) continue;
      const key = isVacant(one) ? `vacant ${personId}` : personId;
      found.set(key, { key, person: one, ...sitting });
    }
    return found;
  },
);
/** Everybody who sits somewhere. */
export const presentAt = ({ document }: Pick<Moment, 'document'>): Presence =>
  presentIn(document.seat, document.holding, document.person);

/** Whether somebody is not there any more: an empty seat that was filled did not leave. */
export const isGone = (one: Present, after: Presence): boolean =>
  !isVacant(one.person) || ![...after.values()].some(({ seat }) => seat.id === one.seat.id);

export type Presence = ReadonlyMap<string, Present>;
export const ratingOf = (present: Present, lens: 'attitude' | 'relationship'): number | null => present.person[lens];

/** Whether opinions may be seen: ratings, and what is worked out from them. */
export const seesRatings = (document: Document): boolean => shows(viewerOf(document), 'person', 'attitude');

export type Marks = ReadonlyMap<string, LensMark>;
export const NO_MARKS: Marks = new Map();
/** What each is under a lens; nobody where that may not be seen or is not known: a frozen day holds no contacts. */
export const marksAt = (lens: ComparedLens, moment: Moment): Marks => {
  const { document, isFrozen } = moment;
  if (!seesRatings(document)) return NO_MARKS;
  if (lens !== 'coverage') return RATED[lens](document.person);
  return isFrozen ? NO_MARKS : lensMarks(lens, document, figuresDay(moment));
};
const RATED = {
  attitude: derived(
    (person: Document['person']): Marks => new Map([...person].map(([id, one]) => [id, attitudeMark(one.attitude)])),
  ),
  relationship: derived(
    (person: Document['person']): Marks =>
      new Map([...person].map(([id, one]) => [id, relationshipMark(one.relationship)])),
  ),
} as const;
