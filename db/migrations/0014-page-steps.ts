import type { Step } from '../migrate';

/** A step of a workshop may open one of the seven steps of a plan on a page. */
export const step0014: Step = {
  version: 14,
  fingerprint: '5f4060157fba98f383ae162bbe1f1d09',
  sql: `
CREATE TABLE "agendaStepNew" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "minutes" INTEGER NOT NULL CHECK ("minutes" BETWEEN 0 AND 480),
  "isBreak" INTEGER NOT NULL CHECK ("isBreak" IN (0, 1)),
  "opens" TEXT NOT NULL CHECK ("opens" IN ('participants', 'map', 'grid', 'contacts', 'compass', 'actions', 'close', 'position', 'world', 'ambition', 'potential', 'decision', 'value', 'competition', 'risks', 'stakeholders', 'profile', 'objectives', 'pageOverview', 'pageObjectives', 'pageSolution', 'pageActions', 'pageChange', 'pageImplementation', 'pageReview')),
  "savedViewId" TEXT,
  "questions" TEXT,
  "notes" TEXT,
  "outcome" TEXT,
  "parts" TEXT NOT NULL CHECK (json_valid("parts")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agendaId") REFERENCES "agenda" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "savedViewId") REFERENCES "savedView" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "agendaStepNew" ("accountId", "id", "ordinal", "updatedAt", "agendaId", "title", "minutes", "isBreak", "opens", "savedViewId", "questions", "notes", "outcome", "parts") SELECT "accountId", "id", "ordinal", "updatedAt", "agendaId", "title", "minutes", "isBreak", "opens", "savedViewId", "questions", "notes", "outcome", "parts" FROM "agendaStep";
DROP TABLE "agendaStep";
ALTER TABLE "agendaStepNew" RENAME TO "agendaStep";
CREATE INDEX "agendaStep_by_agendaId" ON "agendaStep" ("accountId", "agendaId");
`,
};
