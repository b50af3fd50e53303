import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

/**
 * The parts of others in what is packed: which ones stands in what the bundler says of its bundles, which version and
 * whose licence in the lock file, the words in the packages themselves.
 */

/** What a module of a package lies in, as the lock file names it: `node_modules/a/node_modules/b`. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The packages that modules come from, by their place in the lock file. */
export const packagesOf = (moduleIds) => {
  const found = moduleIds.flatMap((id) => {
    const path = id.replace(/^\0/, '').replaceAll('\\', '/');
    const at = path.lastIndexOf('/node_modules/');
    // A link to packages elsewhere leads out of the project: what counts is what stands behind the first such folder.
    const inside = at < 0 ? null : path.slice(path.indexOf('/node_modules/') + 1);
    return inside === null ? [] : (PACKAGE.exec(inside)?.[1] ?? []);
  });
  return [...new Set(found)].sort();
};

const RECORDS = { page: 'dist/parts-page.json', hosts: 'dist/parts-hosts.json' };

/** Writes down, beside the build, which packages a part of it holds. */
export const recordPackages = (part, moduleIds, root = ROOT) => {
  writeFileSync(join(root, RECORDS[part]), JSON.stringify(packagesOf(moduleIds), null, 1));
};

/** Loaded as they are: they lie in no bundle. */
const WHOLE = ['node_modules/better-sqlite3', 'node_modules/electron'];

/** The packages in what was built last. Throws where nothing was built. */
export const packedPackages = (root = ROOT) => [
  ...new Set([
    ...WHOLE,
    ...Object.values(RECORDS).flatMap((path) => JSON.parse(readFileSync(join(root, path), 'utf8'))),
  ]),
];

const LICENCE = /^(?:licen[cs]e|copying|ofl)(?:[-.].*)?$/i;

/** The words of a licence, as they lie in a package; where there are none, who made it. */
const textIn = (folder) => {
  const own = readdirSync(folder).filter((name) => LICENCE.test(name) && !/\.(?:html|js)$/i.test(name));
  const texts = own.sort().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const { author, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : (author?.name ?? null);
  return by === null ? `Licensed under ${license}.` : `Copyright ${by}. Licensed under ${license}.`;
};

/** What comes inside a package that is passed on, with a licence of its own. */
const WITHIN = [
  {
    name: 'SQLite',
    version: '3',
    license: 'Public domain',
    text: 'All of the code and documentation in SQLite has been dedicated to the public domain by the authors.',
  },
  {
    name: 'PDF.js, within unpdf',
    version: '',
    license: 'Apache-2.0',
    text: 'Copyright Mozilla and individual contributors. Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0',
  },
  {
    name: 'Chromium and Node.js, within Electron',
    version: '',
    license: 'BSD-3-Clause, MIT and others',
    text: 'The desktop app runs in Electron, which is made of Chromium and Node.js. Their notices are in the file LICENSES.chromium.html beside the program.',
  },
];

/** The notices of these packages, as the lock file and the packages have them. Throws for one the lock does not name. */
export const noticesOf = (packages, root = ROOT) => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const own = packages.map((path) => {
    const locked = lock.packages[path];
    if (locked === undefined) throw new Error(`${path} is in the app and not in package-lock.json.`);
    const name = locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const folder = join(root, path);
    const license = locked.license ?? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license;
    return { name, version: locked.version, license, text: textIn(folder) };
  });
  return [...own, ...WITHIN].sort((a, b) => (a.name < b.name ? -1 : 1));
};

export const NOTICES = 'assets/notices.json';

/** Writes the notices of all that was built last. */
export const writeNotices = (root = ROOT) => {
  writeFileSync(join(root, NOTICES), `${JSON.stringify(noticesOf(packedPackages(root), root), null, 2)}\n`);
};
