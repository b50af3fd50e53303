import type { Step } from '../migrate';

/** Who reviews a plan, how its numbers are written on paper, which examples were set aside, when its years begin. */
export const step0004: Step = {
  version: 4,
  fingerprint: '188f444fb07095a6e951e4926ee88021',
  sql: `
ALTER TABLE "financials" ADD COLUMN "yearStart" INTEGER CHECK ("yearStart" BETWEEN 1 AND 12);
ALTER TABLE "plan" ADD COLUMN "numberLocale" TEXT;
ALTER TABLE "plan" ADD COLUMN "reviewer" TEXT;
ALTER TABLE "plan" ADD COLUMN "reviewBy" TEXT;
ALTER TABLE "plan" ADD COLUMN "reviewComment" TEXT;
ALTER TABLE "plan" ADD COLUMN "examplesAside" TEXT;
`,
};
