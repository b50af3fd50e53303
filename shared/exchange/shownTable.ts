/** People as a table for other programs: spreadsheets, texts, slides and mail. */
import { peopleRows, type PersonRow } from '../analysis/peopleList';
import { fieldDate } from '../conventions/writeDay';
import type { Document } from '../document/document';
import { labelOf } from '../model/labels';
import { ROLE_WORDS, attitudeWord, inWords } from '../model/words';
import { guarded } from './csv/table';

type Column = { readonly head: string; readonly of: (row: PersonRow) => string | number | null };

/** Their headings are read when a table is made: names of scales change with the pack of words. */
const columnsNow = (): readonly Column[] => [
  { head: labelOf('person', 'name'), of: ({ name }) => name },
  { head: labelOf('seat', 'title'), of: ({ texts }) => texts.title },
  { head: labelOf('seat', 'departmentId'), of: ({ department }) => department },
  { head: labelOf('seat', 'businessUnitId'), of: ({ unit }) => unit },
  { head: labelOf('seat', 'reportsToId'), of: ({ manager }) => manager },
  {
    head: labelOf('person', 'buyingRoles'),
    of: ({ roles }) => roles.map((role) => ROLE_WORDS[role]).join(', ') || null,
  },
  { head: labelOf('person', 'influence'), of: ({ influence }) => influence },
  {
    head: labelOf('person', 'attitude'),
    of: ({ attitude }) => (attitude === null ? null : attitudeWord(attitude)),
  },
  { head: labelOf('person', 'relationship'), of: ({ relationship }) => relationship },
  { head: labelOf('person', 'contactOwnerId'), of: ({ owner }) => owner },
  {
    head: labelOf('person', 'lastContact'),
    of: ({ lastContact }) => (lastContact === null ? null : fieldDate(lastContact)),
  },
  { head: labelOf('person', 'status'), of: ({ status }) => (status === 'active' ? null : inWords(status)) },
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What no program takes for a formula; numbers stay what they are. */
const cellText = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : guarded(value.replace(/\s+/g, ' ').trim());

export type ShownTable = {
  /** Lines of cells with tabs between them. */
  readonly text: string;
  readonly html: string;
  readonly people: number;
};

/**
 * The people of these seats in this order, as they stand in the document: what is hidden in it stands in no cell. Columns
 * nobody has anything in are left out.
 */
export const shownTable = (document: Document, seatIds: readonly string[]): ShownTable => {
  const bySeat = new Map(peopleRows(document).map((row) => [row.seatId, row]));
  const rows = seatIds.flatMap((seatId) => bySeat.get(seatId) ?? []);
  const columns = columnsNow().filter(({ of }) => rows.some((row) => of(row) !== null));
  const cells = rows.map((row) => columns.map(({ of }) => of(row)));
  const head = columns.map((column) => `<th style="text-align:left">${escaped(column.head)}</th>`).join('');
  const body = cells.map(
    (row) =>
      `<tr>${row
        .map((value) =>
          // Spreadsheets take a text for a text where its cell says so.
          typeof value === 'number'
            ? `<td>${value}</td>`
            : `<td style='mso-number-format:"\\@"'>${escaped(cellText(value))}</td>`,
        )
        .join('')}</tr>`,
  );
  return {
    people: rows.length,
    text: [columns.map((column) => column.head), ...cells.map((row) => row.map(cellText))]
      .map((line) => line.join('\t'))
      .join('\r\n'),
    html: `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  };
};
