import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string };

const schemaRows = (db: BetterSqlite3.Database): readonly SchemaRow[] =>
  db.prepare<[], SchemaRow>("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name, type").all();

/** One number for everything the file's schema holds: a table, view or trigger that is not ours changes it. */
export const fingerprintOf = (db: BetterSqlite3.Database): string =>
  createHash('sha256').update(schemaRows(db).map((row) => `${row.type}|${row.name}|${row.sql}`).join('\n')).digest('hex').slice(0, 32);

/** The schema as text, for reading and comparing. */
export const dumpOf = (db: BetterSqlite3.Database): string => `${schemaRows(db).map((row) => `${row.sql};`).join('\n\n')}\n`;
