/** How every figure says what it is worth, or why it is not there (domain 2.0). */
/** A figure that is there. A number that is not finite is never shown: it becomes `inconsistent`. */
export const known = (value) => (Number.isFinite(value) ? { value, reason: null } : unknown('inconsistent'));
export const unknown = (reason) => ({ value: null, reason });
/** The first number that is there, else null with the reason given. */
export const figureOf = (value, reason = 'noData') => value === null || value === undefined ? unknown(reason) : known(value);
/** `factor · part / whole`; a zero divisor gives null, `zeroBase`. */
export const ratio = (part, whole, factor = 1) => (whole === 0 ? unknown('zeroBase') : known((factor * part) / whole));
export const sum = (values) => {
    let total = 0;
    for (const value of values)
        total += value;
    return total;
};
/** Mean of the values that are there; null where there is none. */
export const meanOf = (values) => {
    const there = values.filter((value) => value !== null);
    return there.length === 0 ? null : sum(there) / there.length;
};
/** Plain order of texts, the same on every machine. */
export const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Rounded to `digits` decimals, halves to the even digit, for figures that leave the program. */
export const rounded = (value, digits) => {
    const scale = 10 ** digits;
    // A half can only be exact for multiples of 1/2^(digits+1); everything else is decided by the exact binary value.
    if (Number.isInteger(value * 2 ** (digits + 1))) {
        const scaled = value * scale, floor = Math.floor(scaled);
        if (scaled - floor === 0.5)
            return (floor % 2 === 0 ? floor : floor + 1) / scale;
    }
    return Number(value.toFixed(digits));
};
const STATED_DECIMALS = 4;
/**
 * A figure as it is handed out. A figure made from other figures (F30 relationship, F33 change) starts from their stated values, so
 * that whoever has the statement can work it out again.
 */
export const stated = (value) => rounded(value, STATED_DECIMALS);
