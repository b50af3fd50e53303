import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scrubbed } from './places.mjs';
import { runQuietly, say } from './processes.mjs';
import { writeStamp } from './stamps.mjs';

const SECONDS_TO_FETCH = 20;
/** After this a failed fetch is tried once more: the computer may have been offline that day. */
const DAYS_TO_REMEMBER = 7;

const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

const present = (root) => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
  const path = join(folder, inside[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
};

/** Whether a fetch of this version failed lately. */
export const hasFailedLately = (memo, version, now, modified) => memo === version && now - modified < DAYS_TO_REMEMBER * 86_400_000;

const memoOf = (path) => {
  try {
    return { text: readFileSync(path, 'utf8').trim(), modified: statSync(path).mtimeMs };
  } catch {
    return { text: null, modified: 0 };
  }
};

/** The path of Electron's program, fetched once when it is missing, or null where this computer cannot have it. */
export const electronBinary = (root) => {
  const found = present(root);
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  const version = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
  const memoPath = join(root, 'node_modules', '.account-atlas-no-electron');
  const memo = memoOf(memoPath);
  if (hasFailedLately(memo.text, version, Date.now(), memo.modified)) return null;
  say('Fetching Electron, once.');
  runQuietly(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { env: scrubbed(process.env), timeout: SECONDS_TO_FETCH * 1000, killSignal: 'SIGKILL' });
  const fetched = present(root);
  if (!fetched) writeStamp(memoPath, version);
  return fetched;
};

/** Whether a window could be shown at all. */
export const hasScreen = (environment, platform = process.platform) =>
  platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
