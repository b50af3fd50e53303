/** What is left of names in a document whose names were replaced: somebody decides about it, nothing is blocked. */
import { list, type Document } from '../document/document';
import { fieldEntries, KIND_NAMES, type AnyRecord, type Kind } from '../model';
import { ownWords } from '../model/nameWords';
import { fold } from '../model/fold';
import { isWritten } from './aliases';

export type RemainingName = {
  /** The word as it stands in the text. */
  readonly word: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly text: string;
};

/** Shorter given names are as often other words. */
const SHORTEST_GIVEN_NAME = 3;

const wordsIn = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => word !== '');

/** Single words of names: given names most of all. */
const nameWords = (document: Document): ReadonlySet<string> =>
  new Set(
    list(document, 'person').flatMap(({ name }) =>
      ownWords(wordsIn(name ?? '').map(fold)).filter((word) => word.length >= SHORTEST_GIVEN_NAME),
    ),
  );

/** Words that are part of somebody's name in the texts of `seen`, which was made of `document` without names. */
export const remainingNames = (document: Document, seen: Document): readonly RemainingName[] => {
  const names = nameWords(document);
  // Whoever of the own team, or whatever place, bears such a name is not meant.
  const others = new Set(
    (['member', 'supplier', 'competitor', 'offering', 'businessUnit', 'department', 'account'] as const).flatMap(
      (kind) => list(document, kind).flatMap(({ name }) => wordsIn(name).map(fold)),
    ),
  );
  const isLeft = (word: string): boolean => {
    const folded = fold(word);
    return /^\p{Lu}|^\P{Ll}/u.test(word) && names.has(folded) && !others.has(folded);
  };
  return KIND_NAMES.flatMap((kind) => {
    const fields = fieldEntries(kind).filter(
      ([name, field]) => isWritten(field) && !(kind === 'person' && name === 'name'),
    );
    return (list(seen, kind) as readonly AnyRecord[]).flatMap((record) =>
      fields.flatMap(([field]) => {
        const text: unknown = record[field];
        if (typeof text !== 'string') return [];
        return [...new Set(wordsIn(text).filter(isLeft))].map((word) => ({ word, kind, id: record.id, field, text }));
      }),
    );
  });
};
