/** What runs outside the page, bundled: each into its own folder of `dist`, with the worker it starts beside it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const WORKER = { in: 'electron/services/csvWorker.ts', out: 'csvWorker.js' };

/** @type {{ folder: string, platform: 'node' | 'browser', format?: 'cjs', files: { in: string, out: string }[] }[]} */
const BUNDLES = [
  { folder: 'shell', platform: 'node', files: [{ in: 'electron/main.ts', out: 'main.js' }, WORKER] },
  { folder: 'preload', platform: 'node', format: 'cjs', files: [{ in: 'electron/preload.ts', out: 'preload.cjs' }] },
  { folder: 'loopback', platform: 'node', files: [{ in: 'electron/loopback/main.ts', out: 'main.js' }, WORKER] },
  { folder: 'folderBrowser', platform: 'browser', files: [{ in: 'electron/loopback/page/folderBrowser.ts', out: 'folderBrowser.js' }] },
  { folder: 'cli', platform: 'node', files: [{ in: 'electron/cli/main.ts', out: 'main.js' }, WORKER] },
  { folder: 'schema', platform: 'node', files: [{ in: 'db/printSchema.ts', out: 'printSchema.js' }] },
];

/** Builds the bundles named, or all. Throws what the bundler says. */
export const buildBundles = async (root, only = null) => {
  const { rolldown } = await import('rolldown');
  for (const { folder, platform, format = 'es', files } of BUNDLES) {
    if (only && !only.includes(folder)) continue;
    const dir = join(root, 'dist', folder);
    rmSync(dir, { recursive: true, force: true });
    for (const file of files) {
      const bundle = await rolldown({
        input: join(root, file.in), platform, cwd: root, logLevel: 'warn',
        external: platform === 'node' ? ['electron', 'better-sqlite3', 'playwright-core'] : [],
        tsconfig: join(root, 'tsconfig.base.json'),
      });
      await bundle.write({ file: join(dir, file.out), format, codeSplitting: false, minify: false });
      await bundle.close();
    }
  }
};
