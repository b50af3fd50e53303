import type BetterSqlite3 from 'better-sqlite3';
import type { AroundCommit, Written } from './changing';

/**
 * Does what is not an edit in a transaction of its own. Nothing is written into the file but within one of these: what
 * watches over it would take it for the work of another program.
 */
export const committed = (db: BetterSqlite3.Database, commit: AroundCommit, work: () => readonly Written[]): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    commit.before(work());
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    commit.failed();
    throw error;
  }
  commit.after();
};
