/**
 * Whether two people who were written down are one: small typos, accents, the order of names and titles allowed for.
 */

import { differences } from '../model/differences';
import { ownWords, wordsOf as plainWordsOf } from '../model/nameWords';

export type Described = { readonly name: string | null; readonly title: string | null };

/** From here on two people are taken for one until somebody says otherwise. */
export const ALIKE_FROM = 0.8;

/** Words that say nothing about a post. */
const FILLERS = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'de', 'und']);

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
const wordsOf = remembering(plainWordsOf);
const nameWords = remembering((name) => ownWords(wordsOf(name)));

/** Short words differ by meaning, long ones by typing. */
const typosIn = (word: string): number => (word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2);

/** Which letters a word has, as bits; letters far apart in a script may share one. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};
const bitsIn = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

const wordLikeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.85 : 0;
  const most = typosIn(short);
  if (most === 0 || long.length - short.length > most) return 0;
  // One letter typed for another makes two letters differ at most.
  if (bitsIn(lettersOf(a) ^ lettersOf(b)) > most * 2) return 0;
  return differences(a, b, most) <= most ? 0.8 : 0;
};

/** What two texts come to, worked out once however often a list is read again. */
const comparedOnce = (compare: (a: string, b: string) => number): ((a: string, b: string) => number) => {
  const most = 2_000_000;
  const known = new Map<string, Map<string, number>>();
  let size = 0;
  return (a, b) => {
    let answers = known.get(a);
    if (answers === undefined) {
      answers = new Map();
      known.set(a, answers);
    }
    let answer = answers.get(b);
    if (answer === undefined) {
      answer = compare(a, b);
      answers.set(b, answer);
      size += 1;
      if (size > most) {
        known.clear();
        size = 0;
      }
    }
    return answer;
  };
};
/** Words that are one but for typing, and initials. */
const similarity = comparedOnce(wordLikeness);
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
      const likeness = similarity(word, many[at] ?? '');
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
  return few.filter((word) => many.some((other) => similarity(word, other) > 0.7)).length * 2 >= many.length;
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

/** In a word as short as this another letter makes another name: Vada and Vama, Maria and Mario. */
const LONGEST_SHORT_NAME = 5;

const withoutDoubles = (word: string): string => word.replace(/(.)\1+/gu, '$1');
const sorted = (word: string): string => [...word].sort().join('');

/** Whether two words that are alike can only differ by typing: no letter of a short one stands for another. */
const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > LONGEST_SHORT_NAME ||
  a.length === 1 ||
  b.length === 1 ||
  withoutDoubles(a) === withoutDoubles(b) ||
  sorted(a) === sorted(b);

/**
 * Whether two people who are alike may be taken for one without asking: a title they share does not make two short
 * names one that differ by a letter.
 */
export const isSurelyOne = (a: Described, b: Described): boolean => {
  const one = nameWords(a.name ?? '');
  const two = nameWords(b.name ?? '');
  const [few, many] = one.length <= two.length ? [one, two] : [two, one];
  return (
    few.join('') === many.join('') ||
    few.every((word) => many.some((other) => similarity(word, other) > 0 && isSlip(word, other))) ||
    // Divided otherwise, none of its words has to be found in the other.
    few.every((word) => many.every((other) => similarity(word, other) === 0))
  );
};

/** The one most like a person, if any is like enough; of equals the first. */
export const mostAlike = <T extends Described>(person: Described, among: readonly T[]): T | null => {
  let best: T | null = null;
  let most = 0;
  for (const other of among) {
    const value = likeness(person, other);
    if (value < ALIKE_FROM || value <= most) continue;
    best = other;
    most = value;
    // Nothing is more alike than this.
    if (most === 1) break;
  }
  return best;
};

const textOf = ({ name, title }: Described): string => `${name ?? ''}\n${title ?? ''}`;

/** A word without each of its letters in turn: two words that differ in one letter share one of these. */
const shortened = (word: string): readonly string[] => [
  word,
  ...Array.from(
    { length: word.length > LONGEST_NAME ? 0 : word.length },
    (_, at) => word.slice(0, at) + word.slice(at + 1),
  ),
];
/** In what is longer one letter more or less is not looked for. */
const LONGEST_NAME = 80;

/** Grows with what is put into it; a place that was never written holds 0. */
const counters = () => {
  let numbers = new Int32Array(256);
  return {
    get: (place: number): number => numbers[place] ?? 0,
    set: (place: number, value: number): void => {
      if (place >= numbers.length) {
        const grown = new Int32Array(Math.max(place + 1, numbers.length * 2));
        grown.set(numbers);
        numbers = grown;
      }
      numbers[place] = value;
    },
  };
};

/**
 * People by the words of their names. Whoever is alike shares every word of the shorter name but for typing, or the
 * whole of it divided otherwise, so only those who do have to be looked at.
 */
