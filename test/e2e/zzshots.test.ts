import { afterAll, beforeAll, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';
let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});
it('shots', async () => {
  const { page } = app;
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message, e.stack));
  const shot = (name: string) => page.screenshot({ path: `/tmp/pf/${name}.png` });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Control+9');
  await page.waitForTimeout(1500);
  await shot('matrix-1280');
  await page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name: 'Selection' }).click();
  await page.waitForTimeout(700);
  await shot('sel-list');
  await page.getByRole('radio', { name: 'What counts' }).check({ force: true });
  await page.waitForTimeout(300);
  await shot('sel-criteria');
  await page.getByRole('radio', { name: 'Number and pilot' }).check({ force: true });
  await page.waitForTimeout(300);
  await shot('sel-pilot');
  await page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name: 'Portfolio' }).click();
  await page.getByRole('radio', { name: 'Profit and power' }).check({ force: true });
  await page.getByRole('button', { name: 'Add a concession' }).click();
  await page.waitForTimeout(300);
  await shot('concession');
  await page.getByRole('radio', { name: 'Concentration' }).check({ force: true });
  await page.getByLabel(/total revenue/).fill('20000000');
  await page.getByLabel(/total revenue/).press('Tab');
  await page.waitForTimeout(500);
  await shot('conc');
}, 90_000);
