/** Days as people type them, in any common way of writing. No clock and no time zone: the day of today is given. */
import type { Conventions, DayOrder } from './conventions';
import { isDay } from '../model/fields';
import { fold } from '../model/fold';

export type DayRead =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'day';
      /** `YYYY-MM-DD`. */
      readonly value: string;
      /** What the same figures mean in another order; null where only one reading is possible. */
      readonly other: string | null;
    }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DayRead = { kind: 'unreadable' };

/** Languages whose months are understood wherever one is. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pl', 'it', 'nl', 'pt', 'sv', 'da', 'cs'];
/** Shorter beginnings of a month are not enough to tell it. */
const SHORTEST_MONTH = 3;

type Names = { readonly months: readonly (readonly string[])[]; readonly weekdays: readonly string[] };

const wordsIn = (text: string): readonly string[] => fold(text).match(/\p{L}+/gu) ?? [];

const namesIn = (language: string): Names => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  // Many languages say the month otherwise beside a day than alone.
  const ways = [
    format({ month: 'long' }),
    format({ month: 'short' }),
    format({ month: 'long', day: 'numeric' }),
    format({ month: 'short', day: 'numeric' }),
  ];
  const months = Array.from({ length: 12 }, (_, month) =>
    ways.flatMap((way) =>
      way
        .formatToParts(Date.UTC(2026, month, 1))
        .filter((part) => part.type === 'month')
        .flatMap((part) => wordsIn(part.value)),
    ),
  );
  const weekdays = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 4 + day)).flatMap((time) =>
    [format({ weekday: 'long' }), format({ weekday: 'short' })].flatMap((way) => wordsIn(way.format(time))),
  );
  return { months, weekdays };
};

const names = new Map<string, Names>();
const namesOf = (language: string): Names => {
  const before = names.get(language);
  if (before) return before;
  const found = namesIn(language);
  names.set(language, found);
  return found;
};

const monthIn = (word: string, language: string): number | null => {
  const { months } = namesOf(language);
  const exact = months.findIndex((all) => all.includes(word));
  if (exact >= 0) return exact + 1;
  if (word.length < SHORTEST_MONTH) return null;
  const begins = months.flatMap((all, month) => (all.some((name) => name.startsWith(word)) ? [month + 1] : []));
  return begins.length === 1 ? (begins[0] ?? null) : null;
};

/** The month a word names, 1 to 12: in the words of the conventions first, then in the others. */
const monthOf = (word: string, { locale }: Conventions): number | null => {
  for (const one of new Set([locale, ...LANGUAGES])) {
    const month = monthIn(word, one);
    if (month !== null) return month;
  }
  return null;
};

const isWeekday = (word: string, { locale }: Conventions): boolean =>
  [locale, ...LANGUAGES].some((one) => namesOf(one).weekdays.includes(word));

/** Words that stand between the parts of a day and say nothing: *12 de marzo de 2026*, *12 marca 2026 r.* */
const FILLERS = new Set([
  'de',
  'del',
  'of',
  'den',
  'der',
  'le',
  'el',
  'il',
  'r',
  'roku',
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'the',
  'am',
  'vom',
]);

const calendarDay = (year: number, month: number, date: number): string | null => {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : null;
};

