import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { flush } from '../connection';
import type { AtlasKey } from '../keys';

/*
 * <safety folder>/<atlas id>/<one for each file>/file.json        which file it is
 *                                               /<salt or "clear">/journal-…, backups/…, blobs/…
 *
 * An atlas and a file belong together: a copy of an atlas that somebody made by other means than ours has the same id,
 * and what is kept of the one must not get into the other.
 */

/** Which file something is kept of. */
export type KeptFile = {
  readonly path: string;
  readonly dev: number;
  readonly ino: number;
  /** When somebody went on with another state of the file than the one that is kept here; null: it is in use. */
  readonly leftAt: string | null;
};
/** What is kept of one file. */
export type Kept = { readonly folder: string; readonly atlasId: string; readonly file: KeptFile };

const FILE = 'file.json';
const SAFE_ID = /^[0-9A-Za-z-]{1,80}$/;

const foldersIn = (folder: string): readonly string[] => {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};

const fileIn = (folder: string): KeptFile | null => {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'));
    if (typeof read !== 'object' || read === null) return null;
    const { path, dev, ino, leftAt } = read as Record<string, unknown>;
    if (typeof path !== 'string' || typeof dev !== 'number' || typeof ino !== 'number') return null;
    return { path, dev, ino, leftAt: typeof leftAt === 'string' ? leftAt : null };
  } catch {
    return null;
  }
};

/** Makes a folder for its owner alone. */
export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
};

/** Everything that is kept of files of an atlas. */
export const keptOf = (safety: string, atlasId: string): readonly Kept[] => {
  if (!SAFE_ID.test(atlasId)) return [];
  return foldersIn(join(safety, atlasId)).flatMap((name) => {
    if (name.endsWith(GOING)) return [];
    const folder = join(safety, atlasId, name);
    const file = fileIn(folder);
    return file === null ? [] : [{ folder, atlasId, file }];
  });
};

/** Everything that is kept of what ever lay at a path, whichever atlas it was. */
export const keptAt = (safety: string, path: string): readonly Kept[] =>
  foldersIn(safety).flatMap((atlasId) =>
    keptOf(safety, atlasId).filter(({ file }) => file.path === path && file.leftAt === null),
  );

/** What is kept of the file at a path: by its place, else by its number, as a file that was renamed has it. */
export const keptFor = (safety: string, atlasId: string, path: string): Kept | null => {
  const inUse = keptOf(safety, atlasId).filter(({ file }) => file.leftAt === null);
  const byPath = inUse.find(({ file }) => file.path === path);
  if (byPath) return byPath;
  const { dev, ino } = statSync(path);
  // A file that is still where it was cannot be the one at another place, whatever its number says.
  return inUse.find(({ file }) => file.dev === dev && file.ino === ino && !existsSync(file.path)) ?? null;
};

const writeFile = (folder: string, file: KeptFile): void => {
  const part = join(folder, `${FILE}.new`);
  writeFileSync(part, JSON.stringify(file), { mode: 0o600, flush: true });
  renameSync(part, join(folder, FILE));
  flush(folder);
};

/** Begins to keep something of the file at `path`. */
export const newKept = (safety: string, atlasId: string, path: string): Kept => {
  if (!SAFE_ID.test(atlasId)) throw new Error('The id of the atlas is no name for a folder.');
  const folder = join(safety, atlasId, randomBytes(8).toString('hex'));
  makeFolder(safety);
  makeFolder(join(safety, atlasId));
  makeFolder(folder);
  const { dev, ino } = statSync(path);
  const file = { path, dev, ino, leftAt: null };
  writeFile(folder, file);
  flush(dirname(folder));
  return { folder, atlasId, file };
};

/** Notes where a file lies by now. */
export const noteFile = (kept: Kept, path: string): Kept => {
  const { dev, ino } = statSync(path);
  const { file } = kept;
  if (file.path === path && file.dev === dev && file.ino === ino) return kept;
  const next = { path, dev, ino, leftAt: null };
  writeFile(kept.folder, next);
  return { ...kept, file: next };
};

/** Notes that somebody goes on with another state of the file: this one is kept and never offered for it again. */
export const leave = (kept: Kept): void => writeFile(kept.folder, { ...kept.file, leftAt: new Date().toISOString() });

/** What is kept goes on as that of another atlas, which takes the place of the one it was of. */
export const giveTo = (safety: string, kept: Kept, atlasId: string, path: string): void => {
  const folder = join(safety, atlasId, randomBytes(8).toString('hex'));
  makeFolder(join(safety, atlasId));
  renameSync(kept.folder, folder);
  noteFile({ folder, atlasId, file: kept.file }, path);
};

/** The name of the folder for what is kept under a key. */
const nameOfKey = (key: AtlasKey | null): string => (key === null ? 'clear' : key.salt.toString('hex'));
export const folderOfKey = (kept: Kept, key: AtlasKey | null): string => join(kept.folder, nameOfKey(key));
/** Folders of what is kept under other keys: those of before the file was sealed, unsealed or given another passphrase. */
export const otherKeys = (kept: Kept, key: AtlasKey | null): readonly string[] =>
  foldersIn(kept.folder)
    .filter((name) => name !== nameOfKey(key))
    .map((name) => join(kept.folder, name));
/** The folders of all keys under which something is kept, with the salt each is known by; null: in clear. */
export type KeyFolder = { readonly folder: string; readonly salt: Buffer | null };
export const keysOfKept = (kept: Kept): readonly KeyFolder[] =>
  foldersIn(kept.folder).flatMap((name): KeyFolder[] => {
    const folder = join(kept.folder, name);
    if (name === 'clear') return [{ folder, salt: null }];
    return /^[0-9a-f]{32}$/.test(name) ? [{ folder, salt: Buffer.from(name, 'hex') }] : [];
  });

export const backupsFolder = (folder: string): string => join(folder, 'backups');
export const blobsFolder = (folder: string): string => join(folder, 'blobs');

/** A folder that is being taken away: a run that is killed meanwhile leaves it to the next. */
const GOING = '.gone';

/** Takes away everything that is kept of a file. */
export const forgetKept = (kept: Kept): void => {
  const going = `${kept.folder}${GOING}`;
  renameSync(kept.folder, going);
  rmSync(going, { recursive: true, force: true });
};

/** Takes away what a run that was killed began to take away. */
export const finishForgetting = (safety: string, atlasId: string): void => {
  if (!SAFE_ID.test(atlasId)) return;
  const folder = join(safety, atlasId);
  for (const name of foldersIn(folder).filter((one) => one.endsWith(GOING)))
    rmSync(join(folder, name), { recursive: true, force: true });
};
