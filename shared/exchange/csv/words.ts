import { fold } from '../../model/fold';

/** Words of a heading: small letters, no accents, no punctuation, `reportsTo` as two words. */
export const plainWords = (text: string): string =>
  fold(text.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
