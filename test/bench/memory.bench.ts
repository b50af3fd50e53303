import { afterAll, beforeAll, it } from 'vitest';
import { openHospital, saved, startAppAlone, type App } from '../support/app';
import { median, printTable } from './table';

const EDITS = Number(process.env['ACCOUNT_ATLAS_BENCH_EDITS'] ?? 20_000);
const PLACES = Number(process.env['ACCOUNT_ATLAS_BENCH_PLACES'] ?? 500);
const SAMPLES = 12;
const MB = 1024 * 1024;
let app: App;
beforeAll(async () => {
  app = await startAppAlone();
});
afterAll(async () => {
  await app.close();
});

type Sample = { readonly page: number; readonly host: number; readonly nodes: number };

/** The mean of the last third over that of the first: what is kept, and not what comes and goes. */
const growth = (values: readonly number[]): number => {
  const third = Math.floor(values.length / 3);
  return median(values.slice(-third)) / median(values.slice(0, third));
};

it(`memory over ${EDITS} edits and ${PLACES} changes of place`, async () => {
  const { page } = app;
  await openHospital(page);
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  const sample = async (): Promise<Sample> => {
    await saved(page);
    await tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await tools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    // The host is in this process, whose garbage only a flag lets us collect.
    (globalThis as { gc?: () => void }).gc?.();
    return { page: of('JSHeapUsedSize') / MB, host: process.memoryUsage().heapUsed / MB, nodes: of('Nodes') };
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
