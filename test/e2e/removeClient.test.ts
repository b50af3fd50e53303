import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filledAtlas } from '../support/atlases';
import { card, chooseFile, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('removes a client once its name was typed, and shows the proof', async () => {
  const { page } = app;
  const path = join(app.folder, 'Customer.atlas');
  (await filledAtlas(path, 'hospital')).atlas.close();
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  await card(page, 'Maren Aldous').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('remove this client');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Remove this client from this laptop?' });
  await dialog.getByText(/with everything in it: Carrowmere Hospitals Group/).waitFor();
  await dialog.getByText(/files you exported/).waitFor();
  const remove = dialog.getByRole('button', { name: 'Remove Customer' });
  await dialog.getByLabel('Type Customer to remove it').fill('Custom');
  await expect.poll(() => remove.isDisabled()).toBe(true);
  await dialog.getByLabel('Type Customer to remove it').fill('Customer');
  await remove.click();
  const proof = page.getByRole('dialog', { name: 'Customer is removed from this laptop' });
  await proof.getByText(/searched for \d+ names and ids of this client: none found/).waitFor();
  expect(existsSync(path)).toBe(false);
  await proof.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Look around a sample' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Customer');
  expect(app.complaints).toEqual([]);
});
