import type { Step } from '../migrate';

/** What the customer thinks of itself can be shared with the customer, entry by entry. */
export const step0031: Step = {
  version: 31,
  fingerprint: '5576c0f48194d33c091e179b99f77540',
  sql: `
ALTER TABLE "customerSwotEntry" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
`,
};
