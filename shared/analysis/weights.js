import { isEqual } from './compare';
import { sum } from './result';
/** Mean over the items that have a value, with normalised weights. Weights below zero count as zero. */
export const weightedMean = (items) => {
    const weightOf = (item) => Math.max(0, item.weight);
    const all = sum(items.map(weightOf));
    const there = items.filter((item) => item.value !== null);
    const weight = sum(there.map(weightOf));
    return {
        mean: weight === 0 ? null : sum(there.map((item) => weightOf(item) * (item.value ?? 0))) / weight,
        knownShare: all === 0 ? null : (100 * weight) / all,
        sumsTo100: isEqual(sum(items.map((item) => item.weight)), 100),
    };
};
