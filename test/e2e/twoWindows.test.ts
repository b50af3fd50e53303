import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anotherWindow, card, chooseFile, saved, startApp, type App } from '../support/app';
import { filledAtlas } from '../support/atlases';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const another = (): Promise<Page> => anotherWindow(app);

const open = async (page: Page, file: string): Promise<void> => {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await chooseFile(page, file);
};

const said = (page: Page, name: string): Promise<string | null> => card(page, name).getAttribute('aria-label');

it('shows each window what the other does, undoes only its own steps, and closes alone', async () => {
  const file = join(app.folder, 'Two.atlas');
  (await filledAtlas(file, 'hospital')).atlas.close();
  const first = app.page;
  const second = await another();
  for (const page of [first, second]) {
    await open(page, file);
    await card(page, 'Maren Aldous').waitFor();
  }
  await card(first, 'Maren Aldous').click();
  await first.keyboard.press('+');
  await expect.poll(() => said(second, 'Maren Aldous')).toContain('attitude supporter');
  await card(second, 'Ines Calloway').click();
  await second.keyboard.press('0');
  await expect.poll(() => said(first, 'Ines Calloway')).toContain('attitude neutral');

  await second.keyboard.press('Control+z');
  await expect.poll(() => said(first, 'Ines Calloway')).toContain('attitude sceptic');
  expect(await said(first, 'Maren Aldous')).toContain('attitude supporter');
  await first.keyboard.press('Control+z');
  await expect.poll(() => said(second, 'Maren Aldous')).toContain('attitude neutral');

  await second.close();
  await card(first, 'Maren Aldous').click();
  await first.keyboard.press('-');
  await expect.poll(() => said(first, 'Maren Aldous')).toContain('attitude sceptic');
  await saved(first);
  expect(app.complaints).toEqual([]);
});
