/**
 * Cells of a table of people as values: scales, roles, dates. Each reader gives `undefined` for what it cannot read.
 */
import { conventionsOf, DEFAULT_LOCALE } from '../../conventions/conventions';
import { ordersOfDays, readDay } from '../../conventions/readDay';
import { isDay } from '../../model/fields';
import { PERSON_STATUS, type BuyingRole, type PersonStatus } from '../../model/scales';
import {
  ATTITUDE_WORDS,
  INFLUENCE_WORDS,
  NO_ROLE_WORDS,
  NO_WORDS,
  RELATIONSHIP_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
  YES_WORDS,
} from './ratingWords';
import { plainWords } from './words';

const NOT_KNOWN = new Set([
  '',
  '?',
  '-',
  '–',
  'n/a',
  'n/d',
  'na',
  'nd',
  'n.a.',
  'unknown',
  'not known',
  'not rated',
  'none known',
  'tbc',
  'tbd',
]);
/** A cell that says nobody knows: read as null without a complaint. */
export const saysNothing = (cell: string): boolean => NOT_KNOWN.has(cell.trim().toLowerCase());

const numberIn = (cell: string): number | undefined => {
  const text = cell.trim().replace(/^[−–]/, '-');
  return /^[+-]?\d{1,3}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : undefined;
};

const ATTITUDE_SIGNS: Readonly<Record<string, number>> = { '++': 2, '+': 1, '--': -2, '- -': -2, '-': -1 };

/** Whether the numbers of an attitude column are on the scale −5…+5 instead of −2…+2. */
export const isWideAttitude = (cells: readonly string[]): boolean =>
  cells.some((cell) => {
    const value = numberIn(cell);
    return value !== undefined && Math.abs(value) > 2 && Math.abs(value) <= 5;
  });

/** Attitude as word, sign or number; a wide scale is brought to −2…+2 step by step. */
export const readAttitude = (cell: string, isWide: boolean): number | null | undefined => {
  const sign = ATTITUDE_SIGNS[cell.trim().replace(/[−–]/g, '-')];
  if (sign !== undefined) return sign;
  if (saysNothing(cell)) return null;
  const value = numberIn(cell);
  if (value !== undefined) {
    if (!isWide) return Math.abs(value) <= 2 ? value : undefined;
    if (Math.abs(value) > 5) return undefined;
    const size = Math.abs(value) >= 4 ? 2 : Math.abs(value) >= 2 ? 1 : 0;
    return value < 0 && size > 0 ? -size : size;
  }
  return ATTITUDE_WORDS[plainWords(cell)];
};

const scale = (
  cell: string,
  from: number,
  to: number,
  words: Readonly<Record<string, number>> = {},
): number | null | undefined => {
  if (saysNothing(cell)) return null;
  const value = numberIn(cell);
  if (value !== undefined) return value >= from && value <= to ? value : undefined;
  return words[plainWords(cell)];
};

export const readInfluence = (cell: string): number | null | undefined => scale(cell, 1, 5, INFLUENCE_WORDS);
export const readRelationship = (cell: string): number | null | undefined => scale(cell, 0, 4, RELATIONSHIP_WORDS);
export const readLevel = (cell: string): number | null | undefined => scale(cell.replace(/^level\s*/i, ''), 1, 5);

