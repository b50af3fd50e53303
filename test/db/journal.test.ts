import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas, type Atlas } from '../../db/atlas';
import { changesOf } from '../../db/changes';
import { connect, hasHotJournal, readHead } from '../../db/connection';
import { keyFromPassphrase } from '../../db/keys';
import { edit } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { nextStep } from '../support/nextStep';
import { STEPS } from '../../db/migrate';

const folder = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';
let files = 0;
const newPath = (): string => join(folder, `${(files += 1)}.atlas`);
const unlockWith = (passphrase: string | undefined) => (passphrase === undefined ? {} : { unlock: { passphrase } });
const note = (atlas: Atlas, accountId: string, text: string): void => {
  const diff = edit(atlas.document(accountId), (draft) => {
    for (const id of atlas.document(accountId).person.keys()) draft.set('person', id, { note: `${text} ${id}` });
  });
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: text, diff });
};
const noteIn = (atlas: Atlas, accountId: string): string | null =>
  atlas.document(accountId).person.get('H01')?.note ?? null;

/** The file and journal of an atlas as a crash leaves them in the middle of a change, at `to`. */
const crash = async (path: string, to: string, passphrase?: string): Promise<void> => {
  const { salt } = readHead(path);
  const key = salt === null ? null : await keyFromPassphrase(passphrase ?? '', salt);
  const db = connect(path, key, 'write');
  // So small a cache that pages are written before the change is complete.
  db.pragma('cache_size=4');
  db.exec('BEGIN IMMEDIATE');
  db.prepare('UPDATE "person" SET "note" = \'half \' || "id" || hex(zeroblob(400)), "updatedAt" = ?').run(
    '2100-01-01T00:00:00.000Z',
  );
  copyFileSync(path, to);
  copyFileSync(`${path}-journal`, `${to}-journal`);
  db.exec('ROLLBACK');
  db.close();
};

describe.each([
  ['unsealed', undefined],
  ['sealed', PASSPHRASE],
] as const)('an %s atlas that a crash left in the middle of a change', (_, passphrase) => {
  it('is rolled back to the last change that was complete, and leaves nothing beside it', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'one');
    atlas.close();
    const crashed = newPath();
    await crash(path, crashed, passphrase);
    expect(hasHotJournal(crashed)).toBe(true);
    expect(readFileSync(crashed).equals(readFileSync(path))).toBe(false);
    const again = await openAtlas(crashed, unlockWith(passphrase));
    expect(noteIn(again, accountId)).toBe('one H01');
    expect(again.check()).toEqual([]);
    again.close();
    const beside = readdirSync(folder).filter((name) => name.includes(basename(crashed)) && name !== basename(crashed));
    expect(beside.filter((name) => statSync(join(folder, name)).size > 0)).toEqual([]);
  });

  it('does not destroy a good copy that is put in its place: nothing is changed before the person chose', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'one');
    const good = newPath();
    atlas.copyTo(good);
    for (const text of ['two', 'three', 'four']) note(atlas, accountId, text);
    atlas.close();
    const crashed = newPath();
    await crash(path, crashed, passphrase);
    copyFileSync(good, crashed);
    const before = [readFileSync(crashed), readFileSync(`${crashed}-journal`)];
    await expect(openAtlas(crashed, unlockWith(passphrase))).rejects.toMatchObject({
      code: 'journalLeft',
      details: { file: { isSound: true, changes: 2 }, journal: { isSound: false } },
    });
    expect([readFileSync(crashed), readFileSync(`${crashed}-journal`)]).toEqual(before);

    const chosen = await openAtlas(crashed, { ...unlockWith(passphrase), goOnWith: 'file' });
    expect(noteIn(chosen, accountId)).toBe('one H01');
    note(chosen, accountId, 'five');
    chosen.close();
    const kept = readdirSync(folder).find((name) => name.startsWith(`${basename(crashed, '.atlas')} (set aside`));
    expect(readFileSync(join(folder, kept ?? '')).equals(before[1] ?? Buffer.alloc(0))).toBe(true);
    expect(hasHotJournal(crashed)).toBe(false);
  });

  it('and was copied without its journal says that it holds half a change, and opens as it is only when asked to', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'one');
    atlas.close();
    const crashed = newPath();
    await crash(path, crashed, passphrase);
    rmSync(`${crashed}-journal`);
    const before = readFileSync(crashed);
    await expect(openAtlas(crashed, unlockWith(passphrase))).rejects.toMatchObject({
      code: expect.stringMatching(/^(halfChange|damaged)$/) as string,
    });
    expect(readFileSync(crashed).equals(before)).toBe(true);
  });
});

