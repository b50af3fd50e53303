/** The words of a name or a title, as two of them are compared. */
import { fold } from './fold';

/** What people write around a name. */
const ADDRESSES = new Set([
  'dr',
  'prof',
  'professor',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'sir',
  'dame',
  'lord',
  'lady',
  'herr',
  'frau',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'sr',
  'sra',
  'dott',
  'mevr',
  'ing',
  'dipl',
  'mag',
  'med',
  'phd',
  'mba',
  'md',
  'jr',
  'ii',
  'iii',
]);

export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .replace(/'/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** Without titles and forms of address, where anything is left then. */
export const ownWords = (words: readonly string[]): readonly string[] => {
  const own = words.filter((word) => !ADDRESSES.has(word));
  return own.length > 0 ? own : words;
};
