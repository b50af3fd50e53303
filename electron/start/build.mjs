import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build } from 'vite';
import { recordPackages } from './notices.mjs';
import { ROOT } from './places.mjs';
import { rawText } from './rawText.mjs';

/**
 * Loaded at run time: a native addon, the desktop's own module, and the driver of a browser that only prints while
 * developing.
 */
const OUTSIDE = ['electron', 'better-sqlite3', 'playwright-core'];
/**
 * What runs beside a host in a process or a thread of its own, to be stopped or to keep nobody waiting; it lies beside
 * whoever starts it. The endings say that it is a module: in a package no package.json lies near that would.
 */
const PDF = { in: 'electron/services/pdfWorker.ts', out: 'pdfWorker.mjs' };
const COPY = { in: 'electron/services/copyWorker.ts', out: 'copyWorker.mjs' };
const READER = { in: 'electron/services/childProgram.ts', out: 'reader.mjs' };
const SHELL_READER = { in: 'electron/shell/readerProgram.ts', out: 'reader.mjs' };

/** What runs outside the page, each into its own folder of `dist`. */
const HOSTS = [
  {
    folder: 'shell',
    platform: 'node',
    format: 'es',
    files: [{ in: 'electron/main.ts', out: 'main.js' }, SHELL_READER, PDF, COPY],
  },
  // A sandboxed preload cannot be a module.
  { folder: 'preload', platform: 'node', format: 'cjs', files: [{ in: 'electron/preload.ts', out: 'preload.cjs' }] },
  {
    folder: 'loopback',
    platform: 'node',
    format: 'es',
    files: [{ in: 'electron/loopback/main.ts', out: 'main.js', isSplit: true }, READER, PDF, COPY],
  },
  {
    folder: 'folderBrowser',
    platform: 'browser',
    format: 'es',
    files: [
      { in: 'electron/loopback/page/folderBrowser.ts', out: 'folderBrowser.js' },
      { in: 'electron/loopback/page/firstVisit.ts', out: 'firstVisit.js' },
    ],
  },
  {
    folder: 'cli',
    platform: 'node',
    format: 'es',
    files: [{ in: 'electron/cli/main.ts', out: 'main.js' }, READER, PDF, COPY],
  },
];

/** What of it goes into the package of the app. */
const PACKED = new Set(['shell', 'preload']);

const modulesOf = (output) => output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));

/** Builds the hosts and the command line. Throws what the bundler says. */
export const buildHosts = async () => {
  const packed = [];
  for (const { folder, platform, format, files } of HOSTS) {
    const into = join(ROOT, 'dist', folder);
    rmSync(into, { recursive: true, force: true });
    for (const file of files) {
      const bundle = await rolldown({
        input: join(ROOT, file.in),
        platform,
        cwd: ROOT,
        logLevel: 'warn',
        plugins: [rawText],
        external: platform === 'node' ? OUTSIDE : [],
        tsconfig: join(ROOT, 'tsconfig.base.json'),
      });
      // Split, a program begins with what it needs first; else it is one file, as a package and a thread want it.
      const place = file.isSplit
        ? { dir: into, entryFileNames: file.out, chunkFileNames: '[name].js' }
        : { file: join(into, file.out), codeSplitting: false };
      const { output } = await bundle.write({ ...place, format, minify: false });
      if (PACKED.has(folder)) packed.push(...modulesOf(output));
      await bundle.close();
    }
  }
  recordPackages('hosts', packed);
};

/** The app comes first: its build empties the folder. */
const PAGES = ['index', 'print', 'projector'];

/** Builds the pages into `dist/page`. */
export const buildPage = async () => {
  const modules = [];
  for (const page of PAGES) {
    process.env.ACCOUNT_ATLAS_PAGE = page;
    const { output } = await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
    modules.push(...modulesOf(output));
  }
  delete process.env.ACCOUNT_ATLAS_PAGE;
  recordPackages('page', modules);
};
