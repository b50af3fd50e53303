import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { selfTest, selfTestFolder } from '../services/selfTest';
import { browserEnvironment, QUIET, sandboxSwitches } from './browserSwitches';
import { printerWith } from './printing';
import { takeRunFolder } from './runFolder';
import { startLoopback } from './server';

const MISSING =
  'The test needs an installed Chromium, Chrome or Edge, and none was found. Install one, or set CHROME_PATH to where it is.\n';

type Test = {
  readonly root: string;
  readonly version: string;
  readonly browser: string | null;
  readonly report: string | null;
};

/**
 * The test of itself on this host: the same page and services in the installed browser, without a window, in a folder of
 * its own. The answer is the exit code.
 */
export const selfTestInBrowser = async ({ root, version, browser, report }: Test): Promise<0 | 1> => {
  const out = (text: string): void => void process.stdout.write(text);
  if (browser === null) {
    process.stderr.write(MISSING);
    return 1;
  }
  const { data, chooseFile, remove } = selfTestFolder();
  const run = takeRunFolder(data);
  const printer = printerWith(browser, run.path);
  const loopback = await startLoopback({
    dataFolder: data,
    downloadFolder: join(run.path, 'downloads'),
    version,
    assetsFolder: join(root, 'assets'),
    pageFolder: join(root, 'dist/page'),
    browserFolder: join(root, 'dist/folderBrowser'),
    printer,
    chooseFile,
  });
  let shown: Browser | null = null;
  try {
    const { chromium } = await import('playwright-core');
    const args = [...QUIET, '--disable-gpu', ...sandboxSwitches()];
    shown = await chromium.launch({ executablePath: browser, headless: true, args, env: browserEnvironment() });
    const page = await shown.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(loopback.openWindow().url);
    const subject = `browser window, Chromium ${shown.version()}`;
    return await selfTest({ version, subject, data, report, out, evaluate: (script) => page.evaluate(script) });
  } finally {
    await shown?.close();
    await loopback.close();
    run.remove();
    remove();
  }
};
