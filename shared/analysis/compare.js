/** Comparisons with limits, after rounding to 6 decimals (domain 2.0 rule 3), so that 0.1 + 0.2 meets a limit of 0.3. */
const settled = (value) => Math.round(value * 1e6) / 1e6;
export const isAtLeast = (value, limit) => settled(value) >= settled(limit);
export const isAbove = (value, limit) => settled(value) > settled(limit);
export const isBelow = (value, limit) => settled(value) < settled(limit);
export const isAtMost = (value, limit) => settled(value) <= settled(limit);
export const isEqual = (value, other) => settled(value) === settled(other);
