/** A table of people from bytes nobody vouches for. Runs in a reader, a process that can be ended. */
import { AtlasError } from '../../shared/api/errors';
import { contactTable, type Contact } from '../../shared/exchange/contacts/contactTable';
import { mailDay, mailPeople } from '../../shared/exchange/contacts/mail';
import { isCardText, readCards } from '../../shared/exchange/contacts/vcard';
import { guessEncoding } from '../../shared/exchange/csv/encodingGuess';
import { certainEncoding, decodeAs, ENCODINGS, isEncoding, type Encoding } from '../../shared/exchange/csv/encodings';
import { firstRowsOf, headingsFound, readCells, tableOf, type RawTable } from '../../shared/exchange/csv/table';
import { fold } from '../../shared/model/fold';
import type { Limit } from '../../shared/exchange/jsonShape';
import { TABLE_LIMITS, tableFault } from '../../shared/exchange/tableShape';
import { isPacked, otherOfficeFile, readWorkbook, WorkbookFault } from '../../shared/exchange/xlsx/readWorkbook';
import { isMail, readMail } from './mailFile';

export type ReadTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly string[];
  /** The row that holds the headings, from 1; 0 where there are none. */
  readonly headingRow: number;
  /** The first rows as they stand, to choose the headings from. */
  readonly firstRows: readonly string[];
  readonly encoding: Encoding;
  /** What else the file may be written in, with a few words of it as they would read; empty for plain letters. */
  readonly encodings: readonly { readonly encoding: Encoding; readonly sample: string }[];
  /** The sheet of a workbook that was read; null for a table of text. */
  readonly sheet: string | null;
  /** The sheets of a workbook; none for a table of text. */
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** Whether it is a table, or people from cards of an address book or from a mail. */
  readonly source: TableSource;
  /** Pictures in base64 that came along, by the row of their person. */
  readonly photos: readonly { readonly row: number; readonly image: string }[];
};
export type TableSource = 'table' | 'cards' | 'mail';

/** What a person said of a table that was read otherwise before. */
export type TableChoice = {
  readonly encoding?: string | undefined;
  readonly headingRow?: number | undefined;
  /** The name of a sheet, or its place from 1. */
  readonly sheet?: string | undefined;
};

const bad = (message: string, limit?: Limit): AtlasError =>
  new AtlasError('badFile', message, limit === undefined ? undefined : { limit });
const tooMany = (what: string, limit: Limit): AtlasError =>
  bad(`This file has ${what}. Split it and import the parts.`, limit);

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

type Decoded = Pick<ReadTable, 'encoding' | 'encodings'> & { readonly text: string; readonly notice: string | null };

const decoded = (bytes: Uint8Array, chosen: string | undefined): Decoded => {
  const certain = certainEncoding(bytes);
  if (bytes.includes(0) && !certain?.startsWith('utf-16'))
    throw bad('This is not a table of text: it holds binary data.');
  if (certain !== null && (certain.startsWith('utf-16') || isAscii(bytes)))
    return { text: decodeAs(bytes, certain) ?? '', encoding: certain, encodings: [], notice: null };
  const guess = guessEncoding(bytes);
  const encoding = chosen !== undefined && isEncoding(chosen) ? chosen : (certain ?? guess.encoding);
  const text = decodeAs(bytes, encoding);
  if (text === null) throw bad(`This computer cannot read ${ENCODINGS[encoding]}.`);
  const sample = guess.samples.find((one) => one.encoding === encoding)?.sample ?? '';
  return {
    text,
    encoding,
    encodings: guess.samples,
    notice:
      certain === null && chosen === undefined
        ? encoding === 'utf-8'
          ? 'Some letters of this file are broken. They show as \ufffd. Correct them on the map.'
          : `The file is not in UTF-8; it was read as ${ENCODINGS[encoding]}, as in “${sample}”. Check names with accents.`
        : null,
  };
};

/** More rows than fit, with room for the headings and what stands above them: then it is known that there are too many. */
const ROWS_READ = TABLE_LIMITS.rows + 102;

/** The headings and rows of cells that were read. Throws badFile where there are too many of them, or none. */
const tableFrom = (
  raw: RawTable,
  headingRow: number | undefined,
): Pick<ReadTable, 'columns' | 'rows' | 'headingRow' | 'firstRows' | 'notices'> => {
  const { table, notices } = tableOf(raw, headingRow);
  const { columns, rows } = table;
  if (rows.length > TABLE_LIMITS.rows)
    throw tooMany(`more than ${TABLE_LIMITS.rows.toLocaleString('en')} rows`, 'rows');
  if (rows.length === 0) throw bad('This file has a heading but no rows.');
  if (rows.length * columns.length > TABLE_LIMITS.cells)
    throw tooMany(`more than ${TABLE_LIMITS.cells.toLocaleString('en')} cells`, 'cells');
  return {
    columns,
    rows: rows.map((row) => row.map((cell) => cell.slice(0, TABLE_LIMITS.cell))),
    notices,
    headingRow: table.headingRow ?? 1,
    firstRows: firstRowsOf(raw),
  };
};

