import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startLoopback, type Loopback } from '../../electron/loopback/server';
import { launchBrowser, sharedBrowser, sharedPrinter } from './browsers';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type App = {
  readonly page: Page;
  readonly browser: Browser;
  readonly folder: string;
  readonly loopback: Loopback;
  /** Everything the page complained about: policy violations, script errors, failed requests elsewhere. */
  readonly complaints: readonly string[];
  /** Stops the app and starts it again on the same folders, as closing and opening it does. */
  readonly restart: () => Promise<App>;
  /** Stops the app and leaves the browser, which another one uses, and the folder. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The host of the app, with all it keeps in `folder`. */
export const startTestLoopback = (folder: string): Promise<Loopback> =>
  startLoopback({
    dataFolder: join(folder, 'data'),
    downloadFolder: join(folder, 'data', 'downloads'),
    assetsFolder: join(root, 'assets'),
    pageFolder: join(root, 'dist/page'),
    browserFolder: join(root, 'dist/folderBrowser'),
    version: '0.0.0',
    printer: sharedPrinter(),
  });

const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-e2e-')));

/** What a computer keeps on which the app was used before: the tour does not come by itself. */
export const usedBefore = (folder: string): void => {
  const data = join(folder, 'data');
  if (existsSync(data)) return;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const settings = { theme: 'system', page: { tourSeen: true, seenVersion: '0.0.0' } };
  writeFileSync(join(data, 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
};

/**
 * The app as a user has it: the built page on the loopback host in a real browser. Files go into `folder`. Somebody used
 * it before.
 */
export const startApp = async (folder = newFolder()): Promise<App> => {
  usedBefore(folder);
  return startIn(folder, await sharedBrowser());
};

/** The same on a computer on which it was never used; `settings` are what another version left there. */
export const startAppAsNew = async (settings: object | null = null): Promise<App> => {
  const folder = newFolder();
  if (settings !== null) {
    mkdirSync(join(folder, 'data'), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'data', 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
  }
  return startIn(folder, await sharedBrowser());
};

/** The same in a browser of its own, whose clipboard nobody else writes to. */
export const startAppAlone = async (): Promise<App> => {
  const browser = await launchBrowser();
  const folder = newFolder();
  usedBefore(folder);
  return startIn(folder, browser, () => browser.close());
};

const startIn = async (
  folder: string,
  browser: Browser,
  closeBrowser: () => Promise<void> = async () => undefined,
): Promise<App> => {
  const loopback = await startTestLoopback(folder);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const own = `http://${loopback.address}`;
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      complaints.push(`request: ${request.url()}`);
  });
  await page.goto(loopback.openWindow().url);
  // Keys pressed before the page has drawn itself would be lost.
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  const stop = async () => {
    await context.close();
    await loopback.close();
  };
  return {
    page,
    browser,
    folder,
    loopback,
    complaints,
    stop,
    restart: async () => {
      await stop();
      return startIn(folder, browser, closeBrowser);
    },
    close: async () => {
      // Further windows the journey opened do not outlive it.
      await Promise.all(browser.contexts().map((one) => one.close()));
      await stop();
      await closeBrowser();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Answers the folder browser: types a path and confirms. */
export const chooseFile = async (page: Page, path: string): Promise<void> => {
  const dialog = page.getByRole('dialog').filter({ has: page.getByLabel('File name') });
  await dialog.getByLabel('File name').fill(path);
  await dialog.getByRole('button', { name: /^(Save|Open)$/ }).click();
  const replace = dialog.getByRole('button', { name: 'Replace' });
  await expect.poll(async () => (await dialog.count()) === 0 || replace.isVisible()).toBe(true);
  if (await dialog.count()) await replace.click();
};

/** The card of a person on the map, by the beginning of its name for screen readers. */
export const card = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });

/** The card of a person on the grid. */
export const stand = (page: Page, name: string) =>
  page
    .getByRole('listbox', { name: 'People by influence and attitude' })
    .getByRole('option', { name: new RegExp(`^${name}`) });

/** Finds one of many by typing its name, as a person does. */
export const pick = async (field: Locator, name: string): Promise<void> => {
  await field.fill(name);
  await field.press('Enter');
};

/** Waits until the status line says that everything is on disk. */
export const saved = (page: Page): Promise<void> =>
  page.getByRole('contentinfo').getByText('Saved', { exact: true }).waitFor();

/** Waits until the map stands still: it glides for a moment to where it was sent, from the next frame on. */
export const mapAtRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const FRAMES_OF_REST = 8;
    let last = '';
    for (let still = 0; still < FRAMES_OF_REST;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
      const isMoving = document.querySelector('.map-frame[data-moving]') !== null;
      still = now === last && !isMoving ? still + 1 : 0;
      last = now;
    }
  });

/** Shows the whole map, and waits until it is there. */
export const fit = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await mapAtRest(page);
};

/** Opens the hospital sample from the start page. */
export const openHospital = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Carrowmere Hospitals Group/ }).click();
  await card(page, 'Maren Aldous').waitFor();
};

/** A further window of the same app, where it starts. */
export const anotherWindow = async (app: App): Promise<Page> => {
  const page = await app.page.context().newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(app.loopback.openWindow().url);
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  return page;
};
