/**
 * What people read of a field: its label, its values, and what a record is called. The label itself stands on the
 * field.
 */
import { fieldOf, KINDS, type FieldName, type Kind } from '.';
import { inMoneyOf, type MoneyWord } from './moneyWord';
import { inWords } from './words';

/** A text about a field in the word the account has for its own money; what is the money of others stays revenue. */
export const inOwnWord = <K extends Kind>(kind: K, field: FieldName<K>, word: MoneyWord, text: string): string =>
  fieldOf(kind, field).isOfOthers ? text : inMoneyOf(word, text);

/** What stands above a field: its own label, else its name in words without *Id*. */
export const labelOf = <K extends Kind>(kind: K, field: FieldName<K>, word: MoneyWord = 'Revenue'): string => {
  const { label, jointLabel } = fieldOf(kind, field);
  if (word === 'Joint value' && jointLabel !== null) return jointLabel;
  return inOwnWord(kind, field, word, label ?? inWords(field.replace(/Ids?$/, '')));
};

/** A value of a closed set as people read it. */
export const choiceOf = <K extends Kind>(kind: K, field: FieldName<K>, value: string | null, word: MoneyWord): string =>
  inOwnWord(kind, field, word, inWords(value));

/** What a record of a kind is called. */
export const nounOf = (kind: Kind, word: MoneyWord): string => inMoneyOf(word, KINDS[kind].noun);
