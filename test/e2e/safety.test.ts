import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
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

const made = async (path: string): Promise<string> => {
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  atlas.close();
  return accountId;
};
const open = async (path: string): Promise<void> => {
  await app.page.keyboard.press('Control+o');
  await chooseFile(app.page, path);
};
const influence = async (level: string): Promise<void> => {
  await card(app.page, 'Maren Aldous').click();
  await app.page.keyboard.press(level);
  await saved(app.page);
};
const leave = async (): Promise<void> => {
  await app.page.getByRole('button', { name: 'Account Atlas' }).click();
  await app.page.getByRole('button', { name: 'New atlas' }).waitFor();
};
const influenceIn = async (path: string, accountId: string): Promise<unknown> => {
  const atlas = await openAtlas(path);
  const people = [...atlas.document(accountId).person.values()];
  atlas.close();
  return people.find((person) => person.name === 'Maren Aldous')?.influence;
};

describe('an atlas whose file is not what it was', () => {
  it('is brought back when it is overwritten, damaged or deleted, before and while it is open', async () => {
    const path = join(app.folder, 'a.atlas');
    const accountId = await made(path);
    const older = join(app.folder, 'older');
    copyFileSync(path, older);
    await open(path);
    await influence('2');
    await influence('1');
    await leave();

    // Overwritten by an older copy: nothing comes back unasked.
    copyFileSync(older, path);
    await open(path);
    const ahead = app.page.getByRole('dialog', { name: /is older than it was/ });
    await ahead.getByText(/2 edits more/).waitFor();
    await ahead.getByRole('button', { name: 'Do not open it' }).click();
    expect(readFileSync(path).equals(readFileSync(older))).toBe(true);
    await open(path);
    await ahead.getByRole('button', { name: 'Bring 2 edits back' }).click();
    await card(app.page, 'Maren Aldous').waitFor();
    await app.page.getByText('2 edits came back.').waitFor();
    await influence('3');
    await leave();
    expect(await influenceIn(path, accountId)).toBe(3);

    // Damaged: set aside, byte for byte.
    const bytes = readFileSync(path);
    bytes.fill(0, 4096, 40_960);
    writeFileSync(path, bytes);
    await open(path);
    const damaged = app.page.getByRole('dialog', { name: /is damaged/ });
    await damaged.getByText(/every edit since/).waitFor();
    await damaged.getByRole('button', { name: 'Bring it back' }).press('Enter');
    await app.page.getByText(/The atlas is back/).waitFor();
    await card(app.page, 'Maren Aldous').waitFor();
    const aside = readdirSync(app.folder).find((name) => name.includes('set aside'));
    expect(readFileSync(join(app.folder, aside!)).equals(bytes)).toBe(true);
    await influence('4');

    // Overwritten while it is open.
    writeFileSync(path, Buffer.alloc(bytes.length));
    const status = app.page.getByRole('contentinfo').getByRole('alert');
    await status.getByText(/Another program wrote into the file/).waitFor();
    await status.getByRole('button', { name: 'Bring back' }).click();
    await saved(app.page);
    await influence('5');
    await leave();
    expect(await influenceIn(path, accountId)).toBe(5);

    // Deleted: the list of recent files leads to what is kept.
    rmSync(path);
    await app.restart().then((next) => {
      app = next;
    });
    await app.page.getByRole('button', { name: /^a\b.*Not where it was/ }).click();
    const missing = app.page.getByRole('dialog', { name: /is not where it was/ });
    await missing.getByRole('button', { name: 'Bring it back' }).click();
    await card(app.page, 'Maren Aldous').waitFor();
    expect(existsSync(path)).toBe(true);
    await leave();
    expect(await influenceIn(path, accountId)).toBe(5);
  });
});

