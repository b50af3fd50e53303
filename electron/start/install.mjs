import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary, npmOf, scrubbed } from './places.mjs';
import { runQuietly, print } from './processes.mjs';
import { isInstalledAs, packagesStamp, readStamp, writeStamp } from './stamps.mjs';

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

const isLink = (path) => {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
};

const npm = (root, args) => {
  const { program, start, shell } = npmOf(process.env);
  return runQuietly(program, [...start, ...args], { cwd: root, env: scrubbed(process.env), shell });
};

const lastLines = (output) => output.trim().split('\n').slice(-15).join('\n');

/** Another one for another file. */
const fileMark = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'none' : `${stat.size} ${stat.mtimeMs}`;
};

/** The version of a Node binary, or null where it does not run. */
const versionOf = (path) => {
  if (!existsSync(path)) return null;
  const { status, output } = runQuietly(path, ['--version']);
  return status === 0 ? output.trim().replace(/^v/, '') : null;
};

/** Node before 22.14 lacks what the store's addon needs and crashes without a word. */
const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
};

/** Installs the packages the lock names, unless they are there. No package's own script runs. */
export const installPackages = (root) => {
  const modules = join(root, 'node_modules');
  const stampPath = join(modules, '.account-atlas-packages');
  const stamp = packagesStamp(root);
  if (readStamp(stampPath) === stamp) return;
  const installed = readJson(join(modules, '.package-lock.json'));
  if (!installed || !isInstalledAs(readJson(join(root, 'package-lock.json')), installed)) {
    // Installing empties the folder first, and behind a link it is someone else's.
    if (isLink(modules)) {
      print('The packages are not those of package-lock.json. As node_modules is a link, they are used as they are.');
      return;
    }
    print(
      existsSync(modules)
        ? 'Installing packages again, because they changed.'
        : 'Installing packages, this takes a minute the first time.',
    );
    const { status, output } = npm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0)
      throw new Error(
        `The packages could not be installed. Check the connection and start again.\n\n${lastLines(output)}`,
      );
  }
  writeStamp(stampPath, stamp);
};

const wantedNode = (root) => readJson(join(root, 'package.json')).devDependencies.node;

/** Whether this process runs on the Node the project pins, as npm starts its scripts, and on nothing that bends it. */
export const isPinnedNode = (root) =>
  process.versions.node === wantedNode(root) &&
  process.execArgv.length === 0 &&
  (process.env.NODE_OPTIONS ?? '') === '';

/** The Node to run everything under: the one the packages bring, fetched by the only package script that is let run. */
export const ensureNode = (root) => {
  const path = nodeBinary(root);
  const wanted = wantedNode(root);
  if (process.versions.node === wanted && existsSync(path)) return path;
  // To ask a program for its version takes longer than all else that is looked at here.
  const stampPath = join(root, 'node_modules', '.account-atlas-node');
  const stamp = `${wanted} ${fileMark(path)}`;
  if (existsSync(path) && readStamp(stampPath) === stamp) return path;
  if (versionOf(path) === wanted) {
    writeStamp(stampPath, stamp);
    return path;
  }
  print(`Fetching Node ${wanted}, which this project runs on.`);
  const { output } = npm(root, [
    'rebuild',
    'node',
    '--foreground-scripts',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (versionOf(path) !== null) return path;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `Node ${wanted} could not be fetched, and Node ${process.versions.node} on this computer is too old. Install Node 24 and start again.\n\n${lastLines(output)}`,
  );
};
