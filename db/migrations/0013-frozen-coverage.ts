import type { Step } from '../migrate';

/** Frozen days keep how far key people were covered, which ratings alone do not tell. */
export const step0013: Step = {
  version: 13,
  fingerprint: 'e77aeb059a87486c9121035af4e479d8',
  sql: `
ALTER TABLE "snapshot" ADD COLUMN "coverage" REAL;
`,
};
