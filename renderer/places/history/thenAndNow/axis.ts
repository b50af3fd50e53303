/** The line the slider moves along: days, or change by change where all is of one day. Pure. */
import { addDays, daysBetween } from '../../../../shared/analysis/days';
import type { Moment } from '../../../../shared/document/moments';

export type Axis = {
  /** Whether a step of the line is a day; else it is a change. */
  readonly isByDay: boolean;
  /** Steps from the first moment to the last. */
  readonly length: number;
  /** Where each moment lies. */
  readonly places: readonly number[];
  /** How much of the line, from its begin, is not known day by day. */
  readonly unknown: number;
};

export const axisOf = (moments: readonly Moment[]): Axis => {
  const first = moments[0]?.day ?? '';
  const isByDay = moments.some(({ day }) => day !== first);
  const places = moments.map(({ day }, at) => (isByDay ? daysBetween(first, day) : at));
  const lastUnknown = moments.findLastIndex(({ isDayKnown }, at) => at > 0 && !isDayKnown);
  return {
    isByDay,
    length: Math.max(1, places.at(-1) ?? 0),
    places,
    unknown: lastUnknown < 0 ? 0 : (places[lastUnknown] ?? 0),
  };
};

/**
 * The moment that is shown at a place of the line: the last up to it. At its begin that is the first itself, whatever
 * else happened on that day.
 */
export const momentAt = ({ places }: Axis, place: number): number =>
  place <= 0
    ? 0
    : Math.max(
        0,
        places.findLastIndex((one) => one <= place),
      );

/** The day at a place. */
export const dayAt = (axis: Axis, moments: readonly Moment[], place: number): string => {
  const first = moments[0]?.day ?? '';
  return axis.isByDay ? addDays(first, place) : (moments[momentAt(axis, place)]?.day ?? first);
};

/** The next place something changed at, or the end of the line in that direction. */
export const nextChange = (axis: Axis, changed: readonly number[], place: number, by: 1 | -1): number => {
  const at = [0, axis.length, ...changed].toSorted((a, b) => a - b);
  return (by === 1 ? at.find((one) => one > place) : at.findLast((one) => one < place)) ?? place;
};

export type Tick = { readonly place: number; readonly day: string; readonly isYear: boolean };

/** Share of the line that words of a tick take. */
const APART = 0.085;
/** Share from its begin that the first day takes, which is said with its year. */
const FIRST_APART = 0.11;
const EVERY = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** First days of months, as many as have room. */
export const ticksOf = (axis: Axis, moments: readonly Moment[]): readonly Tick[] => {
  const [first, last] = [moments[0]?.day, moments.at(-1)?.day];
  if (!axis.isByDay || first === undefined || last === undefined) return [];
  const months = daysBetween(first, last) / 30.44;
  const every = EVERY.find((step) => step / Math.max(months, 0.01) >= APART) ?? 120;
  const ticks: Tick[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let guard = 0; guard < 2000; guard += 1) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
    if (day >= last) break;
    const place = daysBetween(first, day);
    const share = place / axis.length;
    if ((year * 12 + month - 1) % every === 0 && share > FIRST_APART && share < 1 - APART)
      ticks.push({ place, day, isYear: month === 1 || (ticks.length === 0 && !first.startsWith(`${year}-`)) });
  }
  return ticks;
};
