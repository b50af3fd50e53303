import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('takes somebody to another account by keyboard, after saying what goes along and what stays', async () => {
  const { page } = app;
  const ask = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Find a person/ }).fill(words);
    await page.keyboard.press('Enter');
  };
  await openHospital(page);
  await ask('new account');
  await page.getByLabel('Customer', { exact: true }).fill('Quay Trust');
  await page.getByLabel('Customer', { exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Quay Trust' }).waitFor();
  await ask('all accounts');
  await page
    .getByRole('button', { name: /^Carrowmere Hospitals Group/ })
    .first()
    .click();
  await card(page, 'Ines Calloway').click();
  await ask('moves to another account');
  const dialog = page.getByRole('dialog', { name: 'Ines Calloway moves to another account' });
  await expect.poll(() => dialog.getByLabel('To account').locator('option').allInnerTexts()).toEqual(['Quay Trust']);
  expect(await dialog.getByRole('region', { name: 'Goes along' }).innerText()).toMatch(
    /ratings.*the ratings of 2 days/s,
  );
  expect(await dialog.getByRole('region', { name: 'Stays here' }).innerText()).toMatch(/\d+ lines, which end/);
  await dialog.getByRole('button', { name: 'Move to this account' }).press('Enter');
  await page.getByText(/^Ines Calloway is in Quay Trust now/).waitFor();
  await expect.poll(() => card(page, 'Ines Calloway').count()).toBe(0);
  await saved(page);

  await page.getByRole('button', { name: 'Open Quay Trust' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Quay Trust' }).waitFor();
  await page.getByText('Ines Calloway').first().click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByText(/^Ratings before/).click();
  await expect
    .poll(() => panel.getByRole('list', { name: 'Ratings before' }).getByRole('listitem').count())
    .toBeGreaterThan(0);
  expect(app.complaints).toEqual([]);
});
