/** Words that stand where a name should: nobody knows it, nobody sits there, nobody is above. */
import { nameKey } from './nameKeys';

/**
 * What an odd value in the name column stands for: an active person nobody names, an empty seat, no row at all, or a
 * real name.
 */
export type NameMeaning = 'notKnown' | 'vacant' | 'skip' | 'name';
export type Meanings = { readonly [value: string]: NameMeaning };

const NOT_NAMED = new Set([
  '',
  'n/d',
  'n/a',
  'nd',
  'na',
  'n.a.',
  'n.d.',
  'not disclosed',
  'not known',
  'unknown',
  'withheld',
  'redacted',
  'name withheld',
  'unbekannt',
  'anonymous',
  'none',
  'nil',
  'null',
  '#n/a',
  '-',
  '–',
  '--',
  '?',
  '??',
  '???',
  'x',
  'xx',
  'xxx',
  '.',
  'no name',
  'name not known',
]);
const EMPTY_SEAT = new Set([
  'tbc',
  'tbd',
  'tba',
  'tbh',
  'to be confirmed',
  'to be appointed',
  'to be hired',
  'to be recruited',
  'open',
  'open position',
  'unfilled',
  'vakant',
  'offen',
  'nn',
  'n.n.',
  'new hire',
  'recruiting',
]);

export const guessFor = (key: string): NameMeaning | null => {
  if (NOT_NAMED.has(key)) return 'notKnown';
  if (EMPTY_SEAT.has(key) || /^\W*vacan(t|cy)\b/.test(key)) return 'vacant';
  return /\p{L}/u.test(key) ? null : 'notKnown';
};

/** The meaning of a name cell: as answered, else as guessed, else it is a name. */
export const meaningOf = (name: string, meanings: Meanings): NameMeaning => {
  const key = nameKey(name);
  return (Object.hasOwn(meanings, key) ? meanings[key] : undefined) ?? guessFor(key) ?? 'name';
};

/** Words that say nothing is known, and are names of people as well. */
export const ALSO_NAMES = new Set(['na', 'nil', 'none', 'null', 'nd']);
/** What a person should look at: names of people as well, and what says no more than that something is missing. */
export const DOUBTFUL: ReadonlySet<string> = new Set([...ALSO_NAMES, 'n/a', 'n.a.', '#n/a', 'x', 'xx', 'xxx']);
/** Written as a name is, and once: Na, not NA or na. */
export const isWrittenAsName = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name.trim());

const TOP_WORDS = new Set([
  '',
  'xx',
  'xxx',
  'x',
  'n/a',
  'na',
  'n/d',
  'none',
  'nil',
  'null',
  '-',
  '–',
  '--',
  '0',
  'top',
  'root',
  'board',
  'the board',
  'ceo',
  'no manager',
  'no_manager',
  'nobody',
  'not applicable',
  '#n/a',
]);
export const isTopWord = (value: string): boolean => TOP_WORDS.has(nameKey(value));
