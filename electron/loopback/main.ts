import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../services/dataFolder';
import { dropNodeSettings } from '../services/environment';
import { hasDisplay, openBrowserWindow } from './browserWindow';
import { findBrowser } from './findBrowser';
import { printerWith } from './printing';
import { startLoopback } from './server';

dropNodeSettings();
const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const data = dataFolder();
const browser = findBrowser();

let isLeaving = false;
const leave = async (code: number): Promise<void> => {
  if (isLeaving) return;
  isLeaving = true;
  await loopback.close().catch(() => undefined);
  process.exit(code);
};

let isInWindow = false;
const loopback = await startLoopback({
  dataFolder: data, assetsFolder: join(root, 'assets'), pageFolder: join(root, 'dist/page'), browserFolder: join(root, 'dist/folderBrowser'), version,
  printer: printerWith(browser), port: Number(process.env['ACCOUNT_ATLAS_PORT'] ?? 0),
  onLastWindowGone: () => { if (isInWindow) void leave(0); },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave(0));

const { url } = loopback.openWindow();
isInWindow = browser !== null && hasDisplay() && (await openBrowserWindow(browser, url, data));
if (!isInWindow) process.stdout.write(`Account Atlas is open at ${url}\n`);
