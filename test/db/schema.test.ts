import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../db/migrate';
import { listOfMigrations } from '../../db/migrations/listMigrations';
import { missingStatements, schemaText, wrongFingerprints } from '../../db/printSchema';
import { fingerprintOf } from '../../db/schema';
import { addingStatement, columnsOf, listTables, schemaOfToday } from '../../db/tables/table';
import { KIND_NAMES } from '../../shared/model';
import { temporaryFolder } from '../support/folders';

/** Whatever fingerprints say: a step without one is told by its own test, with what it should be. */
const migrated = () => {
  const db = new Database(':memory:');
  for (const step of STEPS) db.exec(step.sql);
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
  it('makes all the model asks for; "npm run schema" prints what is missing', () => {
    expect(missingStatements().join('\n')).toBe('');
  });

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
        .match(/CHECK \((?:[^()]|\([^()]*\))*\)/g)
        ?.toSorted() ?? [];
    for (const kind of KIND_NAMES) expect(checks(db, kind), kind).toEqual(checks(today, kind));
  });

  it('is what schema.sql says; run "npm run schema" after a migration', () => {
    expect(readFileSync(new URL('../../db/schema.sql', import.meta.url), 'utf8')).toBe(schemaText());
  });

  it('has after every step the fingerprint written down for it; "npm run schema" prints the right one', () => {
    expect(STEPS.map((step) => step.version)).toEqual(STEPS.map((_, at) => at + 1));
    expect(wrongFingerprints()).toEqual([]);
  });

  it('is made by every migration of the folder; "npm run schema" writes their list', () => {
    const folder = new URL('../../db/migrations/', import.meta.url);
    expect(readFileSync(new URL('steps.ts', folder), 'utf8')).toBe(listOfMigrations(fileURLToPath(folder)));
  });
});

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

describe('what a migration is told', () => {
  it('is the statement for a column the model has and the file lacks', () => {
    const db = new Database(':memory:');
    for (const step of STEPS.slice(0, 2)) db.exec(step.sql);
    db.exec(addingStatement('plan', 'framework'));
    const third = new Database(':memory:');
    for (const step of STEPS.slice(0, 3)) third.exec(step.sql);
    expect(columnsIn(db, 'plan')).toEqual(columnsIn(third, 'plan'));
    expect(fingerprintOf(db)).toBe(STEPS[2]?.fingerprint);
    expect(addingStatement('project', 'ourLeadId')).toContain('REFERENCES "member" ("id")');
  });

  it('is why where no statement can do it: a key with the account, a value in every row', () => {
    expect(addingStatement('planVersion', 'snapshotId')).toMatch(/^-- .*build the table anew/);
    expect(addingStatement('plan', 'state')).toMatch(/^-- .*build the table anew/);
  });
});

describe('the list of migrations', () => {
  const folder = temporaryFolder();
  const listed = (...names: readonly string[]): string => {
    const here = mkdtempSync(join(folder, 'migrations-'));
    for (const name of names) writeFileSync(join(here, name), '');
    return listOfMigrations(here);
  };

  it('names every file with a number, in their order, and no other', () => {
    const text = listed('0002-second-step.ts', 'steps.ts', '0001-first.ts', 'notes.md');
    expect(text).toContain("import { step0001 } from './0001-first';\nimport { step0002 } from './0002-second-step';");
    expect(text).toContain('= [step0001, step0002];');
  });

  it('is refused where a number is missing or there twice', () => {
    expect(() => listed('0001-first.ts', '0003-third.ts')).toThrow('0002');
    expect(() => listed('0001-first.ts', '0001-other.ts')).toThrow('0002');
  });
});
