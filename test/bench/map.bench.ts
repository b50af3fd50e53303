import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { stakeholders } from '../../shared/document/stakeholder';
import { startApp, type App } from '../support/app';
import { manyPeople } from '../support/manyPeople';
import { median, percentile, printTable } from './table';

/** How often everything is measured; the median is printed. */
const ROUNDS = 5;
const SIZES = process.env['BENCH_PEOPLE']?.split(',').map(Number) ?? [100, 500, 2000, 5000];
const WINDOW = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-'));
const source = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');
let app: App;
beforeAll(async () => {
  app = await startApp(join(folder, 'app'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

type Point = { readonly x: number; readonly y: number };
type Measured = { readonly p95: number; readonly busy: number };

const taskMs = async (session: CDPSession): Promise<number> =>
  ((await session.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration')?.value ??
    0) * 1000;

/**
 * The 95th percentile of frame times and the time the main thread is busy per frame, while some work goes on: medians
 * of the rounds.
 */
const framesDuring = async (page: Page, work: () => Promise<void>): Promise<Measured> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const rounds: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
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
    const before = await taskMs(session);
    await work();
    const busy = (await taskMs(session)) - before;
    const frames = await page.evaluate(() => {
      const held = window as unknown as { frames: number[]; ticking: number };
      cancelAnimationFrame(held.ticking);
      return held.frames.slice(2);
    });
    rounds.push({ p95: percentile(frames, 0.95), busy: busy / Math.max(1, frames.length) });
  }
  await session.detach();
  return { p95: median(rounds.map(({ p95 }) => p95)), busy: median(rounds.map(({ busy }) => busy)) };
};

/** A point where nobody stands: a drag that begins there moves the map, not a card. */
const freeGround = (page: Page): Promise<Point> =>
  page.evaluate(() => {
    for (let y = 140; y < 640; y += 8)
      for (let x = 110; x < 900; x += 8)
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true) return { x, y };
    throw new Error('No ground of the map is free.');
  });

const drag = async (page: Page, from: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let at = 1; at <= 60; at += 1)
    await page.mouse.move(from.x + Math.sin(at / 9) * 240, from.y + (1 - Math.cos(at / 7)) * 70);
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
};

const wheel = async (page: Page): Promise<void> => {
  await page.mouse.move(600, 400);
  for (let at = 0; at < 40; at += 1) {
    await page.mouse.wheel(0, at < 20 ? 60 : -60);
    await page.waitForTimeout(16);
  }
};

/** Notes when the first card is on screen. */
const WATCH = `(() => {
  window.firstCards = undefined;
  const seen = () => document.querySelector('.card, .map-overview') !== null;
  const note = () => { window.firstCards = performance.now(); };
  const observer = new MutationObserver(() => {
    if (!seen()) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(note));
  });
  observer.observe(document, { childList: true, subtree: true });
})();`;

const isShown = (): boolean => (window as unknown as { firstCards?: number }).firstCards !== undefined;

/** Milliseconds from the account being in memory to its first cards on screen. */
const untilFirstCards = async (page: Page): Promise<number> => {
  await page.waitForFunction(isShown);
  return page.evaluate(() => {
    const first = (window as unknown as { firstCards: number }).firstCards;
    const arrived = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter((entry) => entry.name.endsWith('/call/account.open'))
      .map((entry) => entry.responseEnd);
    return first - Math.max(...arrived);
  });
};

/** In a window that drew no map before. */
const firstCards = async (atlas: string): Promise<{ readonly page: Page; readonly ms: number }> => {
  const page = await app.browser.newPage(WINDOW);
  await page.addInitScript(WATCH);
  await page.goto(app.loopback.openWindow().url);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('File name').fill(atlas);
  await page.getByLabel('File name').press('Enter');
  return { page, ms: await untilFirstCards(page) };
};

/** In a window that drew the map before: from the key that leads back to it. */
const cardsAgain = async (page: Page): Promise<number> => {
  await page.keyboard.press('Control+1');
  await page.waitForFunction(() => document.querySelector('.card, .map-overview') === null);
  await page.waitForTimeout(600);
  await page.evaluate(WATCH);
  await page.evaluate(() =>
    window.addEventListener('keydown', (event) => Object.assign(window, { pressed: event.timeStamp }), true),
  );
  await page.keyboard.press('Control+2');
  await page.waitForFunction(isShown);
  return page.evaluate(() => {
    const noted = window as unknown as { firstCards: number; pressed: number };
    return noted.firstCards - noted.pressed;
  });
};

const measured = async (people: number) => {
  const path = join(folder, `${people}.json`);
  const atlas = join(folder, `${people}.atlas`);
  writeFileSync(path, JSON.stringify(writeAccountFile(manyPeople(people), '2026-03-02')));
  spawnSync(process.execPath, ['dist/cli/main.js', 'import', path, '--into', atlas], { cwd: root, stdio: 'ignore' });
  const firsts: number[] = [];
  for (let round = 1; round < ROUNDS; round += 1) {
    const opened = await firstCards(atlas);
    firsts.push(opened.ms);
    await opened.page.close();
  }
  const { page, ms } = await firstCards(atlas);
  firsts.push(ms);
  await page.waitForTimeout(600);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Person 90');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  const ground = await freeGround(page);
  const pan = await framesDuring(page, () => drag(page, ground));
  const box = await page.getByRole('treeitem', { name: /^Person 90,/ }).boundingBox();
  if (!box) throw new Error('The card that is to be dragged is not in view.');
  const card = await framesDuring(page, async () => {
    await drag(page, { x: box.x + 60, y: box.y + 20 });
    await page.keyboard.press('Escape');
  });
  const zoom = await framesDuring(page, () => wheel(page));
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.waitForTimeout(400);
  const away = await freeGround(page);
  const far = await framesDuring(page, () => drag(page, away));
  const agains: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) agains.push(await cardsAgain(page));
  await page.close();
  return { first: median(firsts), again: median(agains), pan, card, zoom, far };
};

