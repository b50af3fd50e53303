/** Where one person is named in a text: surely, or by a word that may mean somebody or something else. */
import { fold, foldWrittenOut } from '../model/fold';
import { ownWords, wordsOf } from '../model/nameWords';
import { isWrittenWhole, nameParts } from '../model/shortNames';

/** A piece of a text, from its first unit up to and without its last. */
export type Span = { readonly from: number; readonly to: number };

/** Who is looked for, and who and what else bears names. */
export type Sought = {
  /** Every name the person was ever called by. */
  readonly names: readonly string[];
  /** Addresses and numbers that are theirs alone. */
  readonly reached: readonly string[];
  /** Names of others: people, your own, firms, units. */
  readonly others: readonly string[];
  /** Words that stand in small letters in some text: a family name that is one of them may be the word. */
  readonly isWord: (folded: string) => boolean;
};

export type NameFinder = {
  /** Where the person is surely named. */
  readonly sure: (text: string) => readonly Span[];
  /** Where a word stands that may mean them: a given name alone, a name somebody else bears too. */
  readonly unclear: (text: string) => readonly Span[];
};

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const BETWEEN = /^[\s\p{Pd}.,_'’‘‛ʼ´`·]{1,3}$/u;
const MAIL = /(?<![\p{L}\p{M}\p{N}._%+-])[\p{L}\p{M}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** Shorter than this, a name alone is as often another word. */
const SHORTEST_ALONE = 3;
const SHORTEST_REACHED = 5;
const SHORTEST_IN_ADDRESS = 3;
const MOST_INITIALS = 2;

type Word = { readonly folded: readonly string[]; readonly text: string; readonly from: number; readonly to: number };
const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    text: word,
    folded: [...new Set([fold(word), foldWrittenOut(word)])],
    from: index,
    to: index + word.length,
  }));

/** A way to call somebody, word by word. `isLoud`: only where it begins with a capital. */
type Calling = { readonly words: readonly string[]; readonly isLoud: boolean };

const spelled = (text: string): readonly (readonly string[])[] =>
  [fold, foldWrittenOut].map((spelling) => [...text.matchAll(WORDS)].map(([word]) => spelling(word)));

const isCapital = (word: string): boolean => !/^\p{Ll}/u.test(word);

const matchAt = (words: readonly Word[], text: string, at: number, { words: sought, isLoud }: Calling): Span | null => {
  let next = at;
  for (const [place, word] of sought.entries()) {
    let initials = 0;
    const isIt = (one: Word | undefined): boolean =>
      one !== undefined &&
      one.folded.some((folded) => folded === word || (place === sought.length - 1 && folded === `${word}s`));
    while (place === 1 && initials < MOST_INITIALS && words[next]?.text.length === 1 && !isIt(words[next])) {
      next += 1;
      initials += 1;
    }
    const there = words[next];
    if (there === undefined || !isIt(there)) return null;
    if (isLoud && !isCapital(there.text)) return null;
    const before = words[next - 1];
    if (next > at && before !== undefined && !BETWEEN.test(text.slice(before.to, there.from))) return null;
    next += 1;
  }
  const [first, last] = [words[at], words[next - 1]];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
};

/** Spans in their order, without those that lie in others. */
const tidied = (spans: readonly Span[]): readonly Span[] => {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last !== undefined && span.from < last.to) {
      if (span.to > last.to) kept[kept.length - 1] = { from: last.from, to: span.to };
    } else if (span.to > span.from) kept.push(span);
  }
  return kept;
};
const isWithin = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ from, to }) => from <= span.from && span.to <= to);

const nameKey = (name: string): string => ownWords(wordsOf(name)).toSorted().join(' ');

