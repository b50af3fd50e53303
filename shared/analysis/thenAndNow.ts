/** Two moments of an account compared person by person: who is new, left, moved, and was rated otherwise, and when. */
import { find, type Document } from '../document/document';
import { figuresDay, type Moment } from '../document/moments';
import { occupancyOf } from '../document/occupancy';
import { displayName } from '../document/personName';
import { counted } from '../document/stakeholder';
import type { Person } from '../model';
import { shorterNames } from '../model/shortNames';
import type { LensMark } from './lenses';
import { movementBetween, type Movement } from './movement';
import { compareNames } from '../conventions/habits';
import { byText } from './result';
import { settingsOf } from './settings';
import { changeDays, type Aspect, type DayOf } from './thenAndNowDays';
import {
  isGone,
  isVacant,
  marksAt,
  presentAt,
  ratingOf,
  seesRatings,
  type ComparedLens,
  type Marks,
  type Presence,
  type Present,
} from './thenAndNowPresent';
import { inWords } from '../model/words';

/** The groups of the list, in its order. The last four say what the four figures of the others do not. */
export const CHANGE_KINDS = [
  'warmer',
  'cooler',
  'new',
  'left',
  'moved',
  'closer',
  'further',
  'known',
  'unknown',
  'better',
  'worse',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  warmer: 'Warmer',
  cooler: 'Cooler',
  new: 'New',
  get left() {
    return inWords('left');
  },
  moved: 'Moved',
  closer: 'Closer to us',
  further: 'Further from us',
  known: 'Rated for the first time',
  unknown: 'No rating any more',
  better: 'Better covered',
  worse: 'Less covered',
};

export type Change = {
  readonly kind: ChangeKind;
  readonly key: string;
  readonly name: string;
  /** Where they stand, or stood; null in the tray. */
  readonly placeId: string | null;
  /** What was changed in a rating: how it was and is. */
  readonly from: LensMark | null;
  readonly to: LensMark | null;
  /** Which rating it is. */
  readonly rating: ComparedLens | null;
  /** To whom somebody moved, or whose seat is empty. */
  readonly detail: string | null;
  /** The same where there is little room: *now to Noone*. */
  readonly shortDetail: string | null;
  /** Null where it is not known. */
  readonly day: string | null;
};

/** F33 between two moments, person by person. */
export type ThenAndNow = {
  readonly changes: readonly Change[];
  /** Of the people in both; null where opinions may not be seen. */
  readonly movement: Movement | null;
  /** Everybody with a seat, empty seats included. */
  readonly thenCount: number;
  readonly nowCount: number;
  readonly seesRatings: boolean;
};

type Detail = Pick<Change, 'detail' | 'shortDetail'>;
const said = (detail: string | null, shortDetail = detail): Detail => ({ detail, shortDetail });
const seatDetail = (document: Document, { seat }: Present): Detail =>
  said(find(document, 'department', seat.departmentId)?.name ?? seat.title ?? null);
const moveDetail = (document: Document, { placeId, managerId }: Present): Detail => {
  if (placeId === null) return said('now in the tray');
  const { personOfSeat } = occupancyOf(document);
  const manager = find(document, 'person', managerId === null ? null : personOfSeat.get(managerId));
  if (manager === undefined) return said('now at the top');
  const name = displayName(manager);
  return said(`now to ${name}`, `now to ${shorterNames(name).at(-1) ?? name}`);
};

/** The people figures count, of those who are there. */
const countedIn = (there: Presence): readonly Person[] =>
  [...there.values()].flatMap(({ person }) => (counted(person) ? [person] : []));

/**
 * What differs between the first moment and the one of a number. A moment compared with itself differs in nothing, and
 * the other way round new and left change sides. `days` knows all moments between.
 */
export const thenAndNow = (then: Moment, now: Moment, lens: ComparedLens, dayOf: DayOf): ThenAndNow => {
  const [before, after] = [presentAt(then), presentAt(now)];
  const sees = seesRatings(then.document) && seesRatings(now.document);
  const changes: Change[] = [];
  const add = (kind: ChangeKind, one: Present, aspect: Aspect, more: Partial<Change> = {}) =>
    changes.push({
      kind,
      key: one.key,
      name: displayName(one.person),
      placeId: one.placeId,
      from: null,
      to: null,
      rating: null,
      detail: null,
      shortDetail: null,
      day: dayOf(aspect, one.key),
      ...more,
    });
  const marks = (lensOf: ComparedLens): readonly [Marks, Marks] => [marksAt(lensOf, then), marksAt(lensOf, now)];
  const ratings = sees ? { attitude: marks('attitude'), relationship: marks('relationship') } : null;
  const covered = sees && lens === 'coverage' ? marks('coverage') : null;
  for (const one of after.values()) {
    const was = before.get(one.key);
    if (was === undefined) {
      add('new', one, 'there', isVacant(one.person) ? seatDetail(now.document, one) : {});
      continue;
    }
    if (was.placeId !== one.placeId) add('moved', one, 'place', moveDetail(now.document, one));
    if (isVacant(one.person)) continue;
    for (const rating of ['attitude', 'relationship'] as const) {
      const [from, to] = [ratingOf(was, rating), ratingOf(one, rating)];
      if (ratings === null || from === to) continue;
      const id = one.person.id;
      const pair = { rating, from: ratings[rating][0].get(id) ?? null, to: ratings[rating][1].get(id) ?? null };
      // Not known is neither warm nor cold: nobody who was not rated before became warmer.
      const kind =
        from === null
          ? 'known'
          : to === null
            ? 'unknown'
            : rating === 'attitude'
              ? to > from
                ? 'warmer'
                : 'cooler'
              : to > from
                ? 'closer'
                : 'further';
      add(kind, one, rating, pair);
    }
    const [from, to] = [covered?.[0].get(one.person.id), covered?.[1].get(one.person.id)];
    if (from && to && from.key !== to.key)
      add(to.place < from.place ? 'better' : 'worse', one, 'coverage', { rating: 'coverage', from, to });
  }
  for (const one of before.values())
    if (!after.has(one.key) && isGone(one, after))
      add('left', one, 'there', isVacant(one.person) ? seatDetail(then.document, one) : {});
  changes.sort(
    (a, b) =>
      CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
      byText(b.day ?? '', a.day ?? '') ||
      compareNames(a.name, b.name) ||
      byText(a.key, b.key),
  );
  return {
    changes,
    movement: sees
      ? movementBetween(then.day, countedIn(before), countedIn(after), settingsOf(now.document, figuresDay(now)))
      : null,
    thenCount: before.size,
    nowCount: after.size,
    seesRatings: sees,
  };
};

/** The days of everything that differs between the first moment and the last, by what and whom; for who has only these. */
export const daysOf = (moments: readonly Moment[], lens: ComparedLens): Readonly<Record<string, string>> => {
  const [then, now] = [moments[0], moments.at(-1)];
  if (then === undefined || now === undefined) return {};
  const dayAt = changeDays(moments);
  const days: Record<string, string> = {};
  thenAndNow(then, now, lens, (aspect, key) => {
    const day = dayAt(aspect, key, moments.length - 1);
    if (day !== null) days[`${aspect} ${key}`] = day;
    return day;
  });
  return days;
};
