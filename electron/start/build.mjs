import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build } from 'vite';
import { ROOT } from './places.mjs';

/** Loaded at run time: a native addon, the desktop's own module, and the driver of a browser that only prints while developing. */
const OUTSIDE = ['electron', 'better-sqlite3', 'playwright-core'];
/** Reads foreign tables in a thread of its own that can be stopped; it lies beside whoever starts it. */
const WORKER = { in: 'electron/services/csvWorker.ts', out: 'csvWorker.js' };

/** What runs outside the page, each into its own folder of `dist`. */
const HOSTS = [
  { folder: 'shell', platform: 'node', format: 'es', files: [{ in: 'electron/main.ts', out: 'main.js' }, WORKER] },
  // A sandboxed preload cannot be a module.
  { folder: 'preload', platform: 'node', format: 'cjs', files: [{ in: 'electron/preload.ts', out: 'preload.cjs' }] },
  { folder: 'loopback', platform: 'node', format: 'es', files: [{ in: 'electron/loopback/main.ts', out: 'main.js' }, WORKER] },
  { folder: 'folderBrowser', platform: 'browser', format: 'es', files: [
    { in: 'electron/loopback/page/folderBrowser.ts', out: 'folderBrowser.js' },
    { in: 'electron/loopback/page/firstVisit.ts', out: 'firstVisit.js' },
  ] },
  { folder: 'cli', platform: 'node', format: 'es', files: [{ in: 'electron/cli/main.ts', out: 'main.js' }, WORKER] },
];

/** Builds the hosts and the command line. Throws what the bundler says. */
export const buildHosts = async () => {
  for (const { folder, platform, format, files } of HOSTS) {
    const into = join(ROOT, 'dist', folder);
    rmSync(into, { recursive: true, force: true });
    for (const file of files) {
      const bundle = await rolldown({ input: join(ROOT, file.in), platform, cwd: ROOT, logLevel: 'warn', external: platform === 'node' ? OUTSIDE : [], tsconfig: join(ROOT, 'tsconfig.base.json') });
      await bundle.write({ file: join(into, file.out), format, codeSplitting: false, minify: false });
      await bundle.close();
    }
  }
};

/** Builds the page into `dist/page`. */
export const buildPage = async () => { await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' }); };
