import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, fchmodSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/*
 * A file under construction has a hidden name of its own beside where it will lie:
 * `.Name.<computer>-<process>-<its beginning><chance>.part`. A run that is killed leaves it there, in clear even where
 * the finished file is sealed. The name tells whose it is, so whoever works in the folder next can take it away without
 * disturbing a run that is still at it.
 */

const THIS_COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const PART = /^\..+\.([0-9a-f]{8})-(\d+)-([0-9a-f]{8})[0-9a-f]{8}\.part(-journal)?$/;
/** As versions before this one named theirs: nothing says whose it is. */
const NAMELESS_PART = /^\..+\.[0-9a-f]{16}\.part(-journal)?$|^.+\.atlas\.[0-9a-f]{12}\.new(-journal)?$/;
/** How long a part is left alone when nobody here can know whether its writer still lives. */
const LONGEST_WRITE_MS = 60 * 60 * 1000;

const underWay = new Set<string>();

/**
 * When a process began, as eight digits; the same for all where the system does not say. Numbers of processes are given
 * again.
 */
export const beginningOf = (pid: number): string => {
  const began = beganAt(pid);
  return began === null ? '00000000' : createHash('sha256').update(began).digest('hex').slice(0, 8);
};

/** When a process of this computer began, in the system's own count, or null where it does not say. */
export const beganAt = (pid: number): string | null => {
  try {
    // The name of the program, in brackets, may hold anything; the 20th word behind it is the beginning.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

/**
 * A name for a file that is being made for `path`, in the same folder. It counts as under way until it is placed or
 * discarded.
 */
export const newPart = (path: string, pid: number = process.pid): string => {
  const own = `${THIS_COMPUTER}-${pid}-${beginningOf(pid)}${randomBytes(4).toString('hex')}`;
  const part = join(dirname(path), `.${basename(path)}.${own}.part`);
  underWay.add(part);
  return part;
};

/** Says that a part is no longer under way: it was given its name. */
export const isPlaced = (part: string): void => {
  underWay.delete(part);
};

/** Takes away a part and its journal. */
export const discardPart = (part: string): void => {
  underWay.delete(part);
  for (const name of [part, `${part}-journal`]) rmSync(name, { force: true });
};

/** Makes an empty file that nobody else may read while it is filled, or with the mode asked. Throws EEXIST. */
export const makeEmpty = (path: string, mode = 0o600): void => {
  const handle = openSync(path, 'wx', mode);
  try {
    // The mask of the process may have taken bits away.
    fchmodSync(handle, mode);
  } finally {
    closeSync(handle);
  }
};

/** Whether a process of this computer is alive. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const isOld = (path: string): boolean => Date.now() - statSync(path).mtimeMs > LONGEST_WRITE_MS;

const isLeftBehind = (folder: string, name: string): boolean => {
  const path = join(folder, name);
  const [, computer, pid, began] = PART.exec(name) ?? [];
  if (computer === undefined) return NAMELESS_PART.test(name) && isOld(path);
  if (computer !== THIS_COMPUTER) return isOld(path);
  if (!isRunning(Number(pid)) || beginningOf(Number(pid)) !== began) return true;
  if (Number(pid) !== process.pid) return false;
  return !underWay.has(path.replace(/-journal$/, ''));
};

/** Takes away what runs that were killed left unfinished in a folder, whatever it was going to be. Never throws. */
export const removeUnfinished = (folder: string): void => {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    try {
      if (isLeftBehind(folder, name)) rmSync(join(folder, name), { force: true });
    } catch {
      // What cannot be taken away stays; nothing else is held up by it.
    }
  }
};
