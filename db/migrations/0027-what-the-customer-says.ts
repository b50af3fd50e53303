import type { Step } from '../migrate';

/** The customer's own SWOT, what it spends with whom, and since when each field of the key information is known. */
export const step0027: Step = {
  version: 27,
  fingerprint: 'f3bb9d0acf6a0a37ebfa7d5c74a49026',
  sql: `
CREATE TABLE "fieldSource" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "field" TEXT NOT NULL CHECK ("field" IN ('industry', 'ownership', 'hq', 'employees', 'customerRevenue', 'customerRevenuePrevious', 'netIncome', 'netIncomePrevious', 'revenue', 'cogs', 'costToServe')),
  "fy" INTEGER CHECK ("fy" BETWEEN 1900 AND 2200),
  "on" TEXT,
  "source" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "vendorSpend" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "area" TEXT NOT NULL,
  "vendor" TEXT,
  "amount" REAL,
  "growthPct" REAL,
  "trend" TEXT CHECK ("trend" IN ('rising', 'steady', 'falling')),
  "on" TEXT,
  "source" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "customerSwotEntry" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "field" TEXT NOT NULL CHECK ("field" IN ('strengths', 'weaknesses', 'opportunities', 'threats')),
  "title" TEXT NOT NULL,
  "source" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
