import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { COMMAND_IDS, commandOf, keysOf, type CommandId } from '../../shared/commands';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { startApp, type App } from '../support/app';
import { manyPeople } from '../support/manyPeople';
import { percentile, printTable } from './table';

const PEOPLE = 500;
const TIMES = Number(process.env['ACCOUNT_ATLAS_BENCH_TIMES'] ?? 12);
/** A key that no command has. */
const EMPTY = 'F9';
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

/** Milliseconds from the last key until what it changed is painted. */
const WATCH = `(() => {
  addEventListener('keydown', (event) => {
    const start = event.timeStamp;
    window.keyTime = null;
    requestAnimationFrame(() => setTimeout(() => { window.keyTime = performance.now() - start; }));
  }, { capture: true });
})();`;

/** Commands of one chosen person that have a key: the others are a press in a menu, which is a page of its own. */
const OF_ONE: readonly CommandId[] = COMMAND_IDS.filter(
  (id) => commandOf(id).needs === 'person' && keysOf(id).length > 0 && id !== 'edit.copy',
);

const timeOf = async (page: Page, keys: string): Promise<number> => {
  const [before, last] = keys.includes(' ') && keys !== ' ' ? keys.split(' ') : [null, keys];
  if (before) await page.keyboard.press(before);
  // The command table writes keys as people read them.
  const key = (last ?? '').replaceAll('Ctrl+', 'Control+');
  await page.keyboard.press(key === '+' ? '+' : key);
  return page.evaluate(async () => {
    const held = window as unknown as { keyTime: number | null };
    while (held.keyTime === null) await new Promise((done) => setTimeout(done, 4));
    return held.keyTime;
  });
};

/** Puts back what a command did, and the focus on the card it was about. */
const putBack = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[role=tree]')?.focus();
    await new Promise((done) => requestIdleCallback(done, { timeout: 400 }));
  });
};

it(`every command of one person by its key until painted, ${PEOPLE} people`, async () => {
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
  const tree = page.getByRole('tree', { name: 'People on the map' });
  await tree.waitFor();
  await page.waitForTimeout(1500);
  const rows = [];
  for (const id of OF_ONE) {
    const [keys = ''] = keysOf(id);
    const times: number[] = [];
    const empty: number[] = [];
    await tree.focus();
    await page.keyboard.press('Home');
    for (let at = 0; at < TIMES; at += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(60);
      empty.push(await timeOf(page, EMPTY));
      times.push(await timeOf(page, keys));
      await putBack(page);
      if (id === 'person.delete') await page.keyboard.press('Control+z');
      await page.waitForTimeout(40);
    }
    const p95 = percentile(times, 0.95);
    rows.push({
      command: commandOf(id).label,
      key: keys,
      p50: percentile(times, 0.5),
      p95,
      'empty key p95': percentile(empty, 0.95),
      ratio: percentile(times, 0.5) / percentile(empty, 0.5),
      over: p95 > 50 ? 'over 50' : '',
    });
  }
  await page.close();
  printTable(
    `Key to paint of every command of one person, ${PEOPLE} people, ${TIMES} times: ms`,
    rows.toSorted((a, b) => b.p95 - a.p95),
  );
});
