import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { startApp, type App } from '../support/app';
import { manyPeople } from '../support/manyPeople';
import { median, percentile, printTable, timed } from './table';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-'));
let app: App;
beforeAll(async () => { app = await startApp(join(folder, 'app')); });
afterAll(async () => { await app.close(); rmSync(folder, { recursive: true, force: true }); });

/** Frame times while some work goes on, in milliseconds. */
const framesDuring = async (page: Page, work: () => Promise<void>): Promise<readonly number[]> => {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number) => { frames.push(now - last); last = now; Object.assign(window, { frames, ticking: requestAnimationFrame(tick) }); };
    requestAnimationFrame(tick);
  });
  await work();
  return page.evaluate(() => { const held = window as unknown as { frames: number[]; ticking: number }; cancelAnimationFrame(held.ticking); return held.frames.slice(2); });
};

const drag = async (page: Page, from: { readonly x: number; readonly y: number }): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let at = 1; at <= 60; at += 1) await page.mouse.move(from.x + Math.sin(at / 9) * 240, from.y + Math.cos(at / 7) * 140);
  await page.mouse.up();
};

it('the map of many people', async () => {
  const rows = [];
  for (const people of [100, 500, 2000, 5000]) {
    const path = join(folder, `${people}.json`), atlas = join(folder, `${people}.atlas`);
    writeFileSync(path, JSON.stringify(writeAccountFile(manyPeople(people), '2026-03-02')));
    spawnSync(process.execPath, ['dist/cli/main.js', 'import', path, '--into', atlas], { cwd: root, stdio: 'ignore' });
    const page = await app.browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(app.loopback.openWindow().url);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByLabel('File name').fill(atlas);
    const first = await timed(async () => { await page.getByLabel('File name').press('Enter'); await page.locator('.map-overview, [role=treeitem]').first().waitFor(); });
    await page.waitForTimeout(500);
    const far = await framesDuring(page, () => drag(page, { x: 500, y: 700 }));
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Person 90');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    const near = await framesDuring(page, () => drag(page, { x: 120, y: 200 }));
    const wheel = await framesDuring(page, async () => { await page.mouse.move(600, 400); for (let at = 0; at < 40; at += 1) { await page.mouse.wheel(0, at < 20 ? 60 : -60); await page.waitForTimeout(16); } });
    rows.push({ people, 'file to map ms': first, 'pan far p50': median(far), 'pan far p95': percentile(far, 0.95), 'pan near p50': median(near), 'pan near p95': percentile(near, 0.95), 'wheel p95': percentile(wheel, 0.95) });
    await page.close();
  }
  printTable('The map, frame times in ms', rows);
});
