import type { Step } from '../migrate';

/** How a customer is talked to and served: channels, what to do and not to do, special terms. */
export const step0018: Step = {
  version: 18,
  fingerprint: '76e0e2486cc38163a45fd9b3f71a0c62',
  sql: `
CREATE TABLE "approachCard" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'approachCard'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "channels" TEXT,
  "dos" TEXT,
  "donts" TEXT,
  "specialTerms" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
