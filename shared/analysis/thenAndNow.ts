/** Two moments of an account compared person by person: who is new, left, moved, and was rated otherwise, and when. */
import { shows, viewerOf } from '../audience/viewer';
import { derived } from '../document/derived';
import { find, type Document } from '../document/document';
import { figuresDay, type Moment } from '../document/moments';
import { occupancyOf } from '../document/occupancy';
import { placedSeats } from '../document/people';
import { displayName } from '../document/personName';
import type { Person, Seat } from '../model';
import { lensMarks, type LensMark } from './lenses';
import { movementBetween, type Movement } from './movement';
import { countedPeople } from './people';
import { byText } from './result';
import { settingsOf } from './settings';

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

const isVacant = ({ status }: Pick<Person, 'status'>): boolean => status === 'vacant';
export const placeIdOf = (seatId: string, managerId: string | null): string => `${seatId} ${managerId ?? ''}`;

const presentIn = derived(
  (seat: Document['seat'], holding: Document['holding'], person: Document['person']): ReadonlyMap<string, Present> => {
    const tables = { seat, holding, person };
    const placed = new Set(placedSeats(tables).map(({ id }) => id));
    const found = new Map<string, Present>();
    for (const [seatId, personId] of occupancyOf(tables).personOfSeat) {
      const [one, sat] = [person.get(personId), seat.get(seatId)];
      if (!one || !sat) continue;
      const managerId = sat.outside ? null : sat.reportsToId;
      const key = isVacant(one) ? `vacant ${personId}` : personId;
      found.set(key, {
        key,
        person: one,
        seat: sat,
        managerId,
        placeId: placed.has(seatId) ? placeIdOf(seatId, managerId) : null,
      });
    }
    return found;
  },
);
/** Everybody who sits somewhere. */
export const presentAt = ({ document }: Pick<Moment, 'document'>): Presence =>
  presentIn(document.seat, document.holding, document.person);

/** What may change about somebody. */
export type Aspect = 'there' | 'place' | ComparedLens;
/** When what changed last, up to a moment: a day, or null where that is not known. */
export type ChangeDays = (aspect: Aspect, key: string, at: number) => string | null;

/** The same for one of the moments. */
export type DayOf = (aspect: Aspect, key: string) => string | null;

/** A change between two neighbouring moments. */
export type Step = {
  readonly kind: 'new' | 'left' | 'moved' | 'rated';
  readonly key: string;
  readonly name: string;
  /** The moment it is first seen at, by its number. */
  readonly at: number;
  /** How they were rated before and afterwards. */
  readonly from: LensMark | null;
  readonly to: LensMark | null;
};

export type Presence = ReadonlyMap<string, Present>;
const ratingOf = (present: Present, lens: 'attitude' | 'relationship'): number | null => present.person[lens];

/** Whether opinions may be seen: ratings, and what is worked out from them. */
export const seesRatings = (document: Document): boolean => shows(viewerOf(document), 'person', 'attitude');

export type Marks = ReadonlyMap<string, LensMark>;
const NO_MARKS: Marks = new Map();
/** What each is under a lens; nobody where that may not be seen or is not known: a frozen day holds no contacts. */
export const marksAt = (lens: ComparedLens, moment: Moment): Marks =>
  seesRatings(moment.document) && !(lens === 'coverage' && moment.isFrozen)
    ? lensMarks(lens, moment.document, figuresDay(moment))
    : NO_MARKS;

type Rated = 'attitude' | 'relationship';
/** Whether anybody who is in both was rated otherwise; told without working out a mark for each. */
const isRerated = (before: Presence, after: Presence, rating: Rated): boolean => {
  for (const one of after.values()) {
    const was = before.get(one.key);
    if (was !== undefined && was.person !== one.person && ratingOf(was, rating) !== ratingOf(one, rating)) return true;
  }
  return false;
};

/** What happened from one moment to the next, under a lens. */
export const stepsOf = (moments: readonly Moment[], lens: ComparedLens): readonly Step[] =>
  moments.flatMap((moment, at): readonly Step[] => {
    const earlier = moments[at - 1];
    if (earlier === undefined) return [];
    const [before, after] = [presentAt(earlier), presentAt(moment)];
    const isMarked = lens === 'coverage' || isRerated(before, after, lens);
    if (before === after && !isMarked) return [];
    const [marksBefore, marks] = isMarked ? [marksAt(lens, earlier), marksAt(lens, moment)] : [NO_MARKS, NO_MARKS];
    const steps: Step[] = [];
    const said = (kind: Step['kind'], { key, person }: Present, from: LensMark | null, to: LensMark | null) =>
      steps.push({ kind, key, name: displayName(person), at, from, to });
    for (const one of after.values()) {
      const was = before.get(one.key);
      if (was === undefined) {
        said('new', one, null, null);
        continue;
      }
      if (was.placeId !== one.placeId) said('moved', one, null, null);
      const [from, to] = [marksBefore.get(one.person.id) ?? null, marks.get(one.person.id) ?? null];
      if (!isVacant(one.person) && from?.key !== to?.key) said('rated', one, from, to);
    }
    for (const one of before.values()) if (!after.has(one.key) && isGone(one, after)) said('left', one, null, null);
    return steps;
  });

