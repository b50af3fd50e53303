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
import { percentile, printTable } from './table';

const PEOPLE = 500;
const KEYS = 60;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-'));
let app: App;
beforeAll(async () => {
  app = await startApp(join(folder, 'app'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Milliseconds from a key until what it changed is painted: two frames after it, less the one that was on its way. */
const WATCH = `(() => {
  window.keyTimes = [];
  addEventListener('keydown', (event) => {
    const start = event.timeStamp;
    requestAnimationFrame(() => setTimeout(() => window.keyTimes.push(performance.now() - start)));
  }, { capture: true });
})();`;

const keysIn = async (page: Page, keys: readonly string[]): Promise<readonly number[]> => {
  await page.evaluate(() => {
    (window as unknown as { keyTimes: number[] }).keyTimes.length = 0;
  });
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press(keys[at % keys.length] ?? '');
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
};

const framesWhileScrolling = async (page: Page, name: string): Promise<readonly number[]> => {
  const box = await page.getByRole('treegrid', { name }).or(page.getByRole('grid', { name })).first().boundingBox();
  if (!box) throw new Error(`${name} is not in view.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      Object.assign(window, { frames, ticking: requestAnimationFrame(tick) });
    };
    requestAnimationFrame(tick);
  });
  for (let at = 0; at < 60; at += 1) {
    await page.mouse.wheel(0, at < 40 ? 160 : -200);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const held = window as unknown as { frames: number[]; ticking: number };
    cancelAnimationFrame(held.ticking);
    return held.frames.slice(2);
  });
};

it(`arrow keys and scrolling with ${PEOPLE} people`, async () => {
  const path = join(folder, `${PEOPLE}.json`);
  const atlas = join(folder, `${PEOPLE}.atlas`);
  writeFileSync(path, JSON.stringify(writeAccountFile(manyPeople(PEOPLE), '2026-03-02')));
  spawnSync(process.execPath, ['dist/cli/main.js', 'import', path, '--into', atlas], { cwd: root, stdio: 'ignore' });
  const page = await app.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(WATCH);
  await page.goto(app.loopback.openWindow().url);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('File name').fill(atlas);
  await page.getByLabel('File name').press('Enter');
  await page.waitForTimeout(1500);
  const rows = [];
  for (const [what, button, name] of [
    ['list', 'list', 'People'],
    ['contact matrix', 'contacts', 'Contacts: people by your team'],
  ] as const) {
    await page.getByRole('radio', { name: `Shown as ${button}` }).check({ force: true });
    const grid = page.getByRole('treegrid', { name }).or(page.getByRole('grid', { name })).first();
    await grid.waitFor();
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(500);
    const down = await keysIn(page, ['ArrowDown']);
    const across = await keysIn(page, ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']);
    const frames = await framesWhileScrolling(page, name);
    rows.push({
      what,
      'down p50': percentile(down, 0.5),
      'down p95': percentile(down, 0.95),
      'around p50': percentile(across, 0.5),
      'around p95': percentile(across, 0.95),
      'scroll p50': percentile(frames, 0.5),
      'scroll p95': percentile(frames, 0.95),
    });
  }
  await page.close();
  printTable(`Arrow keys until painted and frames while scrolling, ${PEOPLE} people, panel open: ms`, rows);
});
