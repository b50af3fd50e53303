/** Stable names that stand in for those of the customer's people: *CFO-1*. */
import { derived } from '../document/derived';
import { list, type Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import { knownName } from '../document/personName';
import { fieldsOf, type AnyRecord, type Kind } from '../model';
import type { Field } from '../model/fields';
import { isWrittenWhole, leastName, shorterNames } from '../model/shortNames';

type Table = ReadonlyMap<string, AnyRecord>;

export type Aliases = {
  /** By the id of the person. */
  readonly of: ReadonlyMap<string, string>;
  /** A text with every name of theirs that stands in it whole, or by its family name, replaced. */
  readonly inText: (text: string) => string;
};

/** Words of a title that say nothing of the role. */
const SMALL_WORDS = new Set('of the and for de la le les des du der die das und y e et'.split(' '));
const LONGEST_CODE = 4;

/**
 * A title in a few capitals: *Chief Financial Officer* is CFO. What stands behind the first comma is where the role is,
 * not what. Titles that give no letters are *Person*.
 */
export const roleCode = (title: string | null): string => {
  const [role = ''] = (title ?? '').split(/[,;/(]/);
  const words = role.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()));
  const [first] = words;
  if (first !== undefined && words.length === 1) return /^\p{Lu}{2,4}$/u.test(first) ? first : capital(first);
  const letters = words.map((word) => [...word][0] ?? '').join('');
  return /^\p{Script=Latin}{2,}$/u.test(letters) ? letters.slice(0, LONGEST_CODE).toLocaleUpperCase('en') : 'Person';
};

const capital = (word: string): string =>
  /^\p{Script=Latin}+$/u.test(word) ? `${word[0]?.toLocaleUpperCase('en') ?? ''}${word.slice(1)}` : 'Person';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const WORD = /[\p{L}\p{M}\p{N}]+/u;
const WORDS = new RegExp(WORD, 'gu');

/** Shorter than this, a family name is as often another word. */
const SHORTEST_FAMILY_NAME = 3;

type Source = Pick<Document, 'person' | 'seat' | 'holding'>;
/** Kinds whose names are nobody's of the customer, and stay what they are even where they hold such a name. */
const OTHERS = ['member', 'supplier', 'offering', 'competitor', 'businessUnit', 'department', 'account'] as const;

/** Everything a person may be called in a text. */
const callings = (name: string): readonly string[] => {
  const [whole = name, plain = name] = shorterNames(name);
  const family = leastName(name);
  const [first] = plain.split(' ');
  const turned = family !== plain && first ? [`${family}, ${plain.slice(0, -family.length).trim()}`] : [];
  const short = [...family].length >= SHORTEST_FAMILY_NAME || isWrittenWhole(name) ? [family] : [];
  return [whole, plain, ...turned, ...short].filter((one) => one.trim() !== '');
};

/** The aliases of everybody, numbered within their role in the order they were entered: a newcomer changes none. */
const aliasNames = (document: Source): ReadonlyMap<string, string> => {
  const { holdingOfPerson } = occupancyOf(document);
  const used = new Map<string, number>();
  const names = new Map<string, string>();
  for (const person of list(document, 'person')) {
    if (knownName(person) === null) continue;
    const seatId = holdingOfPerson.get(person.id)?.seatId;
    const code = roleCode((seatId === undefined ? undefined : document.seat.get(seatId)?.title) ?? null);
    const number = (used.get(code) ?? 0) + 1;
    used.set(code, number);
    names.set(person.id, `${code}-${number}`);
  }
  return names;
};

