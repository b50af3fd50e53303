import type { Step } from '../migrate';

/** The log knows an edit by the id its page gave it: sent again to a host that was started anew, it is not made twice. */
export const step0005: Step = {
  version: 5,
  fingerprint: 'ca72de2df5bc249b0e5e95796ed89f49',
  sql: `
ALTER TABLE "change" ADD COLUMN "editId" TEXT;
`,
};
