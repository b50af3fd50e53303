import { copyFileSync, existsSync, readdirSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run';
import { edit, edited } from '../../shared/document/draft';
import { removeSeats } from '../../shared/document/people';
import { mergePeople } from '../../shared/document/merge';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { filledAtlas } from '../support/atlases';
import { startDesk, type Desk, type TestWindow } from '../support/desk';
import { filesWith, noteIn } from '../support/safety';
import { sampleDocument } from '../support/samples';
import { documentFromRecords } from '../../renderer/state/documentStore';
import { openAtlas } from '../../db/atlas';

const PASSPHRASE = 'violet harbour tuba ninety';
const CANARY = 'Written and then left';

/** An atlas in the app, of which copies are kept. */
const opened = async (passphrase?: string) => {
  const desk = startDesk();
  const path = join(desk.folder, 'a.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
  atlas.close();
  const window = desk.open();
  const open = async (edits?: 'bringBack' | 'leave') =>
    window.call('atlas.open', {
      file: await window.choose('openAtlas', path),
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(edits === undefined ? {} : { edits }),
    });
  await open();
  const document = async (of: TestWindow = window) =>
    documentFromRecords((await of.call('account.open', { accountId })).records);
  const note = async (text: string): Promise<void> => {
    const before = await document();
    const diff = edit(before, (draft) => draft.set('person', 'H01', { note: text }));
    await window.call('document.apply', { accountId, baseRevision: 0, label: `Note: ${text}`, diff });
  };
  return { desk, path, window, open, accountId, note, document };
};
const besideOf = async (desk: Desk, ask: () => Promise<unknown>): Promise<TestWindow> => {
  let beside: TestWindow | null = null;
  desk.onOpenWindow = () => {
    beside = desk.open();
  };
  await ask();
  return beside!;
};
const temporary = (): number =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`account-atlas-copy-${process.pid}-`)).length;

it('a copy of Safety opens in a window of its own, for reading only, and goes when that is closed', async () => {
  const { desk, window, note, document, accountId, path } = await opened();
  await note('first');
  await window.call('safety.copyNow', null);
  await note('second');
  const { copies } = await window.call('safety.state', null);
  const before = temporary();
  const beside = await besideOf(desk, () => window.call('safety.openBeside', { copy: copies[0]!.copy }));
  const start = await beside.call('app.start', null);
  expect(start.beside).toEqual({ file: null, name: 'a' });
  const state = await beside.call('atlas.open', { forReading: 'kept' });
  expect(state.name).toMatch(/^a \(as of .*\d{4}.*\)$/);
  expect(state.readOnly).toMatch(/^This is the copy of a of .*, as Safety keeps it. It is for reading only/);
  expect((await document(beside)).person.get('H01')?.note).toBe('first');
  expect((await document()).person.get('H01')?.note).toBe('second');
  const diff = edit(await document(beside), (draft) => draft.set('person', 'H01', { note: 'x' }));
  expect(await beside.reply('document.apply', { accountId, baseRevision: 0, label: 'No', diff })).toMatchObject({
    ok: false,
    error: { code: 'readOnly' },
  });
  await note('third');
  await beside.call('atlas.close', null);
  expect(temporary()).toBe(before);
  // It was given once, and is not among the recent files.
  expect(await beside.reply('atlas.open', { forReading: 'kept' })).toMatchObject({ error: { code: 'notFound' } });
  expect((await beside.call('app.start', null)).recent).toHaveLength(1);
  expect(existsSync(path)).toBe(true);
});