describe('an atlas whose file holds half a change', () => {
  it('can be brought back whole from what is kept, and the half is set aside', async () => {
    const path = join(app.folder, 'a.atlas');
    const accountId = await made(path);
    await open(path);
    await influence('2');
    await leave();
    // As a copy made in the middle of a change: a row is newer than the whole log, and SQLite calls the file sound.
    const db = connect(path, null, 'write');
    db.prepare('UPDATE "person" SET "influence" = 1, "updatedAt" = ?').run('2100-01-01T00:00:00.000Z');
    db.close();
    const half = readFileSync(path);

    await open(path);
    const question = app.page.getByRole('dialog', { name: 'a.atlas needs a decision' });
    await question.getByText(/^A copy of .* and every edit saved here since are kept/).waitFor();
    await question.getByRole('button', { name: 'Bring it back' }).press('Enter');
    const sure = app.page.getByRole('dialog', { name: 'Bring a.atlas back?' });
    await sure.getByText(/^The newest copy is of/).waitFor();
    await sure.getByRole('button', { name: 'Bring it back' }).press('Enter');
    await app.page.getByText(/The atlas is back/).waitFor();
    await card(app.page, 'Maren Aldous').waitFor();
    const aside = readdirSync(app.folder).find((name) => name.includes('set aside'));
    expect(readFileSync(join(app.folder, aside!)).equals(half)).toBe(true);
    await leave();
    expect(await influenceIn(path, accountId)).toBe(2);
    expect(app.complaints).toEqual([]);
  });
});

describe('Safety', () => {
  const openSafety = async (): Promise<void> => {
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('combobox', { name: /^Find a/ }).fill('safety');
    await app.page.getByRole('option', { name: /^Safety:/ }).waitFor();
    await app.page.keyboard.press('Enter');
  };
  it('tells of the copies, reads them through, saves one as a file, and opens one beside', async () => {
    const path = join(app.folder, 'a.atlas');
    const accountId = await made(path);
    const older = join(app.folder, 'older');
    copyFileSync(path, older);
    await open(path);
    await card(app.page, 'Maren Aldous').waitFor();
    await influence('2');
    await openSafety();
    const safety = app.page.getByRole('dialog', { name: 'Safety' });
    const copies = safety.getByRole('list', { name: 'Copies, newest first' }).getByRole('listitem');
    await copies.first().waitFor();
    await safety.getByText(/the edit since is kept|the edit since are kept|holds everything/).waitFor();
    await safety.getByRole('button', { name: 'Make a copy now' }).click();
    await safety.getByText(/holds everything/).waitFor();
    await expect.poll(() => copies.count()).toBe(2);
    await safety.getByRole('button', { name: 'Read all through' }).click();
    await safety.getByText('2 copies were read through and are whole.').waitFor();
    await safety.getByLabel('Copies may take').selectOption({ label: '100 MB' });
    // The oldest copy was made before the edit.
    const file = join(app.folder, 'as a file.atlas');
    await copies
      .last()
      .getByRole('button', { name: /as a file$/ })
      .click();
    await chooseFile(app.page, file);
    await safety.getByText(/“as a file.atlas” was written/).waitFor();
    expect(await influenceIn(file, accountId)).not.toBe(2);
    const opening = app.page.context().waitForEvent('page');
    await copies
      .last()
      .getByRole('button', { name: /^Open the copy/ })
      .click();
    const beside = await opening;
    await card(beside, 'Maren Aldous').waitFor();
    await beside
      .getByText(/^a \(as of /)
      .first()
      .waitFor();
    await beside
      .getByText(/is the copy of a of/)
      .first()
      .waitFor();
    expect(await card(beside, 'Maren Aldous').getAttribute('aria-label')).not.toContain('influence 2');
    await beside.close();

    // An older file is gone on with: what it lacks is told of here, and goes by name.
    await safety.getByRole('button', { name: 'Close' }).click();
    await leave();
    copyFileSync(older, path);
    await open(path);
    await app.page.getByRole('button', { name: 'Go on with the file as it is' }).click();
    await card(app.page, 'Maren Aldous').waitFor();
    await openSafety();
    const left = safety.getByRole('list', { name: 'Edits not taken in, newest first' });
    await left.getByText(/Maren Aldous: influence some/).waitFor();
    await left.getByRole('button', { name: /^Delete:/ }).click();
    await left.getByRole('button', { name: /^Delete/ }).click();
    await left.waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });
});
