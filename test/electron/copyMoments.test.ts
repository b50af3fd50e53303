import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { runCommand } from '../../electron/cli/run';
import { roomWatch } from '../../electron/services/safety';
import { edit, type Draft } from '../../shared/document/draft';
import type { Document } from '../../shared/document/document';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { documentFromRecords } from '../../renderer/state/documentStore';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { startDesk, type Desk } from '../support/desk';
import { temporaryFolder } from '../support/folders';
import { filesIn, LIMIT } from '../support/safety';
import { sampleDocument } from '../support/samples';

const begun = async () => {
  const desk = startDesk();
  const path = join(desk.folder, 'a.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  atlas.close();
  return { desk, path, accountId };
};
const opened = async (before: (path: string, accountId: string) => Promise<void> = async () => undefined) => {
  const { desk, path, accountId } = await begun();
  await before(path, accountId);
  const window = desk.open();
  await window.call('atlas.open', { file: await window.choose('openAtlas', path) });
  const document = async (): Promise<Document> =>
    documentFromRecords((await window.call('account.open', { accountId })).records);
  const edited = async (label: string, work: (draft: Draft) => void): Promise<void> => {
    const diff = edit(await document(), work);
    await window.call('document.apply', { accountId, baseRevision: 0, label, diff });
  };
  const note = (text: string): Promise<void> => edited(text, (draft) => draft.set('person', 'H01', { note: text }));
  let times = 0;
  /** Edits until the copy that is made soon after opening is there: from then on none comes by itself for minutes. */
  const untilCopied = (): Promise<void> =>
    expect
      .poll(async () => {
        await note(`edit ${(times += 1)}`);
        return copiesFor(desk, 'opened').length;
      })
      .toBe(2);
  return { desk, path, accountId, window, document, edited, note, untilCopied };
};
/** The copies that are kept for a reason. */
const copiesFor = (desk: Desk, reason: string): readonly string[] =>
  filesIn(join(desk.dataFolder, 'safety')).filter((path) => basename(path).endsWith(` ${reason}.atlas`));
/** The copy that was made for a reason, as a file of its own. */
const copyFor = async (desk: Desk, reason: string) => {
  await expect.poll(() => copiesFor(desk, reason)).toHaveLength(1);
  const there = join(desk.folder, `${reason}.atlas`);
  copyFileSync(copiesFor(desk, reason)[0]!, there);
  return openAtlas(there, { readOnly: true });
};

describe('a copy is made', () => {
  it('soon after an atlas is opened, and when it is closed', async () => {
    const { desk, window, accountId, note, untilCopied } = await opened();
    await untilCopied();
    await note('the last words');
    await window.call('atlas.close', null);
    const copy = await copyFor(desk, 'closed');
    expect(copy.document(accountId).person.get('H01')?.note).toBe('the last words');
    copy.close();
  });

  it('before an account comes in', async () => {
    const { desk, window, accountId, note, untilCopied } = await opened();
    await untilCopied();
    await note('before it came');
    const file = join(desk.folder, 'other.json');
    writeFileSync(file, JSON.stringify(writeAccountFile(sampleDocument('industrial'), '2026-03-02')));
    await window.call('account.import', { file: await window.choose('importAccount', file), onConflict: 'keep' });
    const copy = await copyFor(desk, 'beforeImport');
    expect(copy.accounts()).toHaveLength(1);
    expect(copy.document(accountId).person.get('H01')?.note).toBe('before it came');
    copy.close();
  });

  it('before the people of a table come in', async () => {
    const { desk, accountId, document, edited, note, untilCopied } = await opened();
    await untilCopied();
    await note('before they came');
    const { size } = (await document()).person;
    await edited('Import', (draft) => {
      for (let n = 0; n < 60; n += 1) draft.add('person', { name: `Person ${n}` });
    });
    const copy = await copyFor(desk, 'beforeImport');
    expect(copy.document(accountId).person.size).toBe(size);
    copy.close();
  });

  it('before a file changes a single value', async () => {
    const { desk, window, accountId, document, note, untilCopied } = await opened();
    await untilCopied();
    await note('before it was refreshed');
    const diff = edit(await document(), (draft) => draft.set('person', 'H01', { note: 'refreshed' }));
    const label = 'Refresh people from people.csv';
    await window.call('document.apply', { accountId, baseRevision: 0, label, diff, isImport: true });
    const copy = await copyFor(desk, 'beforeImport');
    expect(copy.document(accountId).person.get('H01')?.note).toBe('before it was refreshed');
    copy.close();
    expect((await document()).person.get('H01')?.note).toBe('refreshed');
  });

  it('before many people go', async () => {
    const { desk, accountId, document, edited, untilCopied } = await opened();
    await untilCopied();
    await edited('Many', (draft) => {
      for (let n = 0; n < 30; n += 1) draft.add('person', { id: `x${n}`, name: `Person ${n}` });
    });
    const { size } = (await document()).person;
    await edited('Delete', (draft) => {
      for (let n = 0; n < 30; n += 1) draft.remove('person', `x${n}`);
    });
    const copy = await copyFor(desk, 'beforeDeletion');
    expect(copy.document(accountId).person.size).toBe(size);
    copy.close();
  });

  it('before another copy of an account is merged', async () => {
    const theirsAt = (path: string): string => join(dirname(path), 'Theirs.atlas');
    const { desk, path, window, accountId, note, untilCopied } = await opened(async (mine, account) => {
      copyFileSync(mine, theirsAt(mine));
      const theirs = await openAtlas(theirsAt(mine));
      const diff = edit(theirs.document(account), (draft) => draft.set('person', 'H01', { email: 'a@b.example' }));
      theirs.apply(SOMEONE, { accountId: account, baseRevision: 0, label: 'Theirs', diff });
      theirs.close();
    });
    await untilCopied();
    await note('ours');
    const chosen = await window.choose('mergeCopy', theirsAt(path));
    const { merge } = await window.call('merge.start', { accountId, file: chosen });
    await window.call('merge.finish', { merge, answers: {} });
    const copy = await copyFor(desk, 'beforeMerge');
    expect(copy.document(accountId).person.get('H01')).toMatchObject({ note: 'ours', email: null });
    copy.close();
  });

  it('by the command line before it brings something in, and no more copies go than in the app', async () => {
    const { desk, path } = await begun();
    const safetyFolder = join(desk.dataFolder, 'safety');
    const file = join(desk.folder, 'other.json');
    writeFileSync(file, JSON.stringify(writeAccountFile(sampleDocument('industrial'), '2026-03-02')));
    const run = () =>
      runCommand(['import', file, '--into', path, '--on-conflict', 'keep'], {
        out: () => undefined,
        err: () => undefined,
        isTyped: false,
        secret: async () => null,
        safetyFolder,
      });
    // The first copy of all is made as the atlas is opened, and holds what was there.
    expect(await run()).toBe(0);
    const first = await copyFor(desk, 'opened');
    expect(first.accounts()).toHaveLength(1);
    first.close();
    expect(await run()).toBe(0);
    const copy = await copyFor(desk, 'beforeImport');
    expect(copy.accounts()).toHaveLength(2);
    expect(copy.accounts().every(({ people }) => people > 0)).toBe(true);
    copy.close();
    expect(await run()).toBe(0);
    expect([copiesFor(desk, 'opened'), copiesFor(desk, 'beforeImport')].map(({ length }) => length)).toEqual([1, 2]);
    // Somebody gave them little room in Safety: of any the two newest stay.
    writeFileSync(join(desk.dataFolder, 'safety.json'), JSON.stringify({ limitBytes: LIMIT / 400 }));
    expect(await run()).toBe(0);
    expect([copiesFor(desk, 'opened'), copiesFor(desk, 'beforeImport')].map(({ length }) => length)).toEqual([0, 2]);
  });
});

const folder = temporaryFolder();
it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'little room on the disk of an atlas is said once, and again after there was more',
  () => {
    const volume = join(folder, 'volume');
    mkdirSync(volume);
    const mount = (size: string, ...more: string[]): unknown =>
      execFileSync('mount', ['-t', 'tmpfs', '-o', [...more, `size=${size}`].join(','), 'tmpfs', volume]);
    mount('40m');
    try {
      const watch = roomWatch();
      expect(watch(volume)).toMatch(/^Only 4\d MB are free on the disk of this atlas\. Everything so far is saved\./);
      expect(watch(volume)).toBeNull();
      mount('200m', 'remount');
      expect(watch(volume)).toBeNull();
      mount('30m', 'remount');
      expect(watch(volume)).toMatch(/^Only 3\d MB/);
      expect(readdirSync(volume)).toEqual([]);
    } finally {
      execFileSync('umount', [volume]);
    }
  },
);
