import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scrubbed } from './places.mjs';
import { print } from './processes.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/** How long a start waits for Electron before it opens a browser instead. */
const WAIT_MS = 5_000;
const ROUND_MS = 100;
/** A fetch that takes longer than this has ended, whatever its lock says. */
export const LONGEST_FETCH_MS = 30 * 60_000;
/** A lock that says nothing yet is being written, for a moment. */
const EMPTY_LOCK_MS = 5_000;
/** After a fetch that failed, so many starts do not all wait for the same missing connection. */
const BACK_OFF_MS = 2 * 60_000;

const OPENS = 'Account Atlas opens in your browser';
const FETCHER = join(dirname(fileURLToPath(import.meta.url)), 'fetchElectron.mjs');

const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The program of Electron, once it is whole: its installer names it in `path.txt` as the last thing it does. */
export const presentElectron = (root) => {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = inside[process.platform] ?? 'electron';
  const path = join(elsewhere ?? join(root, 'node_modules', 'electron', 'dist'), program);
  const isWhole = elsewhere !== undefined || existsSync(join(root, 'node_modules', 'electron', 'path.txt'));
  return isWhole && existsSync(path) ? path : null;
};

/** What a fetch leaves beside the packages: who is at it, what it said, and that it failed. */
export const fetchPlaces = (root) => {
  const folder = join(root, 'node_modules', '.cache', 'account-atlas-electron');
  return {
    folder,
    lock: join(folder, 'lock'),
    log: join(folder, 'fetch.log'),
    failed: join(folder, 'failed'),
    offered: join(folder, 'offered'),
  };
};

/** Whether a process is there. */
const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Whether somebody fetches now: a lock whose process is gone, or that is too old to be true, counts for nothing. */
export const isFetching = (root, now = Date.now()) => {
  const { lock } = fetchPlaces(root);
  try {
    const age = now - statSync(lock).mtimeMs;
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid === 0 ? age < EMPTY_LOCK_MS : age < LONGEST_FETCH_MS && isRunning(pid);
  } catch {
    return false;
  }
};

/** When a fetch of this version failed last, in milliseconds; 0 for never. */
export const failedAt = (root, version) => {
  const { failed } = fetchPlaces(root);
  try {
    return readFileSync(failed, 'utf8').trim() === version ? statSync(failed).mtimeMs : 0;
  } catch {
    return 0;
  }
};

export const hasFailedLately = (failed, now) => now - failed < BACK_OFF_MS;

export const electronVersion = (root) =>
  JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;

/** Starts the fetch as a program of its own, which outlives this one. */
const startFetch = (root) => {
  const { folder, log } = fetchPlaces(root);
  mkdirSync(folder, { recursive: true });
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [FETCHER, root], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
    env: scrubbed(process.env),
  });
  const state = { hasEnded: false };
  for (const event of ['error', 'exit'])
    child.on(event, () => {
      state.hasEnded = true;
    });
  child.unref();
  return state;
};

const wait = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Electron's program, fetched when it is missing, and a sentence where there is none yet. A fetch that takes long goes
 * on by itself, and a later start finds what it brought.
 */
export const electronBinary = async (root, waitMs = WAIT_MS) => {
  const found = presentElectron(root);
  if (found) return { binary: found, reason: null };
  const without = (reason) => ({ binary: null, reason });
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return without(`There is no Electron where ELECTRON_OVERRIDE_DIST_PATH says, so ${OPENS}.`);
  }
  const stillFetching = without(
    `Electron is still being fetched, which goes on by itself; the next start uses it. This time ${OPENS}.`,
  );
  if (isFetching(root)) return stillFetching;
  if (hasFailedLately(failedAt(root, electronVersion(root)), Date.now())) {
    return without(`Electron could not be fetched just now, so ${OPENS}. A start in a few minutes tries again.`);
  }

  print('Fetching Electron, once.');
  const fetching = startFetch(root);
  // Another start may have been first: then ours ends at once and the other goes on.
  const goesOn = () => !fetching.hasEnded || isFetching(root);
  for (const start = Date.now(); Date.now() - start < waitMs && goesOn();) await wait(ROUND_MS);
  const fetched = presentElectron(root);
  if (fetched) return { binary: fetched, reason: null };
  if (goesOn()) return stillFetching;
  return without(
    `Electron could not be fetched, so ${OPENS}. Check the connection; a start in a few minutes tries ` +
      `again. What went wrong is in ${fetchPlaces(root).log}.`,
  );
};

/** Whether this version of Electron is there for the first time; it is asked once. */
export const isFirstTime = (root) => {
  try {
    const { offered } = fetchPlaces(root);
    const version = electronVersion(root);
    if (readStamp(offered) === version) return false;
    writeStamp(offered, version);
    return true;
  } catch {
    // What cannot be remembered is not said at every start.
    return false;
  }
};

/** Whether a window could be shown at all. */
export const hasScreen = (environment, platform = process.platform) =>
  platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
