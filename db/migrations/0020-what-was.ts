import type { Step } from '../migrate';

/** A snapshot keeps every figure of its day, and a change who of the team said they are at that window. */
export const step0020: Step = {
  version: 20,
  fingerprint: '96b02cfb7c6179f231543f8454673e20',
  sql: `
ALTER TABLE "change" ADD COLUMN "memberId" TEXT;
ALTER TABLE "snapshot" ADD COLUMN "figures" TEXT CHECK (json_valid("figures"));
ALTER TABLE "snapshot" ADD COLUMN "money" TEXT CHECK (json_valid("money"));
`,
};
