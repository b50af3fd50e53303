import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAtlas, openAtlas } from '../../db/atlas';
import { runSteps, STEPS, type Step } from '../../db/migrate';
import { between, type Diff } from '../../shared/document/diff';
import type { Document } from '../../shared/document/document';
import { fieldEntries, fieldsOf, isKind, KIND_NAMES, type AnyRecord, type Kind } from '../../shared/model';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { live } from '../support/live';
import { NEXT_SQL as SQL, nextStep } from '../support/nextStep';
import { chanceFrom } from '../support/torture';

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

/** Whether a file built as some version built it has a place for a field. */
const knows = (db: Database.Database, kind: Kind, field: string): boolean => {
  const isList = fieldsOf(kind)[field]?.column.list === true;
  const [table, column] = isList ? [`${kind}_${field}`, 'value'] : [kind, field];
  return db.prepare(`SELECT count(*) FROM pragma_table_info('${table}') WHERE name = ?`).pluck().get(column) === 1;
};

/** A document as such a file holds it: fields it has no place for are as a new record has them. */
const asKnownTo = (db: Database.Database, document: Document): Document =>
  Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const later = fieldEntries(kind).filter(([name]) => !knows(db, kind, name));
      const fields = Object.fromEntries(later.map(([name, { initial }]) => [name, initial]));
      const rows = [...(document[kind] as ReadonlyMap<string, AnyRecord>).values()];
      return [kind, new Map(rows.map((record) => [record.id, { ...record, ...fields }]))];
    }),
  ) as unknown as Document;

/** A change as that version wrote it into its log: kinds and fields it knew, and no others. */
const asLoggedBy = (db: Database.Database, text: string): string => {
  const isKnown = (kind: Kind, field: string): boolean =>
    ['id', 'ordinal', 'updatedAt'].includes(field) || knows(db, kind, field);
  const fieldsIn = (kind: Kind, fields: object): object =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => isKnown(kind, field)));
  const diff = Object.entries(JSON.parse(text) as Diff).flatMap(([kind, change]) => {
    if (!isKind(kind) || !knows(db, kind, 'id')) return [];
    const { added = [], removed = [], updated = {} } = change;
    const known = {
      added: added.map((record) => fieldsIn(kind, record)),
      removed: removed.map((record) => fieldsIn(kind, record)),
      updated: Object.fromEntries(Object.entries(updated).map(([id, fields]) => [id, fieldsIn(kind, fields)])),
    };
    return [[kind, known] as const];
  });
  return JSON.stringify(Object.fromEntries(diff));
};

/** Kinds every version had, with the values it knew. */
const OF_OLD: readonly Kind[] = ['person', 'seat', 'risk', 'action', 'contactNote', 'objective', 'meeting', 'member'];

describe('an atlas of every version that was released', () => {
  const now = join(folder, 'now.atlas');
  let accountId = '';
  let was: ReadonlyMap<number, Document> = new Map();
  beforeAll(async () => {
    const filled = await filledAtlas(now, 'hospital');
    accountId = filled.accountId;
    was = live(filled.atlas, accountId, chanceFrom(19), 25, OF_OLD);
    filled.atlas.addAttachment(accountId, {
      name: 'memo.txt',
      mediaType: 'text/plain',
      bytes: Buffer.from('attached'),
    });
    filled.atlas.close();
  });

  it.each(STEPS.slice(0, -1).map((step) => step.version))(
    '%i is brought up to date with everything in it, and is what its own history leads to, now and before',
    async (version) => {
      const old = join(folder, `released-${version}.atlas`);
      // The same content and the same history in a file built as that version built it.
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
      const rows = db.prepare<[], { id: number; diff: string }>('SELECT "id", "diff" FROM "change"').all();
      for (const { id, diff } of rows)
        db.prepare('UPDATE "change" SET "diff" = ? WHERE "id" = ?').run(asLoggedBy(db, diff), id);
      const last = Math.max(...was.keys());
      const moments = [...was.keys()].filter((revision) => revision % 8 === 1 || revision === last);
      const known = new Map(moments.map((revision) => [revision, asKnownTo(db, was.get(revision)!)]));
      db.close();
      const again = await openAtlas(old);
      expect(again.readOnly).toBeNull();
      expect(again.document(accountId)).toEqual(known.get(last));
      expect(again.check()).toEqual([]);
      expect(again.rebuild()).toMatchObject({ missing: 0, differing: [], attachments: { count: 1, changed: [] } });
      for (const [revision, document] of known)
        expect(between(again.stateAt(accountId, revision)!, document), `revision ${revision}`).toEqual({});
      again.close();
      expect(readdirSync(folder).some((name) => name.startsWith(`released-${version} (version ${version}`))).toBe(true);
    },
  );
});
