import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, fit, openHospital, pick, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const label = (name: string) => card(app.page, name).getAttribute('aria-label');
const show = async (from: string, to: string) => {
  await app.page.getByRole('button', { name: `Map: ${from}` }).click();
  await app.page.getByRole('menuitemradio', { name: to, exact: true }).click();
  await app.page.getByRole('button', { name: `Map: ${to}` }).waitFor();
};
const shownMap = async (): Promise<string> =>
  (await app.page.getByRole('button', { name: /^Map: / }).getAttribute('aria-label'))?.replace('Map: ', '') ?? '';
const DEAL = 'Alarm analytics for four ICUs';

it('makes a map of an opportunity, where attitude and roles differ from the account', async () => {
  const { page } = app;
  await openHospital(page);
  await page.getByRole('button', { name: 'Map: Whole account' }).click();
  await page.getByRole('menuitem', { name: 'New map' }).click();
  const dialog = page.getByRole('dialog', { name: 'New map' });
  await dialog.getByLabel('Opportunity', { exact: true }).selectOption({ label: DEAL });
  await dialog.getByRole('button', { name: 'Make the map' }).click();
  await card(page, 'Katya Ivers').waitFor();
  await expect.poll(() => card(page, 'Gideon Marsh').count()).toBe(0);
  expect(await label('Maren Aldous')).toContain('not part of this map');
  const about = page.getByRole('region', { name: 'About this map' });
  await about.getByText('nobody is buyer, approver').waitFor();

  await card(page, 'Selim Hadar').click();
  await page.keyboard.press('+');
  await page.keyboard.press('Shift+B');
  await expect.poll(() => label('Selim Hadar')).toContain('attitude supporter');
  await expect.poll(() => label('Selim Hadar')).toContain('buyer');
  expect(await label('Selim Hadar')).toContain('differs here from the account');
  await about.getByText('nobody is approver').waitFor();
  await about.getByText('1 differs from the account').waitFor();
  // Influence is the account's everywhere.
  await page.keyboard.press('2');
  await expect.poll(() => label('Selim Hadar')).toContain('influence 2');

  await show(DEAL, 'Whole account');
  expect(await label('Selim Hadar')).toContain('attitude neutral');
  expect(await label('Selim Hadar')).not.toContain('buyer');
  expect(await label('Selim Hadar')).toContain('influence 2');
});

it('goes back to the values of the account', async () => {
  const { page } = app;
  await show('Whole account', DEAL);
  await card(page, 'Selim Hadar').click();
  await page.getByText('Differs here: attitude in the account neutral').waitFor();
  await page.getByRole('button', { name: 'Use the account’s values' }).click();
  await expect.poll(() => label('Selim Hadar')).toContain('attitude neutral');
  expect(await label('Selim Hadar')).not.toContain('differs');
  await card(page, 'Selim Hadar').click();
  await page.keyboard.press('?');
  await page.getByText('The account knows this attitude').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
});

it('takes people off the opportunity and in again, and never out of the account', async () => {
  const { page } = app;
  await card(page, 'Katya Ivers').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => card(page, 'Katya Ivers').count()).toBe(0);
  await pick(page.getByLabel(`Add somebody to ${DEAL}`), 'Gideon Marsh');
  await card(page, 'Gideon Marsh').waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await card(page, 'Katya Ivers').waitFor();
  await expect.poll(() => card(page, 'Gideon Marsh').count()).toBe(0);
  // A report drawn on the map belongs to the opportunity.
  await card(page, 'Yusuf Demir').click();
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'Name, title; unit' }).fill('Ada Byrne, Analyst');
  await page.keyboard.press('Enter');
  await expect.poll(() => label('Ada Byrne')).not.toContain('not part of this map');
  await saved(page);
});

it('keeps places of its own on every map, and names and deletes maps', async () => {
  const { page } = app;
  await card(page, 'Ada Byrne').click();
  await page.keyboard.press('Alt+ArrowRight');
  await card(page, 'Ada Byrne').getByLabel('Pinned').waitFor();
  await page.getByRole('button', { name: `Map: ${DEAL}` }).click();
  await page.getByRole('menuitem', { name: 'Rename this map' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename the map' });
  await dialog.getByLabel('Name').fill('ICU deal');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await show('ICU deal', 'Whole account');
  await fit(page);
  await expect.poll(() => card(page, 'Ada Byrne').getByLabel('Pinned').count()).toBe(0);
  await show('Whole account', 'ICU deal');
  await card(page, 'Ada Byrne').getByLabel('Pinned').waitFor();
  await page.getByRole('button', { name: 'Map: ICU deal' }).click();
  await page.getByRole('menuitem', { name: 'Delete this map' }).click();
  await page.getByRole('button', { name: 'Map: Whole account' }).waitFor();
  await page.keyboard.press('Control+z');
  await show('Whole account', 'ICU deal');
});

it('makes a map of a unit, with the managers who join its people drawn faint', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Map: ICU deal' }).click();
  await page.getByRole('menuitem', { name: 'New map' }).click();
  const dialog = page.getByRole('dialog', { name: 'New map' });
  await dialog.getByRole('radio', { name: /A unit/ }).check();
  await dialog.getByLabel('Unit', { exact: true }).selectOption({ label: 'Carrowmere University Hospital' });
  await dialog.getByRole('button', { name: 'Make the map' }).click();
  await card(page, 'Michael Osei').waitFor();
  expect(await label('Michael Osei')).not.toContain('not part of this map');
  expect(await label('Padraig Noone')).toContain('not part of this map');
  await expect.poll(() => card(page, 'Gideon Marsh').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('makes a unit with its map, and a department where a seat needs one', async () => {
  const { page } = app;
  await show(await shownMap(), 'Whole account');
  await page.getByRole('button', { name: 'Map: Whole account' }).click();
  await page.getByRole('menuitem', { name: 'New map' }).click();
  const dialog = page.getByRole('dialog', { name: 'New map' });
  await dialog.getByRole('radio', { name: /A unit/ }).check();
  await dialog.getByLabel('Unit', { exact: true }).selectOption({ label: 'A new unit…' });
  await dialog.getByLabel('The new unit').fill('Quayside Clinic');
  await dialog.getByRole('button', { name: 'Make the map' }).click();
  await page.getByRole('button', { name: 'Map: Quayside Clinic' }).waitFor();
  await pick(page.getByLabel('Add somebody to Quayside Clinic'), 'Katya Ivers');
  await card(page, 'Katya Ivers').click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByText('Seat', { exact: true }).click();
  await expect.poll(() => panel.getByLabel('Business unit').inputValue()).toBe('Quayside Clinic');
  const department = panel.getByLabel('Department', { exact: true });
  await department.fill('Cyber security');
  await panel.getByRole('option', { name: 'Add department “Cyber security”' }).waitFor();
  await department.press('Enter');
  await panel.getByText('Person · Cyber security').waitFor();
  expect(app.complaints).toEqual([]);
});
