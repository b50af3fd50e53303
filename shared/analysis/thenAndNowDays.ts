/** What happened between moments, one after the other, and on which day. */
import type { Moment } from '../document/moments';
import { displayName } from '../document/personName';
import type { LensMark } from './lenses';
import {
  isGone,
  isVacant,
  marksAt,
  NO_MARKS,
  presentAt,
  ratingOf,
  type ComparedLens,
  type Presence,
  type Present,
} from './thenAndNowPresent';

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
    if (before === after && lens !== 'coverage') return [];
    // Most moments rate one person: marks of the others are not even looked at.
    const isMarked = lens === 'coverage' || isRerated(before, after, lens);
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

export const dayFrom =
  (days: Readonly<Record<string, string>>): DayOf =>
  (aspect, key) =>
    days[`${aspect} ${key}`] ?? null;
