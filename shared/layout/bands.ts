/** Two bars, one above the other, with a band from each part of the first to the same part of the second. */

export type BandPart = {
  readonly id: string;
  /** Shares 0–1 of each bar. */
  readonly above: number;
  readonly below: number;
};

export type Band = {
  readonly id: string;
  readonly above: readonly [from: number, to: number];
  readonly below: readonly [from: number, to: number];
};

/** From where to where each part lies in both bars, over a width. */
export const bandsOver = (parts: readonly BandPart[], width: number): readonly Band[] => {
  let above = 0;
  let below = 0;
  return parts.map((part): Band => {
    const from = { above, below };
    above += part.above * width;
    below += part.below * width;
    return { id: part.id, above: [from.above, above], below: [from.below, below] };
  });
};

/** The outline of a band between two heights. */
export const bandPath = ({ above, below }: Band, top: number, bottom: number): string => {
  const middle = (top + bottom) / 2;
  const [a, b] = above.map((x) => x.toFixed(1));
  const [c, d] = below.map((x) => x.toFixed(1));
  return `M${a},${top}C${a},${middle} ${c},${middle} ${c},${bottom}L${d},${bottom}C${d},${middle} ${b},${middle} ${b},${top}Z`;
};
