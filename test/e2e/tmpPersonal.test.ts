import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { conventionsOf } from '../../shared/conventions/conventions';
import { edit } from '../../shared/document/draft';
import { card, chooseFile, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('shots', async () => {
  const { page } = app;
  const path = join(app.folder, 'Customer.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  const person = [...atlas.document(accountId).person.values()].find((p) => p.name === 'Maren Aldous')!;
  atlas.apply(SOMEONE, {
    accountId,
    baseRevision: 0,
    label: 'Notes on Maren Aldous',
    diff: edit(atlas.document(accountId), (draft) => {
      draft.set('account', accountId, {
        warnsOfPrivate: true,
        purpose: 'To look after the contract and the people who work with it',
      });
      draft.set('person', person.id, {
        note: 'Her husband was sick in spring',
        lastContact: '2023-01-02',
        email: 'maren.aldous@example.org',
      });
      draft.add('action', { title: 'Ask Maren about the budget' });
      draft.add('action', { title: 'Send Maren Aldous the case' });
    }),
  });
  const csv = writeCsv(atlas.document(accountId), conventionsOf('en-GB'));
  atlas.close();
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  await card(page, 'Maren Aldous').waitFor();
  const shot = (name: string) => page.screenshot({ path: `/tmp/shots-personal/${name}.png` });
  const palette = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(words);
    await page.keyboard.press('Enter');
  };
  await card(page, 'Maren Aldous').click();
  await page.getByText('Profile and notes').click();
  await page.getByText('Data on this person').click();
  await page.getByText('Kept for').scrollIntoViewIfNeeded();
  await shot('panel');
  await palette('Data on people: why');
  await page.getByRole('dialog', { name: 'Data on people' }).waitFor();
  await page.waitForTimeout(500);
  await shot('retention');
  await page.keyboard.press('Escape');
  await palette('Findings');
  await page.getByRole('button', { name: /Personal data/ }).click();
  await shot('findings');
  await page.keyboard.press('Escape');
  await palette('Safety: copies');
  await page.getByRole('heading', { name: 'This account' }).waitFor();
  await shot('safety');
  await page.keyboard.press('Escape');
  await palette('Save this account as its own');
  await page.getByLabel('New passphrase').fill('marble otter seven lanterns below');
  await page.getByLabel('The same again').fill('marble otter seven lanterns below');
  await shot('handover');
  await page.keyboard.press('Escape');
  // held
  await card(page, 'Maren Aldous').click();
  await palette('Save all that is held');
  await chooseFile(page, join(app.folder, 'Held.pdf'));
  await page.getByText(/Held.pdf is ready/).waitFor({ timeout: 60000 });
  writeFileSync('/tmp/shots-personal/held.pdf', readFileSync(join(app.folder, 'Held.pdf')));
  await shot('heldSaid');
  // refresh
  const lines = csv.split('\n');
  const changed = lines
    .filter((_, k) => k !== 9)
    .map((line, k) => (k === 4 ? line.replace(/,([^,]*),/, ',Renamed Person,') : line))
    .map((line, k) => (k === 6 ? line.replace(/Director|Head|Chief|Manager/, 'Grand Vizier') : line));
  writeFileSync(join(app.folder, 'people.csv'), changed.join('\n'));
  await page.keyboard.press('Control+i');
  await chooseFile(page, join(app.folder, 'people.csv'));
  await page.getByRole('button', { name: 'Refresh', exact: true }).waitFor();
  await shot('refresh');
  await page.locator('.refresh-preview').scrollIntoViewIfNeeded();
  await page.getByText(/Not in the table/).scrollIntoViewIfNeeded();
  await shot('refresh2');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await shot('refreshDark');
  await page.keyboard.press('Escape');
  await card(page, 'Maren Aldous').click();
  await palette('Forget this person');
  await page.getByText('This is destroyed').waitFor();
  await shot('forgetDark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await shot('forget');
  await page.getByLabel(/Type Maren Aldous to forget/).fill('Maren Aldous');
  await page.getByRole('button', { name: 'Forget for good' }).click();
  await page.getByRole('dialog', { name: 'Maren Aldous is forgotten' }).waitFor({ timeout: 60000 });
  await shot('forgotten');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.waitForTimeout(500);
  await shot('after');
  console.info('complaints', app.complaints);
});
