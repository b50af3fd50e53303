import { fstatSync, readdirSync, readlinkSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that this process holds open as an atlas: what it was when it was opened, and the handle the database has on it. */
export type HeldFile = {
  readonly path: string;
  readonly dev: number;
  readonly ino: number;
  /** The database's own handle, to be asked and never closed; null where the system does not say. */
  readonly handle: number | null;
};

/** Where a held file is now. Only `there` can be written with any use. */
export type Whereabouts =
  | { readonly is: 'there' }
  | { readonly is: 'moved'; readonly to: string }
  /** Deleted, or another file has its name. */
  | { readonly is: 'gone' }
  | { readonly is: 'trashed' }
  /** Its volume is not there. */
  | { readonly is: 'away' };

const held = new Set<string>();
const nameOf = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string => `${dev}:${ino}`;
const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/**
 * Whether this process holds the file at `path` as an atlas, under whatever name. Such a file may never be opened with `fs`:
 * closing that handle would drop the lock of the database, and a second program could write into it.
 */
export const isHeld = (path: string): boolean => {
  const stat = statOf(path);
  return stat !== undefined && held.has(nameOf(stat));
};

/** The folder in which the system lists the handles of this process, if it does. */
const HANDLES = process.platform === 'linux' ? '/proc/self/fd' : process.platform === 'darwin' ? '/dev/fd' : null;

const handleOn = (wanted: Stats): number | null => {
  if (HANDLES === null) return null;
  const found = readdirSync(HANDLES).map(Number).find((handle) => {
    try {
      const { dev, ino } = fstatSync(handle);
      return dev === wanted.dev && ino === wanted.ino;
    } catch {
      return false;
    }
  });
  return found ?? null;
};

/** Notes that the database has just opened the file at `path`. Throws where there is none. */
export const hold = (path: string): HeldFile => {
  const stat = statSync(path);
  held.add(nameOf(stat));
  return { path, dev: stat.dev, ino: stat.ino, handle: handleOn(stat) };
};

export const letGo = (file: HeldFile): void => {
  held.delete(nameOf(file));
};

const isSame = (stat: Stats | undefined, file: HeldFile): boolean => stat?.dev === file.dev && stat.ino === file.ino;
/** Whether a name leads to a held file. */
export const isFile = (file: HeldFile, path: string): boolean => isSame(statOf(path), file);

const TRASH = /[/\\](\.Trashes|\.Trash(-\d+)?|Trash|\$RECYCLE\.BIN)[/\\]/i;

/** The name a file has now that lost the one it was opened by, if the system or its folder tells. */
const presentName = (file: HeldFile): string | null => {
  try {
    if (process.platform === 'linux' && file.handle !== null) {
      const path = readlinkSync(join('/proc/self/fd', String(file.handle)));
      if (isSame(statOf(path), file)) return path;
    }
    const folder = dirname(file.path);
    const name = readdirSync(folder).find((one) => isSame(statOf(join(folder, one)), file));
    return name === undefined ? null : join(folder, name);
  } catch {
    return null;
  }
};

/** Links to the file that are left: 0 once it is deleted. Null where nobody can say. */
const linksOf = (file: HeldFile): number | null => {
  if (file.handle === null) return null;
  try {
    return fstatSync(file.handle).nlink;
  } catch {
    return null;
  }
};

/** On some network drives a file has another number each time it is asked for; there only its name can be looked for. */
const hasSteadyNumber = (file: HeldFile): boolean => HANDLES === null || file.handle !== null;

/** Asks only for names and numbers of files: opening one here would drop the lock. */
export const whereIs = (file: HeldFile): Whereabouts => {
  const stat = statOf(file.path);
  if (isSame(stat, file) || (stat !== undefined && !hasSteadyNumber(file))) return { is: 'there' };
  if (linksOf(file) === 0) return { is: 'gone' };
  const name = presentName(file);
  if (name !== null) return TRASH.test(name) ? { is: 'trashed' } : { is: 'moved', to: name };
  return statOf(dirname(file.path))?.dev === file.dev ? { is: 'gone' } : { is: 'away' };
};