/** The journal of a change to every person that a crash cut off; rolled in, it makes their pages what they were. */
const journalOfPeople = (path: string, to: string): void => {
  const db = connect(path, null, 'write');
  db.pragma('cache_size=4');
  db.exec('BEGIN IMMEDIATE');
  db.prepare('UPDATE "person" SET "name" = upper("name")').run();
  copyFileSync(`${path}-journal`, `${to}-journal`);
  db.exec('ROLLBACK');
  db.close();
};

describe.each([
  ['of this version', STEPS],
  ['of an older one', [...STEPS, nextStep()]],
] as const)('a good copy %s beside a journal that would give a sound file', (_, steps) => {
  it('keeps what the log says of it: the journal is not rolled in without a question', async () => {
    const path = newPath();
    const { atlas: made, accountId } = await filledAtlas(path, 'hospital');
    note(made, accountId, 'one');
    made.close();
    const earlier = newPath();
    copyFileSync(path, earlier);
    const atlas = await openAtlas(path);
    note(atlas, accountId, 'two');
    atlas.close();
    const good = newPath();
    copyFileSync(path, good);
    expect(statSync(good).size).toBe(statSync(earlier).size);
    journalOfPeople(earlier, good);
    expect(hasHotJournal(good)).toBe(true);
    const before = [readFileSync(good), readFileSync(`${good}-journal`)];
    await expect(openAtlas(good, { steps })).rejects.toMatchObject({ code: 'journalLeft' });
    expect([readFileSync(good), readFileSync(`${good}-journal`)]).toEqual(before);
    const chosen = await openAtlas(good, { steps, goOnWith: 'file' });
    expect(noteIn(chosen, accountId)).toBe('two H01');
    chosen.close();
  });
});

describe('a journal beside a file that must not be touched', () => {
  it('of a newer version is rolled into a copy alone', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, 'one');
    atlas.close();
    (await openAtlas(path, { steps: [...STEPS, nextStep()] })).close();
    const crashed = newPath();
    await crash(path, crashed);
    const before = [readFileSync(crashed), readFileSync(`${crashed}-journal`)];
    const shown = await openAtlas(crashed);
    expect(shown.readOnly).toContain('newer version');
    expect(noteIn(shown, accountId)).toBe('one H01');
    shown.close();
    expect([readFileSync(crashed), readFileSync(`${crashed}-journal`)]).toEqual(before);
  });

  it('and belongs to another file does not make that one look damaged', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, 'one');
    const good = newPath();
    atlas.copyTo(good);
    for (const text of ['two', 'three', 'four']) note(atlas, accountId, text);
    atlas.close();
    const crashed = newPath();
    await crash(path, crashed);
    copyFileSync(good, crashed);
    const before = [readFileSync(crashed), readFileSync(`${crashed}-journal`)];
    const shown = await openAtlas(crashed, { readOnly: true });
    expect(noteIn(shown, accountId)).toBe('one H01');
    shown.close();
    expect([readFileSync(crashed), readFileSync(`${crashed}-journal`)]).toEqual(before);
  });
});

