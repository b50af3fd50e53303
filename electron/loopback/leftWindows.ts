import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivateFolder } from '../services/dataFolder';
import { writeWhole } from '../services/writeFile';

/*
 * A window may outlive its host. What a host needs to know it again lies in a file of the data folder, one for each port,
 * for its owner alone: the keys of its windows, which open nothing but a window such as any start opens. No atlas is
 * named in it.
 */

const FOLDER = 'returning';
/** How long a window is waited for after its host was last there. */
const WAITED_MS = 24 * 60 * 60 * 1000;
const MOST_WINDOWS = 20;
const MOST_PORTS = 5;

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

export const isWaitedFor = ({ seen }: { readonly seen: number }): boolean => Math.abs(Date.now() - seen) < WAITED_MS;

export type LeftWindows = {
  /** Ports at which windows may wait, the newest first. */
  readonly ports: () => readonly number[];
  /** The windows that wait at a port. Whoever asks listens there, so no other run does. */
  readonly at: (port: number) => readonly LeftWindow[];
  /** Writes down who may come back to this port; none takes the file away. Never throws. */
  readonly keep: (port: number, windows: readonly LeftWindow[]) => void;
};

export const leftWindowsIn = (dataFolder: string): LeftWindows => {
  const folder = join(dataFolder, FOLDER);
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
    ports: () => {
      try {
        const found = readdirSync(folder)
          .flatMap((name) => /^([1-9]\d{0,4})\.json$/.exec(name)?.[1] ?? [])
          .map((text) => ({ port: Number(text), seen: statSync(fileOf(Number(text))).mtimeMs }))
          .toSorted((a, b) => b.seen - a.seen);
        const kept = found.filter((one, place) => isWaitedFor(one) && place < MOST_PORTS);
        for (const one of found) if (!kept.includes(one)) rmSync(fileOf(one.port), { force: true });
        return kept.map(({ port }) => port).filter((port) => port < 65_536);
      } catch {
        return [];
      }
    },
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
