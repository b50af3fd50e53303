import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { rawText } from '../../electron/start/rawText.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const NODE = process.execPath;

/** Bundles a script of `test/support/children` so that it runs as a process of its own; the answer is its path. */
export const bundledChild = async (name: string): Promise<string> => {
  const bundle = await rolldown({
    input: join(root, `test/support/children/${name}.ts`),
    platform: 'node',
    external: ['better-sqlite3'],
    cwd: root,
    plugins: [rawText],
    logLevel: 'warn',
  });
  const file = join(root, `dist/test/${name}-${process.pid}.mjs`);
  await bundle.write({ file, format: 'es', codeSplitting: false });
  await bundle.close();
  return file;
};