/** The same people in the same browser, drawn by d3-org-chart as its documentation shows, with every branch open. */
const measuredThere = async (people: number) => {
  const everybody = stakeholders(manyPeople(people)).filter((one) => one.seatId !== null);
  const top = everybody[0]?.id ?? '';
  // It draws one tree only: whoever else reports to nobody stands below the first.
  const rows = everybody.map((one) => ({
    id: one.id,
    parentId: one.id === top ? '' : (one.reportsToId ?? top),
    name: one.name ?? '',
    title: one.title ?? '',
  }));
  const opened = async (): Promise<Page> => {
    const page = await app.browser.newPage(WINDOW);
    await page.setContent('<style>html,body{margin:0;height:100%}#chart{height:900px}</style><div id="chart"></div>');
    for (const script of [
      'd3/dist/d3.min.js',
      'd3-flextree/build/d3-flextree.min.js',
      'd3-org-chart/build/d3-org-chart.min.js',
    ])
      await page.addScriptTag({ content: source(script) });
    return page;
  };
  const drawn = (page: Page): Promise<number> =>
    page.evaluate(async (data) => {
      document.querySelector('#chart')!.innerHTML = '';
      const { d3 } = window as unknown as { d3: { OrgChart: new () => Record<string, (given: unknown) => never> } };
      const start = performance.now();
      const chart = new d3.OrgChart() as unknown as Record<string, (given?: unknown) => typeof chart>;
      chart['container']!('#chart')['data']!(data)['nodeWidth']!(() => 216)['nodeHeight']!(() => 84)['duration']!(0)[
        'initialExpandLevel'
      ]!(100)['nodeContent']!(
        (node: { data: { name: string; title: string } }) =>
          `<div style="border:1px solid #ccc;border-radius:8px;height:84px;padding:12px;box-sizing:border-box;background:#fff"><b>${node.data.name}</b><div>${node.data.title}</div></div>`,
      )['render']!();
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
      Object.assign(window, { chart });
      return performance.now() - start;
    }, rows);
  const firsts: number[] = [];
  for (let round = 1; round < ROUNDS; round += 1) {
    const other = await opened();
    firsts.push(await drawn(other));
    await other.close();
  }
  const page = await opened();
  firsts.push(await drawn(page));
  const agains: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) agains.push(await drawn(page));
  await page.waitForTimeout(400);
  const pan = await framesDuring(page, () => drag(page, { x: 120, y: 180 }));
  const zoom = await framesDuring(page, () => wheel(page));
  await page.evaluate(() => {
    (window as unknown as { chart: { fit: () => void } }).chart.fit();
  });
  await page.waitForTimeout(400);
  const far = await framesDuring(page, () => drag(page, { x: 500, y: 700 }));
  await page.close();
  return { first: median(firsts), again: median(agains), pan, zoom, far };
};

const TITLE = `ms to the first cards, ms per frame, ms the main thread is busy per frame; medians of ${ROUNDS}`;
const all: Readonly<Record<string, string | number>>[] = [];

it.each(SIZES)('the map of %i people, beside d3-org-chart', async (people) => {
  const own = await measured(people);
  const there = await measuredThere(people);
  const row = (name: string, one: Awaited<ReturnType<typeof measuredThere>>, card: Measured | null) => ({
    people: `${people} ${name}`,
    'first cards': one.first,
    'cards again': one.again,
    'pan p95': one.pan.p95,
    'pan busy': one.pan.busy,
    'card p95': card?.p95 ?? '–',
    'card busy': card?.busy ?? '–',
    'wheel p95': one.zoom.p95,
    'wheel busy': one.zoom.busy,
    'pan all p95': one.far.p95,
    'pan all busy': one.far.busy,
  });
  all.push(row('Account Atlas', own, own.card), row('d3-org-chart', there, null), {
    people: `${people} times faster`,
    'first cards': there.first / own.first,
    'cards again': there.again / own.again,
    'pan p95': there.pan.p95 / own.pan.p95,
    'pan busy': there.pan.busy / own.pan.busy,
    'card p95': '–',
    'card busy': '–',
    'wheel p95': there.zoom.p95 / own.zoom.p95,
    'wheel busy': there.zoom.busy / own.zoom.busy,
    'pan all p95': there.far.p95 / own.far.p95,
    'pan all busy': there.far.busy / own.far.busy,
  });
  printTable(`The map of ${people} people: ${TITLE}`, all.slice(-3));
});

afterAll(() => {
  printTable(`The map: ${TITLE}`, all);
});