describe('a file that holds half a change and is sound to SQLite', () => {
  const halved = async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, 'one');
    atlas.close();
    const db = connect(path, null, 'write');
    db.prepare('UPDATE "person" SET "note" = \'half\', "updatedAt" = ? WHERE "id" = \'H01\'').run(
      new Date(Date.now() + 1000).toISOString(),
    );
    db.close();
    return { path, accountId };
  };

  it('is not opened without a word', async () => {
    const { path, accountId } = await halved();
    const before = readFileSync(path);
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'halfChange' });
    await expect(openAtlas(path, { readOnly: true })).rejects.toMatchObject({ code: 'halfChange' });
    expect(readFileSync(path).equals(before)).toBe(true);
    const asFound = await openAtlas(path, { goOnWith: 'file' });
    expect(noteIn(asFound, accountId)).toBe('half');
    note(asFound, accountId, 'two');
    asFound.close();
    const again = await openAtlas(path);
    expect(noteIn(again, accountId)).toBe('two H01');
    expect(again.log(accountId, 3).map(({ label }) => label)).toEqual(['two', 'Taken as it was found', 'one']);
    again.close();
  });

  it('shows also in rows that the last entry of the log says were written', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, 'one');
    atlas.close();
    const db = connect(path, null, 'write');
    db.prepare('UPDATE "person" SET "note" = \'older\' WHERE "id" = \'H02\'').run();
    db.close();
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'halfChange' });
  });

  it('is not seen where an account file only carried times of a clock that was ahead', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const person = atlas.document(accountId).person.get('H01')!;
    const account = atlas.document(accountId).account.get(accountId)!;
    atlas.putAccount(SOMEONE, 'second', 'Import', {
      account: { added: [{ ...account, id: 'second' }] },
      person: { added: [{ ...person, id: 'x', updatedAt: '2099-01-01T00:00:00.000Z' }] },
    });
    note(atlas, accountId, 'one');
    atlas.close();
    const again = await openAtlas(path);
    expect(noteIn(again, accountId)).toBe('one H01');
    again.close();
  });
});

describe('a change that is complete in the file while its journal is still there', () => {
  it('is kept', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, 'one');
    atlas.close();
    const crashed = newPath();
    const db = connect(path, null, 'write');
    // The journal just before the commit, and the file just after it: what a crash between the two leaves.
    const changes = changesOf(db, {
      before: () => copyFileSync(`${path}-journal`, `${crashed}-journal`),
      after: () => copyFileSync(path, crashed),
      failed: () => undefined,
    });
    const diff = edit(changes.document(accountId), (draft) => draft.set('person', 'H01', { note: 'two' }));
    changes.apply(SOMEONE, { accountId, baseRevision: 0, label: 'two', diff });
    db.close();
    const journal = readFileSync(`${crashed}-journal`);
    // As it is once synced: with its mark, and every page in it counts.
    journal.set([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0xff, 0xff, 0xff, 0xff]);
    writeFileSync(`${crashed}-journal`, journal);
    expect(hasHotJournal(crashed)).toBe(true);
    const opened = await openAtlas(crashed);
    expect(noteIn(opened, accountId)).toBe('two');
    opened.close();
  });
});

describe('what lies beside a file under the name of a journal and is none', () => {
  const closed = async (): Promise<{ readonly path: string; readonly accountId: string }> => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, 'one');
    atlas.close();
    rmSync(`${path}-journal`, { force: true });
    return { path, accountId };
  };
  const keptOf = (path: string): readonly string[] =>
    readdirSync(folder).filter((name) => name.startsWith(`${basename(path, '.atlas')} (set aside`));

  it.each(['-journal', '-wal'])('is set aside, and the file opens: a text called %s', async (side) => {
    const { path, accountId } = await closed();
    writeFileSync(`${path}${side}`, 'notes of somebody else');
    const atlas = await openAtlas(path);
    expect(noteIn(atlas, accountId)).toBe('one H01');
    atlas.close();
    const [kept = ''] = keptOf(path);
    expect(readFileSync(join(folder, kept), 'utf8')).toBe('notes of somebody else');
  });

  it.runIf(process.platform === 'linux').each([
    ['a pipe', (name: string) => execFileSync('mkfifo', [name])],
    ['a link', (name: string) => symlinkSync('/etc/hostname', name)],
    ['a folder', (name: string) => mkdirSync(name)],
  ])('is neither waited for nor followed: %s', async (_what, make) => {
    const { path, accountId } = await closed();
    make(`${path}-journal`);
    const atlas = await openAtlas(path);
    expect(noteIn(atlas, accountId)).toBe('one H01');
    atlas.close();
    expect(keptOf(path)).toHaveLength(1);
  });

  it('is not rolled in when asked to, where that gives nothing that opens: nothing is changed', async () => {
    const { path } = await closed();
    const other = newPath();
    (await filledAtlas(other, 'industrial')).atlas.close();
    const crashed = newPath();
    await crash(other, crashed);
    copyFileSync(`${crashed}-journal`, `${path}-journal`);
    const before = [readFileSync(path), readFileSync(`${path}-journal`)];
    await expect(openAtlas(path, { goOnWith: 'journal' })).rejects.toMatchObject({ code: 'damaged' });
    expect([readFileSync(path), readFileSync(`${path}-journal`)]).toEqual(before);
  });
});
