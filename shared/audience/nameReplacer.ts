/** Finds what people are called in texts, however it is typed, and puts their aliases there. */
import { fold, foldWrittenOut } from '../model/fold';
import { isWrittenWhole, nameParts } from '../model/shortNames';

export type Named = { readonly name: string; readonly alias: string };

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between two words of one name: *Aldous, Maren*, *maren.aldous*, *maren-aldous*, *O\u2019Brien*. */
const BETWEEN = /^[\s\p{Pd}.,_'’‘‛ʼ´`·]{1,3}$/u;
/** An address of mail. */
export const MAIL =
  /(?<![\p{L}\p{M}\p{N}._%+-])[\p{L}\p{M}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** Shorter than this, a family name is as often another word. */
const SHORTEST_FAMILY_NAME = 3;
/** So much of an address is a family name and not a few letters of another word. */
const SHORTEST_IN_ADDRESS = 4;
/** Initials that somebody puts between given and family name. */
const MOST_INITIALS = 2;

type Word = { readonly text: string; readonly from: number; readonly to: number };
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));

/** A way to call somebody, word by word as they are compared. */
type Calling = {
  readonly words: readonly string[];
  /** Whether it counts in small letters too: a whole name does, *Price* alone or *A. Long* is another word then. */
  readonly inSmall: boolean;
  /** It begins with a small letter where it is written as it is. */
  readonly isSmall: boolean;
  /** Stands for itself, written exactly so. */
  readonly exact: string | null;
  readonly alias: string;
};

const spellings = (text: string): readonly string[] => [...new Set([fold(text), foldWrittenOut(text)])];
const foldedWords = (text: string, spelling: (text: string) => string): readonly string[] =>
  wordsOf(text).map((word) => spelling(word.text));

/** Everything a person may be called in a text, as it is written. */
const callingsOf = (name: string, wholeOnly: boolean): readonly string[] => {
  const { given, family } = nameParts(name);
  const [first] = given;
  if (first === undefined) return wholeOnly && !isWrittenWhole(name) ? [] : [name, family];
  const whole = [name, `${given.join(' ')} ${family}`, `${first} ${family}`, `${family} ${given.join(' ')}`];
  const short = [...family].length >= SHORTEST_FAMILY_NAME ? [family] : [];
  const initial = [...first][0] ?? '';
  return wholeOnly ? whole : [...whole, `${family} ${first}`, `${initial} ${family}`, ...short];
};

const callings = (people: readonly Named[], kept: readonly string[], wholeOnly: boolean): readonly Calling[] => {
  const byWords = new Map<string, Calling>();
  for (const { name, alias } of people)
    for (const calling of callingsOf(name, wholeOnly))
      for (const spelling of [fold, foldWrittenOut]) {
        const words = foldedWords(calling, spelling);
        if (words.length === 0 || isWrittenWhole(calling)) continue;
        const key = words.join(' ');
        const before = byWords.get(key);
        const isAnother = before !== undefined && !before.alias.split(' or ').includes(alias);
        byWords.set(key, {
          words,
          inSmall: words.length > 1 && words.every((word) => word.length > 1),
          isSmall: /^\p{Ll}/u.test(calling),
          exact: null,
          alias: before === undefined ? alias : isAnother ? `${before.alias} or ${alias}` : before.alias,
        });
      }
  const own = kept.flatMap((name): readonly Calling[] => {
    const words = foldedWords(name, fold);
    return words.length === 0 ? [] : [{ words, inSmall: true, isSmall: false, exact: name.trim(), alias: name.trim() }];
  });
  return [...own, ...byWords.values()];
};

/** The callings that begin with a word, the longest first: a text is read word by word, however many people there are. */
const byFirstWord = (all: readonly Calling[]): ReadonlyMap<string, readonly Calling[]> => {
  const found = new Map<string, Calling[]>();
  for (const calling of all) {
    const [first = ''] = calling.words;
    const others = found.get(first);
    if (others) others.push(calling);
    else found.set(first, [calling]);
  }
  for (const some of found.values()) some.sort((a, b) => b.words.length - a.words.length);
  return found;
};

type Found = { readonly to: number; readonly last: number; readonly alias: string };

/** Whether the calling stands in `text` from the word `at` on. */
const standsAt = (
  { words: sought, inSmall, isSmall, exact, alias }: Calling,
  text: string,
  words: readonly Word[],
  folded: readonly string[],
  at: number,
): Found | null => {
  const begin = words[at];
  if (begin === undefined) return null;
  if (exact !== null) {
    const from = begin.from - exact.indexOf(wordsOf(exact)[0]?.text ?? exact);
    if (from < 0 || !text.startsWith(exact, from)) return null;
    return {
      to: from + exact.length,
      last: at + sought.length - 1,
      alias: text.slice(begin.from, from + exact.length),
    };
  }
  let next = at;
  let isLoud = true;
  let isSpaced = false;
  /** As in *Müllers Plan*. */
  let ending = '';
  for (const [place, word] of sought.entries()) {
    let initials = 0;
    if (place > 0) {
      while (
        place === 1 &&
        initials < MOST_INITIALS &&
        sought[0]!.length > 1 &&
        folded[next]?.length === 1 &&
        word !== folded[next]
      ) {
        next += 1;
        initials += 1;
      }
    }
    const there = words[next];
    const before = words[next - 1];
    if (there === undefined) return null;
    const isLast = place === sought.length - 1;
    const isThere = folded[next] === word;
    if (!isThere && !(isLast && folded[next] === `${word}s`)) return null;
    if (!isThere) ending = 's';
    if (next > at && before !== undefined) {
      const gap = text.slice(before.to, there.from);
      if (!BETWEEN.test(gap)) return null;
      if (/\s/u.test(gap)) isSpaced = true;
    }
    if (/^\p{Ll}/u.test(there.text)) isLoud = false;
    next += 1;
  }
  const last = next - 1;
  const isWhole = sought.length > 1;
  if (!isLoud && !inSmall && !isSmall && !(isWhole && !isSpaced)) return null;
  return { to: words[last]!.to, last, alias: `${alias}${ending}` };
};

