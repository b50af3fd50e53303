import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, it } from 'vitest';
import { browserEnvironment } from '../../electron/loopback/browserSwitches';
import { switchesFor } from '../../electron/loopback/browserWindow';
import { inWindow, placesIn, testBrowser } from '../support/program';
import { median, printTable } from './table';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

const RUNS = 5;
/** Read once it is long over, so that nobody looks while it is measured: when the page first showed something. */
const FIRST_PAINT = `(async () => {
  const seen = () => performance.getEntriesByName('first-contentful-paint')[0];
  while (!seen()) await new Promise((done) => setTimeout(done, 50));
  return performance.timeOrigin + seen().startTime;
})()`;
/** From the click on a sample to the first frame that shows its map, in ms. */
const MAP = `(async () => {
  const button = document.querySelector('.sample-list button');
  const start = performance.now();
  button.click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    if (document.querySelector('[role=treeitem], .map-overview')) break;
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
})()`;

/** What a program gives once its window answers. */
const asked = async (profile: () => string | null, expression: string, path: string): Promise<number> => {
  for (const start = Date.now(); Date.now() - start < 30_000; await wait(100)) {
    const found = profile();
    const file = found === null ? null : join(found, 'DevToolsActivePort');
    if (file === null || !existsSync(file)) continue;
    const port = Number(readFileSync(file, 'utf8').split('\n')[0]);
    const value = port > 0 ? await inWindow(port, expression, path).catch(() => null) : null;
    if (typeof value === 'number') return value;
  }
  throw new Error('The window did not answer.');
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** What the browser needs for an empty page, with the very switches of our window; in ms. */
const emptyPage = async (at: number): Promise<number> => {
  const own = join(folder, `empty${at}`);
  mkdirSync(own);
  const page = join(own, 'empty.html');
  writeFileSync(page, '<!doctype html><title>Empty</title><p>Empty</p>');
  const run = { path: own };
  const start = Date.now();
  const child = spawn(testBrowser(own), switchesFor(page, run), { stdio: 'ignore', env: browserEnvironment() });
  // The system takes the profile away after it is measured.
  const shown = await asked(() => join(own, 'profile'), FIRST_PAINT, pathToFileURL(page).href);
  await ended(child);
  return shown - start;
};

const started = async (at: number, data: string): Promise<{ readonly page: number; readonly map: number }> => {
  const own = join(folder, `start${at}`);
  mkdirSync(own);
  const { home, temporary } = placesIn(own);
  const env = {
    ...process.env,
    HOME: home,
    TMPDIR: temporary,
    ACCOUNT_ATLAS_DATA: data,
    DISPLAY: ':none',
    WAYLAND_DISPLAY: '',
    CHROME_PATH: testBrowser(own),
    // Nothing is fetched while it is measured.
    ELECTRON_OVERRIDE_DIST_PATH: join(own, 'none'),
  };
  const running = join(data, 'running');
  const profile = (): string | null => {
    const found = existsSync(running) ? readdirSync(running).find((name) => !name.endsWith('.json')) : undefined;
    return found === undefined ? null : join(running, found, 'profile');
  };
  const start = Date.now();
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env, stdio: 'ignore', detached: true });
  const shown = await asked(profile, FIRST_PAINT, '/app/');
  const map = await asked(profile, MAP, '/app/');
  await ended(child);
  for (const since = Date.now(); profile() !== null && Date.now() - since < 10_000;) await wait(50);
  return { page: shown - start, map };
};

it('npm start to the start page and to the map, beside an empty page of the same browser', async () => {
  const rows: { empty: number; page: number; first: number; again: number }[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    const data = join(folder, `data${at}`);
    const empty = await emptyPage(at);
    const first = await started(at * 2, data);
    const again = await started(at * 2 + 1, data);
    rows.push({ empty, page: median([first.page, again.page]), first: first.map, again: again.map });
  }
  const empty = median(rows.map((row) => row.empty));
  const row = (what: string, ms: number) => ({ what, ms, ratio: ms / empty });
  printTable(`npm start on a built tree, median of ${RUNS}`, [
    row('an empty page of the browser', empty),
    row('start page', median(rows.map(({ page }) => page))),
    row('then the map of a sample, opened for the first time', median(rows.map(({ first }) => first))),
    row('then the map of a sample that is there', median(rows.map(({ again }) => again))),
  ]);
});
