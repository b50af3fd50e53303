import type { Step } from '../migrate';

/** Other copies of an account that were merged into it. */
export const step0022: Step = {
  version: 22,
  fingerprint: '325084261d79d4d4054c2e1cabb565af',
  sql: `
CREATE TABLE "copyMerge" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "on" TEXT NOT NULL,
  "copyName" TEXT NOT NULL,
  "by" TEXT NOT NULL CHECK ("by" IN ('log', 'dates', 'nothing')),
  "partedAt" TEXT,
  "head" TEXT NOT NULL CHECK (json_valid("head")),
  "content" TEXT,
  "joined" TEXT NOT NULL CHECK (json_valid("joined")),
  "answers" TEXT NOT NULL CHECK (json_valid("answers")),
  "lines" TEXT NOT NULL CHECK (json_valid("lines")),
  "more" INTEGER NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
