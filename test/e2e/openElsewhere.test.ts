import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { card, chooseFile, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('reads a copy of what another program has, says what a synced folder asks, and opens a copy set aside beside it', async () => {
  const { page } = app;
  const place = join(app.folder, 'Dropbox');
  mkdirSync(place);
  const path = join(place, 'Customer.atlas');
  (await filledAtlas(path, 'hospital')).atlas.close();
  const other = startChild(await bundledChild('holdOpen'), { path });
  await other.line((line) => line.startsWith('open'));
  const note = { who: 'mia', computer: 'laptop-7', since: '2026-11-29T12:00:00.000Z' };
  writeFileSync(join(place, '.Customer.atlas.in-use-00000000'), JSON.stringify(note));
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  const dialog = page.getByRole('dialog', { name: 'Customer.atlas is open elsewhere' });
  await dialog.getByText(/In use by mia on laptop-7 since 29 Nov 2026/).waitFor();
  await dialog.getByRole('button', { name: 'Read a copy' }).click();
  await card(page, 'Maren Aldous').waitFor();
  expect(await page.getByRole('contentinfo').innerText()).toMatch(/Customer \(as of .*\) · read only/);

  // Said once, when one first opens something there.
  await page.getByText(/a folder that Dropbox keeps in step.*Have it open on one computer at a time/).waitFor();
  await other.kill();
  copyFileSync(path, join(place, 'Customer (conflicted copy 2026-11-29 120000).atlas'));
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  await page.getByText(/mia on laptop-7 noted beside this file/).waitFor();
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Open it beside' }).click();
  const beside = await opening;
  await card(beside, 'Maren Aldous').waitFor();
  expect(await beside.getByRole('contentinfo').innerText()).toContain(
    'Customer (conflicted copy 2026-11-29 120000) · read only',
  );
  expect(await page.getByRole('contentinfo').innerText()).not.toContain('read only');
  // It is said once, whatever is opened later.
  const close = page.locator('.messages').getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  await page.getByText(/mia on laptop-7 noted beside this file/).waitFor();
  await expect.poll(() => page.getByText(/keeps in step/).count()).toBe(0);
  expect(app.complaints).toEqual([]);
});
