import type { Step } from '../migrate';

/** How long people are kept without contact, and whether notes are looked at for what does not belong there. */
export const step0021: Step = {
  version: 21,
  fingerprint: 'b85d1f55529524699c377447135a1a1f',
  sql: `
ALTER TABLE "account" ADD COLUMN "retentionMonths" INTEGER CHECK ("retentionMonths" BETWEEN 1 AND 240);
ALTER TABLE "account" ADD COLUMN "warnsOfPrivate" INTEGER CHECK ("warnsOfPrivate" IN (0, 1));
`,
};