/** The letters of buying roles as tables from elsewhere use them, N for initiator. */
const ROLE_LETTERS: Readonly<Record<string, BuyingRole>> = {
  U: 'user',
  I: 'influencer',
  B: 'buyer',
  D: 'decider',
  G: 'gatekeeper',
  N: 'initiator',
  A: 'approver',
};
/** Both forms of a word in one, as *Entscheider/in* and *décideur(euse)*. */
const BOTH_FORMS = /(?<=\p{Ll}{3})[/*:_·(]-?(?:innen|in|a|as|e|es|euse|rice|trice|ice)\b\)?/gu;

const partsOf = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What one word or a run of letters says; null where it is no role. */
const rolesIn = (part: string): readonly BuyingRole[] | null => {
  const word = ROLE_WORDS[plainWords(part)];
  if (word) return [word];
  if (NO_ROLE_WORDS.has(plainWords(part))) return [];
  const letters = part.replace(/\s+/g, '');
  if (!/^[UIBDGNA]{1,7}$/.test(letters) && !/^[a-z]$/i.test(letters)) return null;
  const roles = [...letters.toUpperCase()].map((letter) => ROLE_LETTERS[letter]);
  return roles.every((role) => role !== undefined) ? roles : null;
};

/** Roles as words or letters, in their order, and the parts that are no role. */
export const readRoles = (
  cell: string,
): { readonly roles: readonly BuyingRole[]; readonly unread: readonly string[] } => {
  const roles = new Set<BuyingRole>();
  const unread: string[] = [];
  if (saysNothing(cell)) return { roles: [], unread };
  for (const part of partsOf(cell.replace(BOTH_FORMS, ''), /[;,|\n]/)) {
    // *Legal & Compliance* is one role, *Buyer / User* are two.
    const whole = rolesIn(part);
    const read =
      whole === null ? partsOf(part, /[/&+]/).map((one) => [one, rolesIn(one)] as const) : [[part, whole] as const];
    if (read.every(([, found]) => found === null)) unread.push(part);
    else
      for (const [one, found] of read) {
        if (found === null) unread.push(one);
        else for (const role of found) roles.add(role);
      }
  }
  return { roles: [...roles], unread };
};

/** A value of a closed set by its name, or by a word that means it. */
export const readOneOf = <V extends string>(
  cell: string,
  values: readonly V[],
  words: Readonly<Record<string, V>> = {},
): V | null | undefined => {
  if (saysNothing(cell)) return null;
  const plain = plainWords(cell);
  return values.find((value) => plainWords(value) === plain) ?? words[plain];
};

export const readStatus = (cell: string): PersonStatus | null | undefined =>
  readOneOf(cell, PERSON_STATUS, STATUS_WORDS);
export const readFlag = (cell: string): boolean | undefined => {
  const plain = cell.trim().toLowerCase();
  if (YES_WORDS.has(plain)) return true;
  return saysNothing(plain) || NO_WORDS.has(plain) ? false : undefined;
};

const SLASHED = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[ T].*)?$/;

export type DayOrder = 'dayFirst' | 'monthFirst';

/** The day that years of two figures would be read by: there are none where it is given. */
const UNUSED_DAY = '2000-01-01';

/**
 * In which order a column writes day and month. A date that can only be read one way decides, then that nothing lies
 * after `asOf`; null where both orders are possible and differ.
 */
export const dayOrderOf = (cells: readonly string[], asOf: string | null): DayOrder | null => {
  const days = cells.map((cell) => cell.trim()).filter((cell) => SLASHED.test(cell));
  const isPossible = (notAfter: string | null): ((order: 'dmy' | 'mdy') => boolean) => {
    const orders = ordersOfDays(days, asOf ?? UNUSED_DAY, notAfter);
    return (order) => orders.includes(order);
  };
  const reads = isPossible(null);
  if (!reads('mdy') || !days.some(hasTwoReadings)) return 'dayFirst';
  if (!reads('dmy')) return 'monthFirst';
  if (asOf === null) return null;
  const isPast = isPossible(asOf);
  return isPast('dmy') === isPast('mdy') ? null : isPast('dmy') ? 'dayFirst' : 'monthFirst';
};

/** Whether a day reads one way with the day first and another with the month first. */
export const hasTwoReadings = (cell: string): boolean => {
  const match = SLASHED.exec(cell.trim());
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && Number(match[1]) !== Number(match[2]);
};

/** Whether a column can only be read with the month first. */
export const isMonthFirst = (cells: readonly string[]): boolean => dayOrderOf(cells, null) === 'monthFirst';

/** A day as `YYYY-MM-DD` from ISO, day/month/year (or month first) and `12 Mar 2026`, `12 marca 2026`. */
export const readDate = (cell: string, monthFirst: boolean): string | null | undefined => {
  if (saysNothing(cell)) return null;
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    return calendarDay(year < 100 ? 2000 + year : year, monthFirst ? first : second, monthFirst ? second : first);
  }
  // A month by its name, in the languages that are typed elsewhere too. Without a year it is no day of a table.
  if (!/\d{4}/.test(text) || !/\p{L}/u.test(text)) return undefined;
  const read = readDay(text, conventionsOf(DEFAULT_LOCALE), UNUSED_DAY);
  return read.kind === 'day' ? read.value : undefined;
};

const calendarDay = (year: number, month: number, day: number): string | undefined => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
};
