import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, stand, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const opacity = (name: string) => card(app.page, name).evaluate((element) => Number(getComputedStyle(element).opacity));

it('fades everybody but those asked for, says how many there are, and is taken off again', async () => {
  const { page } = app;
  await openHospital(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter people' });
  await dialog.getByLabel('Influence at least').selectOption({ label: '5 Decisive' });
  await dialog.getByLabel('Relationship at most').selectOption({ label: '1 Acquainted' });
  const words = await dialog.getByRole('status').textContent();
  await dialog.getByRole('button', { name: 'Show them' }).click();
  const status = page.getByRole('group', { name: /^Legend/ }).getByRole('status');
  await expect.poll(() => status.textContent()).toMatch(/^\d+ of 36$/);
  expect(words).toBe(`${await status.textContent()} people`);
  await expect.poll(() => opacity('Orla Finnerty')).toBeLessThan(0.3);
  expect(await opacity('Ines Calloway')).toBe(1);
});

it('holds for the list and the grid as well', async () => {
  const { page } = app;
  await page.keyboard.press('Control+l');
  const rows = page.getByRole('treegrid', { name: 'People' });
  await rows.getByRole('row', { name: /Ines Calloway/ }).waitFor();
  await expect.poll(() => rows.getByRole('row', { name: /Orla Finnerty/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Grid', exact: true }).click();
  await expect
    .poll(() => stand(page, 'Orla Finnerty').evaluate((element) => Number(getComputedStyle(element).opacity)))
    .toBeLessThan(0.3);
  await page.getByRole('button', { name: 'Filter, 2 on' }).waitFor();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect
    .poll(() => stand(page, 'Orla Finnerty').evaluate((element) => Number(getComputedStyle(element).opacity)))
    .toBe(1);
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.keyboard.press('Control+l');
  await expect.poll(() => opacity('Orla Finnerty')).toBe(1);
  expect(app.complaints).toEqual([]);
});
