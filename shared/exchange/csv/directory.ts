/** Finds people by what a cell calls them: an id, a name in any order, an address, a job title. Nothing is guessed. */
import { ownWords, wordsOf } from '../../model/nameWords';
import { addressIn, looseNames, nameKey, numberKey } from './nameKeys';
import { isTopWord } from './oddNames';

/** Somebody who can be named: a post of the table or a seat of the account. */
export type Listed = {
  readonly ids: readonly string[];
  /** Empty where it is not known. */
  readonly name: string;
  readonly email: string;
  readonly title: string;
};

const addTo = (index: Map<string, number[]>, key: string, place: number): void => {
  const there = index.get(key);
  if (!there) index.set(key, [place]);
  else if (there.at(-1) !== place) there.push(place);
};

const NOBODY: readonly number[] = [];

/** A cell in its parts: who it names, and what it says of them in brackets or behind a dash. */
type Parts = { readonly called: string; readonly beside: readonly string[] };
const partsOf = (cell: string): Parts | null => {
  const bracketed = [...cell.matchAll(/[([<{]([^)\]>}]*)[)\]>}]/g)].map((match) => (match[1] ?? '').trim());
  const bare = cell.replace(/[([<{][^)\]>}]*[)\]>}]/g, ' ').trim();
  const [called = '', ...behind] = bare.split(/\s+[-–—|/]\s+|\s*\|\s*/);
  const beside = [...bracketed, ...behind.map((part) => part.trim())].filter((part) => part !== '');
  return beside.length === 0 ? null : { called: called.trim(), beside };
};

/** The looks of one list of people. Each is built when it is first needed: most tables need few of them. */
const looksOf = (people: readonly Listed[]) => {
  const indexed = (keysOf: (one: Listed) => readonly string[]) => {
    let index: Map<string, number[]> | null = null;
    return (key: string): readonly number[] => {
      if (index === null) {
        index = new Map();
        for (const [place, one] of people.entries())
          for (const each of keysOf(one)) if (each !== '') addTo(index, each, place);
      }
      return index.get(key) ?? NOBODY;
    };
  };
  const exactId = indexed((one) => one.ids);
  const looseId = indexed((one) => one.ids.map(nameKey));
  const name = indexed((one) => [nameKey(one.name)]);
  const email = indexed((one) => [addressIn(one.email) ?? '']);
  const number = indexed((one) => one.ids.map((id) => numberKey(id) ?? ''));
  const loose = indexed((one) => looseNames(one.name).order);
  const ends = indexed((one) => [looseNames(one.name).ends ?? '']);
  /** First name and first surname of who has two: Runa Tolvik for Runa Tolvik Arden. */
  const beginning = indexed((one) => {
    const words = ownWords(wordsOf(one.name));
    return words.length > 2 ? [words.slice(0, 2).join(' ')] : [];
  });
  const title = indexed((one) => [nameKey(one.title)]);
  const initials = indexed((one) => {
    const words = wordsOf(one.title);
    return words.length > 2 ? [words.map((word) => word[0]).join('')] : [];
  });
  const byId = (cell: string): readonly number[] => {
    const exact = exactId(cell);
    // Ids that occur twice are numbered later; the first keeps it.
    return (exact.length > 0 ? exact : looseId(nameKey(cell))).slice(0, 1);
  };
  const byLooseName = (cell: string): readonly number[] => {
    const { order } = looseNames(cell);
    for (const form of order) {
      const found = loose(form);
      if (found.length > 0) return found;
    }
    return NOBODY;
  };
  /** Runa Tolvik for Runa Elin Tolvik, and the other way round; two first names that differ are two people. */
  const byEnds = (cell: string): readonly number[] => {
    const own = ownWords(wordsOf(cell));
    const key = looseNames(cell).ends;
    return key === null
      ? NOBODY
      : ends(key).filter((place) => {
          const words = ownWords(wordsOf(people[place]?.name ?? ''));
          return words.length === 2 || own.length === 2 || words.some((word, at) => isInitialOf(word, own[at] ?? ''));
        });
  };
  return {
    exact: (cell: string): readonly number[] => {
      const id = byId(cell);
      if (id.length > 0) return id;
      const named = name(nameKey(cell));
      return named.length > 0 ? named : email(addressIn(cell) ?? '');
    },
    near: (cell: string): readonly number[] => {
      const asNumber = numberKey(cell);
      if (asNumber !== null && number(asNumber).length > 0) return number(asNumber);
      // Only letters make a name, and an address names one person or nobody.
      if (!/\p{L}/u.test(cell) || addressIn(cell) === cell.toLowerCase() || isTopWord(cell)) return NOBODY;
      const named = byLooseName(cell);
      if (named.length > 0) return named;
      const ended = byEnds(cell);
      return ended.length > 0 ? ended : beginning(ownWords(wordsOf(cell)).join(' '));
    },
    titled: (cell: string): readonly number[] => {
      const whole = /\p{L}/u.test(cell) ? title(nameKey(cell)) : NOBODY;
      // CEO for the one Chief Executive Officer.
      return whole.length > 0 || !/^[A-Z]{3,5}$/.test(cell) ? whole : initials(cell.toLowerCase());
    },
  };
};

const isInitialOf = (one: string, other: string): boolean =>
  (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

/** What is longer names nobody in brackets: it is a text. */
const LONGEST_IN_PARTS = 400;

type Found<T> = { readonly found: readonly T[] };
export type Directory<T> = (cell: string) => Found<T>;

/**
 * People of the table go before those of the account, and a close match of either before a loose one. Where a cell names
 * somebody and says something of them, as *Odo Fennimar (Head of Surgery)*, the second tells namesakes apart.
 */
export const directoryOver = <T>(
  lists: readonly { readonly people: readonly Listed[]; readonly target: (place: number) => T }[],
): Directory<T> => {
  const looks = lists.map(({ people, target }) => ({ look: looksOf(people), people, target }));
  const each = (how: 'exact' | 'near' | 'titled', cell: string): readonly T[] => {
    for (const { look, target } of looks) {
      const found = look[how](cell);
      if (found.length > 0) return found.map(target);
    }
    return [];
  };
  const named = (cell: string): readonly T[] => {
    const exact = each('exact', cell);
    return exact.length > 0 ? exact : each('near', cell);
  };
  const known = new Map<string, readonly T[]>();
  const lookUp = (cell: string): readonly T[] => {
    const whole = named(cell);
    if (whole.length > 0) return whole;
    const titled = each('titled', cell);
    if (titled.length > 0 || cell.length > LONGEST_IN_PARTS) return titled;
    const parts = partsOf(cell);
    if (parts !== null) {
      const called = parts.called === '' ? [] : named(parts.called);
      const beside = parts.beside.flatMap((part) => [...named(part), ...each('titled', part)]);
      const both = called.filter((one) => beside.some((other) => isSame(one, other)));
      if (both.length > 0) return both;
      if (called.length > 0) return called;
      if (beside.length > 0) return beside.slice(0, beside.every((one) => isSame(one, beside[0])) ? 1 : undefined);
      return parts.called === '' ? [] : each('titled', parts.called);
    }
    // *Runa Tolvik, Chief Medical Officer*
    const [called = '', ...behind] = cell.split(/\s*,\s*/);
    if (behind.length === 0) return [];
    const people = named(called);
    const posts = each('titled', behind.join(', '));
    return people.filter((one) => posts.some((other) => isSame(one, other)));
  };
  return (cell) => {
    const before = known.get(cell);
    if (before) return { found: before };
    const found = cell === '' ? [] : lookUp(cell);
    known.set(cell, found);
    return { found };
  };
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
