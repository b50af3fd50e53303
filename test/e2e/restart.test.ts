import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { list } from '../../shared/document/document';
import { readAccountFile } from '../../shared/exchange/accountFile';
import { card, chooseFile, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('takes edits back after closing and opening again', async () => {
  let { page } = app;
  await openHospital(page);
  await card(page, 'Ines Calloway').click();
  await page.keyboard.press('0');
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('+');
  await page.getByRole('button', { name: 'Compass' }).click();
  const ambition = await page.getByLabel('Ambition').inputValue();
  await page.getByLabel('Ambition').pressSequentially('First words', { delay: 15 });
  await page.waitForTimeout(400);
  await page.getByLabel('Ambition').pressSequentially(' and more', { delay: 15 });
  await saved(page);

  app = await app.restart();
  page = app.page;
  await openHospital(page);
  await expect.poll(() => card(page, 'Maren Aldous').getAttribute('aria-label')).toContain('attitude supporter');
  // All the typing of one visit to the field is one step.
  await page.keyboard.press('Control+z');
  await page.getByText(/^Undone: /).waitFor();
  await page.getByRole('button', { name: 'Compass' }).click();
  await expect.poll(() => page.getByLabel('Ambition').inputValue()).toBe(ambition);
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Maren Aldous').getAttribute('aria-label')).toContain('attitude neutral');
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Ines Calloway').getAttribute('aria-label')).toContain('attitude sceptic');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => card(page, 'Ines Calloway').getAttribute('aria-label')).toContain('attitude neutral');
  expect(app.complaints).toEqual([]);
});

/** Where each card stands, in map units. */
const corners = async (page: Page): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await page
      .locator('.react-flow__node')
      .evaluateAll((nodes) =>
        nodes.map(
          (node) => [node.textContent.replace(/\W+/g, ' ').trim(), (node as HTMLElement).style.transform] as const,
        ),
      ),
  );

it('finds a map that was drawn step by step as it was left, on the projector too', async () => {
  let { page } = app;
  await page.goto(app.loopback.openWindow().url);
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Grown.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Grown');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Add the first person' }).click();
  /** Of how many cards the place was kept last. */
  let kept = 0;
  page.on('requestfinished', (request) => {
    const input = JSON.parse(request.postData() ?? '{}') as { readonly kept?: string };
    if (input.kept === undefined) return;
    kept = Object.keys((JSON.parse(input.kept) as { readonly corners: object }).corners).length;
  });
  const add = async (key: string | null, name: string): Promise<void> => {
    if (key !== null) await page.keyboard.press(key);
    await page.getByLabel('Name, title; unit').waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await card(page, name).waitFor();
  };
  await add(null, 'Head');
  for (const [at, boss] of ['Ada', 'Ben', 'Cora'].entries()) {
    await card(page, 'Head').click();
    await add('Tab', boss);
    for (let place = 1; place <= at + 2; place += 1) await add(place === 1 ? 'Tab' : 'Enter', `${boss}s${place}`);
  }
  await page.keyboard.press('Escape');
  await saved(page);
  const grown = await corners(page);
  expect(Object.keys(grown)).toHaveLength(13);
  await expect.poll(() => kept).toBe(13);

  app = await app.restart();
  page = app.page;
  await page
    .getByRole('button', { name: /^Grown/ })
    .first()
    .click();
  await card(page, 'Head').waitFor();
  await expect.poll(() => corners(page)).toEqual(grown);

  // The room sees each card where the laptop has it, now and when there is one more.
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+P');
  const room = await opened;
  await card(room, 'Head').waitFor({ state: 'attached' });
  await expect.poll(() => corners(room)).toEqual(grown);
  await page.keyboard.press('Escape');
  await card(page, 'Ada,').click();
  await add('Tab', 'Zoe');
  await page.keyboard.press('Escape');
  const taller = await corners(page);
  expect(taller).not.toEqual(grown);
  await expect.poll(() => corners(room)).toEqual(taller);
  await room.close();
});

it('seals, refuses a wrong passphrase and opens with the right one', async () => {
  let { page } = app;
  const file = join(app.folder, 'Sealed.atlas');
  const passphrase = 'violet harbour tuba ninety';
  await page.getByRole('button', { name: 'Account Atlas' }).click();
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, file);
  await page.getByLabel('Customer', { exact: true }).fill('Secret Customer');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Add the first person' }).click();
  await page.keyboard.type('Quiet Person, Keeper');
  await page.keyboard.press('Enter');
  await saved(page);

  await page.getByRole('button', { name: 'More commands' }).click();
  await page.getByRole('menuitem', { name: /^Seal, unseal/ }).click();
  await page.getByLabel('New passphrase').fill('abc');
  await page.getByLabel('The same again').fill('abc');
  await page.getByText(/too weak|not strong enough/i).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Seal', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Seal', exact: true }).click();
  const code = await page.getByLabel('Recovery code', { exact: true }).innerText();
  expect(code.replace(/[^A-Z0-9]/g, '').length).toBeGreaterThan(50);
  // What is shown once does not go by a key that slips.
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByLabel('Recovery code', { exact: true }).innerText()).toBe(code);
  await page.getByRole('button', { name: 'It is written down' }).click();
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('sealed');
  await page.getByRole('treeitem', { name: /^Quiet Person/ }).click();
  await page.keyboard.press('4');
  await saved(page);

  app = await app.restart();
  page = app.page;
  await page
    .getByRole('button', { name: /Sealed/ })
    .first()
    .click();
  await page.getByLabel('Passphrase', { exact: true }).fill('violet harbour tuba twenty');
  await page.getByRole('button', { name: 'Open', exact: true }).last().click();
  await page.getByText('That passphrase does not open this atlas.').waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).last().click();
  await expect
    .poll(() => page.getByRole('treeitem', { name: /^Quiet Person/ }).getAttribute('aria-label'))
    .toContain('influence 4');
  expect(app.complaints).toEqual([]);
});

it('gives what is on screen as a file when the app behind the window is gone', async () => {
  const { page } = app;
  await page.goto(app.loopback.openWindow().url);
  await openHospital(page);
  await app.loopback.close();
  await card(page, 'Ines Calloway').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Ines Rescued');
  await page.keyboard.press('Enter');
  const button = page.getByRole('contentinfo').getByRole('button', { name: 'Save what is on screen' });
  await button.waitFor({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('Carrowmere Hospitals Group rescued.json');
  const read = readAccountFile(JSON.parse(readFileSync(await download.path(), 'utf8')));
  expect(read.ok && list(read.value.document, 'person').map(({ name }) => name)).toContain('Ines Rescued');
});
