import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { chooseFile, startApp, type App } from '../support/app';
import { manyPeople } from '../support/manyPeople';
import { median, percentile, printTable } from './table';

const folder = mkdtempSync(join(tmpdir(), 'account-atlas-plan-bench-'));
let app: App;
beforeAll(async () => {
  app = await startApp(join(folder, 'app'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const WORDS = 'Be the partner the board names when it talks about care';

/** Types into the focused field; milliseconds from each key until the frame that shows it is done. */
const typed = async (page: Page): Promise<readonly number[]> => {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { keyTimes: number[] }).keyTimes = times;
    document.addEventListener(
      'keydown',
      (event) => {
        const start = event.timeStamp;
        requestAnimationFrame(() => {
          setTimeout(() => times.push(performance.now() - start));
        });
      },
      true,
    );
  });
  await page.keyboard.type(WORDS, { delay: 60 });
  await page.waitForTimeout(600);
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
};

it('typing into the plan while its figures follow, beside a bare field', async () => {
  const rows: { place: string; people: number; 'key to frame p50 ms': number; p95: number; 'to bare p50': number }[] =
    [];
  const blank = await app.browser.newPage();
  await blank.setContent('<textarea autofocus></textarea>');
  await blank.locator('textarea').focus();
  const bare = await typed(blank);
  await blank.close();
  rows.push({
    place: 'a bare field',
    people: 0,
    'key to frame p50 ms': median(bare),
    p95: percentile(bare, 0.95),
    'to bare p50': 1,
  });
  for (const people of [36, 500]) {
    const path = join(folder, `${people}.json`);
    writeFileSync(path, JSON.stringify(writeAccountFile(manyPeople(people), '2026-03-02')));
    const { page } = app;
    await page.goto(app.loopback.openWindow().url);
    await page.getByRole('button', { name: 'New atlas' }).click();
    await chooseFile(page, join(folder, `${people}.atlas`));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Import an account file' }).click();
    await chooseFile(page, path);
    await page.locator('.map-overview, [role=treeitem]').first().waitFor();
    const places = page.getByRole('navigation', { name: 'Places' });
    for (const place of ['Compass', 'Plan']) {
      await places.getByRole('button', { name: place, exact: true }).click();
      if (place === 'Plan') await page.getByRole('button', { name: /Ambition, strategy, targets/ }).click();
      await page.getByRole('textbox', { name: 'Ambition' }).fill('');
      const times = await typed(page);
      rows.push({
        place,
        people,
        'key to frame p50 ms': median(times),
        p95: percentile(times, 0.95),
        'to bare p50': median(times) / median(bare),
      });
      await page.reload();
      await page
        .getByRole('button', { name: 'Open', exact: true })
        .or(page.locator('.map-overview, [role=treeitem]').first())
        .first()
        .waitFor();
    }
  }
  printTable('Typing the ambition, completeness, gaps and figures following', rows);
});
