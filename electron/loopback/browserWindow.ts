import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserEnvironment, QUIET, sandboxSwitches } from './browserSwitches';
import type { RunFolder } from './runFolder';
import { leadingPage } from './startPage';

/** Whether there is a screen to open a window on. */
export const hasDisplay = (
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean => platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

export type BrowserWindow = {
  /** Whether the page came up in it; false when the browser failed or took too long. */
  readonly isOpen: Promise<boolean>;
  /** Ends the browser and resolves once it is gone. */
  readonly close: () => Promise<void>;
};

const LONGEST_START_MS = 20_000;
const LONGEST_END_MS = 5_000;

/**
 * A window of its own, without tabs and bars. Nothing of what it shows is written down: the browsing is private
 * (`inprivate` is Edge's word for it), and the profile lies in the folder of the run. `test-type` hides the bar that
 * would warn of the other switches on every start; it changes nothing else here.
 */
export const switchesFor = (page: string, run: Pick<RunFolder, 'path'>): readonly string[] => [
  `--app=${pathToFileURL(page).href}`,
  `--user-data-dir=${join(run.path, 'profile')}`,
  '--incognito',
  '--inprivate',
  '--window-size=1440,900',
  '--test-type',
  ...QUIET,
  ...sandboxSwitches(),
];

const within = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    void work.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });

/**
 * Ends what a browser started and left behind, which would go on writing into its profile while that is taken away. The
 * browser was started as the head of a group of its own; Windows knows no groups.
 */
const endRest = (pid: number): void => {
  if (process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
};

/** Opens a one-time address in a window. `entered` resolves when the address was visited. */
export const openBrowserWindow = (
  browser: string,
  address: string,
  entered: Promise<void>,
  run: RunFolder,
): BrowserWindow => {
  const page = join(run.path, 'start.html');
  writeFileSync(page, leadingPage(address), { mode: 0o600, flag: 'wx' });
  const child = spawn(browser, switchesFor(page, run), { stdio: 'ignore', detached: true, env: browserEnvironment() });
  if (child.pid !== undefined) run.heldBy(child.pid);
  const gone = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  child.unref();
  // A browser may hand its work to another process and end well; only one that fails has failed.
  const failed = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', (code) => {
      if (code !== 0) resolve();
    });
  });
  const open = async (): Promise<boolean> => {
    let isOpen = false;
    await within(
      LONGEST_START_MS,
      Promise.race([
        entered.then(() => {
          isOpen = true;
        }),
        failed,
      ]),
    );
    rmSync(page, { force: true });
    return isOpen;
  };
  return {
    isOpen: open(),
    close: async () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      if (!(await within(LONGEST_END_MS, gone))) {
        child.kill('SIGKILL');
        await gone;
      }
      endRest(child.pid);
    },
  };
};
