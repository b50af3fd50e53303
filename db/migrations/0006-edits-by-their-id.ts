import type { Step } from '../migrate';

/** The log knows an edit by the id its page gave it: sent again to a host that was started anew, it is not made twice. */
export const step0006: Step = {
  version: 6,
  fingerprint: '4d964506d1915fbde13a1f9e31041fbe',
  sql: `
ALTER TABLE "change" ADD COLUMN "editId" TEXT;
`,
};
