import type BetterSqlite3 from 'better-sqlite3';
import { isEmpty, kindsOf, type Diff } from '../shared/document/diff';
import { isAtlasKind } from '../shared/document/document';
import { isTypedFor } from '../shared/document/typedAccount';
import type { Kind } from '../shared/model';
import { loggedDiff, type LoggedDiff, type LoggedKind } from './logged';

/*
 * What is deleted for good is not only taken from the rows: the log holds every word that was ever written, and a page
 * of the file may keep a copy of what was moved within it.
 */

/** What stands in the log where an account was. */
const FORGOTTEN = 'Part of an account that was deleted';
/** A note in the file that pages are still to be swept; it goes once they are. */
const TO_SWEEP = 'toSweep';
/** Notes that every page is to be built anew. Part of a transaction. */
export const noteSweep = (db: BetterSqlite3.Database): void => {
  db.prepare('INSERT OR REPLACE INTO "meta" ("name", "value") VALUES (?, ?)').run(TO_SWEEP, '1');
};

const without = (change: LoggedKind, ids: ReadonlySet<string>): LoggedKind => {
  const added = change.added?.filter(({ id }) => !ids.has(id)) ?? [];
  const removed = change.removed?.filter(({ id }) => !ids.has(id)) ?? [];
  const updated = Object.entries(change.updated ?? {}).filter(([id]) => !ids.has(id));
  return {
    ...(added.length > 0 ? { added } : {}),
    ...(removed.length > 0 ? { removed } : {}),
    ...(updated.length > 0 ? { updated: Object.fromEntries(updated) } : {}),
  };
};

/**
 * A diff of which only what the atlas shares stays, and of that not the portfolio's row of the account, its prices,
 * what the selection decided of it, and lists that named it.
 */
const redacted = (diff: LoggedDiff, isOfAccount: boolean, gone: Gone): LoggedDiff => {
  const kept: { [K in Kind]?: LoggedKind } = {};
  for (const kind of kindsOf(diff as Diff)) {
    if (isOfAccount && !isAtlasKind(kind)) continue;
    const change = diff[kind] ?? {};
    const ids = gone.get(kind);
    const rest = ids === undefined ? change : without(change, ids);
    if (Object.keys(rest).length > 0) kept[kind] = rest;
  }
  return isEmpty(kept as Diff) ? {} : kept;
};

/** Rows of the portfolio that stood for an account, and what else of the atlas spoke of it, by kind. */
type Gone = ReadonlyMap<Kind, ReadonlySet<string>>;

/** What the log ever told of these rows by a kind that is about one of them each. */
const toldOf = (rows: readonly LogRow[], rowIds: ReadonlySet<string>, kind: Kind): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ diff }) => {
      const change = loggedDiff(diff)[kind];
      return [...(change?.added ?? []), ...(change?.removed ?? [])].flatMap((record) =>
        rowIds.has(String(record['portfolioAccountId'])) ? [record.id] : [],
      );
    }),
  );

/** Lists of managers in which one of these names ever stood. */
const listsThatNamed = (rows: readonly LogRow[], names: ReadonlySet<string>): ReadonlySet<string> => {
  const isNamed = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.some((typed) => typeof typed === 'string' && [...names].some((name) => isTypedFor(typed, name)));
  return new Set(
    rows.flatMap(({ diff }) => {
      const { keyAccountList: change } = loggedDiff(diff);
      const whole = [...(change?.added ?? []), ...(change?.removed ?? [])];
      return [
        ...whole.flatMap((record) => (isNamed(record['named']) ? [record.id] : [])),
        ...Object.entries(change?.updated ?? {}).flatMap(([id, fields]) =>
          (fields['named'] ?? []).some(isNamed) ? [id] : [],
        ),
      ];
    }),
  );
};

type LogRow = { readonly id: number; readonly accountId: string | null; readonly label: string; readonly diff: string };

/** The portfolio's rows that ever stood for the account, and every name it or they ever had, from the log itself. */
const everCalled = (
  rows: readonly LogRow[],
  accountId: string,
): { readonly rowIds: ReadonlySet<string>; readonly names: ReadonlySet<string> } => {
  const rowIds = new Set<string>();
  const names = new Set<string>();
  const diffs = rows.map(({ diff }) => loggedDiff(diff));
  for (const { portfolioAccount } of diffs) {
    const whole = [...(portfolioAccount?.added ?? []), ...(portfolioAccount?.removed ?? [])];
    for (const row of whole) if (row['accountId'] === accountId) rowIds.add(row.id);
    for (const [id, fields] of Object.entries(portfolioAccount?.updated ?? {})) {
      if ((fields['accountId'] as readonly unknown[] | undefined)?.includes(accountId) === true) rowIds.add(id);
    }
  }
  const keep = (name: unknown): void => {
    if (typeof name === 'string' && name.trim() !== '') names.add(name);
  };
  for (const { account, portfolioAccount } of diffs) {
    for (const [change, ids] of [
      [account, new Set([accountId])],
      [portfolioAccount, rowIds],
    ] as const) {
      for (const row of [...(change?.added ?? []), ...(change?.removed ?? [])]) if (ids.has(row.id)) keep(row['name']);
      for (const [id, fields] of Object.entries(change?.updated ?? {})) if (ids.has(id)) fields['name']?.forEach(keep);
    }
  }
  return { rowIds, names };
};

