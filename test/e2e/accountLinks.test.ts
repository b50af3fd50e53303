import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, pick, saved, startApp, type App } from '../support/app';
import { planOf } from '../support/plan';
import { sampleFile, SAMPLES } from '../support/samples';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
const plan = planOf(() => app.page);

/** Brings both samples into one new atlas; what they say of the team differs, and the first stays. */
const bothSamples = async (): Promise<void> => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Both.atlas'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  for (const name of SAMPLES) {
    const path = join(app.folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(sampleFile(name)));
    if (name === 'hospital') await page.getByRole('button', { name: 'Import an account file' }).click();
    else {
      await page.getByRole('button', { name: 'More commands' }).click();
      await page.getByRole('menuitem', { name: 'Import an account file' }).click();
    }
    await chooseFile(page, path);
    if (name === 'hospital') await card(page, 'Maren Aldous').waitFor();
    else await page.getByRole('button', { name: 'Keep what the atlas says' }).click();
  }
  await page.getByRole('heading', { level: 1, name: 'Hallbrook Pumps & Turbines' }).waitFor();
};

it('leads from somebody outside to the account of their company, and back', async () => {
  const { page } = app;
  await bothSamples();
  const head = (name: string) => page.getByRole('heading', { level: 1, name });
  await card(page, 'Felix Amsel').click();
  const panel = page.locator('[data-region="panel"]');
  await panel.getByText('Seat', { exact: true }).click();
  await panel.getByLabel('From outside the customer').check();
  const company = panel.getByLabel('Company', { exact: true });
  await expect.poll(() => panel.locator('datalist option').allTextContents()).toEqual(['Carrowmere Hospitals Group']);
  await company.fill('Carrowmere');
  await expect.poll(() => page.getByText('Has an account of its own.').count()).toBe(0);
  // Case and spaces do not matter; the last letters are still being typed when the way is taken.
  await company.fill('  carrowmere HOSPITALS  group');
  await page.getByRole('button', { name: 'Open Carrowmere Hospitals Group' }).click();
  await head('Carrowmere Hospitals Group').waitFor();
  await saved(page);
  // A sister company names the other way round, and somebody inside is never taken for one.
  // The panel folds as the account changes: what was pressed while the map took its room may not be the card.
  await expect
    .poll(async () => {
      await card(page, 'Gideon Marsh').click();
      return panel.getByText('Seat', { exact: true }).count();
    })
    .toBe(1);
  await panel.getByText('Seat', { exact: true }).click();
  await panel.getByLabel('Company', { exact: true }).fill('Hallbrook Pumps & Turbines');
  await panel.getByLabel('Company', { exact: true }).blur();
  await expect.poll(() => page.getByText('Has an account of its own.').count()).toBe(0);
  await panel.getByLabel('From outside the customer').check();
  await page.getByRole('button', { name: 'Open Hallbrook Pumps & Turbines' }).click();
  await head('Hallbrook Pumps & Turbines').waitFor();
  await card(page, 'Felix Amsel').click();
  await page.getByRole('button', { name: 'Open Carrowmere Hospitals Group' }).waitFor();
  expect(app.complaints).toEqual([]);
});

it('names the account it is part of and those that are parts of it, each to open', async () => {
  const { page } = app;
  await page.keyboard.press('Control+4');
  await plan.open('Account profile and key information');
  await page.getByLabel('Part of', { exact: true }).selectOption({ label: 'Carrowmere Hospitals Group' });
  await page.getByRole('button', { name: 'Open Carrowmere Hospitals Group' }).click();
  await page.getByRole('heading', { level: 1, name: 'Carrowmere Hospitals Group' }).waitFor();
  await page.getByText('Parts:').waitFor();
  await plan.expectAccessible();
  await page.getByRole('button', { name: 'Open Hallbrook Pumps & Turbines' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hallbrook Pumps & Turbines' }).waitFor();
  expect(await page.getByLabel('Part of', { exact: true }).locator('option:checked').innerText()).toBe(
    'Carrowmere Hospitals Group',
  );
  expect(app.complaints).toEqual([]);
});

it('joins a person to somebody of another account, goes there, and finds the way back', async () => {
  const { page } = app;
  const panel = page.locator('[data-region="panel"]');
  await page.keyboard.press('Control+2');
  await card(page, 'Felix Amsel').click();
  const linked = panel.getByRole('region', { name: 'In other accounts' });
  await linked.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await pick(dialog.getByLabel('Who it is there'), 'Beatrix Lund');
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect.poll(() => card(page, 'Felix Amsel').getAttribute('aria-label')).toContain('in another account too');
  await saved(page);
  await linked.getByRole('button', { name: 'Beatrix Lund', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Carrowmere Hospitals Group' }).waitFor();
  await expect.poll(() => card(page, 'Beatrix Lund').getAttribute('aria-selected')).toBe('true');
  await linked.getByText('linked from there').waitFor();
  await linked.getByRole('button', { name: 'Felix Amsel' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hallbrook Pumps & Turbines' }).waitFor();
  await linked.getByRole('button', { name: /Take the link to Beatrix Lund away/ }).click();
  await expect.poll(() => linked.getByRole('listitem').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});