const indexOfNames = () => {
  const lengths: number[] = [];
  const withWord = new Map<string, number[]>();
  const joined = new Map<string, number[]>();
  const titled = new Map<string, number[]>();
  const near = new Map<string, { readonly words: string[]; upTo: number }>();
  const vocabulary: string[] = [];
  const shared = counters();
  const asked = counters();
  let question = 0;
  const put = (index: Map<string, number[]>, key: string, place: number): void => {
    const there = index.get(key);
    if (there) there.push(place);
    else index.set(key, [place]);
  };
  /** The words in use that are like one; those that came since it was asked last are looked at now. */
  const similarTo = (word: string): readonly string[] => {
    const known = near.get(word) ?? { words: [], upTo: 0 };
    near.set(word, known);
    for (; known.upTo < vocabulary.length; known.upTo += 1) {
      const other = vocabulary[known.upTo] ?? '';
      if (similarity(word, other) > 0) known.words.push(other);
    }
    return known.words;
  };
  return {
    add: ({ name, title }: Described): void => {
      const words = nameWords(name ?? '');
      const place = lengths.push(words.length) - 1;
      if (words.length === 0) {
        put(titled, wordsOf(title ?? '').join(' '), place);
        return;
      }
      for (const word of new Set(words)) {
        if (!withWord.has(word)) vocabulary.push(word);
        put(withWord, word, place);
      }
      for (const form of new Set(shortened(words.join('')))) put(joined, form, place);
    },
    /** The places of those who may be alike, in the order they were added. */
    candidates: ({ name, title }: Described): readonly number[] => {
      const words = nameWords(name ?? '');
      if (words.length === 0) return titled.get(wordsOf(title ?? '').join(' ')) ?? [];
      const found = new Set<number>();
      const first = question + 1;
      for (const word of words) {
        question += 1;
        for (const other of similarTo(word))
          for (const place of withWord.get(other) ?? []) {
            const last = asked.get(place);
            if (last === question) continue;
            const count = last < first ? 1 : shared.get(place) + 1;
            asked.set(place, question);
            shared.set(place, count);
            if (count >= Math.min(lengths[place] ?? 0, words.length)) found.add(place);
          }
      }
      for (const form of shortened(words.join(''))) for (const place of joined.get(form) ?? []) found.add(place);
      return [...found].sort((one, other) => one - other);
    },
  };
};

/** As `mostAlike` among people who stay the same while it is asked again and again. */
export const mostAlikeAmong = <T extends Described>(among: readonly T[]): ((person: Described) => T | null) => {
  const index = indexOfNames();
  for (const one of among) index.add(one);
  const answers = new Map<string, T | null>();
  return (person) => {
    const text = textOf(person);
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = mostAlike(
        person,
        index.candidates(person).flatMap((place) => among[place] ?? []),
      );
      answers.set(text, answer);
    }
    return answer;
  };
};

/** Texts that were compared before are kept, up to so many. */
const MOST_KEPT = 20_000;

/**
 * For every person of a list the one most like them further up, whatever is typed between: whom somebody is like is
 * worked out when they first appear, and only their places in the list are looked at again.
 */
export const earlierAlike = (): (<T extends Described>(list: readonly T[]) => readonly (T | null)[]) => {
  let index = indexOfNames();
  let places = new Map<string, number>();
  let kept: Described[] = [];
  let alike: { readonly place: number; readonly value: number }[][] = [];
  const placeOf = (person: Described): number => {
    const text = textOf(person);
    const known = places.get(text);
    if (known !== undefined) return known;
    const place = kept.push({ name: person.name, title: person.title }) - 1;
    places.set(text, place);
    index.add(person);
    const own: { readonly place: number; readonly value: number }[] = [];
    alike.push(own);
    for (const other of index.candidates(person)) {
      const one = kept[other];
      if (!one) continue;
      const value = likeness(person, one);
      if (value >= ALIKE_FROM) own.push({ place: other, value });
      if (other === place) continue;
      const back = likeness(one, person);
      if (back >= ALIKE_FROM) alike[other]?.push({ place, value: back });
    }
    return place;
  };
  return <T extends Described>(list: readonly T[]): readonly (T | null)[] => {
    if (kept.length > MOST_KEPT) {
      index = indexOfNames();
      places = new Map();
      kept = [];
      alike = [];
    }
    const first = new Map<number, number>();
    return list.map((person, at) => {
      const place = placeOf(person);
      let most = 0;
      let found: number | null = null;
      for (const other of alike[place] ?? []) {
        const where = first.get(other.place);
        if (where === undefined) continue;
        if (other.value > most || (other.value === most && where < (found ?? 0))) {
          most = other.value;
          found = where;
        }
      }
      if (!first.has(place)) first.set(place, at);
      return found === null ? null : (list[found] ?? null);
    });
  };
};
