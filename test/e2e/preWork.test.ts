import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { chooseFile, openHospital, startApp } from '../support/app';
import { axeFindings } from '../support/axe';

it('sends the pre-work out as a form, which is filled in without the app and comes back as a small file', async () => {
  const { page, folder, close } = await startApp();
  await openHospital(page);
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: /^Half day/ }).click();
  await page.getByRole('button', { name: 'Save as a form' }).click();
  const form = join(folder, 'form.html');
  await chooseFile(page, form);
  await page.getByText(/form\.html is ready/).waitFor({ timeout: 60_000 });

  // A colleague opens it in a browser of their own.
  const colleague = await page.context().newPage();
  await colleague.goto(pathToFileURL(form).href);
  expect(await axeFindings(colleague)).toEqual([]);
  await colleague.getByRole('button', { name: 'Save my answers' }).click();
  await colleague.getByText('Say who you are first').waitFor();
  await colleague.getByLabel('Who you are').selectOption('Owen Fitch');
  await colleague.getByLabel('Met last: Connor Fay, Category Lead, Medical Devices').fill('2026-02-20');
  await colleague.getByLabel('What it was about: Connor Fay, Category Lead, Medical Devices').fill('The tender');
  await colleague.getByRole('button', { name: 'Add a row' }).click();
  await colleague.keyboard.type('Orla Finnegan');
  await colleague.getByRole('group', { name: 'Who talks to whom' }).getByLabel(/^4/).check();
  const [download] = await Promise.all([
    colleague.waitForEvent('download'),
    colleague.getByRole('button', { name: 'Save my answers' }).click(),
  ]);
  const back = join(folder, 'back.json');
  await download.saveAs(back);
  expect(readFileSync(back, 'utf8').length).toBeLessThan(2_000);
  await colleague.close();

  await page.getByRole('button', { name: 'Take in answers' }).click();
  await chooseFile(page, back);
  const dialog = page.getByRole('dialog', { name: 'Pre-work of Owen Fitch' });
  await dialog.getByText('Connor Fay').waitFor();
  await dialog.getByText('Orla Finnegan').waitFor();
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await page.getByText('Back from: Owen Fitch (2)').waitFor();
  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: /^4 Your position today/ }).click();
  await page.getByText('Answered alone before the workshop').click();
  await page
    .getByRole('row', { name: /^Who talks to whom/ })
    .getByText('many direct pairs')
    .waitFor();
  await page.keyboard.press('Control+8');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('Back from:').count()).toBe(0);
  await close();
});
