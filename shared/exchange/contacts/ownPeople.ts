/** Who of a list is one of ours and not of the customer. */
import { list, type Document } from '../../document/document';
import { addressIn, orderlessName } from '../csv/nameKeys';
import { nameReader } from '../csv/questions';
import type { Mapping } from '../csv/columns';
import { fileRow, type Table } from '../csv/table';

/** Addresses anybody may have say nothing about a firm. */
const OF_ANYBODY =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|mac|gmx|web|t-online|freenet|orange|wanadoo|free|laposte|proton|protonmail|aol|telefonica)\.[a-z.]+$/;

type Row = { readonly row: number; readonly isMember: boolean; readonly firm: string };

const firmOf = (address: string): string => addressIn(address)?.split('@')[1] ?? '';

const rowsOf = (document: Document, table: Table, mapping: Mapping): readonly Row[] => {
  const members = new Set(list(document, 'member').map(({ name }) => orderlessName(name)));
  const addresses = new Set(list(document, 'member').flatMap(({ name }) => addressIn(name) ?? []));
  members.delete('');
  const nameOf = nameReader(table, mapping);
  const mailAt = mapping.email === undefined ? -1 : table.columns.indexOf(mapping.email);
  return table.rows.map((row, place) => {
    const mail = row[mailAt] ?? '';
    return {
      row: fileRow(table, place),
      isMember: members.has(orderlessName(nameOf(row))) || addresses.has(addressIn(mail) ?? ''),
      firm: firmOf(mail),
    };
  });
};
const numbered = (rows: readonly Row[]): ReadonlySet<number> => new Set(rows.map(({ row }) => row));

/** Rows of people who are of our team: they never come in with the customer’s. */
export const memberRows = (document: Document, table: Table, mapping: Mapping): ReadonlySet<number> =>
  numbered(rowsOf(document, table, mapping).filter(({ isMember }) => isMember));

/** Rows of people who are of our team, or who write from the firm one of those writes from. */
export const ownRows = (document: Document, table: Table, mapping: Mapping): ReadonlySet<number> => {
  const people = rowsOf(document, table, mapping);
  const firms = new Set(
    people.filter(({ isMember, firm }) => isMember && !OF_ANYBODY.test(firm)).map(({ firm }) => firm),
  );
  firms.delete('');
  return numbered(people.filter(({ isMember, firm }) => isMember || firms.has(firm)));
};

/** Whether two addresses are of one firm: `de.carrow.example` is of `carrow.example`. */
const isOfFirm = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/**
 * Rows of people of a firm nobody of the account writes from: most likely ours, or somebody else’s. None where nobody of
 * the account has an address that says anything.
 */
export const strangerRows = (document: Document, table: Table, mapping: Mapping): ReadonlySet<number> => {
  const firms = [
    ...new Set(list(document, 'person').map(({ email, status }) => (status === 'left' ? '' : firmOf(email ?? '')))),
  ].filter((firm) => firm !== '' && !OF_ANYBODY.test(firm));
  if (firms.length === 0) return new Set();
  return numbered(
    rowsOf(document, table, mapping).filter(
      ({ firm }) => firm !== '' && !OF_ANYBODY.test(firm) && !firms.some((known) => isOfFirm(known, firm)),
    ),
  );
};
