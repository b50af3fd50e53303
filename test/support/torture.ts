/**
 * How often a test does to a file what it should survive: a small number in every run, twenty times as many in the
 * torture run.
 */
export const often = (times: number): number => (process.env['ACCOUNT_ATLAS_TORTURE'] === '1' ? times * 20 : times);
