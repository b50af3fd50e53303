/** Numbers as people type them, in any common way of writing. */
import type { Conventions } from './conventions';

export type NumberRead =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'number';
      readonly value: number;
      /**
       * What the same characters mean where the other mark parts the decimals; null where only one reading is possible.
       */
      readonly other: number | null;
      /** A word such as `Mio` multiplies it. */
      readonly hasWord: boolean;
      readonly isPercent: boolean;
      /** A currency as it was written beside the number: `EUR`, `€`. */
      readonly currency: string | null;
    }
  | { readonly kind: 'unreadable' };

const UNREADABLE: NumberRead = { kind: 'unreadable' };

/** One reading of the digits: `decimal` is the mark taken for the decimal one. */
type Digits = { readonly value: number; readonly other: number | null };

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e3,
  th: 1e3,
  tsd: 1e3,
  tausend: 1e3,
  thousand: 1e3,
  mille: 1e3,
  tys: 1e3,
  teur: 1e3,
  keur: 1e3,
  lakh: 1e5,
  lac: 1e5,
  m: 1e6,
  mm: 1e6,
  meur: 1e6,
  mn: 1e6,
  mio: 1e6,
  mill: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millón: 1e6,
  millones: 1e6,
  miljoen: 1e6,
  milion: 1e6,
  miliony: 1e6,
  milionów: 1e6,
  milioni: 1e6,
  cr: 1e7,
  crore: 1e7,
  bn: 1e9,
  b: 1e9,
  md: 1e9,
  mrd: 1e9,
  mld: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  miliard: 1e9,
  miliardy: 1e9,
  miliardi: 1e9,
};

/** Words that count differently from language to language: the short scale first, the long one second. */
const LONG_SCALE = new Set(['de', 'fr', 'es', 'pl', 'it', 'nl', 'sv', 'da', 'nb', 'nn', 'pt-PT', 'cs', 'hu', 'fi']);
const BILLIONS = new Set(['billion', 'billions', 'billionen', 'billón', 'billones', 'bilion', 'bilioni']);
/** *mil* is a thousand in Spanish and Portuguese, and slang for a million in English. */
const MIL_IS_THOUSAND = new Set(['es', 'pt', 'ca', 'gl']);

/** What a word after a number multiplies it by, and what it would elsewhere; null for a word that is none. */
const scaleOf = (word: string, { language }: Conventions): readonly [number, number | null] | null => {
  if (word === '') return [1, null];
  if (word === 'mil') return MIL_IS_THOUSAND.has(language) ? [1e3, 1e6] : [1e6, 1e3];
  if (BILLIONS.has(word)) return LONG_SCALE.has(language) ? [1e12, 1e9] : [1e9, 1e12];
  const scale = SCALES[word];
  return scale === undefined ? null : [scale, null];
};

/** Digits of every script as `0` to `9`: full width, Arabic, Devanagari. */
const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Decimal digits stand in runs of ten in every script.
    let zero = code;
    while (zero > 0 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return code < 128 ? digit : String(code - zero);
  });

