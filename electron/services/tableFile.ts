/** A table of people from bytes nobody vouches for. Runs in a reader, a process that can be ended. */
import { AtlasError } from '../../shared/api/errors';
import { decodeText, parseCsv } from '../../shared/exchange/csv/table';
import type { Limit } from '../../shared/exchange/jsonShape';
import { TABLE_LIMITS, tableFault } from '../../shared/exchange/tableShape';

export type ReadTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly string[];
};

const bad = (message: string, limit?: Limit): AtlasError =>
  new AtlasError('badFile', message, limit === undefined ? undefined : { limit });
const tooMany = (what: string, limit: Limit): AtlasError =>
  bad(`This file has ${what}. Split it and import the parts.`, limit);

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
const hasMark = (bytes: Uint8Array): boolean => startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

/** UTF-16 that comes without its mark: every second byte of Latin letters is zero. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const start = bytes.subarray(0, 4000);
  const zeros = [0, 1].map((odd) => start.filter((byte, index) => index % 2 === odd && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const most = start.length * 0.35;
  if (start.length < 8) return null;
  return odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : null;
};

const decoded = (bytes: Uint8Array): { text: string; notice: string | null } => {
  if (hasMark(bytes)) return { text: decodeText(bytes), notice: null };
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return { text: new TextDecoder(unmarked).decode(bytes), notice: null };
  if (bytes.includes(0)) throw bad('This is not a table of text: it holds binary data.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notice: null };
  } catch {
    return {
      text: decodeText(bytes),
      notice: 'The file is not in UTF-8; it was read as Western European (Windows). Check names with accents.',
    };
  }
};

/** The cells of a table file. Throws badFile in words, with `details.limit` where a limit was reached. */
export const readTableFile = (bytes: Uint8Array): ReadTable => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4))
    throw bad('This is an Excel workbook or another packed file. Save the sheet as CSV and import that.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw bad('This is an old Excel workbook. Save the sheet as CSV and import that.');
  const { text, notice } = decoded(bytes);
  if (text.trim() === '') throw bad('This file is empty.');
  const fault = tableFault(text);
  if (fault !== null) throw tooMany(fault.what, fault.limit);
  // One more than fits, and the headings: then it is known that there are too many.
  const {
    table: { columns, rows },
    notices: found,
  } = parseCsv(text, TABLE_LIMITS.rows + 2);
  if (rows.length > TABLE_LIMITS.rows)
    throw tooMany(`more than ${TABLE_LIMITS.rows.toLocaleString('en')} rows`, 'rows');
  if (rows.length === 0) throw bad('This file has a heading but no rows.');
  if (rows.length * columns.length > TABLE_LIMITS.cells)
    throw tooMany(`more than ${TABLE_LIMITS.cells.toLocaleString('en')} cells`, 'cells');
  const notices = [...(notice === null ? [] : [notice]), ...found];
  if (columns.length === 1)
    notices.push('The file has one column only. If it should have more, check what separates its cells.');
  return { columns, rows: rows.map((row) => row.map((cell) => cell.slice(0, TABLE_LIMITS.cell))), notices };
};
