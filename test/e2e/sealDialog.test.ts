import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, saved, startApp, type App } from '../support/app';

const FIRST = 'violet harbour tuba ninety';
const SECOND = 'copper lantern otter seventeen';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const openSeal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'More commands' }).click();
  await page.getByRole('menuitem', { name: /^Seal, unseal/ }).click();
};
const codeOf = (page: Page): Promise<string> => page.getByLabel('Recovery code', { exact: true }).innerText();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

it('seals by Enter at once after the last letter', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Sealed.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Secret Customer');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Add the first person' }).click();
  await page.keyboard.type('Quiet Person, Keeper');
  await page.keyboard.press('Enter');
  await saved(page);
  await openSeal(page);
  await page.getByLabel('New passphrase').fill(FIRST);
  await page.getByLabel('The same again').fill(FIRST);
  await page.keyboard.press('Enter');
  expect((await codeOf(page)).replace(/[^A-Z0-9]/g, '').length).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'It is written down' }).click();
});

it('marks a wrong passphrase at its field, and says after a change that the old code is dead', async () => {
  const { page } = app;
  await openSeal(page);
  await page.getByLabel('Passphrase now').fill('not that one');
  await page.getByLabel('New passphrase').fill(SECOND);
  await page.getByLabel('The same again').fill(SECOND);
  await page.keyboard.press('Enter');
  const now = page.getByLabel('Passphrase now');
  await expect.poll(() => now.getAttribute('aria-invalid')).toBe('true');
  expect(await focused(page)).toBe(await now.getAttribute('id'));
  const described = await now.getAttribute('aria-describedby');
  expect(await page.locator(`#${described}`).innerText()).toContain('That passphrase does not open this atlas.');
  await now.fill(FIRST);
  await page.keyboard.press('Enter');
  await codeOf(page);
  await page.getByText('The old passphrase and the old recovery code no longer open this atlas').waitFor();
  await page.getByRole('button', { name: 'It is written down' }).click();
});

it('moves the keys into the field that appears, and no key of a secret runs a command of the page', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('heading', { name: 'Sealed is locked' }).waitFor();
  await page.getByRole('button', { name: 'Use the recovery code' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('ABCD-?EFG');
  expect(await page.getByLabel('Recovery code', { exact: true }).inputValue()).toBe('ABCD-?EFG');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('XY');
  expect(await page.getByLabel('Recovery code', { exact: true }).inputValue()).toBe('XY');
  await page.getByRole('button', { name: 'Use the passphrase' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(SECOND.slice(0, 3));
  expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe(SECOND.slice(0, 3));
  // Whoever pressed beside the field before types into it all the same.
  await page.getByRole('heading', { name: 'Sealed is locked' }).click();
  await page.keyboard.type(`?${SECOND.slice(3)}`);
  expect(await page.getByRole('dialog').count()).toBe(0);
  const field = page.getByLabel('Passphrase', { exact: true });
  expect(await field.inputValue()).toBe(`${SECOND.slice(0, 3)}?${SECOND.slice(3)}`);
  await field.fill(SECOND);
  await page.keyboard.press('Enter');
  await card(page, 'Quiet Person').waitFor();
});

it('says that the seal is off', async () => {
  const { page } = app;
  await openSeal(page);
  await page.getByLabel('Passphrase now').fill(SECOND);
  await page.getByRole('button', { name: 'Take the seal off' }).click();
  await page.getByText('The atlas is no longer sealed.').waitFor();
  expect(app.complaints).toEqual([]);
});
