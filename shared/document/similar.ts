/**
 * Whether two people who were written down are one: small typos, accents, the order of names and titles allowed for.
 */

export type Described = { readonly name: string | null; readonly title: string | null };

/** From here on two people are taken for one until somebody says otherwise. */
export const ALIKE_FROM = 0.8;

const WITHOUT_MARKS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
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
  'ing',
  'dipl',
  'phd',
  'mba',
  'md',
  'jr',
  'sr',
  'ii',
  'iii',
]);
/** Words that say nothing about a post. */
const FILLERS = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'de', 'und']);

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => WITHOUT_MARKS[letter] ?? letter)
    .replace(/['’`]/g, '');
/** Every name is held against every other: what each comes to is worked out once. */
const remembering = (ask: (text: string) => readonly string[]): ((text: string) => readonly string[]) => {
  const most = 20_000;
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const words = ask(text);
    known.set(text, words);
    return words;
  };
};
const wordsOf = remembering((text) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ''),
);

const nameWords = remembering((name) => {
  const words = wordsOf(name);
  const own = words.filter((word) => !ADDRESSES.has(word));
  return own.length > 0 ? own : words;
});

/** How many letters differ, an exchange of two neighbours being one; more than `most` is not counted further. */
const differences = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
};

/** Short words differ by meaning, long ones by typing. */
const typosIn = (word: string): number => (word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2);

const wordLikeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.85 : 0;
  const most = typosIn(short);
  return most > 0 && differences(a, b, most) <= most ? 0.8 : 0;
};

/** 0–1: every word of the shorter name must be found in the longer one, in whatever order. */
const nameLikeness = (a: readonly string[], b: readonly string[]): number => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return 0;
  const joined = few.join('');
  const other = many.join('');
  if (joined === other) return 1;
  const free = new Set(many.keys());
  let sum = 0;
  for (const word of few) {
    let best = 0;
    let place = -1;
    for (const at of free) {
      const likeness = wordLikeness(word, many[at] ?? '');
      if (likeness > best) {
        best = likeness;
        place = at;
      }
    }
    if (place < 0) {
      sum = 0;
      break;
    }
    free.delete(place);
    sum += best;
  }
  const spare = (many.length - few.length) * 0.05;
  // A single word is a first or a last name only: many share it.
  const matched = Math.max(0, (sum / few.length) * (few.length === 1 && many.length > 1 ? 0.65 : 1) - spare);
  // Anne-Marie and Annemarie: the same letters, divided otherwise.
  return matched === 0 && many.length > 1 && differences(joined, other, 1) <= 1 ? 0.9 : matched;
};

/** Null where one of the titles is not known. */
const titlesAlike = (a: string | null, b: string | null): boolean | null => {
  const one = wordsOf(a ?? '').filter((word) => !FILLERS.has(word));
  const two = wordsOf(b ?? '').filter((word) => !FILLERS.has(word));
  if (one.length === 0 || two.length === 0) return null;
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  if ((one.length === 1 && one[0] === initials(two)) || (two.length === 1 && two[0] === initials(one))) return true;
  const [few, many] = one.length <= two.length ? [one, two] : [two, one];
  return few.filter((word) => many.some((other) => wordLikeness(word, other) > 0.7)).length * 2 >= many.length;
};

/**
 * How likely two people are one, 0–1. Names decide; titles add or take away. Two without a name are one where the
 * titles are the same.
 */
export const likeness = (a: Described, b: Described): number => {
  const one = nameWords(a.name ?? '');
  const two = nameWords(b.name ?? '');
  if (one.length === 0 && two.length === 0) {
    return wordsOf(a.title ?? '').length > 0 && wordsOf(a.title ?? '').join(' ') === wordsOf(b.title ?? '').join(' ')
      ? ALIKE_FROM
      : 0;
  }
  const names = nameLikeness(one, two);
  if (names === 0) return 0;
  const titles = titlesAlike(a.title, b.title);
  return Math.max(0, Math.min(1, names + (titles === null ? 0 : titles ? 0.25 : -0.15)));
};

/** The one most like a person, if any is like enough; of equals the first. */
export const mostAlike = <T extends Described>(person: Described, among: readonly T[]): T | null => {
  let best: T | null = null;
  let most = 0;
  for (const other of among) {
    const value = likeness(person, other);
    if (value >= ALIKE_FROM && value > most) {
      best = other;
      most = value;
    }
  }
  return best;
};