it('a copy of a sealed atlas opens beside it without its passphrase, is sealed itself, and is locked with it', async () => {
  const { desk, window, note, document } = await opened(PASSPHRASE);
  await note('first');
  await window.call('safety.copyNow', null);
  const { copies } = await window.call('safety.state', null);
  const beside = await besideOf(desk, () => window.call('safety.openBeside', { copy: copies[0]!.copy }));
  await beside.call('atlas.open', { forReading: 'kept' });
  expect((await document(beside)).person.get('H01')?.note).toBe('first');
  const shown = join(
    tmpdir(),
    readdirSync(tmpdir()).findLast((name) => name.startsWith(`account-atlas-copy-${process.pid}-`)) ?? '',
  );
  expect(filesWith(shown, 'SQLite format 3')).toEqual([]);
  for (const one of [window, beside]) void one.call('lock.ready', { unsaved: null, inHand: null });
  const locked = window.call('atlas.lock', null);
  for (const one of [window, beside]) await one.reply('lock.ready', { unsaved: null, inHand: null });
  await locked;
  expect((await beside.call('app.start', null)).atlas).toBeNull();
  expect(await beside.reply('atlas.open', { locked: true })).toMatchObject({ error: { code: 'passphraseNeeded' } });
});

it('edits that were left are told of in Safety, can be looked at and saved, are sealed with the atlas, and go by name', async () => {
  const { desk, window, open, note, document, path } = await opened();
  await window.call('atlas.close', null);
  const older = join(desk.folder, 'older');
  copyFileSync(path, older);
  await open();
  await note('one');
  await note(CANARY);
  await window.call('atlas.close', null);
  copyFileSync(older, path);
  expect(await window.reply('atlas.open', { file: await window.choose('openAtlas', path) })).toMatchObject({
    error: { code: 'editsKept' },
  });
  await open('leave');
  const { left } = await window.call('safety.state', null);
  expect(left).toMatchObject([{ edits: 2, labels: [`Note: ${CANARY}`, 'Note: one'] }]);
  expect(left[0]!.folder.startsWith(join(desk.dataFolder, 'safety'))).toBe(true);
  const beside = await besideOf(desk, () => window.call('safety.openBeside', { left: left[0]!.left }));
  await beside.call('atlas.open', { forReading: 'kept' });
  expect((await document(beside)).person.get('H01')?.note).toBe(CANARY);
  await beside.call('atlas.close', null);
  const target = join(desk.folder, 'with them.atlas');
  await window.call('safety.takeOut', { left: left[0]!.left, file: await window.choose('saveCopy', target) });
  const saved = await openAtlas(target);
  expect(noteIn(saved, saved.accounts()[0]!.id)).toBe(CANARY);
  saved.close();

  // Sealed, and with another passphrase, nothing of them is in clear, and they are still there.
  const safety = join(desk.dataFolder, 'safety');
  expect(filesWith(safety, CANARY).length).toBeGreaterThan(0);
  await window.call('atlas.seal', { passphrase: PASSPHRASE });
  expect(filesWith(safety, CANARY)).toEqual([]);
  expect(filesWith(safety, 'SQLite format 3')).toEqual([]);
  await window.call('atlas.changePassphrase', { passphrase: PASSPHRASE, next: 'seven quiet turnips under glass' });
  const again = (await window.call('safety.state', null)).left;
  expect(again).toMatchObject([{ edits: 2, labels: [`Note: ${CANARY}`, 'Note: one'] }]);
  expect(await window.reply('safety.forgetLeft', { left: 'another' })).toMatchObject({ error: { code: 'notFound' } });
  expect((await window.call('safety.forgetLeft', { left: left[0]!.left })).left).toEqual([]);
  expect(existsSync(left[0]!.folder)).toBe(false);
});

it('a copy is not said to be made before a merge where somebody with reports is deleted', async () => {
  const { window, accountId, document } = await opened();
  await window.call('safety.copyNow', null);
  for (const seat of ['H02', 'H03']) {
    const gone = edit(await document(), (draft) => removeSeats(draft, [seat]));
    await window.call('document.apply', { accountId, baseRevision: 0, label: 'Delete', diff: gone });
  }
  await expect.poll(async () => (await window.call('safety.state', null)).editsSince).toBeGreaterThan(0);
  const { copies } = await window.call('safety.state', null);
  expect(copies.map(({ reason }) => reason)).not.toContain('beforeMerge');
});

