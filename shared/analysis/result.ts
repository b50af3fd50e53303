/** How every figure says what it is worth, or why it is not there. */

/**
 * Why a figure is null. `noData`: nothing was entered. `tooFewRatings`: entered, but too little is rated.
 * `zeroBase`: the divisor is zero. `inconsistent`: what was entered contradicts itself. `notShown`: the reader may not
 * see what it is worked out from.
 */
export type Reason = 'noData' | 'tooFewRatings' | 'zeroBase' | 'inconsistent' | 'notShown';

/** A number that may be unknown. Unknown is never zero: `value` is null and `reason` says why. */
export type Figure = {
  readonly value: number | null;
  readonly reason: Reason | null;
  /** Share of the weight that is rated, percent 0–100, where the figure can be built from part of the data. */
  readonly knownShare?: number | null;
  /** Set where the known share is too small to lean on. */
  readonly lowConfidence?: boolean | null;
};

/** A figure that is there. A number that is not finite is never shown: it becomes `inconsistent`. */
export const known = (value: number): Figure =>
  Number.isFinite(value) ? { value, reason: null } : unknown('inconsistent');

export const unknown = (reason: Reason): Figure => ({ value: null, reason });

/** The first number that is there, else null with the reason given. */
export const figureOf = (value: number | null | undefined, reason: Reason = 'noData'): Figure =>
  value === null || value === undefined ? unknown(reason) : known(value);

/** `factor · part / whole`; a zero divisor gives null, `zeroBase`. */
export const ratio = (part: number, whole: number, factor = 1): Figure =>
  whole === 0 ? unknown('zeroBase') : known((factor * part) / whole);

/** Growth from one amount to a later one, percent; from nothing or below it says nothing: `zeroBase`. */
export const growthFrom = (before: number | null | undefined, now: number | null | undefined): Figure =>
  before == null || now == null
    ? unknown('noData')
    : before <= 0
      ? unknown('zeroBase')
      : ratio(now - before, before, 100);

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Mean of the values that are there; null where there is none. */
export const meanOf = (values: readonly (number | null)[]): number | null => {
  const there = values.filter((value): value is number => value !== null);
  return there.length === 0 ? null : sum(there) / there.length;
};

/** Plain order of texts, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rounded to `digits` decimals, halves to the even digit, for figures that leave the program. */
export const rounded = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  // A half can only be exact for multiples of 1/2^(digits+1); everything else is decided by the exact binary value.
  if (Number.isInteger(value * 2 ** (digits + 1))) {
    const scaled = value * scale;
    const floor = Math.floor(scaled);
    if (scaled - floor === 0.5) return (floor % 2 === 0 ? floor : floor + 1) / scale;
  }
  return Number(value.toFixed(digits));
};

const STATED_DECIMALS = 4;

/**
 * A figure as it is handed out. A figure made from other figures (F30 relationship, F33 change) starts from their
 * stated values, so that whoever has the statement can work it out again.
 */
export const stated = (value: number): number => rounded(value, STATED_DECIMALS);
