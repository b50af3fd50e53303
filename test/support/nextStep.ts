import Database from 'better-sqlite3';
import { STEPS, type Step } from '../../db/migrate';
import { fingerprintOf } from '../../db/schema';

export const NEXT_SQL = 'ALTER TABLE "seat" ADD COLUMN "shirtSize" TEXT;';

/** A step that comes after those of today: with it, a file of today is an older one; without it, a newer one. */
export const nextStep = (): Step => {
  const db = new Database(':memory:');
  for (const step of STEPS) db.exec(step.sql);
  db.exec(NEXT_SQL);
  return { version: STEPS.length + 1, sql: NEXT_SQL, fingerprint: fingerprintOf(db) };
};