it('a copy is made before two cards become one', async () => {
  const { window, accountId, document } = await opened();
  await window.call('safety.copyNow', null);
  const diff = edit(await document(), (draft) => mergePeople(draft, 'H02', 'H03', new Map()));
  await window.call('document.apply', { accountId, baseRevision: 0, label: 'Merge', diff });
  await expect.poll(async () => (await window.call('safety.state', null)).editsSince).toBe(1);
  const plain = edit(await document(), (draft) => draft.set('person', 'H02', { note: 'after' }));
  await window.call('document.apply', { accountId, baseRevision: 0, label: 'Note', diff: plain });
  const second = edit(await document(), (draft) => mergePeople(draft, 'H02', 'H04', new Map()));
  await window.call('document.apply', { accountId, baseRevision: 0, label: 'Merge', diff: second });
  await expect
    .poll(async () => (await window.call('safety.state', null)).copies.map(({ reason }) => reason))
    .toContain('beforeMerge');
});

it.each([
  ['in clear', undefined],
  ['sealed', PASSPHRASE],
] as const)(
  'an atlas that is open elsewhere and cannot be read whole is shown from its newest copy, %s',
  async (_name, passphrase) => {
    const { desk, window, note, path, document } = await opened(passphrase);
    await note('kept');
    await window.call('safety.copyNow', null);
    await window.call('atlas.close', null);
    truncateSync(path, statSync(path).size - 4096);
    const file = await window.choose('openAtlas', path);
    if (passphrase !== undefined)
      expect(
        await window.reply('atlas.open', { file: await window.choose('openAtlas', path), forReading: 'copy' }),
      ).toMatchObject({ error: { code: 'passphraseNeeded' } });
    const state = await window.call('atlas.open', {
      file,
      forReading: 'copy',
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    expect(state.readOnly).toMatch(/^This is the copy of a of .*could not be read whole. It is for reading only/);
    expect((await document()).person.get('H01')?.note).toBe('kept');
    await window.call('atlas.close', null);
    expect(desk.written).toEqual([]);
  },
);

it('the command line takes in what is kept, or leaves it, when told to, and else says how', async () => {
  const { desk, window, open, note, path, accountId } = await opened();
  await window.call('atlas.close', null);
  const older = join(desk.folder, 'older');
  copyFileSync(path, older);
  await open();
  await note('one');
  await note('two');
  await window.call('atlas.close', null);
  const said = { out: '', err: '' };
  const other = join(desk.folder, 'other.json');
  const document = edited(sampleDocument('industrial'), () => undefined);
  writeFileSync(other, JSON.stringify(writeAccountFile(document, '2026-03-02')));
  const run = (...more: string[]) =>
    runCommand(['import', other, '--into', path, '--on-conflict', 'keep', ...more], {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      isTyped: false,
      secret: async () => null,
      safetyFolder: join(desk.dataFolder, 'safety'),
    });
  copyFileSync(older, path);
  expect(await run()).toBe(1);
  expect(said.err).toMatch(/2 edits are kept.* Nothing was changed. Use --kept take-in .*--kept leave/);
  expect(await run('--kept', 'perhaps')).toBe(2);
  expect(await run('--kept', 'take-in')).toBe(0);
  expect(said.out).toContain('2 edits came back.');
  const taken = await openAtlas(path);
  expect(noteIn(taken, accountId)).toBe('two');
  expect(taken.accounts()).toHaveLength(2);
  taken.close();
  copyFileSync(older, path);
  said.out = '';
  expect(await run('--kept', 'leave')).toBe(0);
  expect(said.out).not.toContain('back');
  const left = await openAtlas(path);
  expect(noteIn(left, accountId)).not.toBe('two');
  left.close();
  await open();
  expect((await window.call('safety.state', null)).left).toMatchObject([{ edits: 3 }]);
});
