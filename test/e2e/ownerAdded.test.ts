import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true });
const section = async (name: RegExp): Promise<void> => {
  await place('Plan').click();
  await app.page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button', { name }).click();
};

it('an owner who is not on the team yet is added by name where they are chosen, in every list of owners', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Owners.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Nova');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Add the first person' }).click();
  await page.keyboard.type('Quiet Person, Keeper');
  await page.keyboard.press('Enter');

  await section(/Objectives and actions/);
  await page.getByRole('button', { name: 'Add an objective' }).click();
  await page.keyboard.type('Meet every month');
  const owner = page.getByRole('combobox', { name: /^Owner: Meet every month/ });
  await owner.selectOption({ label: 'Add a team member…' });
  await page.keyboard.type('Ada Stranger');
  await page.keyboard.press('Enter');
  // She is there, chosen, and the keys are where they were.

  const chosen = () => owner.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.textContent);
  await expect.poll(chosen).toBe('Ada Stranger');
  expect(await owner.evaluate((one) => one === document.activeElement)).toBe(true);
  await page
    .getByRole('heading', { name: /Objectives and actions/ })
    .first()
    .waitFor();

  // With somebody on the team the way is still there: for an action, and for a contact.
  await page
    .getByRole('region', { name: /^Actions without an objective/ })
    .getByRole('button', { name: 'Add an action' })
    .click();
  await page.keyboard.type('Call them');
  const ofAction = page.getByRole('combobox', { name: /^Owner: Call them/ });
  await ofAction.selectOption({ label: 'Add a team member…' });
  await page.keyboard.type('Bo Second');
  await page.getByRole('button', { name: 'Add to the team' }).click();
  await expect
    .poll(() => ofAction.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.textContent))
    .toBe('Bo Second');
  await place('Map').click();
  await card(page, 'Quiet Person').click();
  const contact = page.getByLabel('Contact owner');
  await contact.selectOption({ label: 'Add a team member…' });
  // Whose name is there already is not added twice.
  await page.keyboard.type('ada stranger');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => contact.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.textContent))
    .toBe('Ada Stranger');
  expect(await contact.locator('option').allTextContents()).toEqual([
    'Nobody',
    'Ada Stranger',
    'Bo Second',
    'Add a team member…',
  ]);
  // They are on the team of the account, and one step takes the name and the choice back.
  await section(/Team/);
  await page.getByRole('textbox', { name: 'Name: Bo Second' }).or(page.getByLabel('Role: Bo Second')).first().waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});
