import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AtlasError } from '../../shared/api/errors';
import { dataFolder } from '../services/dataFolder';
import { dropNodeSettings } from '../services/environment';
import { selfTestWanted } from '../services/selfTestWanted';
import { hasDisplay, openBrowserWindow, type BrowserWindow } from './browserWindow';
import { openDoor, portsFor } from './door';
import { findBrowser } from './findBrowser';
import { portsIn } from './leftPorts';
import { takeRunFolder, type RunFolder } from './runFolder';
import type { Loopback } from './server';
import { START } from './startPage';
import { newSecret } from './tickets';

// Whatever this file loads a start waits for before its browser is started; the host is loaded while the browser starts.

dropNodeSettings();
const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
enableCompileCache(join(root, 'node_modules/.cache/account-atlas-code'));

let run: RunFolder | null = null;
let loopback: Loopback | null = null;
let shown: BrowserWindow | null = null;
let isInWindow = false;

let isLeaving = false;
/** Closes the atlases first, then the window; what the run left on the disk goes last. */
const leave = async (code: number): Promise<void> => {
  if (isLeaving) return;
  isLeaving = true;
  // What this run opened goes with it. A window that came from an earlier run, or of a browser somebody else started,
  // stays, and may come back.
  const goesOn = (windowId: string): boolean => !isInWindow || loopback?.isReturned(windowId) === true;
  await loopback?.close(goesOn).catch(() => undefined);
  await shown?.close();
  run?.remove();
  process.exit(code);
};

// A second signal must not stop the closing that the first one began.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
// Whoever started this is gone, killed perhaps: the channel to it is closed by the system.
process.once('disconnect', () => void leave(0));
process.channel?.unref();

/** What keeps the host from starting, in words. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AtlasError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'The port in ACCOUNT_ATLAS_PORT is in use. Close the program that uses it, or choose another one.';
  return `Account Atlas could not start; no atlas was touched. ${message}`;
};

const start = async (): Promise<void> => {
  const data = dataFolder();
  const browser = findBrowser();
  run = takeRunFolder(data);
  const door = await openDoor(portsFor(Number(process.env['ACCOUNT_ATLAS_PORT'] ?? 0), () => portsIn(data)));
  const ticket = newSecret();
  const url = `http://127.0.0.1:${door.port}${START}${ticket}`;
  const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
  if (browser !== null && hasDisplay()) shown = openBrowserWindow(browser, url, entered, run);
  const [{ startLoopback }, { printerWith }] = await Promise.all([import('./server'), import('./printing')]);
  loopback = await startLoopback({
    dataFolder: data,
    downloadFolder: join(run.path, 'downloads'),
    version,
    assetsFolder: join(root, 'assets'),
    pageFolder: join(root, 'dist/page'),
    browserFolder: join(root, 'dist/folderBrowser'),
    printer: printerWith(browser, run.path),
    door,
    onLastWindowGone: () => {
      if (isInWindow) void leave(0);
    },
  });
  void loopback.openWindow(ticket).entered.then(enter);
  isInWindow = (await shown?.isOpen) === true;
  if (isInWindow) return;
  process.stdout.write(`Account Atlas is open at ${url}\n`);
  process.stderr.write('The address is good for one visit. For another one, end with Ctrl C and start again.\n');
};

const test = async (report: string | null): Promise<void> => {
  const { selfTestInBrowser } = await import('./selfTest');
  await leave(await selfTestInBrowser({ report, root, version, browser: findBrowser() }));
};

const wanted = selfTestWanted(process.argv.slice(2));
try {
  if (wanted === null) await start();
  else await test(wanted.report);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  await leave(1);
}
