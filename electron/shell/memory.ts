import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { writeWhole } from '../services/writeFile';

const memory = z.object({
  bounds: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(400),
      height: z.number().int().min(300),
    })
    .nullable()
    .catch(null),
  isMaximized: z.boolean().catch(false),
  folder: z.string().nullable().catch(null),
  toldNoSandbox: z.boolean().catch(false),
});

/** What the shell keeps between runs: where its window was, the folder of the last dialog, what was said once. */
type Memory = z.output<typeof memory>;
export type MemoryFile = { readonly get: () => Memory; readonly set: (part: Partial<Memory>) => void };

export const memoryIn = (dataFolder: string): MemoryFile => {
  const path = join(dataFolder, 'shell.json');
  let value: Memory = { bounds: null, isMaximized: false, folder: null, toldNoSandbox: false };
  try {
    value = memory.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Missing or unreadable: the window opens where the system puts it.
  }
  return {
    get: () => value,
    set: (part) => {
      value = { ...value, ...part };
      try {
        writeWhole(path, JSON.stringify(value));
      } catch {
        // A place that cannot be remembered is no reason to stop anyone.
      }
    },
  };
};

/** Bounds that can be seen on one of the screens, or none: the second screen of yesterday may be gone. */
export const visibleBounds = (bounds: Rectangle | null, areas: readonly Rectangle[]): Rectangle | null => {
  if (!bounds) return null;
  const isSeen = (area: Rectangle): boolean =>
    Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 100 &&
    Math.min(bounds.y + 40, area.y + area.height) - Math.max(bounds.y, area.y) >= 20;
  return areas.some(isSeen) ? bounds : null;
};
