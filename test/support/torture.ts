/**
 * How often a test does to a file what it should survive: a small number in every run, twenty times as many in the
 * torture run, or as many as are asked for.
 */
export const often = (times: number, inTorture = times * 20): number =>
  process.env['ACCOUNT_ATLAS_TORTURE'] === '1' ? inTorture : times;
