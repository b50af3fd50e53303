import type { Step } from '../migrate';

/** A photo of what a room put on its wall, under a map. */
export const step0016: Step = {
  version: 16,
  fingerprint: 'b697706e5493b1d0626823d3cd709d66',
  sql: `
CREATE TABLE "wallPhoto" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "mapId" TEXT NOT NULL,
  "attachmentId" TEXT,
  "originalId" TEXT,
  "corners" TEXT NOT NULL CHECK (json_valid("corners")),
  "x" REAL NOT NULL,
  "y" REAL NOT NULL,
  "width" REAL NOT NULL,
  "height" REAL NOT NULL,
  "fade" INTEGER NOT NULL CHECK ("fade" BETWEEN 0 AND 100),
  "isOff" INTEGER NOT NULL CHECK ("isOff" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "mapId") REFERENCES "map" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
