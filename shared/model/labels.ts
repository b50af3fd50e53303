/**
 * What people read of a field: its label, its values, and what a record is called. The label itself stands on the
 * field.
 */
import { fieldOf, KINDS, type FieldName, type Kind } from '.';
import { inMoneyOf, type MoneyWord } from './moneyWord';
import { tableOf, wordFor } from '../packs/spoken';
import type { ValueOf, WordGroup } from '../packs/english';
import { ENGLISH_WORDS } from '../packs/english';
import { inWords } from './words';

/** A text about a field in the word the account has for its own money; what is the money of others stays revenue. */
export const inOwnWord = <K extends Kind>(kind: K, field: FieldName<K>, word: MoneyWord, text: string): string =>
  fieldOf(kind, field).isOfOthers ? text : inMoneyOf(word, text);

/** Kinds whose fields of scales are called by a name of the pack. */
const NAMED_KINDS: ReadonlySet<Kind> = new Set<Kind>(['person', 'seat']);
const isNamed = (kind: Kind, field: string): field is ValueOf<'names'> =>
  NAMED_KINDS.has(kind) && Object.hasOwn(ENGLISH_WORDS.names, field);

/** Fields of other kinds that are called by a word of a scale. */
const CALLED_BY: Readonly<Record<string, () => string>> = {
  'opportunity.economicBuyerId': () => wordFor('evidence', 'economicBuyer'),
  'opportunity.championId': () => wordFor('evidence', 'champion'),
};

/** Fields whose values mean something else in another scale. */
const GROUP_OF_FIELD: Readonly<Record<string, WordGroup>> = {
  'person.buyingRoles': 'buyingRoles',
  'override.buyingRoles': 'buyingRoles',
  'person.buyingInfluence': 'buyingInfluence',
  'link.type': 'links',
  'cell.status': 'cells',
};
const TABLES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries(GROUP_OF_FIELD).map(([field, group]) => [field, tableOf(group)]),
);

/** What stands above a field: its own label, else its name in words without *Id*. */
export const labelOf = <K extends Kind>(kind: K, field: FieldName<K>, word: MoneyWord = 'Revenue'): string => {
  const { label, jointLabel } = fieldOf(kind, field);
  if (isNamed(kind, field)) return wordFor('names', field);
  const called = CALLED_BY[`${kind}.${field}`];
  if (called !== undefined) return called();
  if (word === 'Joint value' && jointLabel !== null) return jointLabel;
  return inOwnWord(kind, field, word, label ?? inWords(field.replace(/Ids?$/, '')));
};

/** A value of a closed set as people read it. */
export const choiceOf = <K extends Kind>(kind: K, field: FieldName<K>, value: string | null, word: MoneyWord): string =>
  inOwnWord(kind, field, word, TABLES.get(`${kind}.${field}`)?.[value ?? ''] ?? inWords(value));

/** What a record of a kind is called. */
export const nounOf = (kind: Kind, word: MoneyWord): string => inMoneyOf(word, KINDS[kind].noun);
