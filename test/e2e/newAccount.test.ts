import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true });
const sections = () => app.page.getByRole('navigation', { name: 'Sections of the plan' });
const examples = (of: string) => app.page.getByRole('region', { name: `Examples: ${of}` });

it('starts on its map, with nothing written and nothing to find, and numbers its sections by their place', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Two.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Before');
  await page.getByRole('button', { name: 'Create account' }).click();
  await place('Plan').click();
  await sections().getByRole('button', { name: /Risks/ }).click();
  await place('Actions').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('New account');
  await page.keyboard.press('Enter');
  // Nothing stands in the field, and nothing pale that reads as if it did.
  const customer = page.getByLabel('Customer', { exact: true });
  expect([await customer.inputValue(), await customer.getAttribute('placeholder')]).toEqual(['', null]);
  await customer.fill('Testfield');
  await page.getByRole('radio', { name: /^Growth/ }).check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect.poll(() => place('Map').getAttribute('aria-current')).toBe('page');
  const status = page.getByRole('contentinfo');
  await expect.poll(() => status.innerText()).toContain('0 findings');
  // Buttons are sans, also below a sentence that is read aloud.
  const letters = (one: Locator) => one.evaluate((element) => getComputedStyle(element).fontFamily.split(',')[0]);
  const fieldOfSearch = page.getByRole('button', { name: /^Find a person/ });
  for (const name of ['Add the first person', 'Add many people', 'Import people'])
    expect(await letters(page.getByText(name, { exact: true }))).toBe(await letters(fieldOfSearch));
  await place('Grid').click();
  const first = page.getByRole('button', { name: 'Add the first person' });
  await first.waitFor();
  expect(await letters(first)).toBe(await letters(fieldOfSearch));

  await place('Plan').click();
  const numbers = await sections().locator('.number').allInnerTexts();
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
  await page.getByRole('article').getByText('Section 1', { exact: true }).waitFor();
  // Nothing of what the template proposes is in the plan.
  expect(
    await page
      .getByRole('list', { name: /purposes/i })
      .locator('.on')
      .count(),
  ).toBe(0);
});

it('holds its commands in parts, within the window, and what takes away last', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'More commands' }).click();
  const menu = page.getByRole('menu');
  await menu.getByRole('group', { name: 'Accounts' }).getByRole('menuitem', { name: 'New account' }).waitFor();
  const bottom = () => menu.evaluate((one) => one.getBoundingClientRect().bottom <= window.innerHeight);
  await expect.poll(bottom).toBe(true);
  await page.keyboard.press('End');
  const last = menu.getByRole('menuitem').last();
  await expect.poll(() => last.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await last.innerText()).toBe('Remove this client from this laptop');
  expect(await last.evaluate((one) => one.previousElementSibling?.getAttribute('role'))).toBe('separator');
  await expect.poll(() => last.evaluate((one) => one.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => menu.count()).toBe(0);
});

it('takes an example into the list with the cursor in it, and forgets what is set aside', async () => {
  const { page } = app;
  await sections()
    .getByRole('button', { name: /Objectives and actions/ })
    .click();
  await examples('objectives').getByRole('button', { name: 'Take “First order in a unit you do not serve”' }).click();
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
    .toBe('First order in a unit you do not serve');
  // What is inside a row is said below it, and a press on that opens it.
  await page.getByRole('button', { name: /^No action yet/ }).click();
  await page.getByText('No action yet. Who does what by when?').waitFor();
  expect(await page.locator('.plan-figures').innerText()).toMatch(/Up to date\s+\d+ of \d+/);
  await examples('objectives')
    .getByRole('button', { name: /^Set “Every decider/ })
    .click();
  await expect.poll(() => examples('objectives').count()).toBe(0);
  await examples('forces').getByRole('button', { name: 'Set all aside' }).click();
  await saved(page);
  await sections().getByRole('button', { name: /Risks/ }).click();
  await sections()
    .getByRole('button', { name: /Objectives and actions/ })
    .click();
  await examples('actions').waitFor();
  await expect.poll(() => examples('forces').count()).toBe(0);
});

it('writes what is typed after an Add into what was added', async () => {
  const { page } = app;
  await sections()
    .getByRole('button', { name: /Team, sponsor/ })
    .click();
  const team = page.getByRole('region', { name: 'Your team' });
  await team.getByRole('button', { name: 'Add a team member' }).click();
  await team.getByText('Nothing is filled in yet, so it does not count: fill it or delete it.').waitFor();
  await page.keyboard.type('Ada Stone');
  await expect.poll(() => team.getByRole('listitem').count()).toBe(1);
  await expect.poll(() => team.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Ada Stone');
  await page.keyboard.press('Tab');
  await expect.poll(() => team.getByText(/Nothing is filled in yet/).count()).toBe(0);
  // Each word stands right above its own field.
  const leftOf = (one: Locator) => one.evaluate((element) => Math.round(element.getBoundingClientRect().left));
  const title = team.getByRole('textbox', { name: /^Title/ });
  expect(await leftOf(team.getByText('Title', { exact: true }).first())).toBe(await leftOf(title));
  await sections()
    .getByRole('button', { name: /Decision process/ })
    .click();
  await page.getByRole('button', { name: 'Add an opportunity' }).first().click();
  await page.keyboard.type('Seals for line 3');
  // What lowers completeness says so where it stands.
  await page.getByText(/keeps the plan from being complete until it has a business unit, an offering/).waitFor();
  // A long word breaks within its column of the Compass.
  await place('Compass').click();
  const today = page.getByRole('textbox', { name: 'Where the customer is today' });
  await today.fill('x'.repeat(300));
  const next = page.getByRole('textbox', { name: 'Where they want to be' });
  const right = await today.evaluate((one) => one.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(await next.evaluate((one) => one.getBoundingClientRect().left));
  expect(app.complaints).toEqual([]);
});
