import type BetterSqlite3 from 'better-sqlite3';
import type { LogEntry } from './history';
import { LINE_COLUMNS, lineValues, type LogLine } from './safety/line';

type LogRow = LogEntry & { readonly at: string };

type Query<Given extends unknown[], Row> = BetterSqlite3.Statement<Given, Row>;
type Told = { readonly id: number; readonly at: string; readonly label: string; readonly diff: string };
type LogRows = {
  readonly insertLine: (line: LogLine) => void;
  /** Of an account, newest first, so many. */
  readonly readLog: Query<[string, number], LogRow>;
  /** Of an account, oldest first. */
  readonly readWholeLog: Query<[string], LogRow>;
  readonly readDiff: Query<[number], { diff: string }>;
  /** Null where it has more bytes than the first. */
  readonly readShortDiff: Query<[number, number], { diff: string | null }>;
  /** From the newest of an account down to a change. */
  readonly readDiffsDownTo: Query<[number, string], { id: number; diff: string }>;
  /** After a change, newest first, so many. */
  readonly readBetween: Query<[number, number], Told & { accountId: string | null }>;
  /** The last of an account by what a window called it. */
  readonly readEdit: Query<[string, string, string], Told>;
};

/** Every way the change log is written and read. */
export const logRows = (db: BetterSqlite3.Database): LogRows => {
  const insertChange = db.prepare(
    `INSERT INTO "change" (${LINE_COLUMNS}) VALUES (${LINE_COLUMNS.split(',')
      .map(() => '?')
      .join(', ')})`,
  );
  const insertLine = (line: LogLine): void => {
    insertChange.run(...lineValues(line));
  };
  const COLUMNS = '"id", "at", "windowId", "sessionId", "label", "kind", "refersTo", "step"';
  const readLog = db.prepare<[string, number], LogRow>(
    `SELECT ${COLUMNS} FROM "change" WHERE "accountId" = ? ORDER BY "id" DESC LIMIT ?`,
  );
  const readWholeLog = db.prepare<[string], LogRow>(
    `SELECT ${COLUMNS} FROM "change" WHERE "accountId" = ? ORDER BY "id"`,
  );
  const readDiff = db.prepare<[number], { diff: string }>('SELECT "diff" FROM "change" WHERE "id" = ?');
  const readShortDiff = db.prepare<[number, number], { diff: string | null }>(
    'SELECT CASE WHEN octet_length("diff") <= ? THEN "diff" END AS "diff" FROM "change" WHERE "id" = ?',
  );
  const readDiffsDownTo = db.prepare<[number, string], { id: number; diff: string }>(
    'SELECT "id", "diff" FROM "change" WHERE "id" >= ? AND "accountId" = ? ORDER BY "id" DESC',
  );
  const readBetween = db.prepare<[number, number], Told & { accountId: string | null }>(
    'SELECT "id", "at", "label", "accountId", "diff" FROM "change" WHERE "id" > ? ORDER BY "id" DESC LIMIT ?',
  );

  const readEdit = db.prepare<[string, string, string], Told>(
    'SELECT "id", "at", "label", "diff" FROM "change" WHERE "accountId" = ? AND "windowId" = ? AND "editId" = ? ORDER BY "id" DESC LIMIT 1',
  );
  return { insertLine, readLog, readWholeLog, readDiff, readShortDiff, readDiffsDownTo, readBetween, readEdit };
};
