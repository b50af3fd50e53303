/** The log of an account read as moments: what it was after each, and which steps led there. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Document } from '../shared/document/document';
import type { ChangeKind } from './history';
import { loggedDiff, type LoggedDiff } from './logged';
import { logMarksOf, type LogMarks } from './logMarks';
import { stateAt, type StateRow } from './stateAt';

/** A row of the log with what it did; null where that has more bytes than were asked for. */
export type MomentRow = {
  readonly revision: number;
  readonly at: string;
  readonly windowId: string | null;
  readonly sessionId: string;
  readonly label: string;
  readonly kind: ChangeKind;
  readonly refersTo: number | null;
  readonly step: string | null;
  readonly memberId: string | null;
  readonly diff: LoggedDiff | null;
};

export type Moments = LogMarks & {
  /** The document of an account as it was after a change of the log; null where it was not there yet. */
  readonly stateAt: (accountId: string, revision: number) => Document | null;
  /**
   * The changes of an account, oldest first, as the log keeps them. Those of more than `longest` bytes come without what
   * they did; `from` and `to` are numbers of changes.
   */
  readonly momentRows: (accountId: string, longest?: number, from?: number, to?: number) => readonly MomentRow[];
};

export const momentsOf = (db: BetterSqlite3.Database): Moments => {
  const readRows = db.prepare<[number], StateRow>(
    'SELECT "id", "at", "accountId", "windowId", "diff" FROM "change" WHERE "id" <= ? ORDER BY "id"',
  );
  const readMoments = db.prepare<
    [number, string, number, number],
    Omit<MomentRow, 'diff'> & { readonly diff: string | null }
  >(
    `SELECT "id" AS "revision", "at", "windowId", "sessionId", "label", "kind", "refersTo", "step", "memberId",
       CASE WHEN octet_length("diff") <= ? THEN "diff" END AS "diff"
     FROM "change" WHERE "accountId" = ? AND "id" BETWEEN ? AND ? ORDER BY "id"`,
  );
  return {
    ...logMarksOf(db),
    stateAt: (accountId, revision) => stateAt(readRows.iterate(revision), accountId, revision),
    momentRows: (accountId, longest = Number.MAX_SAFE_INTEGER, from = 0, to = Number.MAX_SAFE_INTEGER) =>
      readMoments
        .all(longest, accountId, from, to)
        .map((row) => ({ ...row, diff: row.diff === null ? null : loggedDiff(row.diff) })),
  };
};
