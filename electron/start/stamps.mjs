import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IGNORED = new Set(['node_modules', 'dist', '.DS_Store']);

const walk = (root, path, seen) => {
  let stat;
  try {
    stat = statSync(join(root, path));
  } catch {
    seen.push(`${path} missing`);
    return;
  }
  if (!stat.isDirectory()) {
    seen.push(`${path} ${stat.size} ${stat.mtimeMs}`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) if (!IGNORED.has(name)) walk(root, `${path}/${name}`, seen);
};

/**
 * One value for the names, sizes and times of files and folders. Reading the files themselves would take longer than
 * building them.
 */
export const stampOf = (root, paths) => {
  const seen = [];
  for (const path of paths) walk(root, path, seen);
  return createHash('sha256').update(seen.join('\n')).digest('hex');
};

/**
 * One value for what decides which packages are installed: the lock, and the lists of dependencies. Scripts and version
 * do not count.
 */
export const packagesStamp = (root) => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .digest('hex');
};

export const readStamp = (path) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
};

export const writeStamp = (path, value) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${value}\n`);
};

/**
 * Whether what npm wrote down as installed is what the lock asks for, so that packages installed by hand are not
 * installed again. Packages for other systems are not there and not missed.
 */
export const isInstalledAs = (lock, installed) =>
  Object.entries(lock.packages ?? {}).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional === true ||
      wanted.devOptional === true ||
      wanted.peer === true ||
      installed.packages?.[path]?.version === wanted.version,
  );
