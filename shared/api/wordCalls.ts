/** What the page may ask of the words an atlas speaks. */
import { z } from 'zod';
import { method } from './method';
import { searchedFile } from './outputs';
import { fileToken } from './shapes';

export const WORD_METHODS = {
  /** Writes the words of the open atlas as a file another one can take in. */
  'words.export': method(z.strictObject({ file: fileToken }), searchedFile),
} as const;
