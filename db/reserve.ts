import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Room that is kept on the disk of an open atlas, for the edit that finds it full. */
export type Reserve = {
  /** Gives the room back. Answers whether there was any. */
  readonly use: () => boolean;
  readonly isUsed: () => boolean;
  /** Takes room again. Answers whether there was enough. */
  readonly fill: () => boolean;
  readonly remove: () => void;
};

/** An edit with a long text, its rows, its part of the log and the rollback journal take far less. */
const RESERVE_BYTES = 1024 * 1024;
/** Room that has to be free before the reserve is taken again: else the next edit finds the disk full at once. */
const ROOM_BYTES = 3 * RESERVE_BYTES;

const deviceOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.dev ?? null;

/** On the disk of the atlas: among what is kept of it where that lies there, else a hidden file beside it. */
const placeFor = (path: string, keptIn: string | null): string => {
  const isSameDisk = keptIn !== null && deviceOf(keptIn) === deviceOf(dirname(path));
  return isSameDisk ? join(dirname(keptIn), 'reserve') : join(dirname(path), `.${basename(path)}.reserve`);
};

const freeAt = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.MAX_SAFE_INTEGER;
  }
};

/** Keeps room for an atlas. Where none can be kept it goes on without. */
export const reserveFor = (path: string, keptIn: string | null): Reserve => {
  const place = placeFor(path, keptIn);
  let isHeld = false;
  let isUsed = false;
  const remove = (): void => {
    isHeld = false;
    try {
      rmSync(place, { force: true });
    } catch {
      // It is taken over by whoever opens the atlas next.
    }
  };
  const take = (): boolean => {
    try {
      const handle = openSync(place, 'w', 0o600);
      try {
        const bytes = Buffer.alloc(RESERVE_BYTES, 'r');
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      isHeld = true;
    } catch {
      remove();
    }
    return isHeld;
  };
  // On a disk that is nearly full already there is no room to set aside.
  if (freeAt(dirname(place)) > ROOM_BYTES) take();
  return {
    use: () => {
      if (!isHeld) return false;
      remove();
      isUsed = true;
      return true;
    },
    isUsed: () => isUsed,
    fill: () => {
      if (freeAt(dirname(place)) < ROOM_BYTES) return false;
      isUsed = false;
      take();
      return true;
    },
    remove,
  };
};
