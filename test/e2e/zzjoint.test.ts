import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
const shot = async (page: Page, name: string) => {
  await page.waitForTimeout(700);
  await page.screenshot({ path: `/tmp/jn-${name}.png` });
};
const left = async (page: Page, where: string) => {
  const all = await page
    .locator('.projector-place')
    .locator('button:visible, input:visible, select:visible, a:visible')
    .evaluateAll((els) =>
      els.map(
        (e) => `${e.tagName}.${e.className}|${(e.getAttribute('aria-label') ?? e.textContent ?? '').slice(0, 40)}`,
      ),
    );
  console.log('LEFT', where, all.length, JSON.stringify([...new Set(all)].slice(0, 12)));
};
it('team on the projector', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'New atlas' }).click();
  await page.getByLabel('File name').fill(`${app.folder}/x.atlas`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await page.waitForTimeout(500);
  await page.getByRole('dialog').getByRole('textbox').first().fill('Brunner Maschinenbau AG');
  await page.keyboard.press('Enter');
  await page.getByText('Nobody is on the map yet.').waitFor();
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: /^Half day/ }).click();
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+P');
  const room = await opened;
  await room.setViewportSize({ width: 1920, height: 1080 });
  const add = page.getByLabel('Add from the team or a guest');
  for (let n = 1; n <= 29; n += 1) {
    await add.fill(`Gast ${n} Nachname`);
    await add.press('Enter');
  }
  await add.fill('Maximilian-Charlotte von Württemberg-Hohenzollern-Sigmaringen (Extern)');
  await add.press('Enter');
  await shot(page, 'b00prep');
  await page.getByRole('button', { name: 'Start workshop' }).click();
  const names = [
    'open',
    'today',
    'world',
    'frame',
    'silent',
    'robin',
    'place',
    'lines',
    'roles',
    'calibrate',
    'influence',
    'attitude',
    'relationship',
    'outliers',
    'break',
    'gaps',
    'white',
    'ambition',
    'risks',
    'objectives',
    'close',
  ];
  for (const [at, name] of names.entries()) {
    if (at > 0) await page.keyboard.press('PageDown');
    if (name === 'roles') {
      await page.keyboard.press('Shift+Space');
    }
    await shot(room, `b${String(at).padStart(2, '0')}-${name}-room`);
    await left(room, name);
    if (name === 'roles') await page.keyboard.press('Shift+Space');
    if (name === 'frame') {
      await page.getByRole('button', { name: 'Add many people' }).last().click();
      await page
        .getByRole('dialog')
        .getByRole('textbox')
        .first()
        .fill('Petra Vogel; Head of Purchasing\nUrs Brunner; CEO\nTom Frei; Controller');
      await shot(page, 'b-addmany');
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(500);
      await page.keyboard.press('Escape');
    }
    if (name === 'influence') {
      await shot(page, 'b10-setup');
      const start = page.getByRole('button', { name: /^Vote on|^Start the vote|^Begin/ }).first();
      if (await start.count()) {
        await start.click();
        await page.keyboard.press('4');
        await shot(page, 'b10-vote');
        await shot(room, 'b10-vote-room');
        await left(room, 'vote');
      }
    }
    if (name === 'close') await shot(page, 'b20-close');
  }
}, 240000);
