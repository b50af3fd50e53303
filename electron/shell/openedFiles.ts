import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** Whether a file of that name is there and is named as an atlas. */
export const isAtlasFile = (path: string): boolean =>
  isAbsolute(path) && /\.atlas$/i.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The atlases named on a command line. Switches and anything that is not there are passed over. */
export const atlasesIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .filter((word) => !word.startsWith('-'))
    .map((word) => resolve(folder, word))
    .filter(isAtlasFile);
