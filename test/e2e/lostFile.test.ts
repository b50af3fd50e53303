import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAtlas, openAtlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { filledAtlas } from '../support/atlases';
import { card, chooseFile, saved, startApp, type App } from '../support/app';

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app.close();
});

const openIn = async (path: string): Promise<string> => {
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  atlas.close();
  await app.page.keyboard.press('Control+o');
  await chooseFile(app.page, path);
  await card(app.page, 'Maren Aldous').waitFor();
  return accountId;
};
const influence = async (level: string): Promise<void> => {
  await card(app.page, 'Maren Aldous').click();
  await app.page.keyboard.press(level);
};
const influenceIn = async (path: string, accountId: string): Promise<unknown> => {
  const atlas = await openAtlas(path);
  const found = [...atlas.document(accountId).person.values()].find(
    (person) => person.name === 'Maren Aldous',
  )?.influence;
  atlas.close();
  return found;
};
const status = () => app.page.getByRole('contentinfo').getByRole('alert');

describe('a file that is deleted under the app', () => {
  it('is told within a second, and everything goes on in another file', async () => {
    const path = join(app.folder, 'a.atlas');
    const accountId = await openIn(path);
    await influence('2');
    await saved(app.page);
    rmSync(path);
    await status()
      .getByText(/deleted, or another file was put in its place/)
      .waitFor({ timeout: 2_000 });
    await influence('1');
    await status().getByRole('button', { name: 'Try again' }).waitFor();

    // Nothing leads away from here without a question.
    await app.page.getByRole('button', { name: 'Account Atlas' }).click();
    const question = app.page.getByRole('dialog', { name: 'Not everything is saved' });
    await question.getByRole('button', { name: 'Stay here' }).click();
    await card(app.page, 'Maren Aldous').waitFor();
    await app.page.getByRole('button', { name: 'Account Atlas' }).click();
    await question.getByRole('button', { name: 'Save elsewhere' }).click();
    const next = join(app.folder, 'b.atlas');
    await chooseFile(app.page, next);
    await app.page.getByRole('button', { name: 'New atlas' }).waitFor();
    expect(existsSync(path)).toBe(false);
    expect(await influenceIn(next, accountId)).toBe(1);
  });

  it('and whose name another file has now is not written into', async () => {
    const path = join(app.folder, 'a.atlas');
    const other = join(app.folder, 'other.atlas');
    await openIn(path);
    await influence('2');
    await saved(app.page);
    (await createAtlas(other)).atlas.close();
    renameSync(other, path);
    await influence('1');
    await status()
      .getByText(/another file was put in its place/)
      .waitFor();
    const there = await openAtlas(path);
    expect(there.accounts()).toEqual([]);
    there.close();
  });

  it('is followed without a word of trouble when it is only renamed', async () => {
    const path = join(app.folder, 'a.atlas');
    const accountId = await openIn(path);
    renameSync(path, join(app.folder, 'renamed.atlas'));
    await app.page.getByRole('contentinfo').getByText('renamed').waitFor();
    await influence('2');
    await saved(app.page);
    await app.page.getByRole('button', { name: 'Account Atlas' }).click();
    await app.page.getByRole('button', { name: 'New atlas' }).waitFor();
    expect(await influenceIn(join(app.folder, 'renamed.atlas'), accountId)).toBe(2);
  });
});

describe.runIf(process.getuid?.() === 0)('an edit that a full disk does not take', () => {
  it('stays on screen, is asked about before it is left, and is in the file it is saved to', async () => {
    const volume = join(app.folder, 'volume');
    mkdirSync(volume);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', volume]);
    try {
      const accountId = await openIn(join(volume, 'a.atlas'));
      await influence('2');
      await saved(app.page);
      try {
        for (let ballast = 0; ballast < 600; ballast += 1)
          writeFileSync(join(volume, `ballast${ballast}`), Buffer.alloc(4096));
      } catch {
        // Full.
      }
      await influence('1');
      await status()
        .getByText(/The disk is full/)
        .waitFor();
      await app.page.keyboard.press('Control+o');
      const question = app.page.getByRole('dialog', { name: 'Not everything is saved' });
      await question.getByText(/lost/).waitFor();
      await question.getByRole('button', { name: 'Stay here' }).click();
      // Whoever closes the tab, the window or the browser is asked as well.
      const asking = app.page.waitForEvent('dialog');
      void app.page.close({ runBeforeUnload: true });
      const asked = await asking;
      expect(asked.type()).toBe('beforeunload');
      await asked.dismiss();
      await status().getByRole('button', { name: 'Save elsewhere' }).click();
      const next = join(app.folder, 'b.atlas');
      await chooseFile(app.page, next);
      await saved(app.page);
      await influence('3');
      await saved(app.page);
      await app.page.getByRole('button', { name: 'Account Atlas' }).click();
      await app.page.getByRole('button', { name: 'New atlas' }).waitFor();
      expect(await influenceIn(next, accountId)).toBe(3);
      expect(await influenceIn(join(volume, 'a.atlas'), accountId)).toBe(2);
    } finally {
      execFileSync('umount', ['-l', volume]);
    }
  });
});

describe('a file beside which a crash left a journal that is not its own', () => {
  it('asks which to go on with, and keeps what was not chosen', async () => {
    const path = join(app.folder, 'crashed.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const good = join(app.folder, 'good.atlas');
    atlas.copyTo(good);
    for (const n of [1, 2, 3]) {
      const [person] = [...atlas.document(accountId).person.values()];
      const diff = { person: { updated: { [person!.id]: { note: [person!.note, `edit ${n}`] as const } } } };
      atlas.apply({ windowId: 'w', sessionId: 's' }, { accountId, baseRevision: 0, label: 'Note', diff });
    }
    atlas.close();
    const db = connect(path, null, 'write');
    db.pragma('cache_size=4');
    db.exec('BEGIN IMMEDIATE');
    db.prepare('UPDATE "person" SET "note" = hex(zeroblob(400))').run();
    copyFileSync(`${path}-journal`, `${good}-journal`);
    db.exec('ROLLBACK');
    db.close();
    await app.page.keyboard.press('Control+o');
    await chooseFile(app.page, good);
    const question = app.page.getByRole('dialog', { name: /needs a decision/ });
    await question.getByText('The file as it lies there').waitFor();
    await expect.poll(() => question.getByText(/1 change, the last on/).count()).toBe(1);
    await question.getByRole('button', { name: 'Go on with the file' }).click();
    await card(app.page, 'Maren Aldous').waitFor();
    await influence('2');
    await saved(app.page);
  });
});
