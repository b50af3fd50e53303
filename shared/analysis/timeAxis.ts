import { shortMonth } from '../conventions/writeDay';
import { addMonths, daysBetween } from './days';

/** An axis of calendar time from `from` to `to`. Places run from 0 to 1. */
export type TimeAxis = {
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly {
    readonly day: string;
    readonly at: number;
    readonly words: string;
    /** The year, where it begins or the axis does; null elsewhere and where ticks are years. */ readonly year:
      | string
      | null;
  }[];
};

const monthStart = (day: string, step: number): string => {
  const [year = '1970', month = '01'] = day.split('-');
  if (step > 12) return `${String(Math.floor(Number(year) / (step / 12)) * (step / 12)).padStart(4, '0')}-01-01`;
  return `${year}-${String(Math.floor((Number(month) - 1) / step) * step + 1).padStart(2, '0')}-01`;
};

/** Where a day lies on an axis, 0 to 1; days outside lie at its ends. */
export const placeOn = (axis: Pick<TimeAxis, 'from' | 'to'>, day: string): number =>
  Math.min(1, Math.max(0, daysBetween(axis.from, day) / Math.max(1, daysBetween(axis.from, axis.to))));

/**
 * Months while they fit, then quarters, years, decades and centuries: one day far away must not draw thousands of
 * lines.
 */
const STEPS = [
  { months: 1, upTo: 9 },
  { months: 3, upTo: 48 },
  { months: 12, upTo: 480 },
  { months: 120, upTo: 4_800 },
  { months: 1_200, upTo: Infinity },
] as const;

const wordsOf = (day: string, months: number): string => {
  const [year = '', month = '01'] = day.split('-');
  if (months >= 12) return year;
  return months === 3 ? `Q${(Number(month) + 2) / 3}` : shortMonth(day);
};

/** The axis that holds all the days, in whole months, quarters, years, decades or centuries. Null without a day. */
export const timeAxis = (days: readonly (string | null)[]): TimeAxis | null => {
  const known = days.filter((day): day is string => day !== null).sort();
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = Math.ceil(daysBetween(first, last) / 30.4) + 1;
  const { months } = STEPS.find((step) => span <= step.upTo) ?? STEPS[4];
  const from = monthStart(first, months);
  const to = addMonths(monthStart(last, months), months);
  const ticks: { day: string; at: number; words: string; year: string | null }[] = [];
  for (let day = from; day < to; day = addMonths(day, months))
    ticks.push({
      day,
      at: placeOn({ from, to }, day),
      words: wordsOf(day, months),
      year: months < 12 && (day === from || day.slice(5, 7) === '01') ? day.slice(0, 4) : null,
    });
  return { from, to, ticks };
};
