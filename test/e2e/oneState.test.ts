/** Where an account stands is one thing, whether it is moved in its plan or above the accounts. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

const tab = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).last().dispatchEvent('click');
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name, exact: true }).click();
const listed = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Carrowmere Hospitals Group/ }) });
const lifecycle = (page: Page) => page.getByRole('region', { name: 'Lifecycle' });
const openProfile = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+4');
  await page
    .getByRole('button', { name: /Account profile/ })
    .first()
    .click();
  await lifecycle(page).waitFor();
};

it('moves the row of the portfolio with the account, and keeps why in the selection', async () => {
  const { page } = app;
  await openProfile(page);
  await lifecycle(page).getByRole('button', { name: 'Watch' }).click();
  await lifecycle(page).getByRole('textbox', { name: 'Why watch' }).fill('Their new owner freezes all spending');
  await lifecycle(page).getByRole('button', { name: 'Move to watch' }).click();
  await lifecycle(page).getByText('The account is watch.').waitFor();
  await page.getByLabel('Form of key account management').selectOption('global');
  await page.keyboard.press('Control+Shift+f');
  await place(page, 'Accounts');
  await expect.poll(() => listed(page).innerText()).toMatch(/Watch\s+Global/);
  await place(page, 'Selection');
  await tab(page, 'Number and pilot');
  const why = page.getByLabel('Why: Decision on Carrowmere Hospitals Group');
  await expect.poll(() => why.inputValue()).toBe('Their new owner freezes all spending');
});

it('moves the account with its row, and shows in its plan what was decided', async () => {
  const { page } = app;
  await place(page, 'Portfolio');
  await page.getByRole('radio', { name: 'Scores', exact: true }).first().dispatchEvent('click');
  await tab(page, 'Who and what');
  const state = page.getByLabel('State in the lifecycle: Carrowmere Hospitals Group');
  expect(await state.inputValue()).toBe('watch');
  await state.selectOption('key');
  await page.getByLabel('Form: Carrowmere Hospitals Group').selectOption('regional');
  await place(page, 'Accounts');
  await expect.poll(() => listed(page).innerText()).toMatch(/Key\s+Regional/);
  await page.getByRole('button', { name: 'Back to Carrowmere Hospitals Group' }).click();
  await openProfile(page);
  await lifecycle(page).getByText('The account is key.').waitFor();
  expect(await page.getByLabel('Form of key account management').inputValue()).toBe('regional');
});

it('says in the plan what the selection decided of the account', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+f');
  await place(page, 'Selection');
  await tab(page, 'What counts');
  // Rated low, it would not be chosen again among three, so it stands among those who may go.
  for (const criterion of [
    'Revenue potential',
    'Growth potential',
    'Product fit',
    'Centralised purchasing',
    'Cultural fit',
  ]) {
    const cell = page.getByLabel(`${criterion}: Carrowmere Hospitals Group`);
    await cell.fill('1');
    await cell.press('Tab');
  }
  await tab(page, 'Number and pilot');
  await page.getByLabel('Most key accounts').fill('3');
  await page.getByLabel('Most key accounts').press('Tab');
  await page.getByRole('button', { name: 'Serve as a large account: Carrowmere Hospitals Group' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').fill('Rated below all others');
  await dialog.getByRole('button', { name: 'Serve as a large account', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Back to Carrowmere Hospitals Group' }).click();
  await openProfile(page);
  await lifecycle(page).getByText('The account is large.').waitFor();
  const decided = lifecycle(page).getByRole('list', { name: 'Decided in the selection' });
  await expect.poll(() => decided.innerText()).toMatch(/Large · Rated below all others/);
});
