import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/loopback/findBrowser';
import { printerWith, QUIET, sandboxSwitches } from '../../electron/loopback/printing';
import { startLoopback, type Loopback } from '../../electron/loopback/server';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type TestHost = Loopback & {
  /** The user-data folder, empty at the start and gone at the end. */
  readonly dataFolder: string;
  /** A folder for files of the test. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** Starts the loopback host for a test: its own data folder, the built page, the installed browser for printing. */
export const startTestHost = async (options: { readonly pageFolder?: string } = {}): Promise<TestHost> => {
  const pageFolder = options.pageFolder ?? join(root, 'dist/page');
  const browserFolder = join(root, 'dist/folderBrowser');
  for (const built of [pageFolder, browserFolder]) {
    if (!existsSync(built)) throw new Error(`${built} is missing: run "npm run build" first.`);
  }
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-host-')));
  const dataFolder = join(home, 'data');
  const loopback = await startLoopback({ dataFolder, assetsFolder: join(root, 'assets'), pageFolder, browserFolder, version: '0.0.0', printer: printerWith(findBrowser()) });
  return {
    ...loopback, dataFolder, folder: home,
    stop: async () => {
      await loopback.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

/** The installed browser, without a window. A test that needs it fails where there is none. */
export const startBrowser = async (): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH.');
  return chromium.launch({ executablePath, headless: true, args: [...QUIET, '--disable-gpu', ...sandboxSwitches()] });
};

export type OpenPage = { readonly page: Page; readonly context: BrowserContext; readonly problems: readonly string[] };

/** Opens a window of the host in a browser context of its own. `problems` collects script errors and refused requests. */
export const openPage = async (browser: Browser, host: Loopback, size = { width: 1440, height: 900 }): Promise<OpenPage> => {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  await page.goto(host.openWindow().url);
  return { page, context, problems };
};
