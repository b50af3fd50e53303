import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { QUIET, sandboxSwitches } from '../../electron/loopback/browserSwitches';
import { findBrowser } from '../../electron/loopback/findBrowser';
import { printerWith, type Printer } from '../../electron/loopback/printing';

// The process that runs journeys starts a browser for pages and one for paper once, for all the journeys it runs one
// after the other: to start one costs about as much as a short journey. Both end with the process.

export const browserPath = (): string => {
  const path = findBrowser();
  if (path === null)
    throw new Error('No Chromium, Chrome or Edge is installed. Install the package chromium, or set CHROME_PATH.');
  return path;
};

/** A browser of one's own, for whoever needs its clipboard or its processes for themselves, and closes it. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: [...QUIET, ...sandboxSwitches(), '--disable-gpu'] });

let starting: Promise<Browser> | null = null;

/** The browser all journeys of this process share; each has contexts of its own in it. */
export const sharedBrowser = async (): Promise<Browser> => {
  const known = await starting?.catch(() => null);
  if (known?.isConnected()) return known;
  starting = launchBrowser();
  return starting;
};

let printer: Printer | null = null;

/** The app's own printer, which stays when an app is closed: the next one prints in the same browser. */
export const sharedPrinter = (): Printer => {
  if (printer === null) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-printing-')));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    printer = printerWith(browserPath(), folder);
  }
  const { print, layOut } = printer;
  return { print, layOut, close: async () => undefined };
};
