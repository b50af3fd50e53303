/** Stable names that stand in for those of the customer's people: *CFO-1*. */
import { derived } from '../document/derived';
import { list, type Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import { knownName } from '../document/personName';
import { fieldsOf, type AnyRecord, type Kind } from '../model';
import type { Field } from '../model/fields';
import { nameReplacer } from './nameReplacer';

type Table = ReadonlyMap<string, AnyRecord>;

export type Aliases = {
  /** By the id of the person. */
  readonly of: ReadonlyMap<string, string>;
  /** A text with every name of theirs that stands in it whole, or by its family name, replaced. */
  readonly inText: (text: string) => string;
  /** The name of a unit or a department, which may be like a family name, with whole names of theirs replaced. */
  readonly inName: (text: string) => string;
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

type Source = Pick<Document, 'person' | 'seat' | 'holding'>;
/** Kinds whose names are nobody's of the customer, and stay what they are even where they hold such a name. */
const OTHERS = ['member', 'supplier', 'offering', 'competitor', 'businessUnit', 'department', 'account'] as const;

/** Parts of the customer that may be called after somebody: *Office of Maren Aldous*. */
const CALLED_AFTER: ReadonlySet<Kind> = new Set<Kind>(['businessUnit', 'department']);

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

const replacing = (document: Document, of: ReadonlyMap<string, string>): Pick<Aliases, 'inText' | 'inName'> => {
  const people = [...of].map(([id, alias]) => ({ name: document.person.get(id)?.name ?? '', alias }));
  const inName = nameReplacer(people, [], true);
  const kept = OTHERS.flatMap((kind) =>
    list(document, kind).flatMap(({ name }) =>
      name.trim() === '' || (CALLED_AFTER.has(kind) && inName(name) !== name) ? [] : [name],
    ),
  );
  return { inText: nameReplacer(people, kept), inName };
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
  return { of, ...replacing(document, of) };
});

export const aliasesOf = (document: Document): Aliases =>
  aliasesIn(document.person, document.seat, document.holding, ...OTHERS.map((kind) => document[kind]));

/** Fields that hold words somebody wrote, and not a choice, a day or the name of another record. */
export const isWritten = ({ column, longest }: Field<unknown>): boolean =>
  longest !== null && !column.ref && !column.values && !column.date;

const IS_OTHERS: ReadonlySet<Kind> = new Set<Kind>(OTHERS);

const inWords = (value: unknown, inText: (text: string) => string): unknown => {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((one: unknown) => inWords(one, inText));
  return value;
};

/** The records with aliases for names: the person's own, and those in whatever else was written. */
export const aliasedTable = (kind: Kind, table: Table, { of, inText, inName }: Aliases): Table => {
  if (kind === 'setting') return table;
  const written = Object.entries(fieldsOf(kind)).flatMap(([name, field]) =>
    (isWritten(field) || (field.column.json && !field.column.values)) && !(IS_OTHERS.has(kind) && name === 'name')
      ? [name]
      : [],
  );
  return new Map(
    [...table].map(([id, record]) => {
      const own = Object.fromEntries(written.map((name) => [name, inWords(record[name], inText)]));
      const alias = kind === 'person' ? of.get(id) : undefined;
      const called = CALLED_AFTER.has(kind) ? { name: inWords(record['name'], inName) } : {};
      return [id, { ...record, ...own, ...called, ...(alias === undefined ? {} : { name: alias }) }];
    }),
  );
};
