import type { Step } from '../migrate';

/** The life of a plan: its final versions, budget, calendar, sources, and work done together. Frozen: it is never edited once shipped. */
export const step0002: Step = {
  version: 2,
  fingerprint: '06412af817d30753c01fbb28f206d990',
  sql: `
CREATE TABLE "planVersion" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "version" INTEGER NOT NULL CHECK ("version" BETWEEN 1 AND 9999),
  "finalOn" TEXT NOT NULL,
  "supersededOn" TEXT,
  "by" TEXT,
  "snapshotId" TEXT,
  "attachmentId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "snapshotId") REFERENCES "snapshot" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "budgetLine" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "amount" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "calendarEntry" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('customerReview', 'internalReview', 'sponsor', 'other')),
  "title" TEXT NOT NULL,
  "everyDays" INTEGER CHECK ("everyDays" BETWEEN 1 AND 3650),
  "next" TEXT,
  "memberId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "source" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "where" TEXT,
  "date" TEXT,
  "attachmentId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
ALTER TABLE "project" ADD COLUMN "charterLine" TEXT;
ALTER TABLE "project" ADD COLUMN "ourLeadId" TEXT REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "project" ADD COLUMN "theirBenefit" TEXT;
ALTER TABLE "project" ADD COLUMN "ourBenefit" TEXT;
`,
};