type Addressed = { readonly alias: string; readonly given: readonly string[]; readonly families: readonly string[] };

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}]+/gu, '');
const addressed = ({ name, alias }: Named): Addressed => {
  const { given, family } = nameParts(name);
  return { alias, given: spellings(given[0] ?? '').map(lettersOf), families: spellings(family).map(lettersOf) };
};

/** What an address begins with besides the family name is the given name, its letter, or nothing. */
const fitsAddress = (letters: string, { given, families }: Addressed): boolean =>
  families.some((family) => {
    const rest = letters.replace(family, '');
    return rest !== letters && (rest === '' || given.some((one) => one !== '' && (rest === one || rest === one[0])));
  });

/** Every run of letters in a word that may be a family name. */
const runsIn = (letters: string): readonly string[] =>
  Array.from({ length: Math.max(0, letters.length - SHORTEST_IN_ADDRESS + 1) }, (_, from) =>
    Array.from({ length: letters.length - from - SHORTEST_IN_ADDRESS + 1 }, (__, more) =>
      letters.slice(from, from + SHORTEST_IN_ADDRESS + more),
    ),
  ).flat();

/** Whose address it is: the family name stands in it, and where several are called so, the given name or its letter. */
const addressReplacer = (people: readonly Named[], kept: readonly string[]): ((mail: string) => string | null) => {
  const byFamily = new Map<string, Addressed[]>();
  for (const one of people.map(addressed))
    for (const family of one.families) {
      const others = byFamily.get(family);
      if (others) others.push(one);
      else byFamily.set(family, [one]);
    }
  const own = kept.map((name) => addressed({ name, alias: name })).filter(({ given }) => given.some(Boolean));
  return (mail) => {
    const words = fold(mail.split('@')[0] ?? '').split(/[^\p{L}\p{M}]+/u);
    const letters = words.join('');
    const runs = [...words.filter((word) => word.length > 1), ...runsIn(letters)];
    const holding = [...new Set(runs.flatMap((run) => byFamily.get(run) ?? []))];
    const fitting = holding.filter((one) => fitsAddress(letters, one));
    if (holding.length === 0 || (fitting.length === 0 && own.some((one) => fitsAddress(letters, one)))) return null;
    return [...new Set((fitting.length > 0 ? fitting : holding).map(({ alias }) => alias))].join(' or ');
  };
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Scripts that write names without blanks: they stand in a text with nothing around them. */
const unspacedReplacer = (people: readonly Named[], kept: readonly string[]): ((text: string) => string) => {
  const standIn = new Map<string, string>();
  for (const { name, alias } of people)
    for (const calling of callingsOf(name, false).filter(isWrittenWhole))
      for (const one of [calling, calling.replace(/\s+/g, '')]) {
        const before = standIn.get(one);
        standIn.set(one, before === undefined || before === alias ? alias : `${before} or ${alias}`);
      }
  for (const name of kept.filter(isWrittenWhole)) standIn.set(name, name);
  if (standIn.size === 0) return (text) => text;
  const longestFirst = [...standIn.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'gu');
  return (text) => text.replace(pattern, (found) => standIn.get(found) ?? found);
};

/**
 * Replaces every name of people in a text: whole names as they are typed, turned, in small letters, in addresses of mail
 * and of pages, and family names alone. Names in `kept` stay as they are. With `wholeOnly` family names alone stay too.
 */
export const nameReplacer = (
  people: readonly Named[],
  kept: readonly string[],
  wholeOnly = false,
): ((text: string) => string) => {
  if (people.length === 0) return (text) => text;
  const inUnspaced = unspacedReplacer(people, kept);
  const inAddress = addressReplacer(people, kept);
  const callingsFrom = byFirstWord(callings(people, kept, wholeOnly));
  const inWords = (text: string): string => {
    const words = wordsOf(text);
    const folded = words.map((word) => fold(word.text));
    let made = '';
    let done = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = folded[at] ?? '';
      const possible = [
        ...(callingsFrom.get(word) ?? []),
        ...(word.endsWith('s')
          ? (callingsFrom.get(word.slice(0, -1)) ?? []).filter(({ words: { length } }) => length === 1)
          : []),
      ];
      let best: Found | null = null;
      for (const calling of possible) {
        const found = standsAt(calling, text, words, folded, at);
        if (found !== null && (best === null || found.to > best.to)) best = found;
      }
      if (best === null) continue;
      made += text.slice(done, words[at]!.from) + best.alias;
      done = best.to;
      at = best.last;
    }
    return made + text.slice(done);
  };
  return (text) =>
    inWords(inUnspaced(text.includes('@') ? text.replace(MAIL, (mail) => inAddress(mail) ?? mail) : text));
};
