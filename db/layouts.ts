/*
 * Where the cards of each map stood last, in the table of what belongs to the file itself. Not part of an account as it
 * is edited: in no log and no undo. It holds ids and places alone, and goes with its account.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { KeptLayoutText } from '../shared/api/layoutCalls';
import { UNGUARDED, type AroundCommit } from './changing';
import { committed } from './committed';

/** What the names of an account's layouts begin with; its id holds nothing a pattern could take for more. */
const beginningFor = (accountId: string): string => `layout ${accountId} `;

export const layoutsIn = (db: BetterSqlite3.Database, accountId: string): readonly KeptLayoutText[] => {
  const beginning = beginningFor(accountId);
  return db
    .prepare<[number, string], KeptLayoutText>(
      'SELECT substr("name", ?) AS "place", "value" AS "kept" FROM "meta" WHERE "name" GLOB ? ORDER BY "name"',
    )
    .all(beginning.length + 1, `${beginning}*`);
};

/** Part of a transaction. */
export const keepLayoutIn = (db: BetterSqlite3.Database, accountId: string, { place, kept }: KeptLayoutText): void => {
  db.prepare('INSERT OR REPLACE INTO "meta" ("name", "value") VALUES (?, ?)').run(
    beginningFor(accountId) + place,
    kept,
  );
};

/** Ids under other names, as the records they are of have them now. Part of a transaction. */
export const renameInLayouts = (
  db: BetterSqlite3.Database,
  accountId: string,
  renamed: ReadonlyMap<string, string>,
): void => {
  if (renamed.size === 0) return;
  for (const { place, kept } of layoutsIn(db, accountId)) {
    const now = [...renamed].reduce(
      (text, [from, to]) => text.replaceAll(JSON.stringify(from), JSON.stringify(to)),
      kept,
    );
    if (now !== kept) keepLayoutIn(db, accountId, { place, kept: now });
  }
};

/** Part of a transaction. */
export const dropLayouts = (db: BetterSqlite3.Database, accountId: string): void => {
  db.prepare('DELETE FROM "meta" WHERE "name" GLOB ?').run(`${beginningFor(accountId)}*`);
};

export type Layouts = {
  /** Where the cards of an account's maps stood last. */
  readonly layouts: (accountId: string) => readonly KeptLayoutText[];
  /** Keeps where those of one map stand, unless the account is gone. No edit. Throws readOnly, diskFull. */
  readonly keepLayout: (accountId: string, layout: KeptLayoutText) => void;
};

export const layoutsOf = (db: BetterSqlite3.Database, commit: AroundCommit = UNGUARDED): Layouts => ({
  layouts: (accountId) => layoutsIn(db, accountId),
  keepLayout: (accountId, layout) =>
    committed(db, commit, () => {
      keepLayoutIn(db, accountId, layout);
      return [];
    }),
});
