import type { Step } from '../migrate';

/** A decision may go to the customer, as one does that was taken in front of them. */
export const step0019: Step = {
  version: 19,
  fingerprint: 'a92c77af756299bfd306f30228d99b7c',
  sql: `
ALTER TABLE "decision" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
`,
};
