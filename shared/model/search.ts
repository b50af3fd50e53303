/** The one that is meant comes first: whoever types a name finds its bearer before everybody who is only like it. */
import { differences } from './differences';
import { fold, foldWrittenOut } from './fold';

export type Searched = {
  /** What it is called. */
  readonly label: string;
  /** What stands beside it: a title, a place in a menu. */
  readonly detail: string;
  /** Other words people use for it. */
  readonly also?: readonly string[];
};

const wordsIn = (folded: string): readonly string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** A shorter word is another word with one letter changed. */
const SHORTEST_WITH_TYPO = 4;
const LONG_WORD = 8;
const isAlike = (typed: string, word: string): boolean => {
  const most = typed.length >= LONG_WORD ? 2 : 1;
  return typed.length >= SHORTEST_WITH_TYPO && differences(typed, word, most) <= most;
};

/** The kinds of a match, the better ones first. */
const RANKS = ['literal', 'beginning', 'calledSo', 'words', 'contained', 'otherWords', 'alike'] as const;
type Rank = (typeof RANKS)[number];

type Prepared = {
  readonly label: string;
  readonly words: readonly string[];
  readonly all: string;
  readonly also: readonly string[];
};

const prepare = ({ label, detail, also = [] }: Searched, folded: (text: string) => string): Prepared => {
  const plain = folded(label);
  return { label: plain, words: wordsIn(plain), all: `${plain} ${folded(detail)}`, also: also.map(folded) };
};

const rankOf = (one: Prepared, query: string, typed: readonly string[]): Rank | null => {
  const { label, words, all, also } = one;
  if (label === query) return 'literal';
  // First name and last name in either order are the whole name.
  if (typed.length === words.length && typed.every((word) => words.includes(word))) return 'literal';
  if (label.startsWith(query)) return 'beginning';
  if (also.includes(query)) return 'calledSo';
  if (typed.every((part) => words.some((word) => word.startsWith(part)))) return 'words';
  if (typed.every((part) => label.includes(part))) return 'contained';
  if (typed.every((part) => all.includes(part)) || also.some((word) => word.startsWith(query))) return 'otherWords';
  return typed.every((part) => words.some((word) => word.startsWith(part) || isAlike(part, word))) ? 'alike' : null;
};

/**
 * What fits a query, best first: the literal name, then its beginning, then another name in full, then beginnings of words, then a contained part, then what stands
 * beside it or is another word for it, then similar spellings. Accents, case and the order of names aside. Of equals the
 * order stays; an empty query gives everything.
 */
export const bestMatches = <T extends Searched>(items: readonly T[], typed: string): readonly T[] => {
  const query = fold(typed).trim().replace(/\s+/g, ' ');
  if (query === '') return items;
  const parts = wordsIn(query);
  if (parts.length === 0) return [];
  const found = new Map<Rank, T[]>();
  for (const item of items) {
    // *Hoelzl* finds Hölzl, as *Holzl* does.
    const rank =
      rankOf(prepare(item, fold), query, parts) ??
      (/[äöüåøÄÖÜÅØ]/.test(item.label) ? rankOf(prepare(item, foldWrittenOut), query, parts) : null);
    if (rank === null) continue;
    const same = found.get(rank);
    if (same) same.push(item);
    else found.set(rank, [item]);
  }
  return RANKS.flatMap((rank) => found.get(rank) ?? []);
};
