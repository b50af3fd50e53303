import { afterAll, beforeAll, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';
import { planOf } from '../support/plan';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
  await app.page.getByRole('button', { name: 'Plan', exact: true }).click();
});
afterAll(async () => {
  await app.close();
});
const { open, part } = planOf(() => app.page);

it('shots', async () => {
  const { page } = app;
  const log: string[] = [];
  const shot = async (name: string, locator?: string) => {
    if (locator) await page.locator(locator).first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: `/tmp/inplan-${name}.png` });
  };
  await page.setViewportSize({ width: 1280, height: 720 });
  await open('Account profile');
  const card = part('Key information');
  await card.getByRole('button', { name: 'Add an area and its vendor' }).click();
  await page.keyboard.type('Imaging');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Northline Medical');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2.4 m');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await page.getByLabel(/^Ownership/).first().fill('Trust of three towns');
  await page.getByLabel(/^Ownership/).first().blur();
  await card.getByRole('button', { name: /^Ownership: / }).click();
  await shot('card', '.key-card');
  await page.locator('.vendor-columns').first().scrollIntoViewIfNeeded();
  await shot('vendor');
  await open('Customer’s world');
  const swot = part('The customer’s own SWOT');
  await swot.getByRole('button', { name: 'Add a strength of theirs' }).click();
  await page.keyboard.type('Their name opens every door in the region');
  await page.keyboard.press('Enter');
  await swot.getByRole('button', { name: 'Add a threat to them' }).click();
  await page.keyboard.type('A new private clinic takes the well insured');
  await swot.scrollIntoViewIfNeeded();
  await shot('swot');
  await open('Stakeholders');
  await page.getByRole('button', { name: /^The map of/ }).scrollIntoViewIfNeeded();
  await shot('map');
  await page.getByRole('button', { name: /^The network of/ }).scrollIntoViewIfNeeded();
  await shot('network');
  await page.getByRole('button', { name: /^The grid of/ }).scrollIntoViewIfNeeded();
  await shot('grid');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('grid-dark');
  await open('Ambition');
  await page.locator('.portfolio-matrix').scrollIntoViewIfNeeded();
  await shot('matrix-dark');
  await open('Whitespace');
  await page.locator('table.whitespace').scrollIntoViewIfNeeded();
  await shot('white-dark');
  console.log(log.join('\n'));
});
