import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const MB = 1_000_000;
/** Bytes the copies of one atlas may take, unless somebody sets another limit. */
const USUAL_LIMIT = 500 * MB;
const safetyFile = z.object({ limitBytes: z.number().int().min(MB).max(1e13).catch(USUAL_LIMIT) });

/** Where the limit somebody set is kept. */
export const limitFileIn = (dataFolder: string): string => join(dataFolder, 'safety.json');

/** Bytes the copies of one atlas may take. Whoever makes a copy asks: the oldest beyond it go. */
export const copiesLimitIn = (dataFolder: string): number => {
  try {
    return safetyFile.parse(JSON.parse(readFileSync(limitFileIn(dataFolder), 'utf8'))).limitBytes;
  } catch {
    return USUAL_LIMIT;
  }
};