/** The marks for Arabic numerals, spaces that do not break and typographic apostrophes, as those of a keyboard. */
const plainMarks = (text: string): string =>
  latinDigits(text.normalize('NFKC'))
    .replace(/٬/g, ',')
    .replace(/٫/g, '.')
    .replace(/[\u2019\u02bc\u2018´`′]/g, "'")
    .replace(/[\s\u200b\u2060]+/g, ' ')
    .trim();

const GROUPS_OF_THREE = /^\d{1,3}(?:X\d{3})+$/;
const INDIAN_GROUPS = /^\d{1,2}(?:X\d{2})+X\d{3}$/;
const isGrouped = (whole: string, mark: string): boolean => {
  const marked = whole.replaceAll(mark, 'X');
  return GROUPS_OF_THREE.test(marked) || (mark === ',' && INDIAN_GROUPS.test(marked));
};

const asNumber = (whole: string, decimals: string): number => Number(`${whole || '0'}.${decimals || '0'}`);

/** Whole digits, parted by one kind of mark or by none; null where they are parted as nobody parts them. */
const wholeOf = (text: string): string | null => {
  if (/^\d*$/.test(text)) return text;
  const marks = new Set(text.replace(/\d/g, ''));
  const [mark] = marks;
  if (marks.size !== 1 || mark === undefined || !isGrouped(text, mark)) return null;
  return text.replaceAll(mark, '');
};

/** One mark, once: it parts decimals, or thousands where three digits follow. */
const withOneMark = (text: string, mark: '.' | ',', conventions: Conventions): Digits | null => {
  const [before = '', after = ''] = text.split(mark);
  const whole = wholeOf(before);
  if (whole === null || !/^\d*$/.test(after) || (whole === '' && after === '')) return null;
  const asDecimal = asNumber(whole, after);
  // Digits already parted by blanks or apostrophes, a leading zero, or no three digits: only decimals can follow.
  if (before !== whole || !/^[1-9]\d{0,2}$/.test(before) || after.length !== 3)
    return { value: asDecimal, other: null };
  const asGroup = Number(before + after);
  const isDecimal = mark === (conventions.decimal === ',' ? ',' : '.');
  return isDecimal ? { value: asDecimal, other: asGroup } : { value: asGroup, other: asDecimal };
};

const digitsOf = (text: string, conventions: Conventions): Digits | null => {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points + commas === 0) {
    const whole = wholeOf(text);
    return whole === null || whole === '' ? null : { value: Number(whole), other: null };
  }
  if (points === 0 || commas === 0) {
    const mark = points > 0 ? '.' : ',';
    if (points + commas === 1) return withOneMark(text, mark, conventions);
    const whole = wholeOf(text);
    return whole === null ? null : { value: Number(whole), other: null };
  }
  // Both stand there: the one that comes last parts the decimals, and comes once.
  const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const [before = '', after = '', more] = text.split(decimal);
  const whole = wholeOf(before);
  if (more !== undefined || whole === null || !/^\d*$/.test(after)) return null;
  return { value: asNumber(whole, after), other: null };
};

/** No float noise behind what was typed: six decimals are kept. */
const rounded = (value: number): number => (Number.isSafeInteger(value) ? value : Math.round(value * 1e6) / 1e6);

const NUMBER =
  /^(?<sign>[-+−–]?) ?(?<digits>\d[\d., ']*|[.,]\d+) ?(?<word>\p{L}*)\.? ?(?<percent>%?) ?(?<after>[-−]?)$/u;
const CURRENCIES = /R\$|\p{Sc}|(?<!\p{L})(?:[A-Z]{3}|kr|zł|Kč|Ft|Fr)(?!\p{L})\.?/gu;

/** Takes a currency off the text, wherever it stands. */
const withoutCurrency = (text: string): { readonly rest: string; readonly currency: string | null } => {
  const found = [...text.matchAll(CURRENCIES)].find(([word]) => SCALES[word.toLowerCase()] === undefined);
  if (!found) return { rest: text, currency: null };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { rest: rest.replace(/ +/g, ' ').trim(), currency: found[0].replace(/\.$/, '') };
};

/**
 * Reads a number as it is typed: either decimal mark where only one reading is possible, groups of three or Indian ones
 * parted by marks, blanks or apostrophes, words such as `Mio`, a currency, a per cent sign, a minus before, behind or as
 * brackets. Where two readings are possible the conventions decide and the other one is given too. What is no number is
 * `unreadable`, never a guess.
 */
export const readNumber = (typed: string, conventions: Conventions): NumberRead => {
  const text = plainMarks(typed);
  if (text === '') return { kind: 'empty' };
  const bracketed = /^\((.+)\)$/.exec(text);
  const { rest, currency } = withoutCurrency(bracketed?.[1] ?? text);
  const parts = NUMBER.exec(rest.replace(/^([-+−–]) /, '$1'))?.groups;
  if (!parts) return UNREADABLE;
  const { sign = '', digits = '', word = '', percent = '', after = '' } = parts;
  const scale = scaleOf(word.toLowerCase(), conventions);
  const read = digitsOf(digits.trim(), conventions);
  if (scale === null || read === null || (after !== '' && sign !== '')) return UNREADABLE;
  const isNegative = bracketed !== null || after !== '' || /[-−–]/.test(sign);
  const signed = (value: number): number => rounded(isNegative && value !== 0 ? -value : value);
  const [factor, elsewhere] = scale;
  const value = signed(read.value * factor);
  if (!Number.isFinite(value)) return UNREADABLE;
  const others = [
    ...(read.other === null ? [] : [signed(read.other * factor)]),
    ...(elsewhere === null ? [] : [signed(read.value * elsewhere)]),
  ];
  return {
    kind: 'number',
    value,
    other: others[0] ?? null,
    hasWord: factor !== 1,
    isPercent: percent !== '',
    currency,
  };
};

/**
 * Reads an amount of money: where a mark with three digits after it could part decimals or thousands it parts thousands,
 * for money has no three decimals. `1.255 m` may have them, and a column that tells how it is written is read so.
 */
export const readMoney = (typed: string, conventions: Conventions): NumberRead => {
  const read = readNumber(typed, conventions);
  if (read.kind !== 'number' || read.other === null || read.hasWord || read.isPercent || conventions.isTold === true)
    return read;
  const [value, other] =
    Math.abs(read.value) > Math.abs(read.other) ? [read.value, read.other] : [read.other, read.value];
  return { ...read, value, other };
};

/**
 * The conventions that a whole column is written in: where one of its cells can be read in one way only, that way holds
 * for all of them. Where none tells, or two disagree, the given conventions decide.
 */
export const conventionsOfNumbers = (cells: readonly string[], given: Conventions): Conventions => {
  const marks = new Set<'.' | ','>();
  for (const cell of cells) {
    const text = plainMarks(cell);
    const read = readNumber(cell, given);
    if (read.kind !== 'number' || read.other !== null) continue;
    const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last < 0) continue;
    const mark = text[last] === '.' ? '.' : ',';
    const isRepeated = text.split(mark).length > 2;
    // A mark that comes twice parts groups, so the other one parts decimals.
    marks.add(isRepeated ? (mark === '.' ? ',' : '.') : mark);
  }
  const [only] = marks;
  return marks.size === 1 && only !== undefined ? { ...given, decimal: only, isTold: true } : given;
};
