import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../db/atlas';
import { newPart } from '../../db/parts';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { startDesk, type TestWindow } from '../support/desk';

const withSample = async (window: TestWindow): Promise<string> => {
  const atlas = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const accountId = atlas.accounts[0]?.id ?? '';
  await window.call('account.open', { accountId });
  return accountId;
};
const influence = (window: TestWindow, accountId: string, from: number | null, to: number) =>
  window.reply('document.apply', {
    accountId,
    baseRevision: 1,
    label: 'Influence',
    diff: { person: { updated: { H01: { influence: [from, to] } } } },
  });
const influenceOf = async (window: TestWindow, accountId: string): Promise<number | null> => {
  const { records } = await window.call('account.open', { accountId });
  return (records['person'] ?? []).find(({ id }) => id === 'H01')?.['influence'] as number | null;
};

describe('a name that is not one of ours', () => {
  it('opens no atlas, whatever it leads to', async () => {
    const desk = startDesk();
    const window = desk.open();
    (await createAtlas(join(desk.folder, 'private.atlas'))).atlas.close();
    for (const sample of [
      '../../files/private',
      '../files/private',
      join(desk.folder, 'private'),
      'hospital/../../../files/private',
      '',
    ]) {
      for (const startOver of [false, true]) {
        expect(await window.reply('atlas.openSample', { sample: sample.slice(0, 40), startOver })).toMatchObject({
          ok: false,
        });
      }
    }
    expect(await window.call('app.start', null)).toMatchObject({ atlas: null });
  });

  it('is no template', async () => {
    const desk = startDesk();
    const window = desk.open();
    await window.call('atlas.create', { file: await window.choose('newAtlas', join(desk.folder, 'a.atlas')) });
    expect(await window.reply('account.create', { name: 'A', currency: 'EUR', template: '../x' })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
  });
});

describe('an atlas that is open here', () => {
  it.each(['importAccount', 'importCsv', 'attach'] as const)(
    'keeps its lock when it is chosen as a file for %s, by whatever name',
    async (purpose) => {
      const desk = startDesk();
      const window = desk.open();
      const path = join(desk.folder, 'mine.atlas');
      await window.call('atlas.create', { file: await window.choose('newAtlas', path) });
      const { accountId } = await window.call('account.create', { name: 'A', currency: 'EUR' });
      symlinkSync(path, join(desk.folder, 'link.json'));
      linkSync(path, join(desk.folder, 'hard.csv'));
      for (const name of ['mine.atlas', 'link.json', 'hard.csv']) {
        const file = await window.choose(purpose, join(desk.folder, name));
        const reply =
          purpose === 'importAccount'
            ? await window.reply('account.import', { file })
            : purpose === 'importCsv'
              ? await window.reply('csv.read', { file })
              : await window.reply('attachment.add', { accountId, file });
        expect(reply).toMatchObject({ ok: false, error: { message: expect.stringContaining('open here') as string } });
      }
      const other = startChild(await bundledChild('holdOpen'), { path });
      expect(await other.line((line) => line !== '')).toBe('refused openElsewhere');
    },
  );

  it('is not written over by an export, nor is one that is closed', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withSample(window);
    const closed = join(desk.folder, 'closed.json');
    (await createAtlas(closed)).atlas.close();
    const before = readFileSync(closed);
    expect(
      await window.reply('account.export', { accountId, file: await window.choose('saveAccount', closed) }),
    ).toMatchObject({ ok: false, error: { code: 'fileExists' } });
    expect(readFileSync(closed).equals(before)).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('an atlas whose file goes away', () => {
  it('is told to every window that shows it, and goes on elsewhere for all of them', async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const path = join(desk.folder, 'a.atlas');
    await one.call('atlas.openSample', { sample: 'hospital', startOver: false });
    await one.call('atlas.saveCopy', { file: await one.choose('saveCopy', path) });
    const atlas = await one.call('atlas.open', { file: await one.choose('openAtlas', path) });
    await two.call('atlas.open', { file: await two.choose('openAtlas', path) });
    const accountId = atlas.accounts[0]?.id ?? '';
    await two.call('account.open', { accountId });
    const before = await influenceOf(one, accountId);
    rmSync(path);
    await expect
      .poll(() => two.heard.at(-1)?.value)
      .toMatchObject({ atlas: { trouble: expect.stringContaining('deleted') as string } });
    expect(await influence(one, accountId, before, 1)).toMatchObject({ ok: false, error: { code: 'fileGone' } });
    const elsewhere = await one.call('atlas.saveElsewhere', {
      file: await one.choose('saveElsewhere', join(desk.folder, 'b.atlas')),
    });
    expect(elsewhere).toMatchObject({ atlas: { name: 'b', trouble: null }, notice: null });
    expect(two.heard.at(-1)?.value).toMatchObject({ atlas: { name: 'b', trouble: null } });
    expect(await influence(one, accountId, before, 1)).toMatchObject({ ok: true });
    expect(await influenceOf(two, accountId)).toBe(1);
    expect((await one.call('app.start', null)).recent[0]?.name).toBe('b');
  });

  it('and is renamed keeps its place in the list of recent files, under its new name', async () => {
    const desk = startDesk();
    const window = desk.open();
    const path = join(desk.folder, 'a.atlas');
    await window.call('atlas.create', { file: await window.choose('newAtlas', path) });
    renameSync(path, join(desk.folder, 'b.atlas'));
    await expect.poll(() => window.heard.at(-1)?.value).toMatchObject({ atlas: { name: 'b' } });
    expect((await window.call('app.start', null)).recent[0]?.name).toBe('b');
  });

  it('is another one than the file that has its name now, when that is opened', async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const path = join(desk.folder, 'a.atlas');
    await one.call('atlas.create', { file: await one.choose('newAtlas', path) });
    await one.call('account.create', { name: 'First', currency: 'EUR' });
    rmSync(path);
    (await createAtlas(path)).atlas.close();
    const opened = await two.call('atlas.open', { file: await two.choose('openAtlas', path) });
    expect(opened.accounts).toEqual([]);
  });
});

describe('what a run that was killed left in a folder it only wrote to', () => {
  it('is taken away at the next start', async () => {
    const desk = startDesk();
    const window = desk.open();
    await withSample(window);
    const where = join(desk.folder, 'stick');
    mkdirSync(where);
    const notes = join(desk.dataFolder, 'writing');
    await window.call('atlas.saveCopy', { file: await window.choose('saveCopy', join(where, 'copy.atlas')) });
    expect(readdirSync(notes)).toEqual([]);
    // As a kill in the middle of a copy leaves it: the note, and the part of a process that is gone.
    const part = newPart(join(where, 'copy.atlas')).replace(`-${process.pid}-`, '-99999999-');
    writeFileSync(part, 'in clear');
    writeFileSync(join(notes, 'x'), where);
    await desk.host.close();
    const again = startDesk(undefined, desk.dataFolder);
    expect(existsSync(part)).toBe(false);
    expect(readdirSync(join(again.dataFolder, 'writing'))).toEqual([]);
    expect(readdirSync(where)).toEqual(['copy.atlas']);
  });
});
