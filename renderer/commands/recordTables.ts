/** Tables of opportunities, revenue and contacts for their import, from a file or from the clipboard. */
import {
  betterHeadings,
  RECORD_TABLES,
  recordHeadings,
  type RecordTableId,
} from '../../shared/exchange/records/recordColumns';
import type { TableOfPeople } from '../state/dialog';
import { attempt, say } from '../state/messages';
import { openDialog } from '../state/session';
import { call } from '../host';
import { pastedPeople, readAgain, readPeopleFile } from './peopleTable';

/** Longer texts belong into a file. */
const LONGEST_PASTED = 2_000_000;

/** Headings are looked for by what the table is of: those of people are read first. */
const withHeadings = async (id: RecordTableId, table: TableOfPeople): Promise<TableOfPeople> => {
  const row = table.source === 'table' ? betterHeadings(id, table) : null;
  return row === null ? table : readAgain(table, { headingRow: row });
};

/** Rows that were pasted, read as a table. */
export const pastedRecords = (id: RecordTableId, text: string): Promise<TableOfPeople> =>
  withHeadings(id, pastedPeople(text));

/** Asks for a file and reads it; null where nobody chose one, or where it holds no table. */
export const chosenRecords = async (id: RecordTableId): Promise<TableOfPeople | null> => {
  const chosen = await call('file.choose', { purpose: 'importCsv' });
  if (!chosen) return null;
  const table = await readPeopleFile(chosen.file);
  if (table.source !== 'table') {
    say(`${table.name} holds people and no table of ${id}. Nothing was read.`, 'refusal');
    return null;
  }
  return withHeadings(id, table);
};

export const startRecordImport = (id: RecordTableId): void =>
  openDialog({ name: 'recordImport', with: { id, table: null } });

/** What the headings of pasted rows say that they are of; null where they say nothing clear. */
const kindOfRows = ({ columns }: TableOfPeople): RecordTableId | null => {
  const fits = RECORD_TABLES.map((id) => ({ id, named: recordHeadings(id, columns) })).sort(
    (a, b) => b.named - a.named,
  );
  const [best, second] = fits;
  return best && best.named > 1 && best.named > (second?.named ?? 0) ? best.id : null;
};

/** Opens the import of rows that are pasted on the plan; false where they are no such table. */
export const takePastedRecords = (text: string): boolean => {
  if (!text.includes('\t') || !text.includes('\n') || text.length > LONGEST_PASTED) return false;
  const id = kindOfRows(pastedPeople(text, 1));
  if (id === null) return false;
  void attempt(async () => openDialog({ name: 'recordImport', with: { id, table: await pastedRecords(id, text) } }));
  return true;
};
