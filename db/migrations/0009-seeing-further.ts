import type { Step } from '../migrate';

/** What if, assumptions with whom to ask, notes on maps, cards sized by influence, links between accounts. */
export const step0009: Step = {
  version: 9,
  fingerprint: '450696a1f7faafa4efbdf39bd2d52ae9',
  sql: `
ALTER TABLE "seat" ADD COLUMN "outsideKind" TEXT CHECK ("outsideKind" IN ('consortium', 'adviser', 'integrator', 'shareholder', 'regulator', 'affiliate'));
ALTER TABLE "person" ADD COLUMN "targetAttitude" INTEGER CHECK ("targetAttitude" BETWEEN -2 AND 2);
ALTER TABLE "basis" ADD COLUMN "askMemberId" TEXT REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE "scenario" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "ghost" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "scenarioId" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "influence" INTEGER CHECK ("influence" BETWEEN 1 AND 5),
  "attitude" INTEGER CHECK ("attitude" BETWEEN -2 AND 2),
  "relationship" INTEGER CHECK ("relationship" BETWEEN 0 AND 4),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "scenarioId") REFERENCES "scenario" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "ghost_by_personId" ON "ghost" ("accountId", "personId");
CREATE TABLE "counterpart" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "personId" TEXT,
  "businessUnitId" TEXT,
  "otherAccountId" TEXT NOT NULL,
  "otherId" TEXT,
  "otherName" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "businessUnitId") REFERENCES "businessUnit" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "counterpart_by_personId" ON "counterpart" ("accountId", "personId");
ALTER TABLE "map" ADD COLUMN "sizedByInfluence" INTEGER CHECK ("sizedByInfluence" IN (0, 1));
CREATE TABLE "mapNote" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "mapId" TEXT NOT NULL,
  "form" TEXT NOT NULL CHECK ("form" IN ('sticky', 'words')),
  "text" TEXT,
  "colour" TEXT NOT NULL CHECK ("colour" IN ('yellow', 'blue', 'green', 'rose', 'plain')),
  "x" REAL NOT NULL,
  "y" REAL NOT NULL,
  "authorId" TEXT,
  "personal" INTEGER NOT NULL CHECK ("personal" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "mapId") REFERENCES "map" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("authorId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
