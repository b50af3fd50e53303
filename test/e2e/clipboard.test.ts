import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startAppAlone, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startAppAlone();
});
afterAll(async () => {
  await app.close();
});

/** Puts text on the clipboard the way another program does: by copying it from a field. */
const copyText = async (text: string) => {
  const other = await app.page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').fill(text);
  await other.locator('textarea').press('Control+a');
  await other.locator('textarea').press('Control+c');
  await other.close();
  await app.page.bringToFront();
};

it('carries people with their ratings and lines from one account to another', async () => {
  const { page } = app;
  await openHospital(page);
  await card(page, 'Padraig Noone').click();
  for (const name of ['Carmel Doyle', 'Jonas Wied']) await card(page, name).click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+c');
  await page.getByText('3 people copied').waitFor();
  await page.keyboard.press('Control+v');
  await page.getByText('All 3 people are here already').waitFor();

  await page.getByRole('button', { name: 'More commands' }).click();
  await page.getByRole('menuitem', { name: /^New account/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New account' });
  await dialog.getByLabel('Customer', { exact: true }).fill('Second customer');
  await dialog.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Nobody is on the map yet').waitFor();
  await page.keyboard.press('Control+v');
  await card(page, 'Jonas Wied').waitFor();
  expect(await card(page, 'Carmel Doyle').getAttribute('aria-level')).toBe('2');
  expect(await card(page, 'Padraig Noone').getAttribute('aria-label')).toMatch(/attitude supporter, influence \d/);
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Jonas Wied').count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await card(page, 'Jonas Wied').waitFor();
});

it('shows a selection of a spreadsheet before it comes in', async () => {
  const { page } = app;
  await copyText(
    'Name\tJob title\tManager\nAda Byrne\tHead of IT\tPadraig Noone\nCarmel Doyle\tHead of Clinical Engineering\t',
  );
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Import people from the clipboard' });
  // Half of them are in the account: the table is taken for one that was read before.
  await dialog.getByRole('button', { name: 'Import all as new people' }).click();
  await dialog.getByText('already in this account').first().waitFor();
  await dialog.getByLabel('Leave people who are already in the account as they are').check();
  await dialog.getByRole('button', { name: 'Import 1 person' }).click();
  await card(page, 'Ada Byrne').waitFor();
  expect(await card(page, 'Ada Byrne').getAttribute('aria-level')).toBe('2');
});

it('takes lines of names to where many are added, and leaves text in fields alone', async () => {
  const { page } = app;
  await copyText('Tim Poe, Buyer\nAnn Roe');
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Add many people' });
  await dialog.getByText('2 lines').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await card(page, 'Ada Byrne').click();
  const name = page.getByRole('complementary', { name: 'What is chosen' }).getByLabel('Name', { exact: true });
  await name.fill('');
  await name.press('Control+v');
  await expect.poll(() => name.inputValue()).toContain('Tim Poe, Buyer');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await name.press('Escape');
  await card(page, 'Ada Byrne').waitFor();
  expect(app.complaints).toEqual([]);
});

it('hears a menu of the system that copies and pastes, which presses no key', async () => {
  const { page } = app;
  await card(page, 'Ada Byrne').click();
  const session = await page.context().newCDPSession(page);
  const choose = (command: 'copy' | 'paste') =>
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] });
  await choose('copy');
  await page.getByText('1 person copied').waitFor();
  await choose('paste');
  await page.getByText('This person is here already').waitFor();
  expect(app.complaints).toEqual([]);
});
