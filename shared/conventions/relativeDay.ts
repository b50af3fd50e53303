/** Days said from today: *tomorrow*, *in 2 weeks*, *Friday*, in English and German. Only where one types, never in files. */
import { fold } from '../model/fold';

const DAY_MS = 86_400_000;
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day so many months on; where that month is shorter, its last. */
const plusMonths = (day: string, months: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  const date = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(date, last));
  return at.toISOString().slice(0, 10);
};

const WORDS: Readonly<Record<string, number>> = { today: 0, heute: 0, tomorrow: 1, morgen: 1, ubermorgen: 2 };
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  ein: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
};
const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'sonntag'],
  ['monday', 'mon', 'montag'],
  ['tuesday', 'tue', 'dienstag'],
  ['wednesday', 'wed', 'mittwoch'],
  ['thursday', 'thu', 'donnerstag'],
  ['friday', 'fri', 'freitag'],
  ['saturday', 'sat', 'samstag', 'sonnabend'],
];
const MOST = 500;

/** The day, `YYYY-MM-DD`; null where it is not said from today. A weekday is the next one, never today. */
export const relativeDay = (typed: string, today: string): string | null => {
  const text = fold(typed).trim().replace(/\s+/g, ' ');
  const said = WORDS[text];
  if (said !== undefined) return plus(today, said);
  const weekday = WEEKDAYS.findIndex((names) => names.includes(text.replace(/^(next|on|am|nachsten?) /, '')));
  if (weekday >= 0) {
    const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
    return plus(today, ahead === 0 ? 7 : ahead);
  }
  if (/^(next week|nachste woche)$/.test(text)) return plus(today, 7);
  const span = /^(?:in )?(\d{1,3}|[a-z]+) ?(d|days?|tag(?:en?)?|w|weeks?|wochen?|months?|monat(?:en?)?)$/.exec(text);
  if (span === null) return null;
  const [, number = '', unit = ''] = span;
  const count = /^\d/.test(number) ? Number(number) : NUMBERS[number];
  if (count === undefined || count > MOST) return null;
  if (unit.startsWith('m')) return plusMonths(today, count);
  return plus(today, count * (unit.startsWith('w') ? 7 : 1));
};
