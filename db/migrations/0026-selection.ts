import type { Step } from '../migrate';

/** Lists of managers, decisions of the selection, the charter of the pilot, and when a plan was shared. */
export const step0026: Step = {
  version: 26,
  fingerprint: 'efded80ff726a6a5ab66aeda9f569a5a',
  sql: `
ALTER TABLE "portfolio" ADD COLUMN "pilotPurpose" TEXT;
ALTER TABLE "portfolio" ADD COLUMN "pilotMeasures" TEXT;
ALTER TABLE "portfolio" ADD COLUMN "pilotStop" TEXT;
ALTER TABLE "portfolio" ADD COLUMN "pilotSponsorId" TEXT REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "portfolio" ADD COLUMN "pilotDecideOn" TEXT;
ALTER TABLE "portfolio" ADD COLUMN "listsShownOn" TEXT;
CREATE TABLE "keyAccountList" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "manager" TEXT NOT NULL,
  "named" TEXT NOT NULL CHECK (json_valid("named")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
ALTER TABLE "portfolioAccount" ADD COLUMN "planSharedOn" TEXT;
ALTER TABLE "portfolioAccount" ADD COLUMN "customerVersionOn" TEXT;
CREATE TABLE "selectionDecision" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "portfolioAccountId" TEXT NOT NULL,
  "on" TEXT,
  "before" TEXT CHECK ("before" IN ('candidate', 'pilot', 'key', 'large', 'watch', 'exited')),
  "after" TEXT NOT NULL CHECK ("after" IN ('candidate', 'pilot', 'key', 'large', 'watch', 'exited')),
  "reason" TEXT,
  "decidedBy" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("portfolioAccountId") REFERENCES "portfolioAccount" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
