/** A scale of calendar days: where a day stands between two ends, and the months in between. */
import { addDays, addMonths, daysBetween } from '../analysis/days';

export type TimeAxis = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Share of the way from `from` to `to`, 0–1; clipped to the ends. */
  readonly at: (day: string) => number;
  /** First days of the months (or quarters, when there are many) on the way, with their place. */
  readonly ticks: readonly { readonly day: string; readonly at: number; readonly label: string }[];
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MOST_TICKS = 14;
const MARGIN_DAYS = 10;

/** An axis that holds all the days given, from the first of a month to the first of another. */
export const timeAxis = (days: readonly string[], asOf: string): TimeAxis => {
  const all = [...days, asOf].sort();
  const from = `${addDays(all[0] ?? asOf, -MARGIN_DAYS).slice(0, 7)}-01`;
  const to = addMonths(`${addDays(all.at(-1) ?? asOf, MARGIN_DAYS).slice(0, 7)}-01`, 1);
  const whole = Math.max(1, daysBetween(from, to));
  const at = (day: string): number => Math.min(1, Math.max(0, daysBetween(from, day) / whole));
  const months: string[] = [];
  for (let day = from; day < to; day = addMonths(day, 1)) months.push(day);
  const every = [1, 2, 3, 6, 12, 24].find((step) => months.length / step <= MOST_TICKS) ?? 60;
  const ticks = months.filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % every === 0)
    .map((day) => ({ day, at: at(day), label: day.slice(5, 7) === '01' || every >= 12 ? `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}` : MONTHS[Number(day.slice(5, 7)) - 1] ?? '' }));
  return { from, to, days: whole, at, ticks };
};
