/** Tables of people for the import dialog, from a file or the clipboard, as they were first read or as chosen. */
import { firstRowsOf, readCells, tableOf } from '../../shared/exchange/csv/table';
import { TABLE_LIMITS } from '../../shared/exchange/tableShape';
import { call } from '../host';
import type { TableOfPeople } from '../state/dialog';

/** What somebody said of a table that was first read otherwise. */
export type TableChoice = { readonly encoding?: string; readonly headingRow?: number; readonly sheet?: string };

export const readPeopleFile = async (file: string, choice: TableChoice = {}): Promise<TableOfPeople> => {
  const { encoding, encodings, sheet, sheets, ...table } = await call('csv.read', { file, ...choice });
  return { ...table, from: { file, encoding, encodings, sheet, sheets } };
};

export const pastedPeople = (text: string, headingRow?: number): TableOfPeople => {
  const raw = readCells(text, TABLE_LIMITS.rows + 2);
  const { table, notices } = tableOf(raw, headingRow);
  return {
    name: 'the clipboard',
    headingRow: 1,
    ...table,
    notices,
    firstRows: firstRowsOf(raw),
    from: { text },
  };
};

/** The same table, read in another encoding or with other headings. */
export const readAgain = async ({ from }: TableOfPeople, choice: TableChoice): Promise<TableOfPeople> =>
  'text' in from ? pastedPeople(from.text, choice.headingRow) : readPeopleFile(from.file, choice);
