import { afterAll, beforeAll, it } from 'vitest';
import type { Page } from 'playwright-core';
import { card, chooseFile, startApp, type App } from '../support/app';
import { execFileSync } from 'node:child_process';
import { axeFindings } from '../support/axe';
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
  page.on('pageerror', (e) => {
    console.log('LE', e.message, e.stack);
  });
  await page
    .getByRole('button', { name: /hospital/i })
    .first()
    .click();
  await card(page, 'Maren Aldous').waitFor();
  // saved views
  await page.keyboard.press('Control+d');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/v-dialog1.png' });
  await page.keyboard.type('Everybody by attitude');
  await page.keyboard.press('Enter');
  await page
    .getByRole('checkbox', { name: /on slides/ })
    .first()
    .check();
  await page
    .getByRole('checkbox', { name: /shared with/ })
    .first()
    .check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('radio', { name: 'Relationship' }).first().check({ force: true });
  await card(page, 'Dr Tobias Renner').click();
  await page.keyboard.press('.');
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await page.waitForTimeout(400);
  await page.keyboard.press('Control+d');
  await page.keyboard.type('Around Renner, relationship');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: /Renner.* on slides/ }).check();
  await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/v-dialog2.png' });
  console.log('axe dialog', JSON.stringify(await axeFindings(page)));
  await page.getByRole('button', { name: 'Step through, full screen' }).click();
  await page.waitForTimeout(900);
  await page.screenshot({ path: '/tmp/v-step1.png' });
  await page.keyboard.press('PageDown');
  await page.waitForTimeout(900);
  await page.screenshot({ path: '/tmp/v-step2.png' });
  await page.getByRole('button', { name: 'End' }).click();
  // pdf
  await page.keyboard.press('Control+6');
  for (const box of await page.getByRole('checkbox').all())
    if ((await box.isChecked()) && (await box.isEnabled())) await box.uncheck().catch(() => {});
  await page.getByRole('checkbox', { name: /Saved views/ }).check();
  await page.screenshot({ path: '/tmp/v-export.png' });
  await page.getByRole('button', { name: 'Save as PDF' }).last().click();
  await chooseFile(page, app.folder + '/x.pdf').catch((e) => console.log(String(e).slice(0, 200)));
  await page.waitForTimeout(6000);
  try {
    execFileSync('cp', [app.folder + '/x.pdf', '/tmp/x.pdf']);
  } catch (e) {
    console.log('nopdf');
  }
  await page.keyboard.press('Control+2');
  // joint
  const popup = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+p');
  const room: Page = await popup;
  room.on('console', (m) => {
    console.log('P', m.text());
  });
  room.on('pageerror', (e) => {
    console.log('PE', e.message, e.stack);
  });
  await room.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: /Half day/ }).click();
  await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/w-prepare.png' });
  await page.getByRole('button', { name: 'Start workshop' }).click();
  await room.waitForTimeout(1500);
  await room.screenshot({ path: '/tmp/w-p1.png' });
  await page.screenshot({ path: '/tmp/w-l1.png' });
  for (const n of [2, 3, 4]) {
    await page.keyboard.press('PageDown');
    await room.waitForTimeout(1500);
    await room.screenshot({ path: `/tmp/w-p${n}.png` });
    await page.screenshot({ path: `/tmp/w-l${n}.png` });
  }
  await page.keyboard.press('Control+u');
  await page.mouse.move(700, 500);
  await page.mouse.move(720, 520);
  await room.waitForTimeout(400);
  await room.screenshot({ path: '/tmp/w-spot.png' });
  await page.keyboard.press('Control+u');
  await page.keyboard.press('Control+Shift+p');
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/w-dialog.png' });
  await page.getByRole('radio', { name: /The customer in the room/ }).check();
  await page.keyboard.press('Escape');
  await room.waitForTimeout(2000);
  await room.screenshot({ path: '/tmp/c-p1.png' });
  await page.keyboard.press('PageUp');
  await room.waitForTimeout(1500);
  await room.screenshot({ path: '/tmp/c-p2.png' });
  await page.evaluate(`document.querySelector('[data-theme]')`);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Dark colours');
  await page.keyboard.press('Enter');
  await room.waitForTimeout(1500);
  await room.screenshot({ path: '/tmp/d-map.png' });
  console.log('axe map', JSON.stringify(await axeFindings(room)));
  await page.keyboard.press('PageUp');
  await room.waitForTimeout(1500);
  await room.screenshot({ path: '/tmp/d-world.png' });
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('radio', { name: /The team/ }).check();
  await page.keyboard.press('Escape');
  await room.waitForTimeout(2000);
  for (const [n, name] of [
    ['PageUp', 'position'],
    ['PageUp', 'open'],
  ] as const) {
    await page.keyboard.press(n);
    await room.waitForTimeout(1300);
    await room.screenshot({ path: `/tmp/d-${name}.png` });
    console.log('axe', name, JSON.stringify(await axeFindings(room)));
  }
  await room.setViewportSize({ width: 1280, height: 720 });
  for (const [n, name] of [
    ['PageDown', 's1'],
    ['PageDown', 's2'],
    ['PageDown', 's3'],
    ['PageDown', 's4'],
  ] as const) {
    await page.keyboard.press(n);
    await room.waitForTimeout(1300);
    await room.screenshot({ path: `/tmp/d-${name}.png` });
  }
  await page.keyboard.press('Control+Shift+b');
  await room.waitForTimeout(500);
  console.log('axe neutral', JSON.stringify(await axeFindings(room)));
});
