import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { STEPS } from '../../db/migrate';
import { requireSmallSchema } from '../../db/schemaSize';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
let files = 0;
const crafted = async (
  ...statements: readonly string[]
): Promise<{ readonly path: string; readonly accountId: string }> => {
  const path = join(folder, `${(files += 1)}.atlas`);
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  atlas.close();
  const db = new Database(path);
  db.unsafeMode();
  db.pragma('writable_schema=ON');
  for (const statement of statements) db.exec(statement);
  db.pragma('writable_schema=OFF');
  db.close();
  return { path, accountId };
};
/** A part under a name that only SQLite itself may give, as a crafted file has it. */
const hidden = (type: string, name: string, table: string, sql: string): string =>
  `INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('${type}', '${name}', '${table}', 0, '${sql.replaceAll("'", "''")}')`;
const NEWER = `PRAGMA user_version=${STEPS.length + 7}`;
const ENDLESS =
  'CREATE VIEW "endless" AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT * FROM r';

describe('a file that would act when it is opened or edited', () => {
  it.each([
    [
      'a trigger that rewrites notes',
      [`CREATE TRIGGER "t" AFTER INSERT ON "change" BEGIN UPDATE "person" SET "note" = 'gone'; END`],
    ],
    [
      'a trigger under a name of SQLite',
      [
        hidden(
          'trigger',
          'sqlite_t',
          'change',
          `CREATE TRIGGER "sqlite_t" AFTER INSERT ON "change" BEGIN UPDATE "person" SET "note" = 'gone'; END`,
        ),
      ],
    ],
    [
      'an endless view under a name of SQLite',
      [hidden('view', 'sqlite_v', 'sqlite_v', ENDLESS.replace('"endless"', '"sqlite_v"'))],
    ],
    ['a table under a name of SQLite', [hidden('table', 'sqlite_x', 'sqlite_x', 'CREATE TABLE "sqlite_x" (a)')]],
    ['statistics that nobody made', ['ANALYZE']],
    [
      'a check that fills the memory, and says it is newer',
      ['CREATE TABLE "x" (a CHECK (length(hex(zeroblob(a))) > 0)); INSERT INTO "x" VALUES (10)', NEWER],
    ],
    [
      'a function in quotes behind a comment, and says it is newer',
      ['CREATE TABLE "x" ("a", "b" INT NOT NULL GENERATED ALWAYS AS/**/("instr"("zeroblob"("a"), 1)) VIRTUAL)', NEWER],
    ],
    ['a function in brackets, and says it is newer', ['CREATE TABLE "x" (a CHECK ([length](a) > 0))', NEWER]],
    [
      'a schema of megabytes',
      [
        `CREATE TABLE "x" (${Array.from({ length: 9_000 }, (_, at) => `"column${at % 1_900}_${at}" CHECK (1)`)
          .slice(0, 1_900)
          .join(', ')} CHECK (${'1 AND '.repeat(900)}1)${` CHECK (${'1 AND '.repeat(900)}1)`.repeat(20)})`,
      ],
    ],
    ['a column that is worked out, and says it is newer', ['CREATE TABLE "x" (a, b AS (hex(zeroblob(a))))', NEWER]],
    ['an order by a function, and says it is newer', ['CREATE INDEX "i" ON "person" (hex("note"))', NEWER]],
    ['a table that is a program', ['CREATE VIRTUAL TABLE "v" USING fts5(a)']],
    ['a view, and says it is newer', [ENDLESS, NEWER]],
    [
      'an endless view in place of a table, and says it is newer',
      ['DROP TABLE "contactNote"', ENDLESS.replace('"endless"', '"contactNote"'), NEWER],
    ],
    [
      'a trigger under a name of SQLite, and says it is newer',
      [
        hidden(
          'trigger',
          'sqlite_t',
          'change',
          `CREATE TRIGGER "sqlite_t" AFTER INSERT ON "change" BEGIN DELETE FROM "person"; END`,
        ),
        NEWER,
      ],
    ],
  ])('because it holds %s is refused, and its bytes stay', async (_, statements) => {
    const { path } = await crafted(...statements);
    const before = readFileSync(path);
    await expect(openAtlas(path)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('not changed') as string,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a schema of megabytes', () => {
  it('is refused by the numbers of its pages, before SQLite reads it, which takes minutes', async () => {
    // It acts by nothing and says it is newer: only its size speaks against it.
    const long = `CREATE TABLE "x" (a${' CHECK (1)'.repeat(7_000)})`;
    const { path } = await crafted(long, NEWER);
    expect(() => requireSmallSchema(path)).toThrow(expect.objectContaining({ code: 'damaged' }) as Error);
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'damaged' });
    const { path: manyPath } = await crafted(
      ...Array.from({ length: 2_100 }, (_, at) => hidden('table', `x${at}`, `x${at}`, `CREATE TABLE "x${at}" (a)`)),
    );
    expect(() => requireSmallSchema(manyPath)).toThrow(expect.objectContaining({ code: 'damaged' }) as Error);
    const honest = await crafted();
    expect(() => requireSmallSchema(honest.path)).not.toThrow();
  });
});

describe('a file that says it is newer', () => {
  it.each([
    ['lacks a table', ['DROP TABLE "contactNote"', NEWER]],
    ['lacks a column', ['ALTER TABLE "person" DROP COLUMN "note"', NEWER]],
    ['lacks the log', ['DROP TABLE "change"', NEWER]],
  ])('and %s is refused in words, and its bytes stay', async (_, statements) => {
    const { path } = await crafted(...statements);
    const before = readFileSync(path);
    await expect(openAtlas(path)).rejects.toMatchObject({
      code: 'newerAtlas',
      message: expect.stringContaining('Update the app') as string,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('and is written in another way is shown from a copy: neither its bytes change nor does a file appear beside it', async () => {
    const { path, accountId } = await crafted(NEWER, 'PRAGMA journal_mode=WAL');
    const before = readFileSync(path);
    expect(before[18]).toBe(2);
    const beside = readdirSync(folder);
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`account-atlas-copy-${process.pid}-`));
    const atlas = await openAtlas(path);
    expect(atlas.readOnly).toContain('newer version');
    expect(atlas.path).toBe(path);
    expect(atlas.document(accountId).person.size).toBeGreaterThan(10);
    expect(copies()).toHaveLength(1);
    atlas.close();
    expect(copies()).toEqual([]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(beside);
  });

  it('shows what another program wrote ahead of the file, too', async () => {
    const { path, accountId } = await crafted(NEWER, 'PRAGMA journal_mode=WAL');
    const db = new Database(path);
    db.exec(`UPDATE "person" SET "note" = 'ahead' WHERE "id" = 'H01'`);
    const copy = join(folder, 'ahead.atlas');
    for (const side of ['', '-wal']) copyFileSync(`${path}${side}`, `${copy}${side}`);
    db.close();
    const atlas = await openAtlas(copy);
    expect(atlas.document(accountId).person.get('H01')?.note).toBe('ahead');
    atlas.close();
  });
});
