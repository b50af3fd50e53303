import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string };

/** Everything in the file that was made by a statement, whatever it is called. What SQLite makes by itself has none. */
const schemaRows = (db: BetterSqlite3.Database): readonly SchemaRow[] =>
  db
    .prepare<[], SchemaRow>('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name, type')
    .all();

/** One number for everything the file's schema holds: a table, view or trigger that is not ours changes it. */
export const fingerprintOf = (db: BetterSqlite3.Database): string =>
  createHash('sha256')
    .update(
      schemaRows(db)
        .map((row) => `${row.type}|${row.name}|${row.sql}`)
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 32);

/**
 * Words that stand before a bracket in what our versions write. Any other is a function that would be worked out for
 * every row.
 */
const PLAIN_WORDS: ReadonlySet<string> = new Set(['check', 'key', 'in', 'json_valid']);
/** A statement in its parts: words, names in any quotes, texts, marks. Comments are left out. */
const TOKEN = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\]|\w+|[^\s\w]/g;
/** A quoted name stands before a bracket only where it is that of a table or an index. */
const BEFORE_NAME: ReadonlySet<string> = new Set(['table', 'references', 'on', 'index']);
const isQuoted = (token: string): boolean => /^["'`[]/.test(token);

/** What stands before a bracket and is worked out, by its name: a function, however it is spelt. */
const callsIn = (sql: string): readonly string[] => {
  const tokens = [...sql.matchAll(TOKEN)].map(([token]) => token).filter((token) => !/^(?:--|\/\*)/.test(token));
  return tokens.flatMap((token, at) => {
    if (tokens[at + 1] !== '(') return [];
    if (isQuoted(token)) return BEFORE_NAME.has((tokens[at - 1] ?? '').toLowerCase()) ? [] : [token];
    return /^\w+$/.test(token) ? [token.toLowerCase()] : [];
  });
};

const acts = ({ type, name, sql }: SchemaRow): boolean =>
  (type !== 'table' && type !== 'index') ||
  /^sqlite_/i.test(name) ||
  !/^\s*CREATE\s+(UNIQUE\s+)?(TABLE|INDEX)\s/i.test(sql) ||
  callsIn(sql).some((word) => !PLAIN_WORDS.has(word));

/**
 * Parts that act by themselves, which no version of ours has ever made: a view that never ends, a trigger that changes
 * what nobody edited, a table that is a program, a column or a check that is a sum. They are looked for before anything
 * else of the file is read.
 */
export const actingParts = (db: BetterSqlite3.Database): readonly string[] =>
  schemaRows(db)
    .filter(acts)
    .map(({ name }) => name);

/** The schema as text, for reading and comparing. */
export const dumpOf = (db: BetterSqlite3.Database): string =>
  `${schemaRows(db)
    .map((row) => `${row.sql};`)
    .join('\n\n')}\n`;
