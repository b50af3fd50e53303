import { mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';

export type Listing = {
  readonly folder: string;
  readonly parent: string | null;
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Why the folder could not be read, or null. */
  readonly problem: string | null;
};

const MOST = 2000;
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/** Where a person's files are, if the system has such a folder. */
export const firstFolder = (): string => {
  const documents = join(homedir(), 'Documents');
  return statSync(documents, { throwIfNoEntry: false })?.isDirectory() ? documents : homedir();
};

/** The folders and matching files in a folder; hidden ones are left out. */
export const listFolder = (given: string, endings: readonly string[]): Listing => {
  const folder = isAbsolute(given) ? resolve(given) : firstFolder();
  const parent = dirname(folder) === folder ? null : dirname(folder);
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
    const isFolder = (entry: (typeof entries)[number]): boolean =>
      entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() === true);
    const names = (wanted: typeof entries): string[] => wanted.map((entry) => entry.name).toSorted(byName).slice(0, MOST);
    return {
      folder, parent, problem: null,
      folders: names(entries.filter(isFolder)),
      files: names(entries.filter((entry) => !isFolder(entry) && endings.includes(extname(entry.name).toLowerCase()))),
    };
  } catch {
    return { folder, parent, folders: [], files: [], problem: 'This folder cannot be read.' };
  }
};

export type Look = { readonly path: string; readonly what: 'folder' | 'file' | 'nothing'; readonly hasFolder: boolean };

/** What lies at a name typed into the folder browser: a name in the folder, or a whole path. */
export const lookAt = (folder: string, name: string, ending: string, isSaving: boolean): Look => {
  const typed = name.startsWith('~/') ? join(homedir(), name.slice(2)) : name;
  let path = isAbsolute(typed) ? resolve(typed) : join(folder, typed);
  const whatIs = (at: string): Look['what'] => {
    const stat = statSync(at, { throwIfNoEntry: false });
    return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file';
  };
  if (whatIs(path) === 'nothing' && extname(path).toLowerCase() !== ending && (isSaving || whatIs(`${path}${ending}`) === 'file')) path += ending;
  return { path, what: whatIs(path), hasFolder: whatIs(dirname(path)) === 'folder' };
};

/** Makes a folder; null when it cannot be made. */
export const makeFolder = (folder: string, name: string): string | null => {
  if (!/^[^/\\:*?"<>|]{1,120}$/.test(name) || /^\.+$/.test(name)) return null;
  try {
    mkdirSync(join(folder, name));
    return realpathSync(join(folder, name));
  } catch {
    return null;
  }
};
