import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { wordsInBytes } from '../../db/leftovers';
import { conventionsOf } from '../../shared/conventions/conventions';
import { edit } from '../../shared/document/draft';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { card, chooseFile, saved, startApp, type App } from '../support/app';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { filesIn } from '../support/safety';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const command = async (words: string): Promise<void> => {
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('combobox').fill(words);
  await app.page.keyboard.press('Enter');
};

it('refreshes people from a changed table, hands the account over, and forgets one of them with the proof', async () => {
  const { page } = app;
  const path = join(app.folder, 'Customer.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  const content = atlas.document(accountId);
  atlas.apply(SOMEONE, {
    accountId,
    baseRevision: 0,
    label: 'Notes',
    diff: edit(content, (draft) => {
      draft.set('person', 'H01', { note: 'CANARY keeps bees', lastContact: '2022-01-02' });
      draft.add('action', { title: 'Ask Maren for the minutes' });
    }),
  });
  const people = writeCsv(atlas.document(accountId), conventionsOf('en-GB')).replace(
    'Chief Operating Officer',
    'Chief of Staff',
  );
  writeFileSync(join(app.folder, 'people.csv'), people);
  atlas.close();
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  await card(page, 'Maren Aldous').waitFor();

  // The table is taken for one of the people who are here; what changed is shown and can be refused.
  await page.keyboard.press('Control+i');
  await chooseFile(page, join(app.folder, 'people.csv'));
  const table = page.getByRole('dialog', { name: /Import people from people\.csv/ });
  await table.getByText(/^0 new, 1 changed, 0 moved, 0 gone/).waitFor();
  const take = table.getByLabel('Take Job title of Padraig Noone');
  await take.uncheck();
  expect(await table.getByRole('button', { name: 'Nothing to change' }).isDisabled()).toBe(true);
  await take.check();
  await table.getByRole('button', { name: 'Refresh', exact: true }).click();
  await page.getByText('1 person changed. Ctrl Z takes the whole refresh back.').waitFor();
  await saved(page);

  // Whoever had no contact for long is named, with what to do.
  await command('Data on people: why');
  const data = page.getByRole('dialog', { name: 'Data on people' });
  await data.getByText('1 person without contact for 24 months').waitFor();
  await data.getByRole('button', { name: 'Forget Maren Aldous' }).click();

  const forget = page.getByRole('dialog', { name: 'Forget this person for good?' });
  await forget.getByText('This is destroyed').waitFor();
  const place = forget.getByRole('checkbox', { name: /Ask Maren for the minutes/ });
  await place.check();
  const button = forget.getByRole('button', { name: 'Forget for good' });
  expect(await button.isDisabled()).toBe(true);
  await forget.getByLabel('Type Maren Aldous to forget this person').fill('maren aldous');
  await button.click();
  const proof = page.getByRole('dialog', { name: 'Maren Aldous is forgotten' });
  await proof.getByText(/nothing was found/).waitFor();
  await proof.getByRole('button', { name: 'Done' }).click();
  await card(page, 'Removed person').waitFor();
  await page.keyboard.press('Control+z');
  await saved(page);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Aldous');

  await command('Save this account as its own');
  const over = page.getByRole('dialog', { name: 'Save this account as its own sealed file' });
  const passphrase = 'marble otter seven lanterns below';
  await over.getByLabel('New passphrase').fill(passphrase);
  await over.getByLabel('The same again').fill(passphrase);
  await over.getByRole('button', { name: 'Choose where' }).click();
  await chooseFile(page, join(app.folder, 'Handed.atlas'));
  await page.getByRole('dialog', { name: 'Handed.atlas is written' }).waitFor();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print the code' }).click();
  await page.locator('body[data-printed]').waitFor();
  // The code stands alone on paper, with what it opens.
  await page.emulateMedia({ media: 'print' });
  const words = (await page.locator('body').innerText()).split(/\s*\n\s*/).filter(Boolean);
  expect(words).toEqual(['Recovery code of Handed.atlas', expect.stringMatching(/^[A-Z0-9]{4,}[- ]/)]);
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: 'Done' }).click();
  await command('Close the atlas');
  await page.getByText('Customer', { exact: true }).first().waitFor();

  const handed = await openAtlas(join(app.folder, 'Handed.atlas'), { unlock: { passphrase } });
  const left = ['CANARY', 'Maren', 'Aldous'];
  expect(handed.leftovers(left).found).toEqual([]);
  handed.close();
  for (const file of [path, ...filesIn(join(app.folder, 'data', 'safety'))])
    expect([file, wordsInBytes(left)(readFileSync(file))]).toEqual([file, []]);
  expect(app.complaints).toEqual([]);
});
