import type { Step } from '../migrate';

/** Roles with their competences, the scorecard of the programme and what it pays. */
export const step0029: Step = {
  version: 29,
  fingerprint: '705b1bc992e55ee50e60ac10b9b0c80f',
  sql: `
CREATE TABLE "programmeMeasure" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "category" TEXT NOT NULL CHECK ("category" IN ('financial', 'salesVolume', 'customer', 'relationship', 'process', 'team')),
  "horizonMonths" INTEGER,
  "weight" REAL NOT NULL,
  "direction" TEXT NOT NULL CHECK ("direction" IN ('up', 'down')),
  "floor" REAL,
  "target" REAL,
  "actual" REAL,
  "source" TEXT,
  "customerScored" INTEGER NOT NULL CHECK ("customerScored" IN (0, 1)),
  "team" INTEGER NOT NULL CHECK ("team" IN (0, 1)),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "scorecardResult" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "takenOn" TEXT NOT NULL,
  "score" REAL,
  "payout" REAL,
  "attained" TEXT NOT NULL CHECK (json_valid("attained")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "reward" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "memberId" TEXT,
  "targetBonus" REAL,
  "portfolioAccountId" TEXT,
  "note" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("portfolioAccountId") REFERENCES "portfolioAccount" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "roleProfile" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "reportsTo" TEXT,
  "summary" TEXT,
  "duties" TEXT,
  "requirements" TEXT,
  "measures" TEXT,
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'de')),
  "wanted" TEXT NOT NULL CHECK (json_valid("wanted")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "roleProfile_portfolioAccountIds" (
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("id", "position"),
  FOREIGN KEY ("id") REFERENCES "roleProfile" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("value") REFERENCES "portfolioAccount" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "competenceProfile" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "memberId" TEXT,
  "roleProfileId" TEXT,
  "self" TEXT NOT NULL CHECK (json_valid("self")),
  "manager" TEXT NOT NULL CHECK (json_valid("manager")),
  "note" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("roleProfileId") REFERENCES "roleProfile" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "developmentStep" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "competenceProfileId" TEXT NOT NULL,
  "competence" TEXT NOT NULL CHECK ("competence" IN ('strategicThinking', 'customerBusiness', 'finance', 'leadership', 'teamManagement', 'projectManagement', 'planning', 'negotiation', 'valueSelling', 'communication')),
  "title" TEXT NOT NULL,
  "dueDate" TEXT,
  "doneOn" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("competenceProfileId") REFERENCES "competenceProfile" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "competenceResult" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "competenceProfileId" TEXT NOT NULL,
  "takenOn" TEXT NOT NULL,
  "self" TEXT NOT NULL CHECK (json_valid("self")),
  "manager" TEXT NOT NULL CHECK (json_valid("manager")),
  "wanted" TEXT NOT NULL CHECK (json_valid("wanted")),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("competenceProfileId") REFERENCES "competenceProfile" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
