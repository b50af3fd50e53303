import { afterAll, beforeAll, it } from 'vitest';
import type { Page } from 'playwright-core';
import { card, startApp, type App } from '../support/app';
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
it('shots', async () => {
  const { page } = app;
  page.on('console', (m) => {
    if (m.type() === 'error') console.log('L', m.text());
  });
  await page
    .getByRole('button', { name: /hospital/i })
    .first()
    .click();
  await card(page, 'Maren Aldous').waitFor();
  const popup = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+p');
  const room: Page = await popup;
  room.on('console', (m) => {
    console.log('P', m.text());
  });
  room.on('pageerror', (e) => {
    console.log('PE', e.message);
  });
  await room.setViewportSize({ width: 1920, height: 1080 });
  await room.waitForTimeout(2500);
  await room.screenshot({ path: '/tmp/p-map.png' });
  await page.screenshot({ path: '/tmp/l-map.png' });
  for (const [key, name] of [
    ['1', 'compass'],
    ['3', 'grid'],
    ['5', 'actions'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await room.waitForTimeout(1200);
    await room.screenshot({ path: `/tmp/p-${name}.png` });
  }
  await page.keyboard.press('Control+4');
  await room.waitForTimeout(800);
  await room.screenshot({ path: '/tmp/p-cover.png' });
  for (const name of ['world', 'risks', 'stakeholders', 'position']) {
    const words = { world: /world/i, risks: /risks/i, stakeholders: /stakeholder/i, position: /position/i }[name]!;
    await page
      .getByRole('navigation')
      .getByRole('button', { name: words })
      .first()
      .click()
      .catch((e) => console.log(String(e).slice(0, 200)));
    await room.waitForTimeout(900);
    await room.screenshot({ path: `/tmp/p-${name}.png` });
  }
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+l');
  await room.waitForTimeout(900);
  await room.screenshot({ path: '/tmp/p-list.png' });
  await page.keyboard.press('Control+Shift+b');
  await room.waitForTimeout(500);
  await room.screenshot({ path: '/tmp/p-neutral.png' });
});
