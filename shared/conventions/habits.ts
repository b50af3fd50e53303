/**
 * What else a place is used to: on which day its weeks begin, in which order its names stand, which paper lies in its
 * printers, what parts the cells of its tables. Taken from the tables of the platform where it has them.
 */
import { conventionsOf, currentConventions, knownLocale } from './conventions';

export type WeekDay = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** Days of the week as they are counted here: 0 is Sunday. */
const WEEK_DAYS: readonly WeekDay[] = [0, 1, 2, 3, 4, 5, 6];
/** Those a week begins with somewhere. */
export const FIRST_DAYS: readonly WeekDay[] = [1, 0, 6];
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

export type Habits = {
  readonly firstDay: WeekDay;
  /** The language whose order names stand in. */
  readonly sorting: string;
  readonly paper: Paper;
};

/** Regions where paper is cut to inches; everywhere else it is A4. No table of the platform says it. */
const LETTER: ReadonlySet<string> = new Set('US CA MX PH PR GU VI CL CO VE CR GT SV NI PA BZ DO'.split(' '));
/** Regions that write a point and still part cells by semicolons, as their offices set it. */
const SEMICOLON: ReadonlySet<string> = new Set(['CH', 'LI']);

const regionOf = (locale: string): string => new Intl.Locale(locale).maximize().region ?? '';

/** The newest way to ask, and the one before it; not all typings know either. */
type WithWeek = { getWeekInfo?: () => { firstDay: number }; readonly weekInfo?: { firstDay: number } };
const MONDAY = 1;

/** On which day a week begins where this language is spoken. */
const firstDayOf = (locale: string): WeekDay => {
  const asked = new Intl.Locale(locale) as unknown as WithWeek;
  const first = asked.getWeekInfo?.().firstDay ?? asked.weekInfo?.firstDay ?? MONDAY;
  return WEEK_DAYS[first % 7] ?? MONDAY;
};

const known = new Map<string, Habits>();

/** The habits of a language tag; those of the usual one where the tables do not know it. */
export const habitsOf = (tag: string): Habits => {
  const before = known.get(tag);
  if (before) return before;
  const { locale } = conventionsOf(tag);
  const found: Habits = {
    firstDay: firstDayOf(locale),
    sorting: locale,
    paper: LETTER.has(regionOf(locale)) ? 'Letter' : 'A4',
  };
  known.set(tag, found);
  return found;
};

/** What parts the cells of a table there: a comma, or a semicolon where the comma is taken. */
export const cellSeparator = (tag: string): ',' | ';' => {
  const { locale, decimal } = conventionsOf(tag);
  return decimal === ',' || SEMICOLON.has(regionOf(locale)) ? ';' : ',';
};

let chosen: Partial<Habits> = {};

/** From here on these hold, whatever the place is used to otherwise. */
export const liveBy = (own: Partial<Habits>): void => {
  chosen = own;
};

/** How this window, this command or this piece of paper does it. */
export const currentHabits = (): Habits => ({ ...habitsOf(currentConventions().locale), ...chosen });

/** What the words and the order of whatever is derived hang on. */
export const writtenAndSorted = (): string => {
  const { locale } = currentConventions();
  return chosen.sorting === undefined ? locale : `${locale} ${chosen.sorting}`;
};

const collators = new Map<string, Intl.Collator>();

const collatorOf = (locale: string): Intl.Collator => {
  const before = collators.get(locale);
  if (before) return before;
  const made = new Intl.Collator(knownLocale(locale) ?? undefined, { numeric: true });
  collators.set(locale, made);
  return made;
};

/** Orders names and other words as people here look for them: Å behind Z in Sweden, beside A in Germany; 9 before 10. */
export const compareNames = (one: string, other: string): number =>
  collatorOf(currentHabits().sorting).compare(one, other);

/** The seven days in the order of a week, each by how it is counted. */
export const daysOfWeek = (firstDay: WeekDay): readonly WeekDay[] => [
  ...WEEK_DAYS.slice(firstDay),
  ...WEEK_DAYS.slice(0, firstDay),
];
