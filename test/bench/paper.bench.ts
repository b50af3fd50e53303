import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, it } from 'vitest';
import { accountOf } from '../../shared/document/document';
import { startLoopback, type Loopback } from '../../electron/loopback/server';
import { printerWith, type Printer } from '../../electron/loopback/printing';
import type { PdfOptions } from '../../shared/api/outputs';
import { FULL } from '../../electron/cli/printFile';
import { openHospital } from '../support/app';
import { browserPath, sharedBrowser } from '../support/browsers';
import { sampleDocument } from '../support/samples';
import { median, printTable, timed } from './table';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-paper-bench-')));
const root = fileURLToPath(new URL('../..', import.meta.url));
const AS_OF = '2026-03-02';
const RUNS = 3;

/** What Chromium alone took to print, by what was asked of it. */
const taken: { readonly how: 'draft' | 'whole'; readonly ms: number }[] = [];
const watched = (printer: Printer): Printer => ({
  ...printer,
  open: (url) => {
    const page = printer.open(url);
    return {
      ...page,
      print: async (how) => {
        await page.laidOut();
        let pdf = new Uint8Array();
        const ms = await timed(async () => {
          pdf = new Uint8Array(await page.print(how));
        });
        taken.push({ how, ms });
        return pdf;
      },
    };
  },
});
let loopback: Loopback | null = null;
afterAll(async () => {
  await loopback?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the plan as a PDF, beside what the browser takes to print the same page once', async () => {
  loopback = await startLoopback({
    dataFolder: join(folder, 'data'),
    downloadFolder: join(folder, 'downloads'),
    assetsFolder: join(root, 'assets'),
    pageFolder: join(root, 'dist/page'),
    browserFolder: join(root, 'dist/folderBrowser'),
    version: '0.0.0',
    printer: watched(printerWith(browserPath(), folder)),
  });
  const { host } = loopback;
  const document = sampleDocument('hospital');
  const options: PdfOptions = FULL;
  const rows: Record<string, string | number>[] = [];
  const row = (what: string, all: readonly number[], wholes: readonly number[]): void => {
    const printed = median(wholes);
    rows.push({ what, 'click to file ms': median(all), 'one tagged print': printed, ratio: median(all) / printed });
  };
  const wholesSince = (at: number): readonly number[] =>
    taken.slice(at).flatMap(({ how, ms }) => (how === 'whole' ? [ms] : []));

  // The command line: nothing is warm, and the browser has to be started.
  const job = { accountId: accountOf(document).id, asOf: AS_OF, options, document };
  const cold = await timed(() => host.printPdf(job));
  row('first time, with the browser’s start', [cold], wholesSince(0));
  const second: number[] = [];
  const secondFrom = taken.length;
  for (let at = 0; at < RUNS; at += 1) second.push(await timed(() => host.printPdf(job)));
  row('the browser runs already', second, wholesSince(secondFrom));

  // A window whose person chose in Export: what is chosen is drawn already.
  const browser = await sharedBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(loopback.openWindow().url);
  await openHospital(page);
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const save = async (name: string): Promise<number> => {
    // As long as somebody looks at the choices.
    await page.waitForTimeout(5_000);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    const dialog = page.getByRole('dialog').filter({ has: page.getByLabel('File name') });
    await dialog.getByLabel('File name').fill(join(folder, name));
    return timed(async () => {
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText(`${name} is ready`).waitFor({ timeout: 60_000 });
    });
  };
  const warm: number[] = [];
  const again: number[] = [];
  const warmFrom = taken.length;
  for (let at = 0; at < RUNS; at += 1) {
    // Another choice, so that nothing of the time before holds.
    await page.getByLabel('Paper', { exact: true }).selectOption(at % 2 === 0 ? 'Letter' : 'A4');
    warm.push(await save(`warm${at}.pdf`));
  }
  row('warm: drawn while somebody chose', warm, wholesSince(warmFrom));
  const againFrom = taken.length;
  for (let at = 0; at < RUNS; at += 1) again.push(await save(`again${at}.pdf`));
  row('the same again', again, wholesSince(againFrom));
  await browser.close();
  printTable('The hospital plan as a PDF', rows);
});
