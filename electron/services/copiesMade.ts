import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../db/safety/places';
import { writeWhole } from './writeFile';
import type { Services } from './windows';

/*
 * Where copies of an atlas were saved from here. They lie in the folder of what is kept of it, and go with that: whoever
 * forgets a person forgets them in these, too.
 */

const FILE = 'copies.json';
const MOST = 200;
const paths = z.array(z.string().max(4096)).catch([]);
const isPlainId = (id: string): boolean => /^[0-9A-Za-z-]{1,80}$/.test(id);
const fileOf = (services: Services, atlasId: string): string =>
  join(services.options.dataFolder, 'safety', atlasId, FILE);

/** The copies that are still there. */
export const copiesMadeOf = (services: Services, atlasId: string): readonly string[] => {
  if (!isPlainId(atlasId)) return [];
  try {
    return paths.parse(JSON.parse(readFileSync(fileOf(services, atlasId), 'utf8'))).filter((path) => existsSync(path));
  } catch {
    return [];
  }
};

/** Notes that a copy was saved. Never throws: the copy is there. */
export const noteCopyMade = (services: Services, atlasId: string, path: string): void => {
  if (!isPlainId(atlasId)) return;
  try {
    const known = copiesMadeOf(services, atlasId);
    if (known.includes(path)) return;
    const file = fileOf(services, atlasId);
    makeFolder(dirname(file));
    writeWhole(file, JSON.stringify([...known, path].slice(-MOST)));
  } catch {
    // Nothing can be kept there; the list of recent files may still know it.
  }
};
