import type { Step } from '../migrate';

/** Views kept under a name, which a step of a workshop may open; sessions with the customer in the room. */
export const step0011: Step = {
  version: 11,
  fingerprint: 'fdadc54260c7c237a9254da12e976321',
  sql: `
ALTER TABLE "agendaTemplate" ADD COLUMN "withCustomer" INTEGER CHECK ("withCustomer" IN (0, 1));
ALTER TABLE "agenda" ADD COLUMN "withCustomer" INTEGER CHECK ("withCustomer" IN (0, 1));
CREATE TABLE "savedView" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "place" TEXT NOT NULL CHECK ("place" IN ('compass', 'map', 'grid', 'plan', 'actions', 'workshop', 'export', 'work')),
  "view" TEXT NOT NULL CHECK ("view" IN ('map', 'list', 'contacts')),
  "section" TEXT,
  "mapId" TEXT,
  "looks" TEXT NOT NULL CHECK (json_valid("looks")),
  "colours" TEXT NOT NULL CHECK (json_valid("colours")),
  "focusSeatId" TEXT,
  "focusSteps" INTEGER CHECK ("focusSteps" BETWEEN 1 AND 2),
  "box" TEXT CHECK (json_valid("box")),
  "line" TEXT,
  "scenarioId" TEXT,
  "isPrinted" INTEGER NOT NULL CHECK ("isPrinted" IN (0, 1)),
  "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "mapId") REFERENCES "map" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "focusSeatId") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "scenarioId") REFERENCES "scenario" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "savedView_selection" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "savedView" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "savedView_selection_by_value" ON "savedView_selection" ("accountId", "value");
CREATE TABLE "savedView_collapsed" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "savedView" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "savedView_collapsed_by_value" ON "savedView_collapsed" ("accountId", "value");
CREATE TABLE "agendaStepNew" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "minutes" INTEGER NOT NULL CHECK ("minutes" BETWEEN 0 AND 480),
  "isBreak" INTEGER NOT NULL CHECK ("isBreak" IN (0, 1)),
  "opens" TEXT NOT NULL CHECK ("opens" IN ('participants', 'map', 'grid', 'contacts', 'compass', 'actions', 'close', 'position', 'world', 'ambition', 'potential', 'decision', 'value', 'competition', 'risks', 'stakeholders', 'profile', 'objectives')),
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
INSERT INTO "agendaStepNew" ("accountId", "id", "ordinal", "updatedAt", "agendaId", "title", "minutes", "isBreak", "opens", "questions", "notes", "outcome", "parts") SELECT "accountId", "id", "ordinal", "updatedAt", "agendaId", "title", "minutes", "isBreak", "opens", "questions", "notes", "outcome", "parts" FROM "agendaStep";
DROP TABLE "agendaStep";
ALTER TABLE "agendaStepNew" RENAME TO "agendaStep";
CREATE INDEX "agendaStep_by_agendaId" ON "agendaStep" ("accountId", "agendaId");
`,
};
