import type { Step } from '../migrate';

/** An atlas says in which words it speaks. */
export const step0030: Step = {
  version: 30,
  fingerprint: '2606b21f4116d5367179fe39f5b07bca',
  sql: `
CREATE TABLE "wordPack" (
  "id" TEXT NOT NULL CHECK ("id" = 'wordPack'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "base" TEXT NOT NULL CHECK ("base" IN ('english', 'german', 'classicSales')),
  "name" TEXT NOT NULL,
  "own" TEXT NOT NULL CHECK (json_valid("own")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
`,
};
