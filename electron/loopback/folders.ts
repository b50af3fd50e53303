import { lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { localDay } from '../../shared/analysis/days';
import type { ListedFile, Listing, Look } from '../../shared/api/folderBrowser';

const MOST = 2000;
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/** Where a person's files are, if the system has such a folder. */
export const firstFolder = (): string => {
  const documents = join(homedir(), 'Documents');
  return statSync(documents, { throwIfNoEntry: false })?.isDirectory() ? documents : homedir();
};

/** Whether a path names a place by itself, without going up and down on the way. */
const isPlain = (path: string): boolean => isAbsolute(path) && normalize(path) === path && !path.includes('\0');

/** The place itself, where the way to it leads over links; as given where it is not there. */
const resolved = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** The folders and files with these endings in a folder; hidden ones are left out. */
export const listFolder = (given: string, endings: readonly string[]): Listing => {
  const folder = resolved(isPlain(given) ? given : firstFolder());
  const parent = dirname(folder) === folder ? null : dirname(folder);
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
    const statOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false });
    const isFolder = (entry: (typeof entries)[number]): boolean =>
      entry.isDirectory() || (entry.isSymbolicLink() && statOf(entry.name)?.isDirectory() === true);
    const isFile = (entry: (typeof entries)[number]): boolean =>
      entry.isFile() || (entry.isSymbolicLink() && statOf(entry.name)?.isFile() === true);
    const hasEnding = ({ name }: (typeof entries)[number]): boolean => endings.includes(extname(name).toLowerCase());
    const names = (wanted: typeof entries): string[] =>
      wanted
        .map((entry) => entry.name)
        .toSorted(byName)
        .slice(0, MOST);
    const withDay = (name: string): ListedFile => {
      try {
        const changed = statOf(name)?.mtime;
        return { name, changed: changed === undefined ? null : localDay(changed) };
      } catch {
        return { name, changed: null };
      }
    };
    return {
      folder,
      parent,
      problem: null,
      folders: names(entries.filter(isFolder)),
      files: names(entries.filter((entry) => isFile(entry) && hasEnding(entry))).map(withDay),
    };
  } catch {
    return { folder, parent, folders: [], files: [], problem: 'This folder cannot be read.' };
  }
};

export type Wanted = {
  /** Endings that may be chosen; the first is given to a file to write without it. None: any. */
  readonly endings: readonly string[];
  readonly isSaving: boolean;
};

const listed = (endings: readonly string[]): string =>
  endings.length < 2 ? endings.join() : `${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`;

/** What is at a path; devices, pipes, links that lead nowhere and the like are `other`. */
export const whatIs = (path: string): Look['what'] | 'other' => {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return lstatSync(path, { throwIfNoEntry: false }) === undefined ? 'nothing' : 'other';
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
};

/** The whole path somebody meant: a name in the folder, or a path of its own. */
const pathMeant = (folder: string, name: string): string => {
  const typed = name.startsWith('~/') ? join(homedir(), name.slice(2)) : name;
  return isAbsolute(typed) ? resolve(typed) : join(folder, typed);
};

const placeOf = (path: string): string =>
  whatIs(path) === 'nothing' ? join(resolved(dirname(path)), basename(path)) : resolved(path);

/**
 * What lies at a name typed into the folder browser. The path is the place itself, with the ending of the purpose and
 * no link on the way.
 */
export const lookAt = (folder: string, name: string, { endings, isSaving }: Wanted): Look => {
  const nowhere = (problem: string): Look => ({ path: '', what: 'nothing', hasFolder: false, problem });
  if (!isPlain(folder) || name.includes('\0')) return nowhere('There is no such folder.');
  const [ending = ''] = endings;
  const fits = (path: string): boolean => endings.length === 0 || endings.includes(extname(path).toLowerCase());
  let path = placeOf(pathMeant(folder, name));
  // A file that is written always has its ending, so that it is never another file than the one that was asked about.
  const isOther = whatIs(path) !== 'folder' && extname(path).toLowerCase() !== ending;
  if (ending !== '' && isOther && (isSaving || (!fits(path) && whatIs(`${path}${ending}`) === 'file'))) {
    path = placeOf(`${path}${ending}`);
  }
  const what = whatIs(path);
  const hasFolder = whatIs(dirname(path)) === 'folder';
  if (what === 'other') return { path, what: 'nothing', hasFolder, problem: 'This is not a file.' };
  const isWrong = what === 'file' && !fits(path);
  return { path, what, hasFolder, problem: isWrong ? `Choose a file that ends in ${listed(endings)}.` : null };
};

/** Makes a folder; null when it cannot be made. */
export const makeFolder = (folder: string, name: string): string | null => {
  if (!isPlain(folder) || !/^[^/\\:*?"<>|\0]{1,120}$/.test(name) || /^\.+$/.test(name)) return null;
  try {
    mkdirSync(join(folder, name));
    return realpathSync(join(folder, name));
  } catch {
    return null;
  }
};
