/** Days and months as they are shown, in the current conventions. */
import { currentConventions } from './conventions';

const FORMS = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  shortWithYear: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long' },
  shortMonth: { month: 'short' },
  monthOfYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
  wholeWeekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekdayName: { weekday: 'long' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
type Form = keyof typeof FORMS;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (form: Form): Intl.DateTimeFormat => {
  const { locale } = currentConventions();
  const key = `${locale} ${form}`;
  const before = formats.get(key);
  if (before) return before;
  const made = new Intl.DateTimeFormat(locale, {
    ...FORMS[form],
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formats.set(key, made);
  return made;
};

/** The day as a moment in the zone the formats speak of, so that no zone ever shifts it. */
const written = (day: string, form: Form): string =>
  formatOf(form)
    .format(Date.parse(`${day}T00:00:00Z`))
    // Where English writes four letters for this one month alone, three are enough.
    .replace(/\bSept\b/, 'Sep');

/** `2026-03-02` as *2 March 2026*; null as an en dash. */
export const longDate = (day: string | null): string => (day === null ? '–' : written(day, 'long'));

/** `2026-03-02` as *2 Mar*, with the year when it is not `year`. */
export const shortDate = (day: string | null, year?: string): string => {
  if (day === null) return '–';
  const isOfYear = year === undefined || day.startsWith(year);
  return written(day, isOfYear ? 'short' : 'shortWithYear');
};

/** `2026-03-02` as *2 Mar 2026*: as a field shows it. */
export const fieldDate = (day: string): string => written(day, 'shortWithYear');

/** The twelve months, January first. */
export const monthNames = (): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => written(`2026-${String(month + 1).padStart(2, '0')}-01`, 'month'));

/** `2026-03-02` as *Mar*. */
export const shortMonth = (day: string): string => written(day, 'shortMonth');

/** `2026-03-02` as *March 2026*. */
export const monthOfYear = (day: string): string => written(day, 'monthOfYear');

/** `2026-03-02` as *Monday 2 March 2026*. */
export const wholeDay = (day: string): string => written(day, 'wholeWeekday');

/** A day of the week, counted from Sunday: *Mon*, and *Monday*. */
export const weekdayNames = (weekday: number): { readonly short: string; readonly long: string } => {
  // The first day of this month is a Sunday.
  const day = `2026-02-0${weekday + 1}`;
  return { short: written(day, 'weekday'), long: written(day, 'weekdayName') };
};

/** A moment as day and time where the computer is: *2 Mar 2026, 14:05*. */
export const timeWords = (moment: string): string =>
  new Intl.DateTimeFormat(currentConventions().locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(moment),
  );

/** The time of a moment where the computer is: *14:05*. */
export const clockWords = (moment: string): string =>
  new Intl.DateTimeFormat(currentConventions().locale, { timeStyle: 'short' }).format(Date.parse(moment));
