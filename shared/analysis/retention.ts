/** Whom the account keeps data on without having had any contact for long: who is to be deleted or forgotten. */
import { list, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { REMOVED_PERSON } from '../personal/redaction';
import { addMonths, dayOf } from './days';
import { withAnswers, type Suggestion } from './suggestion';
import { personRef, type FindingDraft } from './finding';

/** Months without contact, unless the account says otherwise (domain.md 6.3). */
export const USUAL_RETENTION_MONTHS = 24;
const MOST_NAMED = 3;

type Tables = Pick<Document, 'account' | 'person'>;
/** Since which day each person is in the account, as far as that is known. */
export type Since = Readonly<Record<string, string>>;
export const NOT_KNOWN_SINCE: Since = {};

export type Overdue = {
  readonly personId: string;
  readonly name: string;
  /** The last contact; null where none is known. */
  readonly lastContact: string | null;
  /** The day from which the months are counted: the last contact, or since when they are in the account at the latest. */
  readonly from: string;
};

export const retentionMonths = (document: Pick<Document, 'account'>): number =>
  [...document.account.values()][0]?.retentionMonths ?? USUAL_RETENTION_MONTHS;

/** A number of months as it is said in a sentence. */
export const monthWords = (months: number): string => (months === 1 ? '1 month' : `${months} months`);

/**
 * People whose last contact, or where no contact is known whose coming into the account, lies the months of the account
 * back. Whoever has neither day is not named: a record that was touched on a day was there on it.
 */
export const overdue = (document: Tables, asOf: string, since: Since = NOT_KNOWN_SINCE): readonly Overdue[] => {
  const months = retentionMonths(document);
  return list(document, 'person')
    .flatMap((person): Overdue[] => {
      if (person.status === 'vacant' || person.name === REMOVED_PERSON) return [];
      const { lastContact } = person;
      const touched = person.updatedAt === null ? null : dayOf(person.updatedAt);
      const from = lastContact ?? since[person.id] ?? touched;
      if (from === null || addMonths(from, months) > asOf) return [];
      return [{ personId: person.id, name: displayName(person), lastContact, from }];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
};

/** Stands for who it is about: an answer holds for these people and no others. */
const refOf = (ids: readonly string[]): string => {
  let hash = 0x811c9dc5;
  for (const letter of ids.toSorted().join(' '))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `retention:${hash.toString(16)}`;
};

/** The reminder with the answer it was given, where it is known since when people are in the account. */
export const retentionSuggestions = (
  document: Tables & Pick<Document, 'suggestion' | 'waiver'>,
  asOf: string,
  since: Since,
): readonly Suggestion[] => withAnswers(retentionDrafts(document, asOf, since), document, asOf);

/** The reminder, naming whom it concerns; none where nobody is due. */
export const retentionDrafts = (document: Tables, asOf: string, since?: Since): readonly FindingDraft[] => {
  const due = overdue(document, asOf, since);
  if (due.length === 0) return [];
  const months = retentionMonths(document);
  const names = due.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = due.length - names.length;
  const who = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
  return [
    {
      code: 'retention',
      severity: 'notice',
      ref: refOf(due.map(({ personId }) => personId)),
      records: due.slice(0, 200).map(({ personId }) => personRef(personId)),
      sentence: `No contact for ${monthWords(months)}, and data are still kept: ${who}.`,
      action: 'Delete or forget whoever is no longer needed',
    },
  ];
};
