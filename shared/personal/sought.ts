/** Who is looked for when a person is to be forgotten, and what stands in the account about them. */
import { list, type Document } from '../document/document';
import { KIND_NAMES, type AnyRecord, type Kind } from '../model';
import { fold } from '../model/fold';
import { ownWords, wordsOf } from '../model/nameWords';
import { nameFinder, type NameFinder } from './namesInText';
import { bondOf, placeOf, writtenTexts } from './redaction';

/** What a person was called and reached by, now or before. */
export type Called = { readonly names: readonly string[]; readonly reached: readonly string[] };

const BEARERS = ['member', 'supplier', 'competitor', 'offering', 'account', 'portfolioAccount'] as const;
const UNITS = ['businessUnit', 'department'] as const;

/** Names of everybody and everything else, in the account and its atlas; `elsewhere` are people of its other accounts. */
const namesOfOthers = (
  document: Document,
  persons: ReadonlySet<string>,
  names: readonly string[],
  elsewhere: readonly string[],
): readonly string[] => {
  const whole = names.map((name) => ownWords(wordsOf(name)));
  const isAfterThem = (name: string): boolean => {
    const words = new Set(wordsOf(name));
    return whole.some((one) => one.length > 1 && one.every((word) => words.has(word)));
  };
  return [
    ...list(document, 'person').flatMap(({ id, name }) => (name === null || persons.has(id) ? [] : [name])),
    ...BEARERS.flatMap((kind) => list(document, kind).map(({ name }) => name)),
    ...UNITS.flatMap((kind) => list(document, kind).flatMap(({ name }) => (isAfterThem(name) ? [] : [name]))),
    ...elsewhere,
  ].filter((name) => name.trim() !== '');
};

/** Words that stand somewhere in small letters. */
const smallWords = (document: Document): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const { text } of writtenTexts(document))
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}\p{N}@._-])\p{Ll}[\p{L}\p{M}]*/gu)) words.add(fold(word));
  return words;
};

/** Finds a person in the texts of an atlas. */
export const finderFor = (
  document: Document,
  persons: ReadonlySet<string>,
  { names, reached }: Called,
  elsewhere: readonly string[],
): NameFinder => {
  const small = smallWords(document);
  return nameFinder({
    names,
    reached,
    others: namesOfOthers(document, persons, names, elsewhere),
    isWord: (word) => small.has(word),
  });
};

/** A place where a word stands that may mean the person. */
export type UnclearPlace = {
  readonly place: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  /** The words, and some of the text around them. */
  readonly words: readonly string[];
  readonly before: string;
  readonly after: string;
  /** Whether it is proposed that they go: the record is theirs, or names them surely as well. */
  readonly isLikely: boolean;
};

const AROUND = 60;

/** Records that name the person in any way. */
const namesThem = (record: AnyRecord, persons: ReadonlySet<string>): boolean =>
  Object.values(record).some((value) =>
    Array.isArray(value) ? value.some((one) => persons.has(one as string)) : persons.has(value as string),
  );

/** Where in the account a word may mean the person. */
export const unclearPlaces = (
  document: Document,
  persons: ReadonlySet<string>,
  finder: NameFinder,
): readonly UnclearPlace[] => {
  const places = new Map<string, UnclearPlace>();
  for (const { kind, id, field, text } of writtenTexts(document)) {
    const record = document[kind].get(id) as AnyRecord | undefined;
    if (record === undefined || (kind === 'person' && persons.has(id)) || bondOf(kind, record, persons) !== null)
      continue;
    const spans = finder.unclear(text);
    const [first] = spans;
    if (first === undefined) continue;
    const place = placeOf(kind, id, field);
    const known = places.get(place);
    const words = [...new Set([...(known?.words ?? []), ...spans.map(({ from, to }) => text.slice(from, to))])];
    places.set(place, {
      place,
      kind,
      id,
      field,
      words,
      before:
        known?.before ?? `${first.from > AROUND ? '…' : ''}${text.slice(Math.max(0, first.from - AROUND), first.from)}`,
      after: known?.after ?? `${text.slice(first.to, first.to + AROUND)}${text.length > first.to + AROUND ? '…' : ''}`,
      isLikely: (known?.isLikely ?? false) || namesThem(record, persons) || finder.sure(text).length > 0,
    });
  }
  return [...places.values()];
};

/** What is destroyed, counted. */
export type Destroyed = {
  /** Texts of their card: notes, evidence, what they want. */
  readonly texts: number;
  /** Records about them alone whose words go, by kind. */
  readonly about: Readonly<Partial<Record<Kind, number>>>;
  readonly photos: number;
  /** Texts elsewhere in which they are surely named. */
  readonly mentions: number;
};

const OWN = ['personalWin', 'businessGoal', 'evidence', 'note', 'email', 'phone'] as const;

export const destroyedOf = (document: Document, personId: string, finder: NameFinder): Destroyed => {
  const persons = new Set([personId]);
  const person = document.person.get(personId);
  const about: Partial<Record<Kind, number>> = {};
  let photos = 0;
  const bound = new Set<string>();
  for (const kind of KIND_NAMES)
    for (const record of list(document, kind) as readonly AnyRecord[]) {
      const bond = bondOf(kind, record, persons);
      if (bond === null) continue;
      bound.add(`${kind}:${record.id}`);
      if (kind === 'photo') photos += 1;
      else about[kind] = (about[kind] ?? 0) + 1;
    }
  let mentions = 0;
  for (const { kind, id, text } of writtenTexts(document))
    if (!bound.has(`${kind}:${id}`) && !(kind === 'person' && id === personId) && finder.sure(text).length > 0)
      mentions += 1;
  return { texts: OWN.filter((field) => person?.[field] != null).length, about, photos, mentions };
};
