import type { Step } from '../migrate';

/** What goes on paper, kept under a name, and how paper of the atlas looks. */
export const step0017: Step = {
  version: 17,
  fingerprint: '86cea7f0f9d3982f7b098356915402cd',
  sql: `
CREATE TABLE "composition" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "audience" TEXT NOT NULL CHECK ("audience" IN ('team', 'customer')),
  "hidden" TEXT NOT NULL CHECK (json_valid("hidden")),
  "paper" TEXT NOT NULL CHECK (json_valid("paper")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "houseStyle" (
  "id" TEXT NOT NULL CHECK ("id" = 'houseStyle'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "logo" TEXT CHECK (json_valid("logo")),
  "colour" TEXT,
  "secondColour" TEXT,
  "disclaimer" TEXT,
  "fileNames" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
`,
};
