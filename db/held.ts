import { createHash } from 'node:crypto';
import { fstatSync, readdirSync, readlinkSync, readSync, rmSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A file that this process holds open as an atlas: what it was when it was opened, and the handle the database has on
 * it.
 */
export type HeldFile = {
  readonly path: string;
  /** How the file was after the database last wrote. */
  seen: Seen;
  readonly dev: number;
  readonly ino: number;
  /** The database's own handle, to be asked and never closed; null where the system does not say. */
  readonly handle: number | null;
};

/** Where a held file is now. Only `there` can be written with any use. */
type Whereabouts =
  | { readonly is: 'there' }
  | { readonly is: 'moved'; readonly to: string }
  /** Deleted, or another file has its name. */
  | { readonly is: 'gone' }
  | { readonly is: 'trashed' }
  /** Its time changed and nothing else that can be seen from here: it has to be read again. */
  | { readonly is: 'touched' }
  /** Another program wrote into it. */
  | { readonly is: 'overwritten' }
  /** Its volume is not there. */
  | { readonly is: 'away' };

/** A file as the database left it. */
type Seen = {
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
  /** Of its first page, which every change by another program touches. */
  readonly page: string;
  /** Which file is its journal, if there is one. */
  readonly journal: string | null;
  /** Who may read and write it. */
  readonly mode: number;
};

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
 * Whether this process holds the file at `path` as an atlas, under whatever name. Such a file may never be opened with
 * `fs`: closing that handle would drop the lock of the database, and a second program could write into it.
 */
export const isHeld = (path: string): boolean => {
  const stat = statOf(path);
  return stat !== undefined && held.has(nameOf(stat));
};

/** Whether an open handle is on a file that this process holds as an atlas. */
export const isHeldHandle = (handle: number): boolean => held.has(nameOf(fstatSync(handle)));

/** The folder in which the system lists the handles of this process, if it does. */
const HANDLES = process.platform === 'linux' ? '/proc/self/fd' : process.platform === 'darwin' ? '/dev/fd' : null;

const handleOn = (wanted: Stats): number | null => {
  if (HANDLES === null) return null;
  const found = readdirSync(HANDLES)
    .map(Number)
    .find((handle) => {
      try {
        const { dev, ino } = fstatSync(handle);
        return dev === wanted.dev && ino === wanted.ino;
      } catch {
        return false;
      }
    });
  return found ?? null;
};

const FIRST_PAGE = 4096;
const stampOf = (stat: Stats): string => `${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}`;
const journalOf = (path: string): string | null => {
  const stat = statOf(`${path}-journal`);
  return stat === undefined ? null : nameOf(stat);
};
const seenOf = (path: string, stat: Stats, handle: number | null): Seen => ({
  stamp: stampOf(stat),
  size: stat.size,
  page: handle === null ? '' : firstPage(handle),
  journal: journalOf(path),
  mode: stat.mode & 0o777,
});
/** Read by the database's own handle: one of ours would drop its lock when it is closed. */
const firstPage = (handle: number): string => {
  const bytes = Buffer.alloc(FIRST_PAGE);
  try {
    readSync(handle, bytes, 0, FIRST_PAGE, 0);
  } catch {
    return '';
  }
  return createHash('sha256').update(bytes).digest('base64');
};

/** Notes that the database has just opened the file at `path`. Throws where there is none. */
export const hold = (path: string): HeldFile => {
  const stat = statSync(path);
  held.add(nameOf(stat));
  const handle = handleOn(stat);
  return { path, dev: stat.dev, ino: stat.ino, handle, seen: seenOf(path, stat, handle) };
};

/** Notes that the database itself has written. */
export const wrote = (file: HeldFile): void => {
  const stat = statOf(file.path);
  if (stat && isSame(stat, file)) file.seen = seenOf(file.path, stat, file.handle);
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
    return nameInFolder(dirname(file.path), file);
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

/**
 * On some network drives a file has another number each time it is asked for; there only its name can be looked for.
 */
const hasSteadyNumber = (file: HeldFile): boolean => HANDLES === null || file.handle !== null;

/**
 * Whether the first page is the one the database last wrote. Every change of it by another program shows there, or in
 * its size.
 */
const hasItsPage = (file: HeldFile): boolean => file.handle === null || firstPage(file.handle) === file.seen.page;

/**
 * What another program did to the file, which no lock keeps it from: nothing; something that only reading the file
 * again can tell from nothing, as a network drive sets times late; or it wrote into it.
 */
const touchOf = (file: HeldFile, stat: Stats): 'none' | 'perhaps' | 'certain' => {
  if (file.handle === null || stampOf(stat) === file.seen.stamp) return 'none';
  return stat.size !== file.seen.size || !hasItsPage(file) ? 'certain' : 'perhaps';
};

/**
 * Where a file is. Asks only for names and numbers of files: opening one here would drop the lock. While the database
 * is in the middle of a change it writes itself, all but the first page, which it writes last.
 */
export const whereIs = (file: HeldFile, isInChange = false): Whereabouts => {
  const stat = statOf(file.path);
  if (stat !== undefined && isSame(stat, file)) {
    if (isInChange) return { is: hasItsPage(file) ? 'there' : 'overwritten' };
    const touch = touchOf(file, stat);
    return touch === 'none' ? { is: 'there' } : { is: touch === 'certain' ? 'overwritten' : 'touched' };
  }
  if (stat !== undefined && !hasSteadyNumber(file)) return { is: 'there' };
  if (linksOf(file) === 0) return { is: 'gone' };
  const name = presentName(file);
  if (name !== null) return TRASH.test(name) ? { is: 'trashed' } : { is: 'moved', to: name };
  return statOf(dirname(file.path))?.dev === file.dev ? { is: 'gone' } : { is: 'away' };
};

/** Takes away the empty journal a file left under the name it had, and nothing else that lies there by now. */
export const removeOwnJournal = ({ path, seen }: HeldFile): void => {
  const journal = `${path}-journal`;
  if (seen.journal !== null && journalOf(path) === seen.journal && statOf(journal)?.size === 0)
    rmSync(journal, { force: true });
};

/**
 * The name in a folder of the file with this number, or null: a file that is renamed again and again is found by
 * nothing else.
 */
export const nameInFolder = (folder: string, file: HeldFile): string | null => {
  try {
    const name = readdirSync(folder).find((one) => isSame(statOf(join(folder, one)), file));
    return name === undefined ? null : join(folder, name);
  } catch {
    return null;
  }
};
