import type BetterSqlite3 from 'better-sqlite3';
import { isEmpty, kindsOf, type Diff, type KindDiff } from '../shared/document/diff';
import { isAtlasKind } from '../shared/document/document';
import type { Kind } from '../shared/model';
import { loggedDiff } from './logged';

/*
 * What is deleted for good is not only taken from the rows: the log holds every word that was ever written, and a page
 * of the file may keep a copy of what was moved within it.
 */

/** What stands in the log where an account was. */
const FORGOTTEN = 'Part of an account that was deleted';
/** A note in the file that pages are still to be swept; it goes once they are. */
const TO_SWEEP = 'toSweep';

const without = (change: KindDiff, ids: ReadonlySet<string>): KindDiff => {
  const added = change.added?.filter(({ id }) => !ids.has(id)) ?? [];
  const removed = change.removed?.filter(({ id }) => !ids.has(id)) ?? [];
  const updated = Object.entries(change.updated ?? {}).filter(([id]) => !ids.has(id));
  return {
    ...(added.length > 0 ? { added } : {}),
    ...(removed.length > 0 ? { removed } : {}),
    ...(updated.length > 0 ? { updated: Object.fromEntries(updated) } : {}),
  };
};

/** A diff of which only what the atlas shares stays, and of that not the portfolio's row of the account. */
const redacted = (diff: Diff, isOfAccount: boolean, rowIds: ReadonlySet<string>): Diff => {
  const kept: { [K in Kind]?: KindDiff } = {};
  for (const kind of kindsOf(diff)) {
    if (isOfAccount && !isAtlasKind(kind)) continue;
    const change = diff[kind] ?? {};
    const rest = kind === 'portfolioAccount' ? without(change, rowIds) : change;
    if (Object.keys(rest).length > 0) kept[kind] = rest;
  }
  return isEmpty(kept) ? {} : kept;
};

/**
 * Takes what an account said out of the log. Its rows stay, empty, so that the numbers of the others hold. Part of a
 * transaction.
 */
export const forget = (db: BetterSqlite3.Database, accountId: string, portfolioRows: readonly string[]): void => {
  const rowIds = new Set(portfolioRows);
  type Row = { readonly id: number; readonly accountId: string | null; readonly diff: string };
  const own = db
    .prepare<[string], Row>('SELECT "id", "accountId", "diff" FROM "change" WHERE "accountId" = ?')
    .all(accountId);
  const naming = db.prepare<[string, string], Row>(
    'SELECT "id", "accountId", "diff" FROM "change" WHERE "accountId" IS NOT ? AND instr("diff", ?) > 0',
  );
  const others = portfolioRows.flatMap((rowId) => naming.all(accountId, JSON.stringify(rowId)));
  const rewriteOwn = db.prepare(
    'UPDATE "change" SET "label" = ?, "windowId" = NULL, "step" = NULL, "diff" = ? WHERE "id" = ?',
  );
  const rewriteOther = db.prepare('UPDATE "change" SET "diff" = ? WHERE "id" = ?');
  for (const { id, diff } of own)
    rewriteOwn.run(FORGOTTEN, JSON.stringify(redacted(loggedDiff(diff), true, rowIds)), id);
  for (const { id, diff } of others) rewriteOther.run(JSON.stringify(redacted(loggedDiff(diff), false, rowIds)), id);
  db.prepare('INSERT OR REPLACE INTO "meta" ("name", "value") VALUES (?, ?)').run(TO_SWEEP, '1');
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
