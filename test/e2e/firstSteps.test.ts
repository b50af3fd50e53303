import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { card, chooseFile, openHospital, saved, startApp, startAppAsNew, type App } from '../support/app';

let app: App;
afterEach(async () => {
  await app.close();
});

const TITLES = [
  'Read the map',
  'Say it by keys',
  'Look through a lens',
  'From picture to plan',
  'Into the room, onto paper',
];
const tour = (page: Page, title: string) => page.getByRole('dialog', { name: title });
const show = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill(words);
  await page.getByRole('option', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
};

it('the tour comes once by itself, stops nobody, and is shown again by keys', async () => {
  app = await startAppAsNew();
  const { page } = app;
  await openHospital(page);
  await tour(page, 'Read the map').waitFor();
  // It took no key: whoever works goes on beside it.
  expect(await tour(page, 'Read the map').evaluate((one) => one.contains(document.activeElement))).toBe(false);
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('3');
  await expect.poll(() => card(page, 'Maren Aldous').getAttribute('aria-label')).toContain('influence 3');
  await page.keyboard.press('Escape');
  await saved(page);
  await tour(page, 'Read the map').getByRole('button', { name: 'Next' }).click();
  for (const title of TITLES.slice(1)) {
    await tour(page, title).waitFor();
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => page.getByText(/^Tour, /).count()).toBe(0);

  app = await app.restart();
  const { page: again } = app;
  await openHospital(again);
  expect(await again.getByText(/^Tour, /).count()).toBe(0);
  await again.getByRole('button', { name: 'Compass', exact: true }).click();
  await show(again, 'Show the tour');
  for (const title of TITLES) {
    await tour(again, title).waitFor();
    expect(await again.locator('[data-pointed]').count()).toBe(1);
    if (title === 'Look through a lens')
      expect(await again.locator('[data-pointed]').locator('legend').textContent()).toBe('Lens');
    if (title !== TITLES.at(-1)) await again.keyboard.press('Enter');
  }
  await again.keyboard.press('Shift+Tab');
  await again.keyboard.press('Enter');
  await tour(again, 'From picture to plan').waitFor();
  await again.keyboard.press('Escape');
  await expect.poll(() => again.getByText(/^Tour, /).count()).toBe(0);
  expect(await again.locator('[data-pointed]').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('the tour is shown from the start page as well', async () => {
  app = await startApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Show the tour' }).click();
  await card(page, 'Maren Aldous').waitFor();
  await tour(page, 'Read the map').getByRole('button', { name: 'Skip' }).click();
  await expect.poll(() => page.getByText(/^Tour, /).count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

/** Sides of what is shown, in pixels of the window. */
const boxOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
  });

it('every step of the tour is whole inside the window and leaves the rail free, with people and without', async () => {
  app = await startApp();
  const { page } = app;
  const outside: string[] = [];
  const lookAt = async (map: string): Promise<void> => {
    for (const [width, height] of [
      [1024, 600],
      [1280, 720],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await show(page, 'Show the tour');
      for (const at of [1, 2, 3, 4, 5]) {
        await page.getByText(`Tour, ${at} of 5`).waitFor();
        const isWhole = async (): Promise<boolean> => {
          const { left, top, right, bottom } = await boxOf(page, '.tour');
          const rail = await boxOf(page, '.rail');
          return left >= rail.right && top >= 0 && right <= width && bottom <= height;
        };
        // It is put where it belongs a moment after it is shown.
        await expect
          .poll(isWhole, { timeout: 3000 })
          .toBe(true)
          .catch(() => outside.push(`${map}, ${width} × ${height}, step ${at}`));
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^(Next|Done)$/ })
          .click();
      }
      await expect.poll(() => page.getByText(/^Tour, /).count()).toBe(0);
    }
  };
  await openHospital(page);
  await lookAt('people');
  await show(page, 'New account');
  await page.getByLabel('Customer', { exact: true }).fill('Nova');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Nobody is on the map yet.').waitFor();
  await lookAt('nobody');
  expect(outside).toEqual([]);
  expect(app.complaints).toEqual([]);
});

it('what is new is told once after an update, and never at the first start', async () => {
  app = await startAppAsNew();
  expect(await app.page.getByText(/^Account Atlas is version/).count()).toBe(0);
  await app.close();
  app = await startAppAsNew({ theme: 'system', page: { panelOpen: true } });
  const { page } = app;
  await page.getByText(/^Account Atlas is version/).waitFor();
  await page.getByRole('button', { name: 'What is new' }).click();
  const news = page.getByRole('dialog', { name: 'What is new' });
  await news.getByText('The first version. You can:').waitFor();
  const chapter = news.locator('summary').first();
  await chapter.click();
  await expect.poll(() => news.locator('details[open] li').count()).toBeGreaterThan(0);
  expect(await news.innerText()).not.toMatch(/\*\*|^- /m);
  await page.keyboard.press('Escape');
  app = await app.restart();
  expect(await app.page.getByText(/^Account Atlas is version/).count()).toBe(0);
  await show(app.page, 'What is new');
  await app.page.getByRole('dialog', { name: 'What is new' }).waitFor();
  expect(app.complaints).toEqual([]);
});

it('begins with a table of people, and with names', async () => {
  app = await startApp();
  const { page, folder } = app;
  const table = join(folder, 'people.csv');
  writeFileSync(table, 'Name,Title,Manager\nUna Quist,Chief,\nOdo Fennimar,Head of Sites,Una Quist\n');
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await chooseFile(page, table);
  // The second question says what it asks for, and proposes what the table is called.
  const where = page.getByRole('dialog', { name: 'Where shall the new atlas be kept?' });
  await expect.poll(() => where.getByLabel('File name').inputValue()).toBe('people.atlas');
  // It wears the colours of the app, and one of its buttons is the one to press.
  const ground = (name: string) =>
    where.getByRole('button', { name }).evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground('Save')).not.toBe(await ground('Cancel'));
  expect(await ground('Save')).toBe('rgb(15, 92, 110)');
  await chooseFile(page, join(folder, 'Tolvik.atlas'));
  const first = page.getByRole('dialog', { name: 'New account' });
  await first.getByText('Next comes the preview of people.csv.').waitFor();
  await expect.poll(() => first.getByRole('textbox', { name: 'Customer' }).inputValue()).toBe('Tolvik');
  await first.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import 2 people' }).click();
  await card(page, 'Odo Fennimar').waitFor();
  await saved(page);
  await page.getByRole('button', { name: 'Account Atlas' }).click();

  // What one has comes first from now on.
  const headings = () => page.getByRole('heading', { level: 2 }).allInnerTexts();
  await expect
    .poll(async () => (await headings()).map((one) => one.toLowerCase()))
    .toEqual(['recent', 'i have', 'look around a sample']);
  await page.getByRole('button', { name: 'Paste names' }).click();
  await expect.poll(() => where.getByLabel('File name').inputValue()).toBe('My accounts.atlas');
  await chooseFile(page, join(folder, 'My accounts.atlas'));
  await expect.poll(() => first.getByRole('textbox', { name: 'Customer' }).inputValue()).toBe('');
  await first.getByRole('textbox', { name: 'Customer' }).fill('Quellmar');
  await first.getByRole('radio', { name: /^Hospital/ }).check();
  await first.getByRole('button', { name: 'Create account' }).click();
  const names = page.getByRole('dialog', { name: 'Add many people' });
  await names.getByLabel('People', { exact: true }).fill('Pia Quellmar, Buyer\n  Ivo Tarn, Clerk');
  await names.getByRole('button', { name: 'Add 2 people' }).click();
  await card(page, 'Ivo Tarn').waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});
