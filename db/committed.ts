import type BetterSqlite3 from 'better-sqlite3';
import type { AroundCommit, Written } from './changing';

/**
 * Does something in a transaction of its own; nothing is written into the file but within one of these, since what
 * watches over it would take it for the work of another program. `done` is what follows in memory, before the file is
 * looked at again.
 */
export const committed = (
  db: BetterSqlite3.Database,
  commit: AroundCommit,
  work: () => readonly Written[],
  done: () => void = () => undefined,
): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    commit.before(work());
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    commit.failed();
    throw error;
  }
  done();
  commit.after();
};
