import type BetterSqlite3 from 'better-sqlite3';

/** What tells an atlas from every other. */
export const atlasIdIn = (db: BetterSqlite3.Database): string =>
  (db.prepare('SELECT "value" FROM "meta" WHERE "name" = \'atlasId\'').pluck().get() as string | undefined) ?? '';
