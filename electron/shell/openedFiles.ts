import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The atlases named on a command line. Switches and anything that is not there are passed over. */
export const atlasesIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .filter((word) => !word.startsWith('-') && /\.atlas$/i.test(word))
    .map((word) => resolve(folder, word))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
