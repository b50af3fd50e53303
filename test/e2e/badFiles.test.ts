import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, openHospital, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

it('says what is wrong with a file and leaves what is open open', async () => {
  const { page, folder } = app;
  await openHospital(page);
  const alert = page.getByRole('status').locator('.alert, .refusal');
  /** Every refusal begins with the name of the file it is about. */
  const isNamed = async (name: string): Promise<void> =>
    alert
      .getByText(new RegExp(`^${name.replace('.', '\\.')}: `))
      .first()
      .waitFor();
  const refuses = async (name: string, content: string | Uint8Array, words: RegExp): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await page.keyboard.press('Control+o');
    await chooseFile(page, path);
    await alert.getByText(words).first().waitFor();
    await isNamed(name);
    for (const close of await alert.getByRole('button', { name: 'Close' }).all()) await close.click();
    await card(page, 'Maren Aldous').waitFor();
  };
  await refuses('picture.atlas', PNG, /not an atlas/);
  await refuses('empty.atlas', '', /not an atlas|damaged/);
  const foreign = join(folder, 'foreign.atlas');
  const other = new Database(foreign);
  other.exec('CREATE TABLE t (x)');
  other.close();
  copyFileSync(foreign, join(folder, 'foreign2.atlas'));
  await page.keyboard.press('Control+o');
  await chooseFile(page, join(folder, 'foreign2.atlas'));
  await alert.getByText(/not an atlas/).waitFor();
  await alert.getByRole('button', { name: 'Close' }).click();

  const refusesTable = async (name: string, content: string | Uint8Array, words: RegExp): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await page.keyboard.press('Control+i');
    await chooseFile(page, path);
    await alert.getByText(words).first().waitFor();
    await isNamed(name);
    for (const close of await alert.getByRole('button', { name: 'Close' }).all()) await close.click();
  };
  await refusesTable('empty.csv', '', /empty|no rows|nothing/i);
  await refusesTable('binary.csv', Buffer.concat([PNG, Buffer.alloc(2000)]), /not a table|not text|binary/i);

  // Two of them, dropped one after the other, are two messages.
  for (const name of ['first.csv', 'second.xlsx'])
    await page.evaluate((dropped) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array([1, 0, 2, 0, 3])], dropped));
      const target = document.querySelector('.map-frame');
      target?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, name);
  await isNamed('first.csv');
  await isNamed('second.xlsx');
  for (const _ of [1, 2]) await alert.getByRole('button', { name: 'Close' }).first().click();

  // One column and a circle come in with the reason beside them.
  writeFileSync(join(folder, 'one.csv'), 'Name\nAda\nBo\n');
  await page.keyboard.press('Control+i');
  await chooseFile(page, join(folder, 'one.csv'));
  await page
    .getByRole('dialog', { name: /one\.csv/ })
    .getByRole('button', { name: 'Import 2 people' })
    .waitFor();
  await page.keyboard.press('Escape');
  writeFileSync(join(folder, 'circle.csv'), 'id,name,reportsTo\n1,Ada,2\n2,Bo,1\n');
  await page.keyboard.press('Control+i');
  await chooseFile(page, join(folder, 'circle.csv'));
  await page
    .getByRole('dialog', { name: /circle\.csv/ })
    .getByText(/: a circle\./)
    .waitFor();
  await page.keyboard.press('Escape');

  expect(await page.getByRole('contentinfo').innerText()).toContain('35 people, 1 vacant');
  expect(app.complaints).toEqual([]);
});

it('refuses an account file that breaks the format, with its place', async () => {
  const { page, folder } = app;
  const path = join(folder, 'broken.json');
  writeFileSync(
    path,
    JSON.stringify({
      account: { id: 'X', name: 'X', currency: 'EUR' },
      stakeholders: [{ id: 'P1', name: 'P', attitude: 9 }],
    }),
  );
  await page.getByRole('button', { name: 'More commands' }).click();
  await page.getByRole('menuitem', { name: 'Import an account file' }).click();
  await chooseFile(page, path);
  await page
    .getByRole('status')
    .getByText(/stakeholders, row 1 \(P1\), attitude/)
    .waitFor();
  await card(page, 'Maren Aldous').waitFor();
  expect(app.complaints).toEqual([]);
});
