import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createAtlas, openAtlas } from '../../db/atlas';
import { runSteps, STEPS, type Step } from '../../db/migrate';
import { between } from '../../shared/document/diff';
import { emptyDocument, type Document } from '../../shared/document/document';
import { fieldEntries, KIND_NAMES, type AnyRecord } from '../../shared/model';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { NEXT_SQL as SQL, nextStep } from '../support/nextStep';

const folder = temporaryFolder();

describe('an older atlas', () => {
  it('is copied first and then brought up to date', async () => {
    const path = join(folder, 'older.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.close();
    const again = await openAtlas(path, { steps: [...STEPS, nextStep()] });
    expect(again.document(accountId).person.size).toBeGreaterThan(10);
    again.close();
    const copy = readdirSync(folder).find((name) => name.startsWith(`older (version ${STEPS.length}`));
    expect(copy).toBeDefined();
    (await openAtlas(join(folder, copy!))).close();
    const db = new Database(path, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(STEPS.length + 1);
    db.close();
  });

  it('stays as it was when a step fails, and the copy stays beside it', async () => {
    const path = join(folder, 'failing.atlas');
    const { atlas } = await filledAtlas(path, 'hospital');
    atlas.close();
    const before = readFileSync(path);
    const failing: Step = {
      version: STEPS.length + 1,
      sql: `${SQL} INSERT INTO "nowhere" VALUES (1);`,
      fingerprint: '',
    };
    await expect(openAtlas(path, { steps: [...STEPS, failing] })).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('copy') as string,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    (await openAtlas(path)).close();
  });

  it.each([
    ['unsealed', undefined],
    ['sealed', 'seven quiet turnips'],
  ] as const)('that may not be written is shown brought up to date, from a copy: %s', async (name, passphrase) => {
    const path = join(folder, `shelf ${name}.atlas`);
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    atlas.close();
    const before = readFileSync(path);
    const beside = readdirSync(folder);
    const shown = await openAtlas(path, {
      steps: [...STEPS, nextStep()],
      readOnly: true,
      ...(passphrase === undefined ? {} : { unlock: { passphrase } }),
    });
    expect(shown.readOnly).toContain('older version');
    expect(shown.document(accountId).person.size).toBeGreaterThan(10);
    expect(() => shown.removeAccount(SOMEONE, accountId)).toThrow(
      expect.objectContaining({ code: 'readOnly' }) as Error,
    );
    shown.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(beside);
  });

  it('that holds half a change is not brought up to date without a word', async () => {
    const path = join(folder, 'half.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.close();
    const db = new Database(path);
    db.prepare('UPDATE "person" SET "note" = \'half\', "updatedAt" = ? WHERE "id" = \'H01\'').run(
      new Date(Date.now() + 1000).toISOString(),
    );
    db.close();
    const before = readFileSync(path);
    const steps = [...STEPS, nextStep()];
    for (const readOnly of [false, true])
      await expect(openAtlas(path, { steps, readOnly })).rejects.toMatchObject({ code: 'halfChange' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('half (version'))).toEqual([]);
    const chosen = await openAtlas(path, { steps, goOnWith: 'file' });
    expect(chosen.document(accountId).person.get('H01')?.note).toBe('half');
    chosen.close();
  });

  it('is not half done when a step makes something else than it says', async () => {
    const path = join(folder, 'wrong.atlas');
    (await createAtlas(path)).atlas.close();
    await expect(
      openAtlas(path, { steps: [...STEPS, { version: STEPS.length + 1, sql: SQL, fingerprint: 'something else' }] }),
    ).rejects.toMatchObject({ code: 'damaged' });
    (await openAtlas(path)).close();
  });
});

describe('a newer atlas', () => {
  it.each([
    ['in clear', undefined],
    ['sealed', 'violet harbour tuba ninety'],
  ])('opens for reading only and its bytes do not change, %s', async (_, passphrase) => {
    const path = join(folder, `newer ${passphrase === undefined}.atlas`);
    const { atlas, accountId } = await filledAtlas(path, 'industrial', passphrase);
    atlas.close();
    const unlock = passphrase === undefined ? {} : { unlock: { passphrase } };
    (await openAtlas(path, { ...unlock, steps: [...STEPS, nextStep()] })).close();
    const before = readFileSync(path);
    const newer = await openAtlas(path, unlock);
    expect(newer.readOnly).toContain('newer version');
    expect(newer.document(accountId).person.size).toBeGreaterThan(10);
    expect(() => newer.removeAccount(SOMEONE, accountId)).toThrow(
      expect.objectContaining({ code: 'readOnly' }) as Error,
    );
    newer.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

/** A document as a file holds it that has no columns yet for what came later: such fields are as a new record has them. */
const asKnownTo = (db: Database.Database, document: Document): Document =>
  Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const columns = new Set(db.prepare(`SELECT name FROM pragma_table_info('${kind}')`).pluck().all());
      const later = fieldEntries(kind).filter(([name, { column }]) => !column.list && !columns.has(name));
      const fields = Object.fromEntries(later.map(([name, { initial }]) => [name, initial]));
      const rows = [...(document[kind] as ReadonlyMap<string, AnyRecord>).values()];
      return [kind, new Map(rows.map((record) => [record.id, { ...record, ...fields }]))];
    }),
  ) as unknown as Document;

describe('an atlas of every version that was released', () => {
  it.each(STEPS.slice(0, -1).map((step) => step.version))(
    '%i is brought up to date with everything in it',
    async (version) => {
      const now = join(folder, `now-${version}.atlas`);
      const old = join(folder, `released-${version}.atlas`);
      const { atlas, accountId } = await filledAtlas(now, 'hospital');
      const before = atlas.document(accountId);
      atlas.close();
      // The same content in a file built as that version built it.
      const db = new Database(old);
      runSteps(db, STEPS.slice(0, version));
      db.exec('PRAGMA foreign_keys=OFF');
      db.exec(`ATTACH '${now}' AS "now"`);
      const tables = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").pluck().all() as string[];
      for (const table of tables) {
        const columns = (db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[])
          .map((name) => `"${name}"`)
          .join(', ');
        db.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM "now"."${table}"`);
      }
      const known = asKnownTo(db, before);
      db.prepare('UPDATE "change" SET "diff" = ?').run(JSON.stringify(between(emptyDocument(), known)));
      db.close();
      const again = await openAtlas(old);
      expect(again.readOnly).toBeNull();
      expect(again.document(accountId)).toEqual(known);
      expect(again.check()).toEqual([]);
      again.close();
      expect(readdirSync(folder).some((name) => name.startsWith(`released-${version} (version ${version}`))).toBe(true);
    },
  );
});