/** Two figures of a year, as the year within fifty of today that ends so; four as they are. */
const fullYear = (figures: string, today: string): number => {
  const year = Number(figures);
  if (figures.length > 2) return year;
  const thisYear = Number(today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  return [century - 100 + year, century + year, century + 100 + year].reduce((nearest, one) =>
    Math.abs(one - thisYear) < Math.abs(nearest - thisYear) ? one : nearest,
  );
};

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** A day without a year: the one nearest to today. */
const nearestDay = (month: number, date: number, today: string): string | null => {
  const year = Number(today.slice(0, 4));
  // The next 29 February may be eight years away.
  const days = Array.from({ length: 17 }, (_, at) => calendarDay(year - 8 + at, month, date)).filter(
    (day) => day !== null,
  );
  return days.toSorted((a, b) => daysApart(a, today) - daysApart(b, today) || (a < b ? 1 : -1))[0] ?? null;
};

type Parts = { readonly day: string; readonly month: string; readonly year: string };

const inOrder = ([a, b, c]: readonly [string, string, string], order: DayOrder): Parts => {
  if (order === 'ymd') return { year: a, month: b, day: c };
  return order === 'mdy' ? { month: a, day: b, year: c } : { day: a, month: b, year: c };
};

const dayFrom = ({ day, month, year }: Parts, today: string): string | null =>
  day.length > 2 || month.length > 2 || (year.length !== 2 && year.length !== 4)
    ? null
    : calendarDay(fullYear(year, today), Number(month), Number(day));

const monthOrDayFirst = ({ dayOrder }: Conventions): DayOrder => (dayOrder === 'mdy' ? 'mdy' : 'dmy');

const readThree = (
  text: string,
  figures: readonly [string, string, string],
  conventions: Conventions,
  today: string,
): DayRead => {
  // Two figures for a year that comes first are read so where that is the custom, which is not that of points, or where
  // nothing else is possible.
  const isYearFirst = figures[0].length > 2 || (conventions.dayOrder === 'ymd' && !text.includes('.'));
  const usual: readonly DayOrder[] = isYearFirst ? ['ymd', 'dmy', 'mdy'] : [monthOrDayFirst(conventions), 'dmy', 'mdy'];
  const daysOf = (orders: readonly DayOrder[]): readonly string[] =>
    [...new Set(orders.map((order) => dayFrom(inOrder(figures, order), today)))].filter((day) => day !== null);
  const found = daysOf(usual);
  const days = found.length > 0 ? found : daysOf(['ymd']);
  const [value, ...others] = days;
  return value === undefined ? UNREADABLE : { kind: 'day', value, other: others[0] ?? null };
};

const readTwo = ([a = '', b = '']: readonly string[], conventions: Conventions, today: string): DayRead => {
  if (a.length > 2 || b.length > 2) return UNREADABLE;
  const dayFirst = nearestDay(Number(b), Number(a), today);
  const monthFirst = nearestDay(Number(a), Number(b), today);
  const [value, other] = conventions.dayOrder === 'dmy' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (value === null) return other === null ? UNREADABLE : { kind: 'day', value: other, other: null };
  return { kind: 'day', value, other: other === value ? null : other };
};

const readWorded = (
  words: readonly string[],
  figures: readonly string[],
  conventions: Conventions,
  today: string,
): DayRead => {
  const telling = words.filter((word) => !FILLERS.has(word));
  const read = telling.map((word) => ({ word, month: monthOf(word, conventions) }));
  const months = read.flatMap((one) => one.month ?? []);
  const [month] = months;
  const rest = read.flatMap((one) => (one.month === null ? [one.word] : []));
  if (month === undefined || months.length > 1 || !rest.every((word) => isWeekday(word, conventions)))
    return UNREADABLE;
  const [first = '', second] = figures;
  if (first.length > 2) {
    const value = second === undefined ? null : calendarDay(Number(first), month, Number(second));
    return value === null ? UNREADABLE : { kind: 'day', value, other: null };
  }
  const value =
    second === undefined
      ? nearestDay(month, Number(first), today)
      : calendarDay(fullYear(second, today), month, Number(first));
  return value === null ? UNREADABLE : { kind: 'day', value, other: null };
};

const TIME_OF_DAY =
  /(?:[T ]|, ?)\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;

/**
 * Reads a day as it is typed: `2026-03-12`, `12.3.26`, `3/12/2026`, `12 March 2026`, `12 marca 2026 r.`, `29.2.`. A time
 * behind it is left out, and never moves the day. Where day and month can be told in two ways the conventions decide and
 * the other way is given too; a day without a year is the one nearest to `today`. What is no day is `unreadable`.
 */
export const readDay = (typed: string, conventions: Conventions, today: string): DayRead => {
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return { kind: 'empty' };
  const isIso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (isIso) {
    const value = calendarDay(Number(isIso[1]), Number(isIso[2]), Number(isIso[3]));
    return value === null ? UNREADABLE : { kind: 'day', value, other: null };
  }
  const day = text.replace(TIME_OF_DAY, '');
  const figures = day.match(/\d+/g) ?? [];
  const words = wordsIn(day);
  if (words.length > 0) {
    return figures.length === 0 || figures.length > 2 ? UNREADABLE : readWorded(words, figures, conventions, today);
  }
  if (!/^\d+ ?[./\-–, ] ?\d+(?: ?[./\-–, ] ?\d+)?\.?$/.test(day)) return UNREADABLE;
  const [a, b, c] = figures;
  if (a === undefined || b === undefined) return UNREADABLE;
  if (c !== undefined) return readThree(day, [a, b, c], conventions, today);
  // `1,5` and `12 30` are no days; `29.2.` and `12/30` are.
  return /[,]|^\d+ \d+$/.test(day) ? UNREADABLE : readTwo([a, b], conventions, today);
};

const THREE_FIGURES = /^\s*(\d+)\s*[./\-–]\s*(\d+)\s*[./\-–]\s*(\d+)(?!\d)/;

/** Whether figures in an order can be a day of some month: `31.4.` can only have the day first, although it is none. */
const canBeDay = ({ day, month, year }: Parts): boolean =>
  day.length <= 2 &&
  month.length <= 2 &&
  (year.length === 2 || year.length === 4) &&
  Number(day) >= 1 &&
  Number(day) <= 31 &&
  Number(month) >= 1 &&
  Number(month) <= 12;

/**
 * The orders in which every day of a column can be read that is written in three figures, and in which none lies after
 * `notAfter`. A cell that is a day in no order tells nothing. `today` is for years of two figures.
 */
export const ordersOfDays = (
  cells: readonly string[],
  today: string,
  notAfter: string | null = null,
): readonly DayOrder[] => {
  const orders: readonly DayOrder[] = ['dmy', 'mdy', 'ymd'];
  const figures = cells.flatMap((cell): readonly (readonly [string, string, string])[] => {
    const [, a = '', b = '', c = ''] = THREE_FIGURES.exec(cell) ?? [];
    return a !== '' && orders.some((order) => canBeDay(inOrder([a, b, c], order))) ? [[a, b, c]] : [];
  });
  return orders.filter((order) =>
    figures.every((one) => {
      const parts = inOrder(one, order);
      if (!canBeDay(parts)) return false;
      const day = notAfter === null ? null : dayFrom(parts, today);
      return day === null || notAfter === null || day <= notAfter;
    }),
  );
};

/**
 * The conventions that a whole column of days is written in: where one of its cells can be read in one order only, that
 * order holds for all. Where none tells and the order of the conventions would put a day after `notAfter`, the other one
 * is taken if it does not.
 */
export const conventionsOfDays = (
  cells: readonly string[],
  given: Conventions,
  today: string,
  notAfter: string | null = null,
): Conventions => {
  const possible = ordersOfDays(cells, today, notAfter);
  const anyTime = possible.length > 0 ? possible : ordersOfDays(cells, today);
  const dayOrder = [given.dayOrder, ...anyTime].find((order) => anyTime.includes(order)) ?? given.dayOrder;
  return dayOrder === given.dayOrder ? given : { ...given, dayOrder };
};
