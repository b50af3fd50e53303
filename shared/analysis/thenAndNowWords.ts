/** What is said of two moments in sentences, on screen and on paper. */
import { longDate, shortDate } from '../conventions/writeDay';
import { signedTo } from '../conventions/writeNumber';
import type { Moment } from '../document/moments';
import { daysBetween } from './days';
import type { Change, ThenAndNow } from './thenAndNow';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const counted = (count: number, noun: string): string =>
  `${NUMBERS[count] ?? String(count)} ${noun}${count === 1 ? '' : 's'}`;

const DAYS = { week: 7, month: 30.44, year: 365.25 } as const;
const FEW = { days: 14, weeks: 9 * 7, months: 25 } as const;

/** How long lies between two days: *six months*. */
export const spanWords = (from: string, to: string): string => {
  const days = daysBetween(from, to);
  if (days === 0) return 'one day';
  if (days < FEW.days) return counted(days, 'day');
  if (days < FEW.weeks) return counted(Math.round(days / DAYS.week), 'week');
  const months = Math.round(days / DAYS.month);
  return months < FEW.months ? counted(months, 'month') : counted(Math.round(days / DAYS.year), 'year');
};

const supportOr = (value: number | null): string => (value === null ? 'not known' : signedTo(value, 1));

export type Headline = {
  readonly title: string;
  /** Support then and now, of the same people; null where it is not shown. */
  readonly figure: { readonly then: string; readonly now: string } | null;
  /** The same in a sentence. */
  readonly sentence: string;
};

/** What is told between two calendar days: the one compared, and the one that is looked at. */
export const titleBetween = (then: string, until: string): string => `What changed in ${spanWords(then, until)}`;

/** Support of the same people then and now (F2, F33), in words. What is not known is called so and is no zero. */
export const headlineOf = (then: Moment, now: Moment, { movement, seesRatings, changes }: ThenAndNow): Headline => {
  const title = titleBetween(then.day, now.day);
  if (!seesRatings || movement === null) {
    const sentence = changes.length === 0 ? 'Nobody came, left or moved.' : 'Who came, left and moved.';
    return { title, figure: null, sentence };
  }
  const { supportThen, supportNow, change } = movement;
  const figure = { then: supportOr(supportThen), now: supportOr(supportNow) };
  if (supportThen === null && supportNow === null)
    return { title, figure, sentence: 'Support is not known at either moment: nobody was rated.' };
  if (supportThen === null || supportNow === null || change === null) {
    const when = supportThen === null ? 'then' : 'now';
    return { title, figure, sentence: `Support of the same people is not known ${when}: too few were rated.` };
  }
  const went = change === 0 ? 'stayed at' : change > 0 ? 'rose' : 'fell';
  const sentence =
    change === 0
      ? `Support of the people who are in both ${went} ${figure.now}.`
      : `Support of the people who are in both ${went} from ${figure.then} to ${figure.now}.`;
  return { title, figure, sentence };
};

const YEAR = 360;
/** A day as it is said beside a later one: *30 Nov*, with its year where that is a year back or more. */
export const dayNear = (day: string, now: string): string =>
  shortDate(day, daysBetween(day, now) < YEAR ? day.slice(0, 4) : now.slice(0, 4));

/** What a moment does not know; null where it knows all. */
export const lacksOf = ({ isFrozen, day }: Moment): string | null =>
  isFrozen
    ? `Of ${longDate(day)} only the ratings were frozen. Who sat where is as it was when the history began, who covered whom is not known, and neither are the days of changes before it.`
    : null;

export const DAY_NOT_KNOWN = 'day not known';
/** The day of a change, without the year of the second moment. */
export const dayWords = ({ day }: Change, now: Moment): string =>
  day === null ? DAY_NOT_KNOWN : dayNear(day, now.day);
