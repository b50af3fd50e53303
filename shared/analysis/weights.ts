import { isEqual } from './compare';
import { sum } from './result';

type Weighted = { readonly weight: number; readonly value: number | null };

type WeightedMean = {
  readonly mean: number | null;
  /** Share of the weight that has a value, 0–100; null where there is no weight. */
  readonly knownShare: number | null;
  /** The entered weights sum to 100, as they should. */
  readonly sumsTo100: boolean;
};

/** Mean over the items that have a value, with normalised weights. Weights below zero count as zero. */
export const weightedMean = (items: readonly Weighted[]): WeightedMean => {
  const weightOf = (item: Weighted): number => Math.max(0, item.weight);
  const all = sum(items.map(weightOf));
  const there = items.filter((item) => item.value !== null);
  const weight = sum(there.map(weightOf));
  return {
    mean: weight === 0 ? null : sum(there.map((item) => weightOf(item) * (item.value ?? 0))) / weight,
    knownShare: all === 0 ? null : (100 * weight) / all,
    sumsTo100: isEqual(sum(items.map((item) => item.weight)), 100),
  };
};
