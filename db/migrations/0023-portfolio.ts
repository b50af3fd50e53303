import type { Step } from '../migrate';

/** Above one account: what is entered of the accounts of a portfolio, and the log of price concessions. */
export const step0023: Step = {
  version: 23,
  fingerprint: '6bf4a7a2eff130cf3ea20da04d7e46d9',
  sql: `
ALTER TABLE "portfolioAccount" ADD COLUMN "currency" TEXT;
ALTER TABLE "portfolioAccount" ADD COLUMN "scores" TEXT CHECK (json_valid("scores"));
ALTER TABLE "portfolioAccount" ADD COLUMN "ours" REAL;
ALTER TABLE "portfolioAccount" ADD COLUMN "bestCompetitor" REAL;
ALTER TABLE "portfolioAccount" ADD COLUMN "attractivenessIn3y" REAL;
ALTER TABLE "portfolioAccount" ADD COLUMN "strengthIn3y" REAL;
ALTER TABLE "portfolioAccount" ADD COLUMN "hoursNeeded" REAL;
ALTER TABLE "portfolioAccount" ADD COLUMN "hoursLogged" REAL;
ALTER TABLE "portfolioAccount" ADD COLUMN "partOfId" TEXT;
ALTER TABLE "portfolioAccount" ADD COLUMN "ownerId" TEXT REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "portfolioAccount" ADD COLUMN "customerDependence" INTEGER CHECK ("customerDependence" BETWEEN 0 AND 4);
ALTER TABLE "portfolio" ADD COLUMN "selectedOn" TEXT;
ALTER TABLE "portfolio" ADD COLUMN "pilotStart" TEXT;
ALTER TABLE "portfolio" ADD COLUMN "pilotOverride" TEXT;
CREATE TABLE "priceConcession" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "portfolioAccountId" TEXT NOT NULL,
  "on" TEXT,
  "what" TEXT NOT NULL,
  "amount" REAL,
  "inReturn" TEXT,
  "askedBy" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("portfolioAccountId") REFERENCES "portfolioAccount" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
