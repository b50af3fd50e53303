import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The Node that the packages need, as the dev dependency `node` brings it; npm's own link to it differs by system. */
export const nodeBinary = (root, platform = process.platform) =>
  join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');

/** The script behind a package's command, run under our Node and not under whichever Node comes first on the PATH. */
export const programOf = (root, name) => {
  const scripts = {
    tsc: 'typescript/bin/tsc',
    oxlint: 'oxlint/bin/oxlint',
    oxfmt: 'oxfmt/bin/oxfmt',
    vitest: 'vitest/vitest.mjs',
    'electron-builder': 'electron-builder/cli.js',
  };
  const path = join(root, 'node_modules', scripts[name]);
  if (!existsSync(path))
    throw new Error(
      `The package of ${name} is not where it was expected (${scripts[name]}). Run npm ci --ignore-scripts.`,
    );
  return path;
};

/** Dropped whole: settings of whoever called, and what makes an Electron run as something else than the app. */
const DROPPED = ['node_env', 'node_options', 'account_atlas_ready', 'electron_run_as_node', 'electron_no_asar'];
const SCRUBBED = [
  'nodedir',
  'python',
  'build_from_source',
  'node_gyp',
  'global',
  'prefix',
  'omit',
  'include',
  'production',
  'ignore_scripts',
  'dry_run',
  'devdir',
];

/**
 * The environment for what the bootstrap starts. npm hands its settings down as npm_config_*; those that make a nested
 * npm compile, leave packages out or install elsewhere are dropped, and so is a production setting: the build needs
 * everything.
 */
export const scrubbed = (environment) =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => {
      const lower = name.toLowerCase();
      return !DROPPED.includes(lower) && !SCRUBBED.some((setting) => lower === `npm_config_${setting}`);
    }),
  );

/** npm as a program and its first arguments: the very npm that started us, else the one on the PATH. */
export const npmOf = (environment, platform = process.platform) => {
  const { npm_execpath: script, npm_node_execpath: node } = environment;
  if (script && node && /npm-cli\.(?:js|cjs|mjs)$/.test(script))
    return { program: node, start: [script], shell: false };
  return { program: platform === 'win32' ? 'npm.cmd' : 'npm', start: [], shell: platform === 'win32' };
};
