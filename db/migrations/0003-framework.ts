import type { Step } from '../migrate';

/** The framework a plan is shown by. Frozen: it is never edited once shipped. */
export const step0003: Step = {
  version: 3,
  fingerprint: '9ee32bb9d03d4bc6554dd6fa4b35d603',
  sql: `
ALTER TABLE "plan" ADD COLUMN "framework" TEXT CHECK ("framework" IN ('relationshipStages', 'portfolioMatrix', 'bowTie', 'stGallen'));
`,
};
