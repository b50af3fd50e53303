/** A table of people from bytes nobody vouches for. Runs in a reader, a process that can be ended. */
import { AtlasError } from '../../shared/api/errors';
import { guessEncoding } from '../../shared/exchange/csv/encodingGuess';
import { certainEncoding, decodeAs, ENCODINGS, isEncoding, type Encoding } from '../../shared/exchange/csv/encodings';
import { firstRowsOf, readCells, tableOf, type RawTable } from '../../shared/exchange/csv/table';
import type { Limit } from '../../shared/exchange/jsonShape';
import { readWorkbook } from '../../shared/exchange/xlsx/readWorkbook';
import { TABLE_LIMITS, tableFault } from '../../shared/exchange/tableShape';

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
  /** The sheets of a workbook by name, and the one that was read by its place; empty and 0 for a table of text. */
  readonly sheets: readonly string[];
  readonly sheet: number;
};

/** What a person said of a table that was read otherwise before. */
export type TableChoice = {
  readonly encoding?: string | undefined;
  readonly headingRow?: number | undefined;
  /** The sheet of a workbook, by its place. */
  readonly sheet?: number | undefined;
};

const bad = (message: string, limit?: Limit): AtlasError =>
  new AtlasError('badFile', message, limit === undefined ? undefined : { limit });
const tooMany = (what: string, limit: Limit): AtlasError =>
  bad(`This file has ${what}. Split it and import the parts.`, limit);

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
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
    // A mark at its beginning says what it is.
    encodings: certain === null || chosen !== undefined ? guess.samples : [],
    notice:
      certain === null && chosen === undefined
        ? encoding === 'utf-8'
          ? 'Some letters of this file are broken. They show as \ufffd. Correct them on the map.'
          : `The file is not in UTF-8; it was read as ${ENCODINGS[encoding]}, as in “${sample}”. Check names with accents.`
        : null,
  };
};

type Cells = Pick<ReadTable, 'encoding' | 'encodings' | 'sheets' | 'sheet'> & {
  readonly raw: RawTable;
  readonly notice: string | null;
};

/** More than fit, and room for the headings and what stands above them: then it is known that there are too many. */
const MOST_ROWS = TABLE_LIMITS.rows + 102;

/** The cells of a sheet of a workbook. */
const cellsOfWorkbook = (bytes: Uint8Array, sheet: number | undefined): Cells => {
  const read = readWorkbook(bytes, MOST_ROWS, sheet);
  if (!read.ok) {
    if (read.why === 'size') throw bad('This workbook is far larger unpacked than a table of people is.', 'text');
    throw bad(
      read.why === 'noSheet'
        ? 'This workbook has no such sheet.'
        : 'This is no Excel workbook that can be read, or another packed file. Save the sheet as CSV and import that.',
    );
  }
  const { rows, sheets } = read;
  if (rows.every((row) => row.every((cell) => cell === '')))
    throw bad(`The sheet “${sheets[read.sheet]?.name ?? ''}” is empty.`);
  const notice =
    sheets.length > 1 && sheet === undefined
      ? `The workbook has ${sheets.length} sheets; “${sheets[read.sheet]?.name ?? ''}” was read.`
      : null;
  // A sheet ends its rows where they are empty.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    raw: { rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]), notices: [] },
    notice,
    encoding: 'utf-8',
    encodings: [],
    sheets: sheets.map(({ name }) => name),
    sheet: read.sheet,
  };
};

const cellsOfText = (bytes: Uint8Array, chosen: string | undefined): Cells => {
  const { text, ...decodedAs } = decoded(bytes, chosen);
  if (text.trim() === '') throw bad('This file is empty.');
  const fault = tableFault(text);
  if (fault !== null) throw tooMany(fault.what, fault.limit);
  return { ...decodedAs, raw: readCells(text, MOST_ROWS), sheets: [], sheet: 0 };
};

/** The cells of a table file. Throws badFile in words, with `details.limit` where a limit was reached. */
export const readTableFile = (bytes: Uint8Array, choice: TableChoice = {}): ReadTable => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw bad('This is an old Excel workbook. Save the sheet as CSV and import that.');
  const { raw, notice, encoding, encodings, sheets, sheet } = startsWith(bytes, 0x50, 0x4b, 3, 4)
    ? cellsOfWorkbook(bytes, choice.sheet)
    : cellsOfText(bytes, choice.encoding);
  const {
    table: { columns, rows, headingRow = 1 },
    notices: found,
  } = tableOf(raw, choice.headingRow);
  if (rows.length > TABLE_LIMITS.rows)
    throw tooMany(`more than ${TABLE_LIMITS.rows.toLocaleString('en')} rows`, 'rows');
  if (rows.length === 0) throw bad('This file has a heading but no rows.');
  if (rows.length * columns.length > TABLE_LIMITS.cells)
    throw tooMany(`more than ${TABLE_LIMITS.cells.toLocaleString('en')} cells`, 'cells');
  const notices = [...(notice === null ? [] : [notice]), ...found];
  if (columns.length === 1)
    notices.push('The file has one column only. If it should have more, check what separates its cells.');
  return {
    columns,
    rows: rows.map((row) => row.map((cell) => cell.slice(0, TABLE_LIMITS.cell))),
    notices,
    headingRow,
    firstRows: firstRowsOf(raw),
    encoding,
    encodings,
    sheets,
    sheet,
  };
};
