import type { Step } from '../migrate';

/** Workshops: agendas, their steps, who is there, what is done before, what was captured, agendas kept for others. */
export const step0010: Step = {
  version: 10,
  fingerprint: 'd3a2599af31ee65145e20f79fe560c67',
  sql: `
CREATE TABLE "agenda" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "place" TEXT,
  "date" TEXT,
  "startTime" INTEGER NOT NULL CHECK ("startTime" BETWEEN 0 AND 1439),
  "minutes" INTEGER NOT NULL CHECK ("minutes" BETWEEN 0 AND 1440),
  "template" TEXT,
  "events" TEXT NOT NULL CHECK (json_valid("events")),
  "startSnapshotId" TEXT,
  "endSnapshotId" TEXT,
  "fistOfFive" TEXT NOT NULL CHECK (json_valid("fistOfFive")),
  "nextReview" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "startSnapshotId") REFERENCES "snapshot" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "endSnapshotId") REFERENCES "snapshot" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "agendaStep" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "minutes" INTEGER NOT NULL CHECK ("minutes" BETWEEN 0 AND 480),
  "isBreak" INTEGER NOT NULL CHECK ("isBreak" IN (0, 1)),
  "opens" TEXT NOT NULL CHECK ("opens" IN ('participants', 'map', 'grid', 'contacts', 'compass', 'actions', 'close', 'position', 'world', 'ambition', 'potential', 'decision', 'value', 'competition', 'risks', 'stakeholders', 'profile', 'objectives')),
  "questions" TEXT,
  "notes" TEXT,
  "outcome" TEXT,
  "parts" TEXT NOT NULL CHECK (json_valid("parts")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agendaId") REFERENCES "agenda" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "agendaStep_by_agendaId" ON "agendaStep" ("accountId", "agendaId");
CREATE TABLE "participant" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "memberId" TEXT,
  "name" TEXT,
  "role" TEXT NOT NULL CHECK ("role" IN ('facilitator', 'scribe', 'accountLead', 'sponsor', 'contributor', 'challenger', 'customerGuest')),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agendaId") REFERENCES "agenda" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "participant_by_agendaId" ON "participant" ("accountId", "agendaId");
CREATE TABLE "preWork" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "task" TEXT NOT NULL,
  "who" TEXT,
  "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 480),
  "isDone" INTEGER NOT NULL CHECK ("isDone" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agendaId") REFERENCES "agenda" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "preWork_by_agendaId" ON "preWork" ("accountId", "agendaId");
CREATE TABLE "captured" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "stepId" TEXT,
  "form" TEXT NOT NULL CHECK ("form" IN ('parked', 'decision', 'action', 'note')),
  "parked" TEXT,
  "note" TEXT,
  "decisionId" TEXT,
  "actionId" TEXT,
  "isSettled" INTEGER NOT NULL CHECK ("isSettled" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agendaId") REFERENCES "agenda" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "stepId") REFERENCES "agendaStep" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "decisionId") REFERENCES "decision" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "actionId") REFERENCES "action" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "captured_by_agendaId" ON "captured" ("accountId", "agendaId");
CREATE TABLE "agendaTemplate" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "startTime" INTEGER NOT NULL CHECK ("startTime" BETWEEN 0 AND 1439),
  "steps" TEXT NOT NULL CHECK (json_valid("steps")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
`,
};
