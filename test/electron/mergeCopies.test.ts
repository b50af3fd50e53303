import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas, type Atlas } from '../../db/atlas';
import Database from 'better-sqlite3';
import { connect } from '../../db/connection';
import { runSteps, STEPS } from '../../db/migrate';
import { runCommand } from '../../electron/cli/run';
import { accountText } from '../../electron/services/accountFiles';
import { draftOf, edit, type Draft } from '../../shared/document/draft';
import { accountOf, list } from '../../shared/document/document';
import { manyPeople } from '../support/manyPeople';
import { documentAt, filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { randomEdit } from '../support/randomEdits';
import { chanceFrom } from '../support/torture';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const run = async (args: readonly string[], lines: string[] = []) => {
  const said = { out: '', err: '' };
  const code = await runCommand(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTyped: false,
    secret: async () => lines.shift() ?? null,
  });
  return { code, ...said };
};

const editing = async (path: string, work: (draft: Draft) => void, label = 'Edit'): Promise<void> => {
  const atlas = await openAtlas(path);
  const accountId = atlas.accounts()[0]!.id;
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label, diff: edit(atlas.document(accountId), work) });
  atlas.close();
};
const edits = async (path: string, seed: number, steps: number): Promise<void> => {
  const atlas = await openAtlas(path);
  const accountId = atlas.accounts()[0]!.id;
  const chance = chanceFrom(seed);
  for (let n = 0; n < steps; n += 1) {
    try {
      const diff = randomEdit(atlas.document(accountId), chance);
      atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: `Edit ${n}`, diff });
    } catch {
      // What the file refuses changes nothing.
    }
  }
  atlas.close();
};
/** Mine and theirs: one file that was copied. */
const twoOf = async (name: string): Promise<readonly [string, string]> => {
  const [mine, theirs] = [at(`${name}.atlas`), at(`${name} theirs.atlas`)];
  const { atlas } = await filledAtlas(mine, 'hospital');
  atlas.copyTo(theirs);
  atlas.close();
  return [mine, theirs];
};

const BESIDE = new Set(['change', 'meta', 'attachment', 'copyMerge']);
/** Every row of every table but the log and what stands beside it; the time of the last edit is no content. */
const rowsOf = (path: string): string => {
  const db = connect(path, null, 'read');
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = tables
    .filter((name) => !BESIDE.has(name))
    .map((name) => [
      name,
      (db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[])
        .map(({ updatedAt: _, ...row }) => JSON.stringify(row))
        .toSorted(),
    ]);
  db.close();
  return JSON.stringify(rows);
};

