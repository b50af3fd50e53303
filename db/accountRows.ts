import type BetterSqlite3 from 'better-sqlite3';

/** An account as the list of them shows it. */
export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly updatedAt: string | null;
  readonly archived: boolean;
  readonly asOf: string | null;
  readonly parentAccountId: string | null;
};

const ACCOUNT_ROWS = `SELECT a."id", a."name", a."archived", a."asOf", a."parentAccountId",
  (SELECT count(*) FROM "person" p WHERE p."accountId" = a."id" AND p."status" IN ('active', 'leaving')) AS "people",
  (SELECT max(c."at") FROM "change" c WHERE c."accountId" = a."id") AS "updatedAt"
  FROM "account" a ORDER BY a."name", a."id"`;

/** All accounts of an atlas, by name. */
export const accountRows = (db: BetterSqlite3.Database): readonly AccountRow[] =>
  db
    .prepare<[], Omit<AccountRow, 'archived'> & { archived: number }>(ACCOUNT_ROWS)
    .all()
    .map((row) => ({ ...row, archived: row.archived === 1 }));
