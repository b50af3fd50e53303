import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Atlas } from '../../db/atlas';
import { modeOf } from '../../db/copy';
import type { InUse } from '../../shared/api/errorDetails';
import { seen } from '../../shared/model/seen';
import { isShared } from './syncedFolders';
import { writeWhole } from './writeFile';

/*
 * Beside an atlas that other computers may reach lies a small file for each computer that has it open to write: who,
 * where, since when. It locks nothing; the lock of the atlas does. A computer that crashed leaves its file until it opens
 * the atlas again.
 */

const LONGEST_NAME = 80;
const LONGEST_FILE = 2_000;
const noteFile = z.object({
  who: z.string().max(LONGEST_NAME),
  computer: z.string().max(LONGEST_NAME),
  since: z.iso.datetime(),
});

const ownName = (name: () => string): string => {
  try {
    return seen(name()).slice(0, LONGEST_NAME);
  } catch {
    return '';
  }
};
const computerHere = (): string => ownName(hostname);
const prefixOf = (path: string): string => `.${basename(path)}.in-use-`;
const noteOf = (path: string, computer: string): string =>
  join(dirname(path), `${prefixOf(path)}${createHash('sha256').update(computer).digest('hex').slice(0, 8)}`);

/** Says beside a file that it is open here. Returns the way to take that back. Never throws: it is a courtesy. */
const noteInUse = (path: string): (() => void) => {
  const computer = computerHere();
  const note = noteOf(path, computer);
  try {
    const who = ownName(() => userInfo().username);
    writeWhole(note, JSON.stringify({ who, computer, since: new Date().toISOString() } satisfies InUse));
    // Whoever may read the atlas may know who has it.
    chmodSync(note, modeOf(path));
  } catch {
    // Where nothing can be written beside it, nothing is said.
  }
  return () => {
    try {
      rmSync(note, { force: true });
    } catch {
      // It is overwritten when the atlas is opened here again.
    }
  };
};

const noteIn = (path: string): InUse | null => {
  try {
    if (statSync(path).size > LONGEST_FILE) return null;
    const { who, computer, since } = noteFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { who: seen(who), computer: seen(computer), since };
  } catch {
    return null;
  }
};

/** Who has a file open, as was noted beside it: another computer's note before one of this computer. Null: nobody says. */
export const inUseBy = (path: string): InUse | null => {
  const prefix = prefixOf(path);
  const own = noteOf(path, computerHere());
  try {
    const notes = readdirSync(dirname(path))
      .filter((name) => name.startsWith(prefix))
      .map((name) => join(dirname(path), name));
    const others = notes.filter((note) => note !== own).map(noteIn);
    return others.find((note) => note !== null) ?? (notes.includes(own) ? noteIn(own) : null);
  } catch {
    return null;
  }
};
/** The same, of other computers alone. */
export const inUseElsewhere = (path: string): InUse | null => {
  const found = inUseBy(path);
  return found === null || found.computer === computerHere() ? null : found;
};

const noted = new WeakMap<Atlas, { readonly path: string; readonly takeBack: () => void }>();

/** Keeps the note beside an atlas that is open to write where other computers may reach it, also when it is renamed. */
export const followInUse = (atlas: Atlas): void => {
  if (noted.get(atlas)?.path === atlas.path) return;
  leaveInUse(atlas);
  if (atlas.readOnly === null && isShared(atlas.path))
    noted.set(atlas, { path: atlas.path, takeBack: noteInUse(atlas.path) });
};
/** Takes the note back, when the atlas is closed. */
export const leaveInUse = (atlas: Atlas): void => {
  noted.get(atlas)?.takeBack();
  noted.delete(atlas);
};