describe('atlas merge', () => {
  it('joins what two copies of one file became, once, and one step of undo takes it back', async () => {
    const [mine, theirs] = await twoOf('random');
    await edits(mine, 1, 60);
    await edits(theirs, 2, 60);
    const before = rowsOf(mine);
    const bytes = readFileSync(mine);
    const asked = await run(['merge', mine, '--with', theirs]);
    expect(asked).toMatchObject({
      code: 1,
      err: expect.stringContaining('--prefer mine or --prefer theirs') as string,
    });
    expect(asked.out).toContain('as their histories say');
    expect(readFileSync(mine).equals(bytes)).toBe(true);

    expect(await run(['merge', mine, '--with', theirs, '--prefer', 'theirs'])).toMatchObject({ code: 0, err: '' });
    expect(await run(['check', mine])).toMatchObject({ code: 0 });
    const after = rowsOf(mine);
    expect(after).not.toBe(before);
    const again = await run(['merge', mine, '--with', theirs]);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was changed') as string });
    expect(rowsOf(mine)).toBe(after);

    const atlas = await openAtlas(mine);
    const author = { windowId: 'command line', sessionId: 'another run' };
    expect(atlas.undo(author, atlas.accounts()[0]!.id).label).toBe('Merge random theirs');
    atlas.close();
    expect(rowsOf(mine)).toBe(before);
    // Taken back, it can be done again.
    expect(await run(['merge', mine, '--with', theirs, '--prefer', 'mine'])).toMatchObject({ code: 0 });
  });

  it('goes on from the last merge with the same copy, in either direction', async () => {
    const [mine, theirs] = await twoOf('again');
    await editing(mine, (draft) => draft.set('person', 'H01', { note: 'ours', email: 'a@b.example' }));
    await editing(theirs, (draft) => draft.set('person', 'H01', { note: 'theirs', phone: '1' }));
    expect(await run(['merge', mine, '--with', theirs, '--prefer', 'mine'])).toMatchObject({ code: 0 });
    // They go on: what was decided is not asked again, what is new is taken, though we took it before.
    await editing(theirs, (draft) => draft.set('person', 'H01', { phone: '2', attitude: 1 }));
    expect(await run(['merge', mine, '--with', theirs])).toMatchObject({ code: 0, err: '' });
    expect((await documentAt(mine)).person.get('H01')).toMatchObject({ note: 'ours', phone: '2', attitude: 1 });
    // They take all of ours without a question, and both are the same.
    expect(await run(['merge', theirs, '--with', mine])).toMatchObject({ code: 0, err: '' });
    expect((await documentAt(theirs)).person.get('H01')).toMatchObject({ note: 'ours', phone: '2', attitude: 1 });
    expect(rowsOf(theirs)).toBe(rowsOf(mine));
    expect(await run(['merge', mine, '--with', theirs])).toMatchObject({ code: 0 });
    expect(rowsOf(theirs)).toBe(rowsOf(mine));
  });

  it('takes an account file: its dates tell what was changed there', async () => {
    const [mine, theirs] = await twoOf('file');
    await editing(mine, (draft) => draft.set('person', 'H02', { note: 'both know this' }));
    writeFileSync(at('file.json'), accountText(await documentAt(mine)));
    expect(await run(['merge', mine, '--with', at('file.json')])).toMatchObject({
      code: 0,
      out: expect.stringContaining('holds everything') as string,
    });
    // Somebody else imports it, edits it, and sends it back; meanwhile ours goes on.
    rmSync(theirs);
    await run(['import', at('file.json'), '--into', theirs]);
    await editing(theirs, (draft) => {
      draft.set('person', 'H03', { note: 'written there' });
      draft.set('seat', 'H04', { title: 'A title of theirs' });
      draft.set('person', 'H05', { note: 'theirs' });
      draft.add('action', { title: 'New there' });
    });
    await editing(mine, (draft) => {
      draft.set('person', 'H06', { note: 'written here' });
      draft.set('person', 'H05', { note: 'ours' });
    });
    writeFileSync(at('file back.json'), accountText(await documentAt(theirs)));
    for (const other of [at('file back.json'), theirs]) {
      const copy = at('file mine.atlas');
      copyFileSync(mine, copy);
      const asked = await run(['merge', copy, '--with', other]);
      expect(asked.code).toBe(1);
      expect(asked.out).toContain('the dates of its records decide');
      expect(asked.err.match(/mine: /g)).toHaveLength(1);
      expect(await run(['merge', copy, '--with', other, '--prefer', 'theirs'])).toMatchObject({ code: 0 });
      const merged = await documentAt(copy);
      expect(merged.person.get('H03')!.note).toBe('written there');
      expect(merged.person.get('H05')!.note).toBe('theirs');
      expect(merged.person.get('H06')!.note).toBe('written here');
      expect(merged.seat.get('H04')!.title).toBe('A title of theirs');
      expect(list(merged, 'action').filter(({ title }) => title === 'New there')).toHaveLength(1);
      rmSync(copy);
    }
  });

  it('brings attached files along, each once', async () => {
    const [mine, theirs] = await twoOf('files');
    const add = async (path: string, words: string, title: string) => {
      const atlas = await openAtlas(path);
      const accountId = atlas.accounts()[0]!.id;
      const attachmentId = atlas.addAttachment(accountId, {
        name: `${words}.txt`,
        mediaType: 'text/plain',
        bytes: Buffer.from(words),
      });
      const diff = edit(atlas.document(accountId), (draft) => draft.add('source', { title, attachmentId }));
      atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Attach', diff });
      atlas.close();
    };
    await add(mine, 'same', 'Ours');
    await add(theirs, 'same', 'Theirs');
    await add(theirs, 'other', 'Second of theirs');
    expect(await run(['merge', mine, '--with', theirs])).toMatchObject({ code: 0, err: '' });
    const atlas = await openAtlas(mine);
    const document = atlas.document(atlas.accounts()[0]!.id);
    const named = list(document, 'source').filter(({ attachmentId }) => attachmentId !== null);
    const texts = named.map((one) => Buffer.from(atlas.attachment(one.attachmentId!).bytes).toString());
    expect(texts.toSorted()).toEqual(['other', 'same', 'same']);
    expect(new Set(named.map(({ attachmentId }) => attachmentId)).size).toBe(2);
    atlas.close();
  });

  it('refuses what is no copy, cannot be read, or is sealed without its passphrase, and leaves the atlas alone', async () => {
    const [mine, theirs] = await twoOf('bad');
    const bytes = readFileSync(mine);
    const refused = async (other: string, words: RegExp, lines: string[] = []) => {
      const { code, err } = await run(['merge', mine, '--with', other], lines);
      expect(err).toMatch(words);
      expect(code).toBe(1);
      expect(readFileSync(mine).equals(bytes)).toBe(true);
    };
    const { atlas } = await filledAtlas(at('industrial.atlas'), 'industrial');
    writeFileSync(at('industrial.json'), accountText(atlas.document(atlas.accounts()[0]!.id)));
    atlas.close();
    await refused(at('industrial.atlas'), /^This is no copy of Carrowmere Hospitals Group: it holds /);
    await refused(at('industrial.json'), /^This is no copy of /);
    await refused(mine, /^Both are the same file/);
    await refused(at('nowhere.atlas'), /there/);
    writeFileSync(at('cut.atlas'), readFileSync(theirs).subarray(0, 30_000));
    await refused(at('cut.atlas'), /damaged|whole/i);
    writeFileSync(at('text.atlas'), 'no atlas');
    await refused(at('text.atlas'), /not an? .*atlas/i);
    writeFileSync(at('cut.json'), '{"account": {');
    await refused(at('cut.json'), /cut short/);
    const sealed = await filledAtlas(at('sealed.atlas'), 'hospital', 'seven quiet turnips under glass');
    sealed.atlas.close();
    await refused(at('sealed.atlas'), /No passphrase/);
    await refused(at('sealed.atlas'), /passphrase/i, ['wrong one']);
    expect(await run(['merge', mine, '--with', at('sealed.atlas')], ['seven quiet turnips under glass'])).toMatchObject(
      {
        code: 0,
      },
    );
    expect(await run(['merge', mine, '--with', theirs, '--prefer', 'ours'])).toMatchObject({ code: 2 });
    expect(await run(['merge', mine])).toMatchObject({ code: 2 });
  });

  it('takes a copy an older version wrote, and leaves its file as it is', async () => {
    const [mine, theirs] = await twoOf('older');
    const old = at('written before.atlas');
    const db = new Database(old);
    runSteps(db, STEPS.slice(0, 19));
    db.exec('PRAGMA foreign_keys=OFF');
    db.exec(`ATTACH '${theirs}' AS "now"`);
    const tables = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").pluck().all() as string[];
    for (const table of tables) {
      const columns = (db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[])
        .map((name) => `"${name}"`)
        .join(', ');
      db.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM "now"."${table}"`);
    }
    db.exec(
      `UPDATE main."person" SET "note" = 'written before', "updatedAt" = '2026-02-03T09:00:00.000Z' WHERE "id" = 'H01'`,
    );
    const diff = { person: { updated: { H01: { note: [null, 'written before'] } } } };
    db.prepare(
      'INSERT INTO main."change" ("at", "accountId", "windowId", "sessionId", "label", "kind", "diff") SELECT ?, "accountId", ?, ?, ?, ?, ? FROM main."change" LIMIT 1',
    ).run('2026-02-03T09:00:00.000Z', 'w', 's', 'Note', 'edit', JSON.stringify(diff));
    db.close();
    const bytes = readFileSync(old);
    const { code, out, err } = await run(['merge', mine, '--with', old]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('as their histories say');
    expect((await documentAt(mine)).person.get('H01')!.note).toBe('written before');
    expect(readFileSync(old).equals(bytes)).toBe(true);
  });

  it('merges 500 people against 500 within seconds', async () => {
    const many = manyPeople(500);
    const [mine, theirs] = [at('many.atlas'), at('many theirs.atlas')];
    const made = await filledAtlas(mine, many);
    made.atlas.copyTo(theirs);
    made.atlas.close();
    const change = async (path: string, words: string) => {
      const atlas: Atlas = await openAtlas(path);
      const accountId = atlas.accounts()[0]!.id;
      const draft = draftOf(atlas.document(accountId));
      for (const { id } of list(draft.current(), 'person')) draft.set('person', id, { note: `${words} ${id}` });
      atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Edit', diff: draft.diff() });
      atlas.close();
    };
    await change(mine, 'ours');
    await change(theirs, 'theirs');
    const asked = await run(['merge', mine, '--with', theirs]);
    expect(asked.err).toContain('These 500 were changed in both copies');
    expect(await run(['merge', mine, '--with', theirs, '--prefer', 'theirs'])).toMatchObject({ code: 0 });
    const merged = await documentAt(mine);
    expect(list(merged, 'person').every(({ note }) => note!.startsWith('theirs '))).toBe(true);
    expect(accountOf(merged).name).toBe(accountOf(many).name);
  });
});
