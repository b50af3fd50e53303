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
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/jn-${name}.png` });
};
it('joint on one screen', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await openHospital(page);
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: /^Joint customer session/ }).click();
  await shot(page, '00prep');
  await page.getByRole('button', { name: 'Start workshop' }).click();
  await shot(page, '01ask');
  await page.getByRole('button', { name: 'Start on this screen' }).click();
  await shot(page, '02welcome');
  await page.keyboard.press('PageDown');
  await shot(page, '03world');
  await page.keyboard.press('PageDown');
  await shot(page, '04risks');
  await page.getByRole('button', { name: 'Work on it' }).click();
  await shot(page, '05whole');
  await page.getByRole('button', { name: 'Show what the customer' }).click();
  await page.keyboard.press('Control+2');
  await shot(page, '06map');
  await page.keyboard.press('Control+3');
  await shot(page, '07grid');
  await page.keyboard.press('F8');
  await page.keyboard.type('We pilot in two theatres first');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await page.keyboard.type('Send the pilot plan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('PageDown');
  await shot(page, '08close');
  await page.reload();
  await shot(page, '09back');
}, 120000);