/** Whether somebody is not there any more: an empty seat that was filled did not leave. */
export const isGone = (one: Present, after: Presence): boolean =>
  !isVacant(one.person) || ![...after.values()].some(({ seat }) => seat.id === one.seat.id);

/**
 * When each thing about each person changed last before a moment. Goes through the moments once, and a second time when
 * coverage, which changes by the day alone, is first asked for.
 */
export const changeDays = (moments: readonly Moment[]): ChangeDays => {
  const known = new Map<string, { readonly at: number; readonly day: string | null }[]>();
  const note = (aspect: Aspect, key: string, at: number): void => {
    const list = known.get(`${aspect} ${key}`);
    const moment = moments[at];
    const entry = { at, day: moment?.isDayKnown === true ? moment.day : null };
    if (list) list.push(entry);
    else known.set(`${aspect} ${key}`, [entry]);
  };
  moments.forEach((moment, at) => {
    const earlier = moments[at - 1];
    if (earlier === undefined) return;
    const [before, after] = [presentAt(earlier), presentAt(moment)];
    if (before === after) return;
    for (const one of after.values()) {
      const was = before.get(one.key);
      if (was === undefined) {
        note('there', one.key, at);
        continue;
      }
      if (was.placeId !== one.placeId) note('place', one.key, at);
      if (ratingOf(was, 'attitude') !== ratingOf(one, 'attitude')) note('attitude', one.key, at);
      if (ratingOf(was, 'relationship') !== ratingOf(one, 'relationship')) note('relationship', one.key, at);
    }
    for (const key of before.keys()) if (!after.has(key)) note('there', key, at);
  });
  let isCoverageRead = false;
  const readCoverage = (): void => {
    isCoverageRead = true;
    moments.forEach((moment, at) => {
      const earlier = moments[at - 1];
      if (earlier === undefined) return;
      const [before, after] = [marksAt('coverage', earlier), marksAt('coverage', moment)];
      for (const [id, mark] of after) if (before.get(id)?.key !== mark.key) note('coverage', id, at);
    });
  };
  return (aspect, key, until) => {
    if (aspect === 'coverage' && !isCoverageRead) readCoverage();
    return known.get(`${aspect} ${key}`)?.findLast(({ at }) => at <= until)?.day ?? null;
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
export const dayFrom =
  (days: Readonly<Record<string, string>>): DayOf =>
  (aspect, key) =>
    days[`${aspect} ${key}`] ?? null;

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
  left: 'Left',
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

const detailOf = (document: Document, one: Present, kind: 'moved' | 'vacant'): string | null => {
  if (kind === 'vacant') return find(document, 'department', one.seat.departmentId)?.name ?? one.seat.title ?? null;
  if (one.placeId === null) return 'now in the tray';
  const { personOfSeat } = occupancyOf(document);
  const manager = find(document, 'person', one.managerId === null ? null : personOfSeat.get(one.managerId));
  return manager ? `now to ${displayName(manager)}` : 'now at the top';
};

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
      day: dayOf(aspect, one.key),
      ...more,
    });
  const marks = (lensOf: ComparedLens): readonly [Marks, Marks] => [marksAt(lensOf, then), marksAt(lensOf, now)];
  const ratings = sees ? { attitude: marks('attitude'), relationship: marks('relationship') } : null;
  const covered = sees && lens === 'coverage' ? marks('coverage') : null;
  for (const one of after.values()) {
    const was = before.get(one.key);
    if (was === undefined) {
      add('new', one, 'there', isVacant(one.person) ? { detail: detailOf(now.document, one, 'vacant') } : {});
      continue;
    }
    if (was.placeId !== one.placeId) add('moved', one, 'place', { detail: detailOf(now.document, one, 'moved') });
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
      add('left', one, 'there', isVacant(one.person) ? { detail: detailOf(then.document, one, 'vacant') } : {});
  changes.sort(
    (a, b) =>
      CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
      byText(b.day ?? '', a.day ?? '') ||
      byText(a.name, b.name) ||
      byText(a.key, b.key),
  );
  return {
    changes,
    movement: sees
      ? movementBetween(
          then.day,
          countedPeople(then.document, figuresDay(then)).filter(({ id }) => before.has(id)),
          countedPeople(now.document, figuresDay(now)).filter(({ id }) => after.has(id)),
          settingsOf(now.document, figuresDay(now)),
        )
      : null,
    thenCount: before.size,
    nowCount: after.size,
    seesRatings: sees,
  };
};
