import type { Step } from '../migrate';

/**
 * A snapshot keeps every figure of its day, a change who of the team said they are at that window, and an attached file
 * the hash of its bytes, which no log tells.
 */
export const step0020: Step = {
  version: 20,
  fingerprint: 'f7c724d2a7fb2baeb8957a9ec4ee4d83',
  sql: `
ALTER TABLE "change" ADD COLUMN "memberId" TEXT;
ALTER TABLE "attachment" ADD COLUMN "hash" TEXT;
ALTER TABLE "snapshot" ADD COLUMN "figures" TEXT CHECK (json_valid("figures"));
ALTER TABLE "snapshot" ADD COLUMN "money" TEXT CHECK (json_valid("money"));
`,
};
