import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivateFolder } from '../services/dataFolder';
import { writeWhole } from '../services/writeFile';
import { isWaitedFor, leftFolder, portsIn } from './leftPorts';

/*
 * A window may outlive its host. What a host needs to know it again lies in a file of the data folder, one for each port,
 * for its owner alone: the keys of its windows, which open nothing but a window such as any start opens. No atlas is
 * named in it.
 */

const MOST_WINDOWS = 20;

const leftWindow = z.strictObject({
  windowId: z.uuid(),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** The runs it lived through, as the log of an atlas names them. */
  sessions: z.array(z.uuid()).max(100),
  /** The window it was the projector of; absent for all others. */
  presenterId: z.uuid().optional(),
  /** When its host was last there, in milliseconds since 1970. */
  seen: z.number(),
});
const leftFile = z.array(leftWindow).max(MOST_WINDOWS).catch([]);
/** A window of an earlier run that may come back. */
export type LeftWindow = z.output<typeof leftWindow>;

export type LeftWindows = {
  /** Ports at which windows may wait, the newest first. */
  readonly ports: () => readonly number[];
  /** The windows that wait at a port. Whoever asks listens there, so no other run does. */
  readonly at: (port: number) => readonly LeftWindow[];
  /** Writes down who may come back to this port; none takes the file away. Never throws. */
  readonly keep: (port: number, windows: readonly LeftWindow[]) => void;
};

export const leftWindowsIn = (dataFolder: string): LeftWindows => {
  const folder = leftFolder(dataFolder);
  const fileOf = (port: number): string => join(folder, `${port}.json`);
  const read = (port: number): readonly LeftWindow[] => {
    try {
      const given: unknown = JSON.parse(readFileSync(fileOf(port), 'utf8'));
      return leftFile.parse(given).filter(isWaitedFor);
    } catch {
      return [];
    }
  };
  return {
    ports: () => portsIn(dataFolder),
    at: read,
    keep: (port, windows) => {
      try {
        if (windows.length === 0) {
          rmSync(fileOf(port), { force: true });
          return;
        }
        makePrivateFolder(folder);
        const newest = windows.toSorted((a, b) => b.seen - a.seen).slice(0, MOST_WINDOWS);
        writeWhole(fileOf(port), JSON.stringify(newest));
      } catch {
        // Where nothing can be kept, windows do not come back: as if they had been closed.
      }
    },
  };
};
