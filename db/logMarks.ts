/** The log as marks: enough to see how far two files have the same one. */
import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

/** A change by what no other change has, with a mark of what it did. */
export type LogMark = {
  readonly revision: number;
  readonly at: string;
  readonly sessionId: string;
  readonly accountId: string | null;
  readonly mark: string;
};

export type LogMarks = {
  /** Every change of the atlas, oldest first. */
  readonly logMarks: () => readonly LogMark[];
};

export const logMarksOf = (db: BetterSqlite3.Database): LogMarks => {
  const read = db.prepare<[], Omit<LogMark, 'mark'> & { readonly diff: string }>(
    'SELECT "id" AS "revision", "at", "sessionId", "accountId", "diff" FROM "change" ORDER BY "id"',
  );
  return {
    logMarks: () => {
      const marks: LogMark[] = [];
      for (const { diff, ...row } of read.iterate())
        marks.push({ ...row, mark: createHash('sha256').update(diff).digest('base64') });
      return marks;
    },
  };
};

/**
 * How far two logs are one: the last change both have, or null. Of the account that is asked about what a change did has
 * to be the same as well; of another one it may have been forgotten in one of the files.
 */
export const lastCommon = (one: readonly LogMark[], other: readonly LogMark[], accountId: string): LogMark | null => {
  let last: LogMark | null = null;
  for (const [at, mark] of one.entries()) {
    const twin = other[at];
    const isSame =
      twin !== undefined &&
      twin.revision === mark.revision &&
      twin.at === mark.at &&
      twin.sessionId === mark.sessionId &&
      (mark.accountId !== accountId || twin.mark === mark.mark);
    if (!isSame) break;
    last = mark;
  }
  return last;
};
