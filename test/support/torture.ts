const isLarge = process.env['ACCOUNT_ATLAS_TORTURE'] === '1';

/**
 * How often a test does to a file what it should survive: a small number in every run, twenty times as many in the
 * torture run, or as many as are asked for.
 */
export const often = (times: number, inTorture = times * 20): number => (isLarge ? inTorture : times);

/** Says in the torture run what was done and what came of it, once nothing of it failed. */
export const tell = (figures: string): void => {
  // oxlint-disable-next-line no-console
  if (isLarge) console.info(figures);
};

/** A chance that is the same in every run. */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
};
