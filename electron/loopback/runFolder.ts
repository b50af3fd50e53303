import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AtlasError } from '../../shared/api/errors';
import { makeDataFolder, makePrivateFolder } from '../services/dataFolder';
import { beganAt } from '../services/processes';

/**
 * What one run needs on the disk for a moment: the profile of its window, the page that leads to it, exports on their
 * way to a browser.
 */
export type RunFolder = {
  readonly path: string;
  /** As long as this process lives, the folder is not a leftover either. */
  readonly heldBy: (pid: number) => void;
  readonly remove: () => void;
};

const ALL_RUNS = 'running';
const HOLDERS = '.json';
/** A run by its own chance name, or the note of who holds it. Whatever else lies there is not ours. */
const RUN = /^[0-9a-f]{8}(?:\.json)?$/;

/** A process is known by its number and by when it began: numbers are given again. */
type Holder = { readonly pid: number; readonly began: string | null };

// Checked by hand and written by hand: a start waits for all that is loaded before its browser is.
const isHolder = (given: unknown): given is Holder => {
  if (typeof given !== 'object' || given === null) return false;
  const { pid, began } = given as Partial<Holder>;
  return Number.isInteger(pid) && (pid ?? 0) > 0 && (began === null || typeof began === 'string');
};
const holdersIn = (text: string): readonly Holder[] => {
  const given: unknown = JSON.parse(text);
  return Array.isArray(given) && given.every(isHolder) ? given : [];
};
const PART = '.part';
/** Whole or not at all: a start at the same moment may read it. */
const writeNote = (path: string, text: string): void => {
  writeFileSync(`${path}${PART}`, text, { mode: 0o600 });
  renameSync(`${path}${PART}`, path);
};

const isAlive = ({ pid, began }: Holder): boolean => {
  try {
    process.kill(pid, 0);
    return beganAt(pid) === began;
  } catch {
    return false;
  }
};

/**
 * Who holds a run stands beside its folder and is there first: a start at the same moment never sees a folder nobody
 * holds.
 */
const isHeld = (folder: string): boolean => {
  try {
    return holdersIn(readFileSync(`${folder}${HOLDERS}`, 'utf8')).some(isAlive);
  } catch {
    return false;
  }
};

const hasNote = (folder: string): boolean =>
  lstatSync(`${folder}${HOLDERS}`, { throwIfNoEntry: false })?.isFile() === true;

/** An export of a version up to 0.1 lay in a folder of its own, named by chance. */
const EARLIER_EXPORT = /^[0-9a-f]{24}$/;

/**
 * What versions up to 0.1 left in the data folder: the profile of their window, known by what a browser puts there, and
 * exports.
 */
const wipeEarlier = (dataFolder: string): void => {
  const profile = join(dataFolder, 'window profile');
  const isProfile = lstatSync(profile, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isProfile && existsSync(join(profile, 'Local State'))) wipe(profile);
  const exports = join(dataFolder, 'downloads');
  if (lstatSync(exports, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(exports).filter((one) => EARLIER_EXPORT.test(one))) wipe(join(exports, name));
};

/** Makes the folder of all runs. A link of its name may lead to what is somebody's own: throws readOnly. */
const requireOwnFolder = (folder: string): void => {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isDirectory()) {
    throw new AtlasError(
      'readOnly',
      `The folder for what a run needs, ${folder}, is a link or a file. Nothing was touched. Take it away, or name another folder in ACCOUNT_ATLAS_DATA.`,
    );
  }
  try {
    makePrivateFolder(folder);
  } catch {
    throw new AtlasError(
      'readOnly',
      `The folder for what a run needs, ${folder}, cannot be made. No atlas was touched. Name another folder in ACCOUNT_ATLAS_DATA.`,
    );
  }
};

/** A browser that was just ended may still write for a moment. */
const wipe = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    // What is still held by a program is taken away at the next start.
  }
};

/** The note goes last, and only after the folder: without it the next start would not know whose leftover that is. */
const wipeRun = (folder: string): void => {
  wipe(folder);
  if (existsSync(folder)) return;
  wipe(`${folder}${HOLDERS}`);
  wipe(`${folder}${HOLDERS}${PART}`);
};

/**
 * Makes the folder of this run and takes away what earlier runs left that did not end well. Throws readOnly where
 * there is no data folder.
 */
export const takeRunFolder = (dataFolder: string): RunFolder => {
  makeDataFolder(dataFolder);
  const all = join(dataFolder, ALL_RUNS);
  requireOwnFolder(all);
  const runs = new Set(
    readdirSync(all)
      .filter((name) => RUN.test(name))
      .map((name) => join(all, name.replace(HOLDERS, ''))),
  );
  // Who holds a run is written first, so a folder of such a name without a note is none of ours.
  for (const folder of runs) if (hasNote(folder) && !isHeld(folder)) wipeRun(folder);

  wipeEarlier(dataFolder);

  const path = join(all, randomBytes(4).toString('hex'));
  const held: Holder[] = [];
  const heldBy = (pid: number): void => {
    held.push({ pid, began: beganAt(pid) });
    writeNote(`${path}${HOLDERS}`, JSON.stringify(held));
  };
  heldBy(process.pid);
  makePrivateFolder(path);
  return { path, heldBy, remove: () => wipeRun(path) };
};
