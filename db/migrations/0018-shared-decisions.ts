import type { Step } from '../migrate';

/** A decision may go to the customer, as one does that was taken in front of them. */
export const step0018: Step = {
  version: 18,
  fingerprint: '77bd1a7f410a0dc6fa8594aef0181f98',
  sql: `
ALTER TABLE "decision" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
`,
};
