import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, openHospital, saved, startApp, type App } from '../support/app';
import { madeWorkbook } from '../support/madeWorkbook';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** Drops a file on the window, or pastes a text, as the browser tells the page. */
const give = (what: { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string }): Promise<void> =>
  app.page.evaluate(
    (given) => {
      const data = new DataTransfer();
      if ('text' in given) {
        data.setData('text/plain', given.text);
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
        return;
      }
      data.items.add(new File([Uint8Array.from(atob(given.base64), (one) => one.charCodeAt(0))], given.name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    'text' in what ? what : { name: what.name, base64: Buffer.from(what.bytes).toString('base64') },
  );
const importOf = async (name: string): Promise<Locator> => {
  const dialog = app.page.getByRole('dialog', { name: `Import people from ${name}` });
  await dialog.waitFor();
  return dialog;
};

const PEOPLE = madeWorkbook(
  { name: 'Cover', rows: [['Carrowmere Hospitals'], ['Status', 'Draft']] },
  {
    name: 'Board',
    rows: [
      ['Who is who'],
      ['Name', 'Job title', 'Reports to'],
      ['Runa Tolvik', 'Head of Sites', 'The old boss'],
      ['Odo Fennimar', 'Site manager', 'Tolvik, Runa'],
    ],
  },
);

it('takes a workbook that is dropped, from the sheet and under the manager somebody says', async () => {
  const { page } = app;
  await openHospital(page);
  await give({ name: 'People.xlsx', bytes: PEOPLE });
  const dialog = await importOf('People.xlsx');
  const sheet = dialog.getByLabel('Sheet');
  expect(await sheet.inputValue()).toBe('Board');
  await sheet.selectOption('Cover');
  await dialog.getByText('1 row, 2 columns').waitFor();
  await sheet.selectOption('Board');
  await dialog.getByRole('region', { name: 'Preview' }).getByText('Runa Tolvik').waitFor();
  const manager = dialog.getByLabel('Manager The old boss means');
  await manager.fill('Padraig');
  await dialog.getByText(/This is Padraig Noone.*in this account/).waitFor();
  await manager.press('Enter');
  await dialog.getByText('2 people, 0 at the top, 2 levels').waitFor();
  await dialog.getByRole('button', { name: 'Import 2 people' }).click();
  await card(page, 'Odo Fennimar').waitFor();
  expect(await card(page, 'Runa Tolvik').getAttribute('aria-level')).toBe(
    String(Number(await card(page, 'Padraig Noone').getAttribute('aria-level')) + 1),
  );
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Runa Tolvik').count()).toBe(0);
});

it('takes a table whose dotted lines lead to somebody who is called otherwise', async () => {
  const { page } = app;
  await give({
    name: 'Dotted.csv',
    bytes: Buffer.from('Name,Title,Reports to,Dotted line to\nUna Quist,Buyer,Padraig Noone,The old boss\n'),
  });
  const dialog = await importOf('Dotted.csv');
  const meant = dialog.getByLabel('Dotted line to The old boss means');
  await dialog.getByText(/^Dotted lines of row 2 lead to nobody/).waitFor();
  await meant.fill('Brannigan');
  await dialog.getByText(/This is Sheila Brannigan.*in this account/).waitFor();
  await meant.press('Enter');
  await expect.poll(() => dialog.getByText(/^Dotted lines of row 2/).count()).toBe(0);
  await dialog
    .getByRole('radio')
    .or(dialog.getByRole('button', { name: 'Import all as new people' }))
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Import 1 person' }).click();
  await card(page, 'Una Quist').waitFor();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Una Quist').count()).toBe(0);
});

it('takes a signature that is pasted, into the tray', async () => {
  const { page } = app;
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  await give({
    text: 'Kind regards\nPia Quellmär\nHead of Radiology\nCarrowmere Hospitals Ltd\nT +47 555 01 02\npia@carrow.example',
  });
  const dialog = await importOf('the clipboard');
  await dialog.getByRole('button', { name: 'Import 1 person' }).click();
  const tray = page.getByRole('listbox', { name: 'People not placed yet' });
  await tray.getByText('Pia Quellmär').waitFor();
  expect(await tray.innerText()).toContain('Head of Radiology');
  await saved(page);
});

it('takes a mail: who is known is noted as met, who is not waits in the tray; a broken file is one sentence', async () => {
  const { page } = app;
  const mail = readFileSync(join(import.meta.dirname, '../fixtures/contacts/outlook.eml'), 'latin1')
    .replace('3 Mar 2026 23:05', '27 Feb 2026 09:05')
    .replace(
      'odo.fennimar@carrow.example',
      '"Noone, Padraig" <padraig@carrow.example>, Anneke Prins <anneke@partner.example>',
    );
  await give({ name: 'Numbers.eml', bytes: Buffer.from(mail, 'latin1') });
  const dialog = await importOf('Numbers.eml');
  // Whoever is of the team is shown, and never comes in.
  const member = dialog.getByLabel(/^Anneke Prins/);
  expect({ ticked: await member.isChecked(), isLocked: await member.isDisabled() }).toEqual({
    ticked: false,
    isLocked: true,
  });
  const seller = dialog.getByLabel(/^Aud Berg/);
  await dialog.getByText('nobody here has an address of this firm').waitFor();
  expect(await seller.isChecked()).toBe(false);
  await seller.check();
  await dialog.getByRole('button', { name: 'Import 2 people, note 2 last contacts' }).waitFor();
  await seller.uncheck();
  await dialog.getByLabel('Note 27 February 2026 as the last contact with 2 who are here already').waitFor();
  await dialog.getByRole('button', { name: 'Import 1 person, note 2 last contacts' }).click();
  await page.getByRole('listbox', { name: 'People not placed yet' }).getByText('Runa Tolvik').waitFor();
  await saved(page);
  await card(page, 'Padraig Noone').click();
  await page.getByText('Profile and notes', { exact: true }).click();
  await expect.poll(() => page.getByLabel('Last contact', { exact: true }).inputValue()).toContain('27');

  // By keyboard, a file chosen in the dialog.
  const file = join(app.folder, 'Cut.xlsx');
  writeFileSync(file, PEOPLE.slice(0, 600));
  await page.keyboard.press('Control+i');
  await chooseFile(page, file);
  await page.getByText('This workbook is damaged or not whole.').waitFor();
});
