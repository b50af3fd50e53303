import type { Forest } from './forest';

/** Distances between cards, in map units, for a chart that grows downwards. */
export type Gaps = {
  readonly gapX: number;
  readonly gapY: number;
  /** Between two cards of a column. */
  readonly stackGap: number;
  /** Free room left of a column, in whose middle its spine runs. */
  readonly gutter: number;
};

export const gapsOf = (gapX: number, gapY: number): Gaps => ({
  gapX,
  gapY,
  stackGap: Math.floor(0.75 * Math.min(gapX, gapY)),
  gutter: Math.max(gapX, MIN_GUTTER),
});

const MIN_GUTTER = 20;

/** Leaves in columns of one team: corners relative to the block, whose left gutter is part of it. */
export type Stack = {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
};

/**
 * Rows of a column for a team of `count` leaves. It changes in few steps only, so that one more person
 * lengthens the last column and moves nobody.
 */
const rowsFor = (count: number): number => {
  if (count <= 6) return count;
  if (count <= 18) return 6;
  if (count <= 40) return 8;
  if (count <= 84) return 12;
  return Math.ceil(Math.sqrt(count * 1.7));
};

/** Cards in columns, filled from top to bottom and then to the right. */
export const stacked = (forest: Forest, leaves: readonly number[], gaps: Gaps): Stack => {
  const rows = rowsFor(leaves.length);
  const corners: { x: number; y: number }[] = [];
  let left = gaps.gutter;
  let right = 0;
  let bottom = 0;
  let columns = 0;
  for (let from = 0; from < leaves.length; from += rows) {
    let y = 0;
    if (columns > 0) left = right + gaps.gutter;
    columns++;
    for (const leaf of leaves.slice(from, from + rows)) {
      const card = forest.cards[leaf];
      if (!card) continue;
      corners.push({ x: left, y });
      right = Math.max(right, left + card.width);
      y += card.height + gaps.stackGap;
    }
    bottom = Math.max(bottom, y - gaps.stackGap);
  }
  return { width: right, height: bottom, columns, corners };
};
