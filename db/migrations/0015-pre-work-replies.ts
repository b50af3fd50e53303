import type { Step } from '../migrate';

/** What came back of the pre-work: who answered, and how each sees the relationship alone. */
export const step0015: Step = {
  version: 15,
  fingerprint: '9c51e85b19440808cfbe49aa33016610',
  sql: `
CREATE TABLE "preWorkReply" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "agendaId" TEXT NOT NULL,
  "memberId" TEXT,
  "name" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  "contacts" INTEGER NOT NULL,
  "answers" TEXT NOT NULL CHECK (json_valid("answers")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agendaId") REFERENCES "agenda" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
};
