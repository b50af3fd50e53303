import type { Step } from '../migrate';

/** Photos of people, notes on dotted lines, and what is dealt with of what hung on somebody who leaves. */
export const step0008: Step = {
  version: 8,
  fingerprint: '4c643473255489c2b4925e22205a7124',
  sql: `
ALTER TABLE "person" ADD COLUMN "earlierRatings" TEXT CHECK (json_valid("earlierRatings"));
CREATE TABLE "dottedNote" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "seatId" TEXT NOT NULL,
  "bossId" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "seatId") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "bossId") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "dottedNote_by_seatId" ON "dottedNote" ("accountId", "seatId");
CREATE INDEX "dottedNote_by_bossId" ON "dottedNote" ("accountId", "bossId");
CREATE TABLE "photo" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "personId" TEXT NOT NULL,
  "image" TEXT CHECK (json_valid("image")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "photo_by_personId" ON "photo" ("accountId", "personId");
CREATE TABLE "handover" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "personId" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "on" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "handover_by_personId" ON "handover" ("accountId", "personId");
`,
};
