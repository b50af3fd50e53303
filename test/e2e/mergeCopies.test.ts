import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { edit, type Draft } from '../../shared/document/draft';
import { reparent } from '../../shared/document/people';
import { removeWithLinks } from '../../shared/document/references';
import { documentAt, filledAtlas, SOMEONE } from '../support/atlases';
import { chooseFile, saved, startApp, type App } from '../support/app';
import { pageTexts } from '../support/readPdf';

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app.close();
});

const editing = async (path: string, work: (draft: Draft) => void): Promise<void> => {
  const atlas = await openAtlas(path);
  const accountId = atlas.accounts()[0]!.id;
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Edit', diff: edit(atlas.document(accountId), work) });
  atlas.close();
};

it('two copies become one: each kind of question is asked, answered by keys, reported and taken back', async () => {
  const { page } = app;
  const mine = join(app.folder, 'Carrowmere.atlas');
  const theirs = join(app.folder, 'Carrowmere (conflicted copy).atlas');
  const { atlas, accountId } = await filledAtlas(mine, 'hospital');
  const before = atlas.document(accountId);
  atlas.close();
  // As a service sets a copy aside.
  copyFileSync(mine, theirs);
  const gone = [...before.link.keys()][0]!;
  await editing(mine, (draft) => {
    draft.set('person', 'H01', { note: 'Heard in the lift', attitude: -1 });
    draft.set('person', 'H02', { relationship: 1 });
    removeWithLinks(draft, 'link', gone);
    draft.add('action', { title: 'Ring the ward' });
    reparent(draft, ['H04'], 'H05');
  });
  await editing(theirs, (draft) => {
    draft.set('person', 'H01', { note: 'Heard at the dinner' });
    draft.set('person', 'H02', { relationship: 4 });
    draft.set('person', 'H03', { email: 'only@there.example' });
    draft.set('link', gone, { note: 'It grew stronger' });
    draft.add('action', { title: 'Ring the ward', note: 'theirs' });
    reparent(draft, ['H05'], 'H04');
  });

  await page.keyboard.press('Control+o');
  await chooseFile(page, mine);
  await page.getByRole('button', { name: 'Merge it' }).click();
  const dialog = page.getByRole('dialog', { name: /^Merge from Carrowmere \(conflicted copy\)/ });
  await dialog.getByText(/as their histories say/).waitFor();
  const asked = dialog.locator('fieldset');
  expect(await asked.count()).toBe(5);
  const finish = dialog.getByRole('button', { name: /questions? left|Make them one/ });
  expect(await finish.isDisabled()).toBe(true);

  // Somebody walks in: the dialog goes, and what was answered stays.
  await asked.first().getByRole('radio').first().focus();
  await page.keyboard.press('1');
  await dialog.getByText('4 not answered yet').waitFor();
  await page.keyboard.press('Control+Shift+H');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.locator('body').innerText()).not.toMatch(/lift|dinner/);
  await page.keyboard.press('Control+Shift+H');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('merge from a copy');
  await page.keyboard.press('Enter');
  await dialog.getByText('4 not answered yet').waitFor();

  // By keys: each answer goes on to the next question.
  await dialog.locator('fieldset', { hasText: 'Heard in the lift' }).getByRole('radio').first().focus();
  // Two keys come before anything is drawn: the second is for the next question.
  await page.evaluate(() => {
    for (const key of ['3', '1'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await dialog.getByText('2 not answered yet').waitFor();
  const lift = dialog.locator('fieldset', { hasText: 'Heard in the lift' });
  expect(await lift.getByRole('radio').last().isChecked()).toBe(true);
  await dialog.getByRole('button', { name: 'The newest for the rest' }).click();
  await dialog.getByText('all answered').waitFor();
  await finish.click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/is merged in, in one step/).waitFor();
  await saved(page);

  await page.getByRole('button', { name: 'Print the report' }).click();
  const pdf = join(app.folder, 'report.pdf');
  await chooseFile(page, pdf);
  await page.getByText(/^report\.pdf is ready/).waitFor({ timeout: 60_000 });
  const text = pageTexts(pdf).join(' ');
  expect(text).toContain('Heard in the lift');
  expect(text).toContain('only@there.example');
  expect(text).toContain('both');

  await page.getByText(/is merged in, in one step/).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(/is merged in, in one step/).waitFor({ state: 'detached' });
  await page
    .getByText(/Merge Carrowmere/)
    .first()
    .waitFor();
  await saved(page);
  await page.getByRole('button', { name: 'Account Atlas' }).click();
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  const after = await documentAt(mine);
  expect(after.person.get('H01')).toMatchObject({ note: 'Heard in the lift', attitude: -1 });
  expect(after.person.get('H03')!.email).toBe(before.person.get('H03')!.email);
  expect(after.copyMerge.size).toBe(0);
});
