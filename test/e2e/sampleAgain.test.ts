import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('a sample is started over only once somebody said so, and says what goes', async () => {
  const { page } = app;
  await openHospital(page);
  const maren = card(page, 'Maren Aldous');
  const influence = async (): Promise<string> => (await maren.getAttribute('aria-label')) ?? '';
  await maren.waitFor();
  const first = await influence();
  await maren.click();
  await page.keyboard.press('2');
  await saved(page);
  await expect.poll(influence).not.toBe(first);
  const changed = await influence();

  const startOver = page.getByRole('button', { name: 'Start over', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Start the sample over?' });
  await startOver.click();
  await dialog.getByText(/Everything you changed in this sample goes.* This cannot be undone/).waitFor();
  await dialog.getByRole('button', { name: 'Keep what I changed' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await influence()).toBe(changed);

  await startOver.click();
  await dialog.getByRole('button', { name: 'Start over' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(influence).toBe(first);
  expect(app.complaints).toEqual([]);
});
