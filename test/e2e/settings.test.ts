import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHospital, saved, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
/** Opens a page of the settings by keys alone. */
const goToPage = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press('Control+,');
  const button = dialogOf(page).getByRole('button', { name: title, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).getByRole('heading', { name: title }).waitFor();
};
const done = async (page: Page): Promise<void> => {
  await dialogOf(page).getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor({ state: 'detached' });
};

it('are there before any atlas is open, and say what waits for one', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'Colours: dark' }).press('Space');
  expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  await dialog.getByRole('radio', { name: 'Colours: light' }).press('Space');
  await dialog.getByRole('button', { name: 'Limits and weights' }).click();
  await dialog.getByText('Open an atlas: its limits and weights hold').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await done(page);
});

it('change where weeks begin, on which paper is printed, and which keyboard names the keys', async () => {
  const { page } = app;
  await openHospital(page);
  await goToPage(page, 'Numbers, days, names');
  await dialogOf(page).getByLabel('Weeks begin on').selectOption({ label: 'Saturday' });
  await dialogOf(page).getByRole('button', { name: 'Paper', exact: true }).click();
  await dialogOf(page).getByRole('radio', { name: 'Paper: Letter', exact: true }).press('Space');
  await dialogOf(page).getByRole('button', { name: 'Keyboard', exact: true }).click();
  await dialogOf(page).getByRole('combobox', { name: 'Keyboard' }).selectOption({ label: 'German' });
  await dialogOf(page).getByText('Ctrl + #').waitFor();
  await done(page);

  // Who chose Letter here finds it in Export, and the other way round.
  await page.keyboard.press('Control+6');
  await expect.poll(() => page.getByLabel('Paper', { exact: true }).inputValue()).toBe('Letter');
  await page.getByLabel('Paper', { exact: true }).selectOption('A4');
  await goToPage(page, 'Paper');
  await expect.poll(() => dialogOf(page).getByRole('radio', { name: 'Paper: A4', exact: true }).isChecked()).toBe(true);
  await done(page);

  // A day is chosen in a calendar whose weeks begin on Saturday, by keys.
  await page.keyboard.press('Control+4');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /Cover/ }).click();
  const field = page.getByLabel('Period starts');
  await field.fill('2026-03-18');
  await field.press('Tab');
  await field.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: 'Calendar: Period starts' });
  expect((await calendar.getByRole('columnheader').allTextContents())[0]).toMatch(/^Sat/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await calendar.waitFor({ state: 'detached' });
  await expect.poll(() => field.inputValue()).toBe('14 Mar 2026');
  await saved(page);

  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'All keys' }).getByText('As on this keyboard: German.').waitFor();
  await page.keyboard.press('Escape');
});

it('change a limit for the whole atlas, say what does not fit, and are taken back like any edit', async () => {
  const { page } = app;
  const command = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find a/ }).fill(words);
    await page.keyboard.press('Enter');
  };
  await command('History: snapshots');
  await page.getByLabel('Name of the snapshot').fill('Before the limit');
  await page.keyboard.press('Enter');
  await page.getByText('Before the limit', { exact: true }).first().waitFor();
  const difference = (): Promise<string | null> =>
    page
      .getByRole('row', { name: /^Key players/ })
      .getByRole('cell')
      .last()
      .textContent();
  const same = await difference();

  await command('limits and weights');
  const dialog = dialogOf(page);
  await dialog.getByText('All are as usual').waitFor();
  await dialog.getByLabel('Find a limit or a weight').fill('key player');
  const limit = dialog.getByRole('group', { name: 'Influence from which a person is a key player' });
  const field = limit.getByRole('textbox');
  await field.fill('9');
  await field.press('Tab');
  await limit.getByText('This is not saved. Write a whole number from 1 to 5 influence.').waitFor();
  await field.fill('5');
  await field.press('Tab');
  await dialog.getByText('1 is not as usual').waitFor();
  await limit.getByRole('button', { name: 'Back to the usual' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await done(page);
  await saved(page);

  // The figures follow: fewer people are key players now, and the snapshot says why it differs.
  await page.getByText(/^The first day was worked out with the usual limits and weights, the second/).waitFor();
  expect(await difference()).not.toBe(same);
  await page.keyboard.press('Control+z');
  await expect.poll(difference).toBe(same);
  await page.getByText(/^The first day was worked out with/).waitFor({ state: 'detached' });
});
