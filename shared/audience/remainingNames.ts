/** What is left of names in a document whose names were replaced: somebody decides about it, nothing is blocked. */
import { list, type Document } from '../document/document';
import { fieldEntries, KIND_NAMES, type AnyRecord, type Kind } from '../model';
import { ownWords } from '../model/nameWords';
import { fold } from '../model/fold';
import { nameParts } from '../model/shortNames';
import { isWritten } from './aliases';
import { MAIL } from './nameReplacer';

export type RemainingName = {
  /** The word as it stands in the text. */
  readonly word: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly text: string;
};

/** Shorter words of names are as often other words; a family name of two letters is one inside a sentence. */
const SHORTEST_WORD = 3;
const SHORTEST_FAMILY_NAME = 2;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const wordsIn = (text: string): readonly string[] => text.match(WORDS) ?? [];

type NameWords = {
  readonly long: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
  /** Whole names as a name of an account is written: *@MarenAldous*. */
  readonly glued: ReadonlySet<string>;
};

/** Single words of names: given names most of all. */
const nameWords = (document: Document): NameWords => {
  const names = list(document, 'person').flatMap(({ name }) => (name === null ? [] : [name]));
  const words = names.flatMap((name) => ownWords(wordsIn(name).map(fold)));
  return {
    long: new Set(words.filter((word) => word.length >= SHORTEST_WORD)),
    short: new Set(
      names
        .flatMap((name) => wordsIn(nameParts(name).family).map(fold))
        .filter((word) => word.length >= SHORTEST_FAMILY_NAME && word.length < SHORTEST_WORD),
    ),
    glued: new Set(
      names.flatMap((name) => {
        const { given, family } = nameParts(name);
        const [first] = given;
        return first === undefined ? [] : [fold(`${first}${family}`), fold(`${family}${first}`)];
      }),
    ),
  };
};

/** Words that are part of somebody's name in the texts of `seen`, which was made of `document` without names. */
export const remainingNames = (document: Document, seen: Document): readonly RemainingName[] => {
  const names = nameWords(document);
  // Whoever of the own team, or whatever else, bears such a name is not meant.
  const others = new Set(
    (['member', 'supplier', 'competitor', 'offering', 'account'] as const).flatMap((kind) =>
      list(document, kind).flatMap(({ name }) => wordsIn(name).map(fold)),
    ),
  );
  const isCapital = (word: string): boolean => /^\p{Lu}|^\P{Ll}/u.test(word);
  const leftIn = (text: string): readonly string[] => {
    const inAddresses = (text.match(MAIL) ?? []).flatMap((mail) => wordsIn(mail.split('@')[0] ?? ''));
    const words = wordsIn(text);
    const long = [...words.filter(isCapital), ...inAddresses].filter((word) => names.long.has(fold(word)));
    const glued = words.filter((word) => names.glued.has(fold(word)));
    const short =
      names.short.size === 0
        ? []
        : [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) =>
            isCapital(word) && names.short.has(fold(word)) && !/(?:^|[.!?:\n])\s*$/u.test(text.slice(0, index))
              ? [word]
              : [],
          );
    return [...new Set([...long, ...glued, ...short])].filter((word) => !others.has(fold(word)));
  };
  return KIND_NAMES.flatMap((kind) => {
    const fields = fieldEntries(kind).filter(
      ([name, field]) => isWritten(field) && !(kind === 'person' && name === 'name'),
    );
    return (list(seen, kind) as readonly AnyRecord[]).flatMap((record) =>
      fields.flatMap(([field]) => {
        const text: unknown = record[field];
        if (typeof text !== 'string') return [];
        return leftIn(text).map((word) => ({ word, kind, id: record.id, field, text }));
      }),
    );
  });
};
