import type { Card } from '../../shared/layout/forest';

/** A chart from the numbers of the parents: card k+1 reports to card `parents[k]`, 0 means nobody. */
export const chart = (parents: readonly number[]): readonly Card[] =>
  parents.map((parent, k) => ({
    id: String(k + 1),
    parentId: parent === 0 ? null : String(parent),
    width: 216,
    height: 84,
  }));

export type ChartShape = {
  readonly count: number;
  readonly seed: number;
  readonly bushiness: number;
  readonly roots: number;
  readonly varied: boolean;
};

/** A generator of numbers in [0, 1) that starts from a seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** An organisation grown at random: nobody leads more than twice `bushiness`, levels fill from the top. */
export const randomCards = ({ count, seed, bushiness, roots, varied }: ChartShape): readonly Card[] => {
  const next = seeded(seed);
  const reports: number[] = [];
  let open = 0;
  return Array.from({ length: count }, (_, k) => {
    let parentId: string | null = null;
    if (k >= roots) {
      while ((reports[open] ?? 0) >= bushiness * 2) open++;
      const parent = Math.min(k - 1, open + Math.floor(next() * Math.max(1, (k - open) / bushiness)));
      reports[parent] = (reports[parent] ?? 0) + 1;
      parentId = String(parent);
    }
    return {
      id: String(k),
      parentId,
      width: varied ? 150 + Math.floor(next() * 150) : 216,
      height: varied ? 60 + Math.floor(next() * 60) : 84,
    };
  });
};
