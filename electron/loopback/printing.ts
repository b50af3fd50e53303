import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AtlasError } from '../../shared/api/errors';
import { PRINT_AGAIN } from '../../shared/api/printing';
import { makePrivateFolder } from '../services/dataFolder';
import type { PrintPage } from '../services/port';
import { browserEnvironment, QUIET, sandboxSwitches } from './browserSwitches';

/**
 * Opens pages to print in a browser without a window. It stays warm for a while after the last one is closed: starting
 * it costs as much as printing.
 */
export type Printer = { readonly open: (url: string) => PrintPage; readonly close: () => Promise<void> };

const IDLE_MS = 60_000;
const LONGEST_MS = 60_000;
const READY = 'html[data-ready], html[data-failed]';

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

/** Loads the page into a context of its own, from which nothing but its own host is reached. */
const loadIn = async (context: BrowserContext, url: string): Promise<Page> => {
  const { origin } = new URL(url);
  await context.route('**', (route) =>
    new URL(route.request().url()).origin === origin || route.request().url().startsWith('data:')
      ? route.continue()
      : route.abort(),
  );
  const page = await context.newPage();
  await page.goto(url, { timeout: LONGEST_MS });
  return page;
};

const untilLaidOut = async (page: Page): Promise<void> => {
  // A selector, not a function: the page's policy refuses code made from text.
  await page.waitForSelector(READY, { state: 'attached', timeout: LONGEST_MS });
  const failed = await page.locator('html').getAttribute('data-failed');
  if (failed !== null) throw new AtlasError('cannotPrint', `The pages could not be laid out: ${failed}`);
};

/** A page in the browser that `running` gives; `closed` is told once, when it is gone. */
const pageIn = (running: () => Promise<Browser>, url: string, closed: () => void): PrintPage => {
  let isClosed = false;
  let context: BrowserContext | null = null;
  const open = async (): Promise<Page> => {
    const browser = await running();
    if (isClosed) throw new Error('The page was closed before it was loaded.');
    context = await browser.newContext();
    // It may have been closed while that was waited for, and then nobody else would close this one.
    if (isClosed) {
      await context.close();
      throw new Error('The page was closed before it was loaded.');
    }
    return loadIn(context, url);
  };
  const opening = open();
  // Whoever opened it may close it before it asks for anything.
  opening.catch(() => undefined);
  return {
    laidOut: async () => untilLaidOut(await opening),
    drawAgain: async (what) => {
      await (await opening).dispatchEvent('html', PRINT_AGAIN[what]);
    },
    print: async (how) => {
      const page = await opening;
      await untilLaidOut(page);
      const isWhole = how === 'whole';
      return page.pdf({ tagged: isWhole, outline: isWhole, preferCSSPageSize: true, printBackground: true });
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await context?.close().catch(() => undefined);
      closed();
    },
  };
};

/**
 * Prints in the browser at `executablePath`. What the browser needs on the disk lies in `folder`, which is the
 * caller's to take away.
 */
export const printerWith = (executablePath: string | null, folder: string): Printer => {
  let starting: Promise<Browser> | null = null;
  let idle: NodeJS.Timeout | null = null;
  let openPages = 0;

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
    // Two pages that open at once wait for the same browser.
    const before = starting;
    const known = await before?.catch(() => null);
    if (known?.isConnected()) return known;
    if (starting === before) starting = start();
    return starting ?? start();
  };
  const close = async (): Promise<void> => {
    if (idle) clearTimeout(idle);
    const browser = await starting?.catch(() => null);
    starting = null;
    await browser?.close();
  };

  return {
    open: (url) => {
      if (idle) clearTimeout(idle);
      openPages += 1;
      return pageIn(running, url, () => {
        openPages -= 1;
        if (openPages > 0) return;
        idle = setTimeout(() => void close(), IDLE_MS);
        idle.unref();
      });
    },
    close,
  };
};
