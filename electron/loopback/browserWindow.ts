import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET, sandboxSwitches } from './printing';

/** Whether there is a screen to open a window on. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): boolean =>
  platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/** Opens the address as a window of its own, without tabs, with a profile apart from the person's browsing. Resolves to whether it started. */
export const openBrowserWindow = (browser: string, url: string, dataFolder: string): Promise<boolean> => new Promise((resolve) => {
  const profile = join(dataFolder, 'window profile');
  mkdirSync(profile, { recursive: true });
  const child = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1440,900', ...QUIET, ...sandboxSwitches()], { stdio: 'ignore', detached: true });
  child.once('error', () => resolve(false));
  child.once('exit', (code) => { if (code !== 0) resolve(false); });
  child.unref();
  setTimeout(() => resolve(true), 1_500).unref();
});
