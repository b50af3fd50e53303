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
  isFullScreen: z.boolean().catch(false),
  /** How large pages are drawn: 1 is the usual size. */
  zoom: z.number().min(0.25).max(5).catch(1),
  folder: z.string().nullable().catch(null),
  toldNoSandbox: z.boolean().catch(false),
});

/** What the shell keeps between runs: where its window was, the folder of the last dialog, what was said once. */
type Memory = z.output<typeof memory>;
export type MemoryFile = { readonly get: () => Memory; readonly set: (part: Partial<Memory>) => void };

export const memoryIn = (dataFolder: string): MemoryFile => {
  const path = join(dataFolder, 'shell.json');
  let value: Memory = memory.parse({ bounds: null });
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

/** Whether enough of the bar of a window lies in an area to take hold of it. */
const isSeenIn = (bounds: Rectangle, area: Rectangle): boolean =>
  Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 100 &&
  Math.min(bounds.y + 40, area.y + area.height) - Math.max(bounds.y, area.y) >= 20;

/**
 * Where a remembered window opens: as it was where a screen shows it; else, as the second screen of yesterday may be
 * gone, of its size in the middle of the first area, and no larger than that.
 */
export const seenBounds = (bounds: Rectangle | null, areas: readonly Rectangle[]): Rectangle | null => {
  const [main] = areas;
  if (bounds === null || main === undefined || areas.some((area) => isSeenIn(bounds, area))) return bounds;
  const width = Math.min(bounds.width, main.width);
  const height = Math.min(bounds.height, main.height);
  return {
    x: main.x + Math.round((main.width - width) / 2),
    y: main.y + Math.round((main.height - height) / 2),
    width,
    height,
  };
};

/** How far a second window lies from the one it is opened beside. */
const STEP = 28;
/** The bounds of a window opened beside another: a step down and to the right, or back at the corner of the screen. */
export const besideBounds = (bounds: Rectangle, area: Rectangle): Rectangle => {
  const fitsX = bounds.x + STEP + bounds.width <= area.x + area.width;
  const fitsY = bounds.y + STEP + bounds.height <= area.y + area.height;
  return { ...bounds, x: fitsX ? bounds.x + STEP : area.x, y: fitsY ? bounds.y + STEP : area.y };
};
