/** Arithmetic with calendar dates `YYYY-MM-DD`. No time, no zone, never the clock. */

const DAY = 86_400_000;

const stamp = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from one date to another, negative where `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => Math.round((stamp(to) - stamp(from)) / DAY);

/** Dates have years of four digits; what would lie beyond is the first or the last day there is. */
const FIRST = '0000-01-01';
const LAST = '9999-12-31';

export const addDays = (day: string, days: number): string =>
  new Date(Math.min(stamp(LAST), Math.max(stamp(FIRST), stamp(day) + days * DAY))).toISOString().slice(0, 10);

/** The same day some months later; the last day of the month where that month is shorter. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  if (index < 0) return FIRST;
  if (index >= 10_000 * 12) return LAST;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  // The language takes years below a hundred for those of the last century; months repeat every 400 years.
  const last = new Date(Date.UTC(target.year + 400, target.month, 0)).getUTCDate();
  const digits = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${digits(target.year, 4)}-${digits(target.month, 2)}-${digits(Math.min(date, last), 2)}`;
};

/** The calendar day of a moment where the computer is. */
export const localDay = (moment: Date): string =>
  [
    String(moment.getFullYear()).padStart(4, '0'),
    String(moment.getMonth() + 1).padStart(2, '0'),
    String(moment.getDate()).padStart(2, '0'),
  ].join('-');

/** The calendar day of an ISO time stamp. */
export const dayOf = (time: string): string => time.slice(0, 10);
