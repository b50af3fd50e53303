import type { Step } from '../migrate';

/** A plan says in which language it is written. */
export const step0020: Step = {
  version: 20,
  fingerprint: 'f142d5507fc61a89b9f2ff4dd4c11353',
  sql: `
ALTER TABLE "plan" ADD COLUMN "language" TEXT;
`,
};
