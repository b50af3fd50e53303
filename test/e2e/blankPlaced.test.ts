import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('takes a blank account to a field of the portfolio and two sides by what its plan asks for', async () => {
  const { page } = app;
  const type = (text: string) => page.keyboard.type(text);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const section = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button', { name }).click();
  await press('Control+Shift+N');
  await chooseFile(page, join(app.folder, 'Blank.atlas'));
  await page.getByRole('dialog', { name: 'New account' }).waitFor();
  await type('Blank Limited');
  await press('Enter');
  await page.getByText('Nobody is on the map yet.').waitFor();
  await press('Control+k');
  await type('add a person at the top');
  await press('Enter');
  await page.getByLabel('Name, title; unit').waitFor();
  await type('Ada Boss, Chief Executive; Board');
  await press('Enter', '5', '+', 'Tab');
  await type('Ben Money, Finance Director; Finance');
  await press('Enter', '4', '-');
  await saved(page);

  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  await section(/Ambition, strategy, targets/);
  const place = page.getByRole('region', { name: 'Attractiveness and strength' });
  await place.getByText('No field of the portfolio yet.').waitFor();
  await place.getByRole('button', { name: 'Add a factor' }).click();
  await type('Growth of the customer');
  await press('Enter');
  const score = place.getByLabel('Score of this account: Growth of the customer');
  await score.fill('7');
  await score.press('Enter');
  await place.getByRole('button', { name: 'Add a success factor' }).click();
  await type('Service on site');
  await press('Enter');
  for (const [label, value] of [
    [/^Ours/, '7'],
    [/^Best competitor/, '6'],
  ] as const) {
    await place.getByLabel(label).fill(value);
    await place.getByLabel(label).press('Enter');
  }
  await place.getByText('Attractiveness 7.0, strength 5.5. Strategic, close to the line.').waitFor();

  await section(/Stakeholders/);
  const sides = page.getByRole('region', { name: 'Each side by itself' });
  await sides.getByRole('button', { name: 'Say who belongs to which side' }).click();
  const first = sides.getByLabel(/^Class: Ada Boss/);
  const names = (await first.locator('option').allInnerTexts()).slice(1);
  await first.selectOption({ label: names[0] ?? '' });
  await sides.getByLabel(/^Class: Ben Money/).selectOption({ label: names[1] ?? '' });
  await expect.poll(() => sides.getByRole('row').count()).toBe(3);
  await saved(page);
  await section(/Ambition, strategy, targets/);
  await place.scrollIntoViewIfNeeded();
  expect(app.complaints).toEqual([]);
});
