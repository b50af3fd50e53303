import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Apart from the windows themselves: a start asks for the ports before anything else is loaded.

const FOLDER = 'returning';
/** How long a window is waited for after its host was last there. */
const WAITED_MS = 24 * 60 * 60 * 1000;
const MOST_PORTS = 5;

export const leftFolder = (dataFolder: string): string => join(dataFolder, FOLDER);

export const isWaitedFor = ({ seen }: { readonly seen: number }): boolean => Math.abs(Date.now() - seen) < WAITED_MS;

/** Ports at which windows may wait, the newest first. */
export const portsIn = (dataFolder: string): readonly number[] => {
  const folder = leftFolder(dataFolder);
  const fileOf = (port: number): string => join(folder, `${port}.json`);
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
};
