import { afterAll, beforeAll, it } from 'vitest';
import { chooseFile, openHospital, startApp, type App } from '../support/app';

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
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
  const shot = (name: string) => page.screenshot({ path: `/tmp/pf/${name}.png` });
  await page.keyboard.press('Control+9');
  await page.waitForTimeout(1500);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.waitForTimeout(400);
  await shot('matrix-1280');
  await page.getByRole('button', { name: 'Export the portfolio' }).click();
  await page.getByRole('menuitem', { name: /as PDF/ }).click();
  await chooseFile(page, '/tmp/pf/portfolio.pdf');
  await page.getByText(/portfolio.pdf is ready/).waitFor();
  await shot('saved');
  await page.getByRole('button', { name: 'Export the portfolio' }).click();
  await page.getByRole('menuitem', { name: /as a slide/ }).click();
  await chooseFile(page, '/tmp/pf/portfolio.pptx');
  await page.getByText(/portfolio.pptx is ready/).waitFor();
  await page.keyboard.press('Control+Shift+H');
  await page.waitForTimeout(300);
  await shot('hidden');
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name: 'Accounts' }).click();
  await page.getByLabel('Hide the names of clients').check();
  await page.waitForTimeout(200);
  await shot('accounts-hidden');
  await page.keyboard.press('Control+9');
  await page.waitForTimeout(300);
  await shot('matrix-hidden');
}, 90_000);
