import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeDataFolder, makePrivateFolder } from '../services/dataFolder';
import { writeWhole } from '../services/writeFile';

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
/** Where versions up to 0.1 left their profile and their exports. */
const EARLIER = ['window profile', 'downloads'];

/** A process is known by its number and by when it began: numbers are given again. */
const holders = z.array(z.strictObject({ pid: z.number().int().positive(), began: z.string().nullable() }));
type Holder = z.output<typeof holders>[number];

const beganAt = (pid: number): string | null => {
  try {
    // The name of the program, in brackets, may hold anything; the 20th word behind it is the start.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
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
    return holders.parse(JSON.parse(readFileSync(`${folder}${HOLDERS}`, 'utf8'))).some(isAlive);
  } catch {
    return false;
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

const wipeRun = (folder: string): void => {
  wipe(folder);
  wipe(`${folder}${HOLDERS}`);
};

/**
 * Makes the folder of this run and takes away what earlier runs left that did not end well. Throws readOnly where
 * there is no data folder.
 */
export const takeRunFolder = (dataFolder: string): RunFolder => {
  makeDataFolder(dataFolder);
  const all = join(dataFolder, ALL_RUNS);
  makePrivateFolder(all);
  const runs = new Set(
    readdirSync(all)
      .filter((name) => !name.startsWith('.'))
      .map((name) => join(all, name.replace(HOLDERS, ''))),
  );
  for (const folder of runs) if (!isHeld(folder)) wipeRun(folder);
  for (const name of EARLIER) wipe(join(dataFolder, name));

  const path = join(all, randomBytes(4).toString('hex'));
  const held: Holder[] = [];
  const heldBy = (pid: number): void => {
    held.push({ pid, began: beganAt(pid) });
    writeWhole(`${path}${HOLDERS}`, JSON.stringify(held));
  };
  heldBy(process.pid);
  makePrivateFolder(path);
  return { path, heldBy, remove: () => wipeRun(path) };
};