const replacing = (document: Document, of: ReadonlyMap<string, string>): ((text: string) => string) => {
  const standIn = new Map<string, string>();
  for (const [id, alias] of of)
    for (const calling of callings(document.person.get(id)?.name ?? '')) {
      const before = standIn.get(calling);
      standIn.set(calling, before === undefined || before === alias ? alias : `${before} or ${alias}`);
      const loud = calling.toLocaleUpperCase();
      if (!standIn.has(loud)) standIn.set(loud, alias);
    }
  for (const kind of OTHERS)
    for (const { name } of list(document, kind)) if (name.trim() !== '') standIn.set(name, name);
  if (standIn.size === 0) return (text) => text;
  const longestFirst = [...standIn.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const between = longestFirst.filter(isWrittenWhole);
  const inBetween = between.length === 0 ? null : new RegExp(between.map(escaped).join('|'), 'gu');
  const byFirstWord = callingsByFirstWord(longestFirst.filter((calling) => !isWrittenWhole(calling)));
  return (text) => {
    const spaced = inBetween === null ? text : text.replace(inBetween, (found) => standIn.get(found) ?? found);
    return replacedWords(spaced, byFirstWord, standIn);
  };
};

type Calling = { readonly calling: string; readonly pattern: RegExp };

/** The callings that begin with a word, the longest first: a text is read word by word, however many people there are. */
const callingsByFirstWord = (callings: readonly string[]): ReadonlyMap<string, readonly Calling[]> => {
  const found = new Map<string, Calling[]>();
  for (const calling of callings) {
    const [first] = calling.match(WORD) ?? [];
    if (first === undefined || !calling.startsWith(first)) continue;
    const pattern = new RegExp(`${escaped(calling).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{M}\\p{N}])`, 'uy');
    found.set(first, [...(found.get(first) ?? []), { calling, pattern }]);
  }
  return found;
};

const replacedWords = (
  text: string,
  byFirstWord: ReadonlyMap<string, readonly Calling[]>,
  standIn: ReadonlyMap<string, string>,
): string => {
  let made = '';
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (index < done) continue;
    for (const { calling, pattern } of byFirstWord.get(word) ?? []) {
      pattern.lastIndex = index;
      const found = pattern.exec(text);
      if (found === null) continue;
      made += text.slice(done, index) + (standIn.get(calling) ?? calling);
      done = index + found[0].length;
      break;
    }
  }
  return made + text.slice(done);
};

const aliasesIn = derived((...tables: readonly object[]): Aliases => {
  const [person, seat, holding, ...others] = tables;
  const document = {
    person,
    seat,
    holding,
    ...Object.fromEntries(OTHERS.map((kind, at) => [kind, others[at]])),
  } as unknown as Document;
  const of = aliasNames(document);
  return { of, inText: replacing(document, of) };
});

export const aliasesOf = (document: Document): Aliases =>
  aliasesIn(document.person, document.seat, document.holding, ...OTHERS.map((kind) => document[kind]));

/** Fields that hold words somebody wrote, and not a choice, a day or the name of another record. */
export const isWritten = ({ column, longest }: Field<unknown>): boolean =>
  longest !== null && !column.ref && !column.values && !column.date;

const NOT_ALIASED: ReadonlySet<Kind> = new Set<Kind>([...OTHERS, 'setting']);
/** Fields of the account that are words, not its name. */
const inWords = (value: unknown, inText: (text: string) => string): unknown => {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((one: unknown) => inWords(one, inText));
  return value;
};

/** The records with aliases for names: the person's own, and those in whatever else was written. */
export const aliasedTable = (kind: Kind, table: Table, { of, inText }: Aliases): Table => {
  if (NOT_ALIASED.has(kind) && kind !== 'account') return table;
  const written = Object.entries(fieldsOf(kind)).flatMap(([name, field]) =>
    (isWritten(field) || (field.column.json && !field.column.values)) && !(kind === 'account' && name === 'name')
      ? [name]
      : [],
  );
  return new Map(
    [...table].map(([id, record]) => {
      const own = Object.fromEntries(written.map((name) => [name, inWords(record[name], inText)]));
      const alias = kind === 'person' ? of.get(id) : undefined;
      return [id, { ...record, ...own, ...(alias === undefined ? {} : { name: alias }) }];
    }),
  );
};
