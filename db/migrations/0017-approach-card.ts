import type { Step } from '../migrate';

/** How a customer is talked to and served: channels, what to do and not to do, special terms. */
export const step0017: Step = {
  version: 17,
  fingerprint: '77257aab36aca2c49b96ff2de09bed57',
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