/** People from somewhere that knows no rows: there is nothing to choose headings from. */
const fromContacts = (
  contacts: readonly Contact[],
  rest: Pick<ReadTable, 'notices' | 'encoding' | 'encodings' | 'source' | 'photos'>,
): ReadTable => ({ ...contactTable(contacts), headingRow: 0, firstRows: [], sheet: null, sheets: [], ...rest });

const readText = (bytes: Uint8Array, choice: TableChoice): ReadTable => {
  const { text, notice, encoding, encodings } = decoded(bytes, choice.encoding);
  if (text.trim() === '') throw bad('This file is empty.');
  if (isCardText(text)) {
    const cards = readCards(text);
    if (cards.contacts.length === 0) throw bad('No card in this file is of a person.');
    if (cards.contacts.length > TABLE_LIMITS.rows)
      throw tooMany(`more than ${TABLE_LIMITS.rows.toLocaleString('en')} cards`, 'rows');
    return fromContacts(cards.contacts, {
      notices: [...(notice === null ? [] : [notice]), ...cards.notices],
      encoding,
      encodings,
      source: 'cards',
      photos: cards.photos.map(({ at, image }) => ({ row: at + 1, image })),
    });
  }
  const fault = tableFault(text);
  if (fault !== null) throw tooMany(fault.what, fault.limit);
  const read = tableFrom(readCells(text, ROWS_READ), choice.headingRow);
  const notices = [...(notice === null ? [] : [notice]), ...read.notices];
  if (read.columns.length === 1)
    notices.push('The file has one column only. If it should have more, check what separates its cells.');
  return { ...read, notices, encoding, encodings, sheet: null, sheets: [], source: 'table', photos: [] };
};

/** How far a sheet is looked at to see whether it holds the table that is meant. */
const LOOKED_AT = 40;

/** A sheet leaves out cells that are empty: a row that is shorter than others lacks nothing. */
const evenRows = (rows: RawTable['rows']): RawTable['rows'] => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => (row.length === width ? row : Array.from({ length: width }, (_, at) => row[at] ?? '')));
};

const readSheets = (bytes: Uint8Array, choice: TableChoice): ReadTable => {
  const sheets = readWorkbook(bytes);
  const chosen =
    choice.sheet === undefined
      ? undefined
      : (sheets.find(({ name }) => name === choice.sheet) ??
        sheets.find(({ name }) => fold(name) === fold(choice.sheet ?? '')) ??
        sheets[Number(choice.sheet) - 1]);
  if (choice.sheet !== undefined && chosen === undefined)
    throw bad(`There is no sheet “${choice.sheet}”. The sheets are: ${sheets.map(({ name }) => name).join(', ')}.`);
  // Of several sheets the one whose headings name most of what is known of people; one that is shown first.
  const best =
    chosen ??
    sheets
      .map((sheet, at) => {
        const { rows } = sheet.cells(LOOKED_AT);
        const named = rows.length > 1 ? headingsFound({ rows, notices: [] }) : rows.length - 2;
        return { sheet, rank: (sheet.isHidden ? -100 : 0) + named, at };
      })
      .sort((a, b) => b.rank - a.rank || a.at - b.at)[0]?.sheet;
  const raw = best?.cells(ROWS_READ) ?? { rows: [], notices: [] };
  if (best === undefined || raw.rows.every((row) => row.every((cell) => cell.trim() === '')))
    throw bad(sheets.length === 1 ? 'This workbook is empty.' : `The sheet “${best?.name ?? ''}” is empty.`);
  const read = tableFrom({ ...raw, rows: evenRows(raw.rows) }, choice.headingRow);
  return {
    ...read,
    encoding: 'utf-8',
    encodings: [],
    sheet: best.name,
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    source: 'table',
    photos: [],
  };
};

/** The people a mail names. */
export const readMailFile = async (bytes: Uint8Array): Promise<ReadTable> => {
  const mail = await readMail(bytes);
  const contacts = mailPeople(mail);
  if (contacts.length === 0) throw bad('This mail names nobody who wrote or got it.');
  const day = mailDay(mail.date);
  return fromContacts(contacts, {
    notices: day === null ? ['The day of this mail could not be read, so nobody is noted as met.'] : [],
    encoding: 'utf-8',
    encodings: [],
    source: 'mail',
    photos: [],
  });
};

/** The table of people in a file, whatever it is: a table, a workbook, cards, a mail. Throws badFile in words. */
export const readPeopleFile = async (bytes: Uint8Array, choice?: TableChoice): Promise<ReadTable> =>
  isMail(bytes) ? readMailFile(bytes) : readTableFile(bytes, choice);

/** The cells of a table file. Throws badFile in words, with `details.limit` where a limit was reached. */
export const readTableFile = (bytes: Uint8Array, choice: TableChoice = {}): ReadTable => {
  const other = otherOfficeFile(bytes);
  if (other !== null) throw bad(other);
  if (!isPacked(bytes)) return readText(bytes, choice);
  try {
    return readSheets(bytes, choice);
  } catch (error) {
    if (error instanceof WorkbookFault) throw bad(error.message, error.limit);
    throw error;
  }
};
