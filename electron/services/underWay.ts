import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { removeUnfinished } from '../../db/parts';

/*
 * A run that is killed while it writes a copy or an export leaves an unfinished file in a folder that may never be
 * opened again. So the folder is noted while something is written there, one small file a folder, and the next start
 * goes and looks.
 */

/** Notes of the folders that are being written to. */
export type UnderWay = {
  /** Does the work that writes to `path`, with its folder noted. */
  readonly writing: <T>(path: string, work: () => T) => T;
};

const notesIn = (dataFolder: string): string => join(dataFolder, 'writing');

/**
 * Takes away what earlier runs left unfinished. Never throws: a drive that is not there now is looked at the next time.
 */
const cleanUp = (notes: string): void => {
  for (const name of readdirSync(notes)) {
    try {
      const folder = readFileSync(join(notes, name), 'utf8');
      readdirSync(folder);
      removeUnfinished(folder);
      rmSync(join(notes, name), { force: true });
    } catch {
      // The folder cannot be read now.
    }
  }
};

export const underWayIn = (dataFolder: string): UnderWay => {
  const notes = notesIn(dataFolder);
  try {
    mkdirSync(notes, { recursive: true, mode: 0o700 });
    cleanUp(notes);
  } catch {
    // Where no note can be kept, the next opening in a folder finds what was left there.
  }
  return {
    writing: (path, work) => {
      const folder = dirname(path);
      const note = join(notes, createHash('sha256').update(folder).digest('hex').slice(0, 24));
      try {
        writeFileSync(note, folder, { mode: 0o600 });
      } catch {
        // Without a note the next opening in that folder finds it.
      }
      try {
        return work();
      } finally {
        try {
          rmSync(note, { force: true });
        } catch {
          // What was written is written, whatever becomes of its note.
        }
      }
    },
  };
};