/** The ways a name is written whole, and its words one by one. */
const callingsOf = (name: string) => {
  const { given, family } = nameParts(name);
  const [first] = given;
  if (first === undefined) return { whole: [], initialled: [], alone: family === '' ? [] : [family], given: [] };
  const initial = [...first][0] ?? '';
  return {
    whole: [
      `${given.join(' ')} ${family}`,
      `${first} ${family}`,
      `${family} ${given.join(' ')}`,
      `${family} ${first}`,
      `${first}${family.replace(/\s+/g, '')}`,
    ],
    initialled: [`${initial} ${family}`, `${family} ${initial}`],
    alone: [family],
    given: given.filter((one) => [...one].length >= SHORTEST_ALONE),
  };
};

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{M}]+/gu, '');

/** Whether the part of an address before its @ is made of this name. */
const isAddressOf = (local: string, name: string): boolean => {
  const { given, family } = nameParts(name);
  const letters = lettersOf(local);
  return [fold, foldWrittenOut].some((spelling) => {
    const own = lettersOf(spelling(family));
    const first = lettersOf(spelling(given[0] ?? ''));
    if (own.length < SHORTEST_IN_ADDRESS || !letters.includes(own)) return false;
    const rest = letters.replace(own, '');
    return rest === '' || rest === first || (first !== '' && rest === first[0]);
  });
};

const occurrences = (text: string, sought: readonly string[]): readonly Span[] =>
  sought.flatMap((one) => {
    const found: Span[] = [];
    const [hay, needle] = [text.toLowerCase(), one.toLowerCase()];
    if (hay.length !== text.length) return found;
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1))
      found.push({ from: at, to: at + needle.length });
    return found;
  });

/**
 * Finds a person in texts: whole names however they are typed, with an initial, in addresses, by their family name where
 * nobody and nothing else has it. What anybody else may be called by is unclear.
 */
export const nameFinder = ({ names, reached, others, isWord }: Sought): NameFinder => {
  const otherKeys = new Set(others.map(nameKey));
  const otherWords = new Set(others.flatMap((name) => ownWords(wordsOf(name))));
  const sure: Calling[] = [];
  const unclear: Calling[] = [];
  const put = (into: Calling[], text: string, isLoud: boolean): void => {
    for (const words of spelled(text)) if (words.length > 0) into.push({ words, isLoud });
  };
  const isElsewhere = (name: string): boolean => ownWords(wordsOf(name)).some((word) => otherWords.has(word));
  for (const name of names) {
    if (isWrittenWhole(name)) continue;
    const { whole, initialled, alone, given } = callingsOf(name);
    const isShared = otherKeys.has(nameKey(name));
    const isOwnWord = alone.every(
      (one) => [...one].length >= SHORTEST_ALONE && !isElsewhere(one) && !wordsOf(one).some((word) => isWord(word)),
    );
    for (const one of whole) put(isShared ? unclear : sure, one, isShared && wordsOf(one).length === 1);
    for (const one of initialled) put(isOwnWord ? sure : unclear, one, true);
    for (const one of alone) put(isOwnWord ? sure : unclear, one, true);
    for (const one of given) put(unclear, one, true);
  }
  const unspaced = names.filter(isWrittenWhole).flatMap((name) => [name, name.replace(/\s+/g, '')]);
  const sharedUnspaced = unspaced.filter((name) => otherKeys.has(nameKey(name)));
  const sureUnspaced = unspaced.filter((name) => !sharedUnspaced.includes(name) && [...name].length > 1);
  const exact = reached.filter((one) => one.trim().length >= SHORTEST_REACHED).map((one) => one.trim());
  /** Longer names of others that hold one of these: *Anna Long-Meyer* is not *Anna Long*. */
  const soughtWords = new Set(names.flatMap((name) => ownWords(wordsOf(name))));
  const kept = others
    .filter((name) => ownWords(wordsOf(name)).some((word) => soughtWords.has(word)))
    .flatMap((name) => spelled(name).map((words): Calling => ({ words, isLoud: false })))
    .filter(({ words }) => words.length > 1);

  const byFirst = (callings: readonly Calling[]): ReadonlyMap<string, readonly Calling[]> => {
    const index = new Map<string, Calling[]>();
    for (const calling of callings) {
      const [first = ''] = calling.words;
      for (const key of calling.words.length === 1 ? [first, `${first}s`] : [first]) {
        const there = index.get(key);
        if (there) there.push(calling);
        else index.set(key, [calling]);
      }
    }
    return index;
  };
  const [sureIndex, unclearIndex, keptIndex] = [byFirst(sure), byFirst(unclear), byFirst(kept)];
  const found = (text: string, words: readonly Word[], index: ReadonlyMap<string, readonly Calling[]>): Span[] => {
    const spans: Span[] = [];
    for (let at = 0; at < words.length; at += 1)
      for (const key of words[at]?.folded ?? [])
        for (const calling of index.get(key) ?? []) {
          const span = matchAt(words, text, at, calling);
          if (span !== null) spans.push(span);
        }
    return spans;
  };
  const inAddresses = (text: string): readonly Span[] =>
    text.includes('@')
      ? [...text.matchAll(MAIL)].flatMap(({ 0: mail, index }) => {
          const local = mail.split('@')[0] ?? '';
          const isTheirs = names.some((name) => isAddressOf(local, name));
          const isOthers = others.some((name) => isAddressOf(local, name));
          return isTheirs && !isOthers ? [{ from: index, to: index + mail.length }] : [];
        })
      : [];
  const mayHold = (text: string): boolean => text !== '' && names.length + exact.length > 0;
  const surely = (text: string, words: readonly Word[]): readonly Span[] => {
    const others = found(text, words, keptIndex);
    return tidied([
      ...found(text, words, sureIndex).filter((span) => !others.some((one) => isLonger(one, span))),
      ...occurrences(text, exact),
      ...occurrences(text, sureUnspaced),
      ...inAddresses(text),
    ]);
  };
  return {
    sure: (text) => (mayHold(text) ? surely(text, wordsIn(text)) : []),
    unclear: (text) => {
      if (!mayHold(text)) return [];
      const words = wordsIn(text);
      const clear = surely(text, words);
      const others = found(text, words, keptIndex);
      return tidied(
        [...found(text, words, unclearIndex), ...occurrences(text, sharedUnspaced)].filter(
          (span) => !isWithin(span, clear) && !others.some((one) => isLonger(one, span)),
        ),
      );
    },
  };
};

