/** Comparisons with limits, after rounding to 6 decimals, so that 0.1 + 0.2 meets a limit of 0.3. */

const settled = (value: number): number => Math.round(value * 1e6) / 1e6;

export const isAtLeast = (value: number, limit: number): boolean => settled(value) >= settled(limit);
export const isAbove = (value: number, limit: number): boolean => settled(value) > settled(limit);
export const isBelow = (value: number, limit: number): boolean => settled(value) < settled(limit);
export const isAtMost = (value: number, limit: number): boolean => settled(value) <= settled(limit);
export const isEqual = (value: number, other: number): boolean => settled(value) === settled(other);
