/** Who of a list is one of ours and not of the customer. */
import { list, type Document } from '../../document/document';
import { addressIn, orderlessName } from '../csv/nameKeys';
import { nameReader } from '../csv/questions';
import type { Mapping } from '../csv/columns';
import { fileRow, type Table } from '../csv/table';

/** Addresses anybody may have say nothing about a firm. */
const OF_ANYBODY =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|mac|gmx|web|t-online|freenet|orange|wanadoo|free|laposte|proton|protonmail|aol|telefonica)\.[a-z.]+$/;

/** Rows of people who are of our team by name, or who write from the firm one of those writes from. */
export const ownRows = (document: Document, table: Table, mapping: Mapping): ReadonlySet<number> => {
  const members = new Set(list(document, 'member').map(({ name }) => orderlessName(name)));
  members.delete('');
  const nameOf = nameReader(table, mapping);
  const mailAt = mapping.email === undefined ? -1 : table.columns.indexOf(mapping.email);
  const people = table.rows.map((row, place) => ({
    row: fileRow(table, place),
    isMember: members.has(orderlessName(nameOf(row))),
    firm: addressIn(row[mailAt] ?? '')?.split('@')[1] ?? '',
  }));
  const firms = new Set(
    people.filter(({ isMember, firm }) => isMember && !OF_ANYBODY.test(firm)).map(({ firm }) => firm),
  );
  firms.delete('');
  return new Set(people.filter(({ isMember, firm }) => isMember || firms.has(firm)).map(({ row }) => row));
};