/** A label without the names of the account: longer ones first, for one may be part of another. */
const withoutNames = (label: string, names: ReadonlySet<string>): string =>
  [...names].toSorted((a, b) => b.length - a.length).reduce((text, name) => text.replaceAll(name, 'an account'), label);

/** Lines of the log that say something of an account, by its id or its name. */
const linesNaming = (db: BetterSqlite3.Database, accountId: string, name: string): readonly LogRow[] =>
  db
    .prepare<[string, string, string], LogRow>(
      'SELECT "id", "accountId", "label", "diff" FROM "change" WHERE "accountId" = ? OR instr("diff", ?) > 0 OR instr("label", ?) > 0',
    )
    .all(accountId, JSON.stringify(accountId), name);

/** Lists of managers that ever named an account, by any name it had: they go with it. */
export const listsNaming = (db: BetterSqlite3.Database, accountId: string, name: string): ReadonlySet<string> => {
  const { names } = everCalled(linesNaming(db, accountId, name), accountId);
  const told = db
    .prepare<[], LogRow>(
      'SELECT "id", "accountId", "label", "diff" FROM "change" WHERE instr("diff", \'keyAccountList\') > 0',
    )
    .all();
  return listsThatNamed(told, new Set([...names, name]));
};

/**
 * Takes what an account said out of the log, and its names out of the labels of others. Rows stay, empty, so that the
 * numbers of the others hold. Part of a transaction. The answer: the portfolio's rows the log no longer tells of; those
 * that are still there have to be told of anew.
 */
export const forget = (db: BetterSqlite3.Database, accountId: string, name: string): ReadonlySet<string> => {
  const { rowIds, names } = everCalled(linesNaming(db, accountId, name), accountId);
  const all = new Set([...names, name]);
  const living = new Map(
    (db.prepare('SELECT "id", "name" FROM "account"').raw().all() as [string, string][]).filter(
      ([id]) => id !== accountId,
    ),
  );
  const rewrite = db.prepare('UPDATE "change" SET "label" = ?, "diff" = ? WHERE "id" = ?');
  const rewriteOwn = db.prepare(
    'UPDATE "change" SET "label" = ?, "windowId" = NULL, "step" = NULL, "memberId" = NULL, "diff" = ? WHERE "id" = ?',
  );
  const log = db.prepare<[], LogRow>('SELECT "id", "accountId", "label", "diff" FROM "change" ORDER BY "id"');
  const whole = log.all();
  const gone: Gone = new Map<Kind, ReadonlySet<string>>([
    ['portfolioAccount', rowIds],
    ['priceConcession', toldOf(whole, rowIds, 'priceConcession')],
    ['selectionDecision', toldOf(whole, rowIds, 'selectionDecision')],
    ['keyAccountList', listsThatNamed(whole, all)],
  ]);
  const goneIds = [...gone.values()].flatMap((ids) => [...ids]);
  for (const row of whole) {
    if (row.accountId === accountId) {
      rewriteOwn.run(FORGOTTEN, JSON.stringify(redacted(loggedDiff(row.diff), true, gone)), row.id);
      continue;
    }
    // An account of the same name, its next period perhaps, keeps what it says of itself.
    const isItsName = row.accountId !== null && all.has(living.get(row.accountId) ?? '');
    const label = isItsName ? row.label : withoutNames(row.label, all);
    const namesRow = goneIds.some((rowId) => row.diff.includes(JSON.stringify(rowId)));
    if (label === row.label && !namesRow) continue;
    const diff = namesRow ? JSON.stringify(redacted(loggedDiff(row.diff), false, gone)) : row.diff;
    rewrite.run(label, diff, row.id);
  }
  noteSweep(db);
  return rowIds;
};

/** Builds every page of the file anew. Where that cannot be done now, for want of room, the next opening does it. */
export const sweep = (db: BetterSqlite3.Database): void => {
  const isWanted = db.prepare('SELECT count(*) FROM "meta" WHERE "name" = ?').pluck().get(TO_SWEEP) === 1;
  if (!isWanted) return;
  try {
    db.exec('VACUUM');
    db.prepare('DELETE FROM "meta" WHERE "name" = ?').run(TO_SWEEP);
  } catch {
    // The note stays.
  }
};
