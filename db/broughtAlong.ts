import type BetterSqlite3 from 'better-sqlite3';
import { kindsOf, type Diff, type KindDiff } from '../shared/document/diff';
import { isAtlasKind, list, type Document } from '../shared/document/document';
import { POINTERS } from '../shared/document/references';
import { KINDS, type Kind } from '../shared/model';
import { loggedDiff } from './logged';
import { listTables, sqlName } from './tables/table';

/** Shared records that came into the atlas in the very change that brought the account. */
const cameWith = (db: BetterSqlite3.Database, accountId: string): ReadonlyMap<Kind, ReadonlySet<string>> => {
  const changes = db
    .prepare<[string], string>('SELECT "diff" FROM "change" WHERE "accountId" = ? ORDER BY "id"')
    .pluck();
  for (const text of changes.iterate(accountId)) {
    const diff = loggedDiff(text);
    if (!diff.account?.added?.some(({ id }) => id === accountId)) continue;
    const shared = kindsOf(diff as Diff).filter(isAtlasKind);
    return new Map(shared.map((kind) => [kind, new Set(diff[kind]?.added?.map(({ id }) => id))]));
  }
  return new Map();
};

/** The ids among those given that some row of the file names. */
const namedIds = (db: BetterSqlite3.Database, kind: Kind, ids: ReadonlySet<string>): ReadonlySet<string> => {
  const wanted = JSON.stringify([...ids]);
  return new Set(
    POINTERS.filter(({ to }) => to === kind).flatMap(({ kind: from, field }) => {
      const own = listTables(from).find((one) => one.field === field);
      const [table, column] = own ? [own.name, 'value'] : [from, field];
      return db
        .prepare<[string], string>(
          `SELECT DISTINCT ${sqlName(column)} FROM ${sqlName(table)} WHERE ${sqlName(column)} IN (SELECT "value" FROM json_each(?))`,
        )
        .pluck()
        .all(wanted);
    }),
  );
};

/** What is said of accounts in the portfolio by these is kept inside the portfolio's rows, where no key is. */
const RATED_BY: ReadonlySet<Kind> = new Set<Kind>(['criterion', 'attractivenessFactor']);

/**
 * What came with an account and nobody else names, to be removed with it: also your company, its portfolio and its
 * programme where no other account is left. Asked after the rows of the account are gone and before its log is.
 */
export const broughtAlong = (
  db: BetterSqlite3.Database,
  accountId: string,
  shared: Document,
  isLastAccount: boolean,
): Diff => {
  const removed: { [K in Kind]?: KindDiff } = {};
  const came = cameWith(db, accountId);
  const isPortfolioKept = list(shared, 'portfolioAccount').some(({ id }) => !came.get('portfolioAccount')?.has(id));
  for (const [kind, ids] of came) {
    if (KINDS[kind].single && !isLastAccount) continue;
    if (RATED_BY.has(kind) && isPortfolioKept) continue;
    const named = namedIds(db, kind, ids);
    const rows = list(shared, kind).filter(({ id }) => ids.has(id) && !named.has(id));
    if (rows.length > 0) removed[kind] = { removed: rows };
  }
  return removed;
};
