import type { Step } from '../migrate';

/** The designer of the programme, its sponsor, its roll-out, its procedures, and what may go wrong with it. */
export const step0028: Step = {
  version: 28,
  fingerprint: 'c28007f64ed8d082ba738221a6cba884',
  sql: `
CREATE TABLE "threeSWords" (
  "id" TEXT NOT NULL CHECK ("id" = 'threeSWords'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "strategy" TEXT,
  "strategy1" TEXT,
  "strategy2" TEXT,
  "strategy3" TEXT,
  "structure" TEXT,
  "structure1" TEXT,
  "structure2" TEXT,
  "structure3" TEXT,
  "systems" TEXT,
  "systems1" TEXT,
  "systems2" TEXT,
  "systems3" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "threeSResult" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "takenOn" TEXT NOT NULL,
  "answers" TEXT NOT NULL CHECK (json_valid("answers")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "programmeCause" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "cause" TEXT NOT NULL,
  "likelihood" INTEGER CHECK ("likelihood" BETWEEN 1 AND 5),
  "impact" INTEGER CHECK ("impact" BETWEEN 1 AND 5),
  "countermeasure" TEXT,
  "ownerId" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "planCause" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "cause" TEXT NOT NULL,
  "likelihood" INTEGER CHECK ("likelihood" BETWEEN 1 AND 5),
  "impact" INTEGER CHECK ("impact" BETWEEN 1 AND 5),
  "countermeasure" TEXT,
  "ownerId" TEXT,
  "riskId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "riskId") REFERENCES "risk" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "rule" TEXT,
  "serviceLevel" TEXT,
  "maxAccounts" INTEGER CHECK ("maxAccounts" BETWEEN 0 AND 1000),
  "hoursPerAccount" REAL,
  "budget" REAL,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment_accountIds" (
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("id", "position"),
  FOREIGN KEY ("id") REFERENCES "segment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("value") REFERENCES "portfolioAccount" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "teamRole" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "purpose" TEXT,
  "memberId" TEXT,
  "reportsToId" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("reportsToId") REFERENCES "teamRole" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "programmeTask" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "task" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "taskPart" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "taskId" TEXT NOT NULL,
  "roleId" TEXT NOT NULL,
  "part" TEXT NOT NULL CHECK ("part" IN ('R', 'A', 'C', 'I')),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("taskId") REFERENCES "programmeTask" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("roleId") REFERENCES "teamRole" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "programmeActivity" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "month" INTEGER CHECK ("month" BETWEEN 1 AND 12),
  "ownerId" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "teamCharter" (
  "id" TEXT NOT NULL CHECK ("id" = 'teamCharter'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "goals" TEXT,
  "rules" TEXT,
  "decisionRights" TEXT,
  "meetingRhythm" TEXT,
  "signedBy" TEXT,
  "signedOn" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "programmeReview" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "rhythm" TEXT NOT NULL CHECK ("rhythm" IN ('monthly', 'quarterly', 'halfYearly', 'yearly')),
  "next" TEXT,
  "people" TEXT,
  "agenda" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "why" TEXT,
  "ownerId" TEXT,
  "due" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'running', 'done', 'dropped')),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "programmeSponsor" (
  "id" TEXT NOT NULL CHECK ("id" = 'programmeSponsor'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "commitment" TEXT,
  "rhythmDays" INTEGER CHECK ("rhythmDays" BETWEEN 1 AND 3650),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "programmeTouch" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "note" TEXT,
  "date" TEXT NOT NULL,
  "how" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "wave" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "start" TEXT,
  "openedOn" TEXT,
  "overrideReason" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "wave_accountIds" (
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("id", "position"),
  FOREIGN KEY ("id") REFERENCES "wave" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("value") REFERENCES "portfolioAccount" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "waveGate" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "waveId" TEXT NOT NULL,
  "criterion" TEXT NOT NULL,
  "direction" TEXT NOT NULL CHECK ("direction" IN ('up', 'down')),
  "target" REAL,
  "actual" REAL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("waveId") REFERENCES "wave" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "procedure" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "purpose" TEXT,
  "signOffRole" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "procedureStep" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "procedureId" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "role" TEXT,
  "evidence" TEXT,
  "dueAfterDays" INTEGER CHECK ("dueAfterDays" BETWEEN 0 AND 3650),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("procedureId") REFERENCES "procedure" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "procedureRun" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "procedureId" TEXT NOT NULL,
  "portfolioAccountId" TEXT,
  "startedOn" TEXT NOT NULL,
  "signedOffBy" TEXT,
  "signedOffOn" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("procedureId") REFERENCES "procedure" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("portfolioAccountId") REFERENCES "portfolioAccount" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "procedureDone" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "runId" TEXT NOT NULL,
  "stepId" TEXT NOT NULL,
  "doneById" TEXT,
  "doneOn" TEXT,
  "evidence" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("runId") REFERENCES "procedureRun" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("stepId") REFERENCES "procedureStep" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("doneById") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
