import type { Step } from '../migrate';

/** A plan says in which language it is written. */
export const step0024: Step = {
  version: 24,
  fingerprint: '03d96d5c7ebb69e573a20e2a76b75b46',
  sql: `
ALTER TABLE "plan" ADD COLUMN "language" TEXT;
`,
};
