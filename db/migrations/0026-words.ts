import type { Step } from '../migrate';

/** An atlas says in which words it speaks. */
export const step0026: Step = {
  version: 26,
  fingerprint: '0350a52390669dc9ff06d9e2ab3c094d',
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
