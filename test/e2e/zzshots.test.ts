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
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
  const shot = (name: string) => page.screenshot({ path: `/tmp/pf/${name}.png` });
  await page.setViewportSize({ width: 1440, height: 900 });
  await shot('account');
  await page.keyboard.press('Control+9');
  await page.waitForTimeout(1500);
  await shot('matrix-1440');
  const slider = page.getByRole('slider', { name: 'Hours a month' });
  await slider.fill('60');
  await page.waitForTimeout(300);
  await shot('slider');
  await page.getByRole('button', { name: 'Drop' }).click();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.waitForTimeout(400);
  await shot('matrix-1280');
  const bubble = page.locator('[data-account]').filter({ has: page.locator('.bubble-cross') }).first();
  const box = await bubble.boundingBox();
  if (box) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y - 70, { steps: 5 });
    await page.waitForTimeout(100);
    await page.mouse.up();
  }
  await page.waitForTimeout(400);
  await shot('move');
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.waitForTimeout(400);
  await shot('moved');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(400);
  for (const tab of ['Scores', 'Time board', 'Concentration', 'Profit and power', 'Rules']) {
    await page.getByRole('radio', { name: tab, exact: true }).first().check({ force: true });
    await page.waitForTimeout(300);
    await shot(tab.replaceAll(' ', '-'));
    if (tab === 'Scores') {
      await page.getByRole('radio', { name: 'Money and hours' }).check({ force: true });
      await page.waitForTimeout(200);
      await shot('money');
      await page.getByRole('radio', { name: 'Who and what' }).check({ force: true });
      await page.waitForTimeout(200);
      await shot('who');
    }
  }
  await page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name: 'Accounts' }).click();
  await page.waitForTimeout(400);
  await shot('accounts');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.keyboard.press('Control+9');
  await page.getByRole('radio', { name: 'Matrix', exact: true }).check({ force: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.waitForTimeout(500);
  await shot('matrix-dark');
}, 60_000);
