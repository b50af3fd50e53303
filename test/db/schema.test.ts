import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { runSteps, STEPS } from '../../db/migrate';
import { schemaText } from '../../db/printSchema';
import { fingerprintOf } from '../../db/schema';
import { columnsOf, listTables, schemaOfToday } from '../../db/tables/table';
import { KIND_NAMES } from '../../shared/model';

const migrated = () => {
  const db = new Database(':memory:');
  runSteps(db, STEPS);
  return db;
};
type ColumnRow = { readonly name: string; readonly type: string; readonly notnull: number; readonly pk: number };
const columnsIn = (db: Database.Database, table: string) =>
  (db.pragma(`table_info("${table}")`) as ColumnRow[]).map(({ name, type, notnull }) => ({
    name,
    type,
    nullable: notnull === 0,
  }));

describe('the migrated schema', () => {
  const db = migrated();

  it.each(KIND_NAMES)('has exactly the columns the model gives %s', (kind) => {
    expect(columnsIn(db, kind).toSorted(byName)).toEqual([...columnsOf(kind)].toSorted(byName));
    for (const list of listTables(kind)) {
      expect(columnsIn(db, list.name).map((column) => column.name)).toEqual(
        expect.arrayContaining(['id', 'position', 'value']),
      );
    }
  });

  it('has no table beside the kinds, their lists and the three of the file', () => {
    const tables = db
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'",
      )
      .all();
    const expected = [
      ...KIND_NAMES.flatMap((kind) => [kind, ...listTables(kind).map((list) => list.name)]),
      'change',
      'meta',
      'attachment',
    ];
    expect(tables.map((table) => table.name).toSorted()).toEqual(expected.toSorted());
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
  });

  it('holds the same keys and checks as the model asks for today', () => {
    const today = new Database(':memory:');
    today.exec(schemaOfToday());
    // A key may have several columns; its number only tells which was written first, and a column added later is
    // written last.
    const keys = (source: Database.Database, table: string) => {
      const rows = source.pragma(`foreign_key_list("${table}")`) as readonly { readonly id: number }[];
      return [...new Set(rows.map((row) => row.id))]
        .map((key) => JSON.stringify(rows.filter((row) => row.id === key).map(({ id: _, ...column }) => column)))
        .toSorted();
    };
    for (const kind of KIND_NAMES)
      for (const table of [kind, ...listTables(kind).map((list) => list.name)])
        expect(keys(db, table), table).toEqual(keys(today, table));
    const checks = (source: Database.Database, table: string) =>
      (source.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) as string)
        .match(/CHECK \(.*\)/g)
        ?.toSorted() ?? [];
    for (const kind of KIND_NAMES) expect(checks(db, kind), kind).toEqual(checks(today, kind));
  });

  it('is what schema.sql says; run "npm run schema" after a migration', () => {
    expect(readFileSync(new URL('../../db/schema.sql', import.meta.url), 'utf8')).toBe(schemaText());
  });

  it('has after every step the fingerprint written down for it', () => {
    for (const [index, step] of STEPS.entries()) {
      expect(step.version).toBe(index + 1);
      const partly = new Database(':memory:');
      for (const earlier of STEPS.slice(0, index + 1)) partly.exec(earlier.sql);
      expect(fingerprintOf(partly)).toBe(step.fingerprint);
    }
  });
});

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);
