import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openHospital, saved, usedBefore } from '../support/app';
import { launchBrowser } from '../support/browsers';
import { median, printTable } from './table';

const EDITS = Number(process.env['ACCOUNT_ATLAS_BENCH_EDITS'] ?? 20_000);
const PLACES = Number(process.env['ACCOUNT_ATLAS_BENCH_PLACES'] ?? 500);
const SAMPLES = 12;
const MB = 1024 * 1024;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-'));
let browser: Browser;
let host: ChildProcess;
/** Where the page is, for one visit. */
let address: string;
/** Where the host can be asked for its memory. */
let inspector: WebSocket;

/** What a line of what a program prints says after some words. */
const saidBy = async (lines: NodeJS.ReadableStream, pattern: RegExp): Promise<string> => {
  for await (const line of createInterface({ input: lines })) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('The host ended before it said where it is.');
};

beforeAll(async () => {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  usedBefore(folder);
  const env = {
    ...process.env,
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
    TMPDIR: temporary,
    ACCOUNT_ATLAS_DATA: join(folder, 'data'),
  };
  host = spawn(process.execPath, ['--inspect=127.0.0.1:0', join(root, 'dist/loopback/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [listening, open] = await Promise.all([
    saidBy(host.stderr as NodeJS.ReadableStream, /listening on (ws:\S+)/),
    saidBy(host.stdout as NodeJS.ReadableStream, /(http:\S+)/),
  ]);
  address = open;
  inspector = new WebSocket(listening);
  await once(inspector, 'open');
  browser = await launchBrowser();
});
afterAll(async () => {
  inspector.close();
  await browser.close();
  host.kill('SIGTERM');
  await once(host, 'exit');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

let asked = 0;
const askHost = async (method: string, params: object = {}): Promise<unknown> => {
  asked += 1;
  const id = asked;
  const answered = new Promise<unknown>((resolve) => {
    const onMessage = ({ data }: MessageEvent): void => {
      const answer = JSON.parse(String(data)) as { readonly id?: number; readonly result?: unknown };
      if (answer.id !== id) return;
      inspector.removeEventListener('message', onMessage);
      resolve(answer.result);
    };
    inspector.addEventListener('message', onMessage);
  });
  inspector.send(JSON.stringify({ id, method, params }));
  return answered;
};

/** What the host holds once its garbage is collected, in MB. */
const hostHeap = async (): Promise<number> => {
  await askHost('HeapProfiler.collectGarbage');
  const { usedSize } = (await askHost('Runtime.getHeapUsage')) as { readonly usedSize: number };
  return usedSize / MB;
};

type Sample = { readonly page: number; readonly host: number; readonly nodes: number };

/** The mean of the last third over that of the first: what is kept, and not what comes and goes. */
const growth = (values: readonly number[]): number => {
  const third = Math.floor(values.length / 3);
  return median(values.slice(-third)) / median(values.slice(0, third));
};

it(`memory over ${EDITS} edits and ${PLACES} changes of place`, async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await openHospital(page);
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  const sample = async (): Promise<Sample> => {
    await saved(page);
    await tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await tools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { page: of('JSHeapUsedSize') / MB, host: await hostHeap(), nodes: of('Nodes') };
  };
  const rowsOf = (what: string, samples: readonly Sample[]) =>
    (['page', 'host', 'nodes'] as const).map((of) => ({
      what: `${what}: ${of === 'nodes' ? 'nodes of the page' : `heap of the ${of}, MB`}`,
      first: samples[0]?.[of] ?? Number.NaN,
      last: samples.at(-1)?.[of] ?? Number.NaN,
      'last third / first third': growth(samples.map((one) => one[of])),
    }));

  const edits: Sample[] = [];
  await page.getByRole('treeitem', { name: /^Maren Aldous/ }).click();
  for (let at = 0; at < SAMPLES; at += 1) {
    for (let done = 0; done < Math.ceil(EDITS / SAMPLES); done += 1) {
      await page.keyboard.press(String(1 + (done % 5)));
      // Keys that wait to be saved would be measured as memory.
      if (done % 100 === 99) await saved(page);
    }
    const last = 1 + ((Math.ceil(EDITS / SAMPLES) - 1) % 5);
    // Keys that change nothing would measure nothing.
    await page.locator(`.card.size-${last}[aria-label^="Maren Aldous"]`).waitFor();
    edits.push(await sample());
  }
  const places: Sample[] = [];
  for (let at = 0; at < SAMPLES; at += 1) {
    for (let gone = 0; gone < Math.ceil(PLACES / SAMPLES); gone += 1) {
      await page.keyboard.press(`Control+${1 + (gone % 9)}`);
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 300 })));
    }
    await page.keyboard.press('Control+2');
    places.push(await sample());
  }
  printTable(`Memory over ${EDITS} edits and ${PLACES} changes of place`, [
    ...rowsOf('edits', edits),
    ...rowsOf('places', places),
  ]);
}, 3_600_000);
