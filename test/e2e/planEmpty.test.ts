import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, startApp, type App } from '../support/app';
import { planOf } from '../support/plan';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
const { open, part, typeNew, expectAccessible } = planOf(() => app.page);

it('every page of a new plan says what belongs there and offers a way to begin', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'New.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Testfield');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  const sections = await page
    .getByRole('navigation', { name: 'Sections of the plan' })
    .getByRole('button')
    .locator('.words')
    .allInnerTexts();
  for (const section of sections) {
    await open(section);
    await expectAccessible();
  }

  await open('Decision process and buying centre');
  await part(/^Opportunity$/)
    .getByRole('button', { name: 'Add an opportunity' })
    .click();
  await typeNew('First order');
  await part('Where you stand with them')
    .getByText(/^Support –/)
    .waitFor();
  await open('Whitespace and potential');
  await page.getByRole('button', { name: 'Name the business units' }).click();
  await part('Business units').getByRole('button', { name: 'Add a business unit' }).click();
  await typeNew('Foundry');
  await open('Whitespace and potential');
  await part('Whitespace').getByRole('button', { name: 'Add an offering' }).click();
  await page.getByRole('textbox', { name: 'Offering' }).fill('Seals');
  await page.getByRole('button', { name: 'Mark the 1 empty place as not known' }).click();
  await page
    .getByRole('grid', { name: 'Whitespace' })
    .getByRole('button', { name: 'Foundry, Seals: Not known, spend not known' })
    .waitFor();
  await open('Your position today');
  await part('What the account brings')
    .getByRole('button', { name: /^Add FY20\d\d$/ })
    .click();
  await part('What the account brings')
    .getByText('Contribution not known: revenue, cost of goods, cost to serve missing.')
    .waitFor();
  await open('Account profile and key information');
  await part('Lifecycle').getByRole('button', { name: 'Candidate' }).click();
  await part('Lifecycle').getByRole('textbox', { name: 'Why candidate' }).fill('They asked for us');
  await part('Lifecycle').getByRole('button', { name: 'Move to candidate' }).click();
  await part('Lifecycle').getByText('The account is candidate.').waitFor();
  expect(app.complaints).toEqual([]);
});
