import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, openHospital, saved, stand, startApp, type App } from '../support/app';
import { planOf } from '../support/plan';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
  await app.page.getByRole('button', { name: 'Plan', exact: true }).click();
});
afterAll(async () => {
  await app.close();
});

const { open, part, undo } = planOf(() => app.page);
const ROWS = [
  'Verkaufschance\tVerkaufsphase\tAuftragswert\tAbschlussdatum',
  'Monitore für Station 4\tAngebot abgegeben\t480.000,00\t30.09.2026',
  'Ohne Wert\tQualifiziert\tviel\t31.02.2026',
].join('\n');

it('takes opportunities from pasted rows and revenue from a file, each as one step, and names what it cannot read', async () => {
  const { page } = app;
  await open('Whitespace and potential');
  const deals = part('Opportunities');
  await deals.getByRole('button', { name: 'Bring in a table' }).click();
  await page.getByLabel('Rows with their headings, as a spreadsheet copies them').fill(ROWS);
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import opportunities from the clipboard' });
  const problems = dialog.getByRole('region', { name: 'Problems' });
  await problems.getByText('Value: “viel” in row 3 is no amount, so it stays empty.').waitFor();
  await problems.getByText('Closes: “31.02.2026” in row 3 is no day, so it stays empty.').waitFor();
  await dialog.getByText('2 new').waitFor();
  await dialog.getByLabel('Abschlussdatum is').selectOption({ label: 'not imported' });
  await expect.poll(() => problems.getByText('31.02.2026').count()).toBe(0);
  await dialog.getByLabel('Abschlussdatum is').selectOption({ label: 'Closes' });
  await dialog.getByRole('button', { name: 'Import 2 opportunities' }).click();
  await page.getByText('2 opportunities came in. Ctrl Z takes the whole import back.').waitFor();
  const titles = () =>
    deals.getByRole('textbox').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(await titles()).toContain('Monitore für Station 4');
  expect(await titles()).toContain('480,000');
  await undo();
  await expect.poll(titles).not.toContain('Ohne Wert');
  expect(await titles()).not.toContain('Monitore für Station 4');

  await open('Your position today');
  await part('Revenue by offering').getByRole('button', { name: 'Bring in a table' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await chooseFile(page, join(import.meta.dirname, '../fixtures/records/umsatz-jahre.csv'));
  const revenue = page.getByRole('dialog', { name: 'Import revenue from umsatz-jahre.csv' });
  await revenue.getByText('“Gesamt” in row 7 is a sum of other rows: left out.').waitFor();
  await revenue.getByRole('button', { name: /^Import \d+ figures/ }).click();
  await expect
    .poll(() => part('Revenue by offering').getByRole('textbox', { name: 'FY2025: Patient monitoring' }).inputValue())
    .toContain('3,300,000');
  await saved(page);
  expect(app.complaints).toEqual([]);
});

it('leads from the pictures of the people to their places, and keeps day and source of a field', async () => {
  const { page } = app;
  await open('Stakeholders and relationships');
  await page.getByRole('button', { name: /^The grid of \d+ people/ }).click();
  await stand(page, 'Maren Aldous').waitFor();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await open('Stakeholders and relationships');
  await page.getByRole('button', { name: /^The map of \d+ people/ }).click();
  await page.getByRole('treeitem').first().waitFor();

  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await open('Account profile');
  const card = part('Key information');
  const age = card.getByRole('button', { name: /^Industry: / });
  expect(await age.innerText()).toBe('age not known');
  await part('The customer')
    .getByLabel(/^Ownership/)
    .fill('Trust of three towns');
  await page.keyboard.press('Tab');
  await expect.poll(() => card.getByRole('button', { name: /^Ownership: / }).innerText()).toBe('today');
  // Writing one field says nothing of the age of another.
  expect(await age.innerText()).toBe('age not known');
  await age.click();
  await card.getByLabel('Industry: known as of').fill('2026-02-20');
  await page.keyboard.press('Tab');
  await expect.poll(() => age.innerText()).toBe('10 days old');
  await card.getByLabel('Industry: where from').fill('Annual report');
  await page.keyboard.press('Tab');
  await expect.poll(() => age.innerText()).toBe('10 days old · Annual report');
  await card.getByRole('button', { name: 'Still true today' }).click();
  await expect.poll(() => age.innerText()).toBe('today · Annual report');
  await card.getByRole('button', { name: 'Add an area and its vendor' }).click();
  await page.keyboard.type('Imaging');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(app.complaints).toEqual([]);
});
