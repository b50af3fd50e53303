import type { Step } from '../migrate';

/** A plan says in which language it is written. */
export const step0024: Step = {
  version: 24,
  fingerprint: '7f58a65607b90dd11e1d2018ba4ac751',
  sql: `
ALTER TABLE "plan" ADD COLUMN "language" TEXT;
`,
};
