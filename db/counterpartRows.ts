import type BetterSqlite3 from 'better-sqlite3';

/** A person or a unit of another account that is joined to something of this one. */
export type CounterpartRow = {
  readonly accountId: string;
  readonly kind: 'person' | 'businessUnit';
  readonly id: string;
  readonly name: string;
  /** What of this account it is joined to; null: the account as a whole. */
  readonly hereId: string | null;
};

const POINTING_HERE = `SELECT c."accountId",
  CASE WHEN c."personId" IS NULL THEN 'businessUnit' ELSE 'person' END AS "kind",
  coalesce(c."personId", c."businessUnitId") AS "id",
  coalesce(p."name", u."name", '') AS "name",
  c."otherId" AS "hereId"
  FROM "counterpart" c
  LEFT JOIN "person" p ON p."accountId" = c."accountId" AND p."id" = c."personId"
  LEFT JOIN "businessUnit" u ON u."accountId" = c."accountId" AND u."id" = c."businessUnitId"
  WHERE c."otherAccountId" = ? AND c."accountId" <> ?
  ORDER BY c."accountId", c."ordinal", c."id"`;

/** What other accounts of an atlas have joined to an account, without reading them whole. */
export const counterpartRows = (db: BetterSqlite3.Database, accountId: string): readonly CounterpartRow[] =>
  db.prepare<[string, string], CounterpartRow>(POINTING_HERE).all(accountId, accountId);
