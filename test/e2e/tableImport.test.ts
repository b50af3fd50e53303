import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, saved, startApp, type App } from '../support/app';
import { fixtureTable } from '../support/peopleFrom';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const open = async (name: string, content: string | Uint8Array): Promise<Locator> => {
  const { page } = app;
  const file = join(app.folder, name);
  writeFileSync(file, content);
  await page.getByRole('button', { name: 'Import people' }).click();
  await chooseFile(page, file);
  const dialog = page.getByRole('dialog', { name: `Import people from ${name}` });
  await dialog.waitFor();
  return dialog;
};
const understood = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Preview' });
const cancel = (dialog: Locator): Promise<void> => dialog.getByRole('button', { name: 'Cancel' }).click();

it('shows in which letters a file was read, and reads it in others', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Org.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Brightwater Clinics');
  await page.getByRole('button', { name: 'Create account' }).click();
  const dialog = await open('cp1250.csv', fixtureTable('cp1250.csv'));
  const letters = dialog.getByLabel('Letters');
  await expect.poll(() => letters.inputValue()).toBe('windows-1250');
  expect(await understood(dialog).innerText()).toContain('Łukasz Świątek');
  await letters.focus();
  await letters.selectOption('windows-1252');
  await understood(dialog).getByText('£ukasz Œwi¹tek').waitFor();
  expect(await letters.evaluate((element) => element === document.activeElement)).toBe(true);
  await letters.selectOption({ label: 'Central European (Windows): Žofie Kovářová, ředitelka, Łukasz Świątek' });
  await understood(dialog).getByText('Łukasz Świątek').waitFor();
  await cancel(dialog);
});

it('finds the headings, and takes others', async () => {
  const dialog = await open('linkedin.csv', fixtureTable('linkedin.csv'));
  const headings = dialog.getByLabel('Headings');
  await expect.poll(() => headings.inputValue()).toBe('4');
  expect(await understood(dialog).innerText()).toContain('3 people');
  await headings.selectOption('5');
  await understood(dialog).getByText('2 people').waitFor();
  await headings.selectOption('4');
  await understood(dialog).getByText('3 people').waitFor();
  await cancel(dialog);
});

it('asks who of two is meant and what a day has first, and keeps to the answers', async () => {
  const { page } = app;
  const text = [
    'Name,Job title,Manager,Last contact',
    'Runa Tolvik,Chief Medical Officer,,03/04/2026',
    'Odo Fennimar,Head of Surgery,Runa Tolvik,',
    'Odo Fennimar,Head of Logistics,Runa Tolvik,',
    'Pia Quellmaar,Head of Radiology,Odo Fennimar,',
  ].join('\n');
  const dialog = await open('ambiguous.csv', text);
  const manager = dialog.getByLabel('The manager Odo Fennimar is');
  expect(await manager.locator('option:checked').innerText()).toBe('Not clear: leave at the top');
  expect(await dialog.getByRole('region', { name: 'Problems' }).innerText()).toContain('row 5');
  await manager.selectOption({ label: 'Odo Fennimar, Head of Logistics (row 4)' });
  await dialog.getByLabel('A last contact like 03/04/2026 has first').selectOption('dayFirst');
  await expect
    .poll(() => dialog.getByRole('region', { name: 'Problems' }).innerText())
    .not.toContain('any of 2 people');
  // However little comes in, the host is told that it comes from a file, and copies the atlas as it was before.
  const told = page.waitForRequest(
    (request) => request.url().endsWith('/document.apply') && request.postData()?.includes('"isImport":true') === true,
  );
  await dialog.getByRole('button', { name: 'Import 4 people' }).click();
  await told;
  await saved(page);
  await card(page, 'Pia Quellmaar').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Nobody is on the map yet.').waitFor();
  expect(app.complaints).toEqual([]);
});
