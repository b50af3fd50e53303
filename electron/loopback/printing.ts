import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { AtlasError } from '../../shared/api/errors';
import { makePrivateFolder } from '../services/dataFolder';
import { browserEnvironment, QUIET, sandboxSwitches } from './browserSwitches';

/**
 * Prints pages in a browser without a window. It stays warm for a while after use: starting it costs more than
 * printing.
 */
export type Printer = {
  readonly print: (url: string) => Promise<Uint8Array>;
  /** Opens a page, waits until it is laid out, and closes it again. */
  readonly layOut: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const IDLE_MS = 60_000;
const LONGEST_MS = 60_000;

/**
 * Where the driver keeps its profile, for as long as it starts a browser: it asks the environment and takes no other
 * word.
 */
const withTemporaryFolder = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const names = ['TMPDIR', 'TMP', 'TEMP'];
  const before = names.map((name) => process.env[name]);
  for (const name of names) process.env[name] = folder;
  try {
    return await work();
  } finally {
    names.forEach((name, at) => {
      const value = before[at];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    });
  }
};

/**
 * Prints in the browser at `executablePath`. What the browser needs on the disk lies in `folder`, which is the
 * caller's to take away.
 */
export const printerWith = (executablePath: string | null, folder: string): Printer => {
  let starting: Promise<Browser> | null = null;
  let idle: NodeJS.Timeout | null = null;

  const start = async (): Promise<Browser> => {
    if (executablePath === null)
      throw new AtlasError(
        'cannotPrint',
        'Printing needs an installed Chromium, Chrome or Edge, and none was found. Install one, or set CHROME_PATH to where it is.',
      );
    const { chromium } = await import('playwright-core');
    const temporary = join(folder, 'printing');
    makePrivateFolder(temporary);
    // The browser itself keeps the usual place: the names of its sockets may not be long.
    const env = browserEnvironment();
    const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    const args = [...QUIET, '--disable-gpu', ...sandboxSwitches()];
    return withTemporaryFolder(temporary, () =>
      chromium.launch({ executablePath, headless: true, args, env, ...signals }),
    );
  };
  const running = async (): Promise<Browser> => {
    const known = await starting?.catch(() => null);
    if (known?.isConnected()) return known;
    starting = start();
    return starting;
  };
  const close = async (): Promise<void> => {
    if (idle) clearTimeout(idle);
    const browser = await starting?.catch(() => null);
    starting = null;
    await browser?.close();
  };

  const withLaidOut = async <T>(url: string, work: (page: Page) => Promise<T>): Promise<T> => {
    if (idle) clearTimeout(idle);
    const browser = await running();
    const context = await browser.newContext();
    try {
      const { origin } = new URL(url);
      await context.route('**', (route) =>
        new URL(route.request().url()).origin === origin || route.request().url().startsWith('data:')
          ? route.continue()
          : route.abort(),
      );
      const page = await context.newPage();
      await page.goto(url, { timeout: LONGEST_MS });
      // A selector, not a function: the page's policy refuses code made from text.
      await page.waitForSelector('html[data-ready], html[data-failed]', { state: 'attached', timeout: LONGEST_MS });
      const failed = await page.locator('html').getAttribute('data-failed');
      if (failed !== null) throw new AtlasError('cannotPrint', `The pages could not be laid out: ${failed}`);
      return await work(page);
    } finally {
      await context.close();
      idle = setTimeout(() => void close(), IDLE_MS);
      idle.unref();
    }
  };

  return {
    print: (url) =>
      withLaidOut(url, (page) =>
        page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }),
      ),
    layOut: (url) => withLaidOut(url, async () => undefined),
    close,
  };
};