const isLonger = (one: Span, than: Span): boolean =>
  one.from <= than.from && than.to <= one.to && one.to - one.from > than.to - than.from;

/** A text with other words in the place of spans that do not overlap, in their order. */
export const replaced = (text: string, spans: readonly Span[], by: string): string => {
  let made = '';
  let done = 0;
  for (const { from, to } of spans) {
    made += text.slice(done, from) + by;
    done = to;
  }
  return made + text.slice(done);
};

/** Both lists of spans as one. */
export const joinedSpans = (a: readonly Span[], b: readonly Span[]): readonly Span[] => tidied([...a, ...b]);

/** How many units two texts have in common at their beginning, and at their end beside that. */
const commonEnds = (a: string, b: string): { readonly start: number; readonly end: number } => {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { start, end };
};

const trimmed = (text: string, { from, to }: Span): Span => {
  let [begin, end] = [from, to];
  while (begin < end && /\s/u.test(text[begin] ?? '')) begin += 1;
  while (end > begin && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return { from: begin, to: end };
};

/** The parts of a name in a text that was on its way to another, or came from it, letter by letter. */
export const partsOnTheWay = (text: string, other: string, inOther: readonly Span[]): readonly Span[] => {
  if (inOther.length === 0 || text === other) return [];
  const { start, end } = commonEnds(text, other);
  const endInOther = other.length - end;
  return tidied(
    inOther.flatMap(({ from, to }) => [
      ...(from < start && start < to ? [trimmed(text, { from, to: start })] : []),
      ...(from < endInOther && endInOther < to
        ? [trimmed(text, { from: text.length - end, to: text.length - end + (to - endInOther) })]
        : []),
      ...(to <= start ? [{ from, to }] : []),
      ...(from >= endInOther ? [{ from: from - other.length + text.length, to: to - other.length + text.length }] : []),
    ]),
  );
};
