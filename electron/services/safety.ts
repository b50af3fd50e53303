import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../db/atlas';
import { backupsIn, type Backup, type BackupReason } from '../../db/safety/backups';
import type { Copier } from '../../db/safety/copier';
import { backupsFolder } from '../../db/safety/places';
import { copiesLimitIn, limitFileIn } from './copiesLimit';
import { startCopyThread } from './copyThread';
import { writeWhole } from './writeFile';
import { messageOf } from '../../shared/api/messageOf';

const MB = 1_000_000;
/** From this share of the limit on it is told that the oldest copies go. */
const NEARLY_FULL = 0.85;
const NEARLY_FULL_WORDS =
  'The copies of this atlas have nearly filled the room they may take: the oldest go first. Safety in the menu of the atlas gives them more.';

/** A copy every so often while somebody works, and one soon after opening. */
const WORKING_MS = 5 * 60_000;
const OPENED_MS = 1500;
/** Without an edit for so long nobody is typing; a copy waits at most so long for it. */
const PAUSE_MS = 2000;
const LONGEST_WAIT_MS = 30_000;
/** How long a program that ends waits for the copies under way; the edits are kept whether or not they come. */
const LONGEST_END_MS = 10_000;

/** What of this process keeps second copies of atlases. */
export type Safety = {
  readonly folder: string;
  readonly copier: Copier;
  readonly limit: () => number;
  readonly setLimit: (bytes: number) => void;
  /** Resolves when no copy is under way. */
  readonly idle: () => Promise<void>;
  /** Waits a while for what is under way. */
  readonly settled: () => Promise<void>;
  readonly end: () => void;
};

export const safetyIn = (dataFolder: string): Safety => {
  const folder = join(dataFolder, 'safety');
  const thread = startCopyThread();
  return {
    folder,
    copier: thread.copy,
    limit: () => copiesLimitIn(dataFolder),
    setLimit: (limitBytes) => writeWhole(limitFileIn(dataFolder), JSON.stringify({ limitBytes })),
    idle: () => thread.settled(60_000),
    settled: () => thread.settled(LONGEST_END_MS),
    end: thread.end,
  };
};

/** The copies of one open atlas. */
export type Copies = {
  /** Makes a copy of the atlas as it is now. Never throws; what fails is told by `failure`. */
  readonly make: (reason: BackupReason) => Promise<void>;
  /** The copies there are, newest first. */
  readonly list: () => readonly Backup[];
  /** Why the last copy could not be made, in words, or null. */
  readonly failure: () => string | null;
  /** What is to be said once: that nothing can be kept, or that the copies have nearly filled their room. */
  readonly untold: () => string | null;
  /** Makes the last copy and stops: called right before the atlas is closed. */
  readonly close: () => void;
};

/** Makes copies of an open atlas at their times. */
export const copiesOf = (atlas: Atlas, safety: Safety): Copies => {
  let lastRevision = -1;
  let failure: string | null = null;
  const toTell: string[] = [];
  const told = new Set<string>();
  const tell = (words: string | null): void => {
    if (words === null || told.has(words)) return;
    told.add(words);
    toTell.push(words);
  };
  const vault = atlas.readOnly === null ? atlas.vault() : null;
  const revision = (): number => {
    try {
      return atlas.revision();
    } catch {
      return lastRevision;
    }
  };
  const make = async (reason: BackupReason): Promise<void> => {
    const wanted = revision();
    try {
      const limit = safety.limit();
      const made = await atlas.backUp(reason, limit);
      const taken = made?.backups.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
      if (taken > limit * NEARLY_FULL) tell(NEARLY_FULL_WORDS);
      lastRevision = wanted;
      failure = null;
    } catch (error) {
      failure = messageOf(error);
    }
  };
  let pausing: NodeJS.Timeout | undefined;
  const opened = setTimeout(() => void make('opened'), OPENED_MS);
  /** A copy takes the disk for a moment: it waits for a pause in the work, but not for long. */
  const makeInPause = (begun: number, known: number): void => {
    const now = revision();
    if (now === lastRevision) return;
    if (now === known || Date.now() - begun > LONGEST_WAIT_MS) {
      void make('working');
      return;
    }
    pausing = setTimeout(() => makeInPause(begun, now), PAUSE_MS);
    pausing.unref();
  };
  const working = setInterval(() => makeInPause(Date.now(), -1), WORKING_MS);
  opened.unref();
  working.unref();
  return {
    make,
    list: () => {
      const now = atlas.vault() ?? vault;
      return now === null ? [] : backupsIn(backupsFolder(now.folder));
    },
    failure: () => failure,
    untold: () => {
      try {
        tell(atlas.keepingTrouble());
      } catch {
        // Its file is away; that is told by itself.
      }
      return toTell.shift() ?? null;
    },
    close: () => {
      clearTimeout(opened);
      clearInterval(working);
      clearTimeout(pausing);
      if (revision() !== lastRevision) void make('closed');
    },
  };
};

/** Less than this on the disk of an atlas is told: an edit takes little, a copy or an export much. */
const LITTLE_ROOM = 50 * MB;

/** Watches the room on the disk of one atlas; what it answers is to be said once. */
export const roomWatch = (): ((folder: string) => string | null) => {
  let isTold = false;
  return (folder) => {
    let free: number;
    try {
      const { bavail, bsize } = statfsSync(folder);
      free = bavail * bsize;
    } catch {
      return null;
    }
    if (free >= LITTLE_ROOM) {
      isTold = false;
      return null;
    }
    if (isTold) return null;
    isTold = true;
    return `Only ${Math.floor(free / MB)} MB are free on the disk of this atlas. Everything so far is saved. Free some space before it is full.`;
  };
};
