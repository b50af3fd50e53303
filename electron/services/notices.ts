import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { notice, type Notice } from '../../shared/api/shapes';

const noticesFile = z.array(notice);

/** The parts of others in the app, as `npm run notices` wrote them down of what is bundled. */
export const noticesIn = (assetsFolder: string): Notice[] =>
  noticesFile.parse(JSON.parse(readFileSync(join(assetsFolder, 'notices.json'), 'utf8')));
