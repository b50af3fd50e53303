import type { Step } from '../migrate';

/** Statements of the programme have evidence, results of its checks are kept. */
export const step0025: Step = {
  version: 25,
  fingerprint: '55add05dcd68c5ba865be17a6d6b65ea',
  sql: `
CREATE TABLE "statementEvidence" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "check" TEXT NOT NULL CHECK ("check" IN ('readiness', 'stGallenAudit', 'sevenKeys')),
  "statement" INTEGER NOT NULL CHECK ("statement" BETWEEN 1 AND 40),
  "evidence" TEXT,
  "ownerId" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "programmeResult" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "check" TEXT NOT NULL CHECK ("check" IN ('readiness', 'stGallenAudit', 'sevenKeys')),
  "takenOn" TEXT NOT NULL,
  "answers" TEXT NOT NULL CHECK (json_valid("answers")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
`,
};
