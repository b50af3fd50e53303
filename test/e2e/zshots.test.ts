import { copyFileSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { filledAtlas } from '../support/atlases';
import { card, chooseFile, saved, startApp } from '../support/app';

it('shots', async () => {
  let app = await startApp();
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  const shot = async (name: string, p = page) => {
    for (const scheme of ['light', 'dark'] as const) {
      await p.emulateMedia({ colorScheme: scheme });
      await p.waitForTimeout(300);
      await p.screenshot({ path: `/tmp/s-${name}-${scheme}.png` });
    }
    await p.emulateMedia({ colorScheme: 'light' });
  };
  const path = join(app.folder, 'Marienfeld.atlas');
  const older = join(app.folder, 'older');
  const { atlas } = await filledAtlas(path, 'hospital', 'violet harbour tuba ninety');
  atlas.close();
  const open = async () => {
    await page.keyboard.press('Control+o');
    await chooseFile(page, path);
    await page.getByLabel('Passphrase', { exact: true }).fill('violet harbour tuba ninety');
    await page.keyboard.press('Enter');
  };
  const leave = async () => {
    await page.getByRole('button', { name: 'Account Atlas' }).click();
    await page.getByRole('button', { name: 'New atlas' }).waitFor();
    await page.waitForTimeout(800);
  };
  await open();
  await card(page, 'Maren Aldous').waitFor();
  await leave();
  copyFileSync(path, older);
  await open();
  for (const k of ['2', '1']) {
    await card(page, 'Maren Aldous').click();
    await page.keyboard.press(k);
    await saved(page);
  }
  await leave();
  copyFileSync(older, path);
  await open();
  await page.getByRole('dialog', { name: /older than it was/ }).waitFor();
  await shot('ahead');
  await page.getByRole('button', { name: 'Go on with the file as it is' }).click();
  await card(page, 'Maren Aldous').waitFor();
  await page.waitForTimeout(2500);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('safety');
  await page.getByRole('option', { name: /^Safety:/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Copies, newest first' }).waitFor();
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await page.waitForTimeout(500);
  await shot('safety');
  const opening = page.context().waitForEvent('page');
  await page
    .getByRole('button', { name: /^Open the copy/ })
    .last()
    .click();
  const beside = await opening;
  await beside.setViewportSize({ width: 1280, height: 720 });
  await card(beside, 'Maren Aldous').waitFor();
  await beside.waitForTimeout(800);
  await shot('beside', beside);
  await beside.close();
  await page.getByRole('button', { name: /^Delete:/ }).click();
  await shot('safety-delete');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('remove this client');
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /Remove/ }).waitFor();
  await page.waitForTimeout(500);
  await shot('remove');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('heading', { name: /is locked/ }).waitFor();
  await shot('lock');
  await page.getByLabel('Passphrase', { exact: true }).fill('violet harbour tuba ninety');
  await page.keyboard.press('Enter');
  await card(page, 'Maren Aldous').waitFor();
  await leave();
  const bytes = readFileSync(path);
  bytes.fill(0, 4096, 40_960);
  writeFileSync(path, bytes);
  await open();
  await page.getByRole('dialog', { name: /is damaged/ }).waitFor();
  await shot('rescue');
  await app.close();
});
