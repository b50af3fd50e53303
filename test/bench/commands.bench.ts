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

/**
 * Milliseconds from the last key until the picture with what it changed is on screen, as the browser itself tells it
 * (Event Timing, in steps of 8, nothing under 16), where something was changed by then; and until the last of what it
 * changed is painted, for figures and the panel may follow. What is said in a corner once the file has it is not what a
 * hand waits for.
 */
const WATCH = `(() => {
  let start = 0;
  let isChanged = false;
  const aside = '[role=contentinfo], footer, [role=status], [role=alert], [aria-live]';
  const isSeen = ({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    return element !== null && element.closest(aside) === null;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'keydown' && entry.startTime === start) window.keyShown = entry.duration;
  }).observe({ type: 'event', durationThreshold: 16 });
  const watchPainting = (isFirst) => {
    const since = start;
    requestAnimationFrame(() => {
      if (isFirst) window.isKeyShownFirst = isChanged;
      const isPainted = isChanged;
      isChanged = false;
      setTimeout(() => {
        if (isPainted && since === start) window.keyTimes.push(performance.now() - since);
      });
    });
  };
  // Before the app's own: what the app does after painting would else be counted with it.
  addEventListener('keydown', (event) => {
    start = event.timeStamp;
    isChanged = false;
    window.keyTimes = [];
    window.keyShown = 16;
    watchPainting(true);
  }, { capture: true });
  const watch = () => new MutationObserver((changes) => {
    if (isChanged || !changes.some(isSeen)) return;
    isChanged = true;
    watchPainting(false);
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', watch);
})();`;
/** Longer than anything a key changes takes: then the last change was the last. */
const QUIET_MS = 300;

/** Commands of one chosen person that have a key: the others are a press in a menu, which is a page of its own. */
const OF_ONE: readonly CommandId[] = COMMAND_IDS.filter(
  (id) => commandOf(id).needs === 'person' && keysOf(id).length > 0 && id !== 'edit.copy',
);

/** Null where the key changed nothing on screen. */
const timeOf = async (page: Page, keys: string): Promise<{ readonly first: number; readonly last: number } | null> => {
  const [before, last] = keys.includes(' ') && keys !== ' ' ? keys.split(' ') : [null, keys];
  if (before) await page.keyboard.press(before);
  // The command table writes keys as people read them.
  const key = (last ?? '').replaceAll('Ctrl+', 'Control+');
  await page.keyboard.press(key === '+' ? '+' : key);
  await page.waitForTimeout(QUIET_MS);
  return page.evaluate(() => {
    const { keyTimes, keyShown, isKeyShownFirst } = window as unknown as {
      readonly keyTimes: readonly number[];
      readonly keyShown: number;
      readonly isKeyShownFirst: boolean;
    };
    const [first, last] = [keyTimes[0], keyTimes.at(-1)];
    return first === undefined || last === undefined ? null : { first: isKeyShownFirst ? keyShown : first, last };
  });
};

/** Puts back what a command did and closes what it opened. */
const putBack = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
};

/** Chooses one of the cards in view with the mouse, another one each time. */
const choose = async (page: Page, at: number): Promise<void> => {
  const place = await page.evaluate((nth) => {
    const map = document.querySelector('.react-flow')?.getBoundingClientRect();
    if (!map) return null;
    const places = [...document.querySelectorAll('[role=treeitem]')].flatMap((card) => {
      const { left, top, width, height } = card.getBoundingClientRect();
      const place = { x: left + width / 2, y: top + height / 2 };
      const isInside = place.x > map.left + 40 && place.x < map.right - 40;
      const isHit = card.contains(document.elementFromPoint(place.x, place.y));
      return isInside && place.y > map.top && place.y < map.bottom && isHit ? [place] : [];
    });
    return places[nth % places.length] ?? null;
  }, at);
  if (place === null) throw new Error('No card is in view.');
  await page.mouse.click(place.x, place.y);
  await page.waitForTimeout(QUIET_MS);
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
  // One of many in the middle of the map, at a size where cards are cards.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('Person 60');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  const rows = [];
  for (const id of OF_ONE) {
    const [keys = ''] = keysOf(id);
    const firsts: number[] = [];
    const lasts: number[] = [];
    for (let at = 0; at < TIMES; at += 1) {
      await choose(page, at);
      const times = await timeOf(page, keys);
      if (times !== null) {
        firsts.push(times.first);
        lasts.push(times.last);
      }
      await putBack(page);
    }
    const p95 = percentile(firsts, 0.95);
    rows.push({
      command: commandOf(id).label,
      key: keys,
      changed: `${firsts.length} of ${TIMES}`,
      p50: percentile(firsts, 0.5),
      p95,
      'all p50': percentile(lasts, 0.5),
      'all p95': percentile(lasts, 0.95),
      over: p95 > 50 ? 'over 50' : '',
    });
  }
  await page.close();
  printTable(
    `Key to paint of every command of one person, ${PEOPLE} people, ${TIMES} times: ms`,
    rows.toSorted((a, b) => b.p95 - a.p95),
  );
});
