import type { Step } from '../migrate';

/** What a vote of the room came to; how far apart the room was; the definition canvas. */
export const step0012: Step = {
  version: 12,
  fingerprint: '5199f85e3d6be7c022abd33b4c3a41d0',
  sql: `
CREATE TABLE "definitionBox" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "text" TEXT,
  "votedOn" TEXT,
  "agreement" TEXT NOT NULL CHECK (json_valid("agreement")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "voteOutcome" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "dimension" TEXT NOT NULL CHECK ("dimension" IN ('influence', 'attitude', 'relationship')),
  "rounds" INTEGER NOT NULL CHECK ("rounds" BETWEEN 0 AND 2),
  "votes" INTEGER NOT NULL CHECK ("votes" BETWEEN 0 AND 100),
  "dontKnow" INTEGER NOT NULL CHECK ("dontKnow" BETWEEN 0 AND 100),
  "median" INTEGER,
  "spread" INTEGER CHECK ("spread" BETWEEN 0 AND 4),
  "status" TEXT NOT NULL CHECK ("status" IN ('agreed', 'discuss', 'revote', 'findOut', 'needVotes', 'notVoted')),
  "value" INTEGER,
  "byLead" INTEGER NOT NULL CHECK ("byLead" IN (0, 1)),
  "actionId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agendaId") REFERENCES "agenda" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "actionId") REFERENCES "action" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "voteOutcome_by_personId" ON "voteOutcome" ("accountId", "personId");
CREATE TABLE "basisNew" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "personId" TEXT NOT NULL,
  "rating" TEXT NOT NULL CHECK ("rating" IN ('influence', 'attitude', 'relationship', 'targetRelationship', 'adaptability', 'politicalStatus')),
  "basis" TEXT NOT NULL CHECK ("basis" IN ('confirmed', 'observed', 'voted', 'notVoted', 'assumed', 'hearsay')),
  "memberId" TEXT,
  "on" TEXT,
  "question" TEXT,
  "askMemberId" TEXT,
  "spread" INTEGER CHECK ("spread" BETWEEN 0 AND 4),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("askMemberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "basisNew" ("accountId", "id", "ordinal", "updatedAt", "personId", "rating", "basis", "memberId", "on", "question", "askMemberId") SELECT "accountId", "id", "ordinal", "updatedAt", "personId", "rating", "basis", "memberId", "on", "question", "askMemberId" FROM "basis";
DROP TABLE "basis";
ALTER TABLE "basisNew" RENAME TO "basis";
CREATE INDEX "basis_by_personId" ON "basis" ("accountId", "personId");
`,
};
