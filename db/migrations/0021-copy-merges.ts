import type { Step } from '../migrate';

/** Other copies of an account that were merged into it. */
export const step0021: Step = {
  version: 21,
  fingerprint: 'c405f1aa568864d555149f9c75097f0d',
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
