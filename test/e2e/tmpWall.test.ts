import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { wallPhoto } from '../support/wall';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  console.log(app.complaints);
  await app.close();
});

const shot = async (page: Page, name: string) => {
  for (const theme of ['light', 'dark'])
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate((t) => {
        document.documentElement.dataset['theme'] = t;
      }, theme);
      await page.waitForTimeout(250);
      await page.screenshot({ path: `/tmp/wall-${name}-${theme}-${width}.png` });
    }
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
  });
  await page.setViewportSize({ width: 1440, height: 900 });
};

it('shots', async () => {
  const { page } = app;
  await openHospital(page);
  await page.getByRole('button', { name: /^Map: / }).click();
  await page.screenshot({ path: '/tmp/wall-menu.png' });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Put a photo of the wall under the map' }).click();
  await (await choosing).setFiles({ name: 'wall.jpg', mimeType: 'image/jpeg', buffer: await wallPhoto(page) });
  await page.getByRole('dialog').waitFor();
  const moves: [string, string, number, string, number][] = [
    ['Top left', 'ArrowRight', 2, 'ArrowDown', 4],
    ['Top right', 'ArrowLeft', 2, 'ArrowDown', 2],
    ['Bottom right', 'ArrowLeft', 1, 'ArrowUp', 2],
    ['Bottom left', 'ArrowRight', 1, 'ArrowUp', 4],
  ];
  for (const [name, h, n, v, m] of moves) {
    const b = page.getByRole('button', { name: new RegExp(`^${name} corner`) });
    await b.focus();
    for (let i = 0; i < n; i++) await page.keyboard.press(`Shift+${h}`);
    for (let i = 0; i < m; i++) await page.keyboard.press(`Shift+${v}`);
  }
  await page.waitForTimeout(300);
  await shot(page, 'straighten');
  console.log(await axeFindings(page));
  await page.getByRole('button', { name: 'Put it under the map' }).click();
  await page.getByRole('region', { name: 'Photo of the wall' }).first().waitFor();
  await page.waitForTimeout(800);
  await shot(page, 'adjust');
  console.log(await axeFindings(page));
  await page.getByRole('button', { name: 'Set cards' }).click();
  await page.waitForTimeout(500);
  await shot(page, 'set');
  console.log(await axeFindings(page));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/wall-naming.png' });
  await page.keyboard.type('Ada New, Head');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bo New');
  await page.keyboard.press('Enter');
  await card(page, 'Maren Aldous').click();
  await page.mouse.click(900, 600);
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/wall-set3.png' });
  await page.keyboard.press('Escape');
  await saved(page);
});
