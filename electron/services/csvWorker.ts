/** Reads a table file in a thread of its own, so that a file made to hang a parser can be stopped. Bytes in, cells or a sentence out. */
import { parentPort, workerData } from 'node:worker_threads';
import { decodeText, parseCsv } from '../../shared/exchange/csvTable';

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly notices: readonly string[] };

const MOST_ROWS = 50_000;
const LONGEST_CELL = 20_000;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
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
  if (bytes.includes(0)) throw new Error('This is not a table of text: it holds binary data.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notice: null };
  } catch {
    return { text: decodeText(bytes), notice: 'The file is not in UTF-8; it was read as Western European (Windows). Check names with accents.' };
  }
};

const read = (bytes: Uint8Array): Table => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) throw new Error('This is an Excel workbook or another packed file. Save the sheet as CSV and import that.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Error('This is an old Excel workbook. Save the sheet as CSV and import that.');
  const { text, notice } = decoded(bytes);
  if (text.trim() === '') throw new Error('This file is empty.');
  const { table: { columns, rows }, notices: found } = parseCsv(text);
  if (rows.length > MOST_ROWS) throw new Error(`This file has more than ${MOST_ROWS.toLocaleString('en')} rows. Split it and import the parts.`);
  if (rows.length === 0) throw new Error('This file has a heading but no rows.');
  const notices = [...(notice === null ? [] : [notice]), ...found];
  if (columns.length === 1) notices.push('The file has one column only. If it should have more, check what separates its cells.');
  return { columns, rows: rows.map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL))), notices };
};

const answer = (): unknown => {
  try {
    return { ok: true, table: read(workerData as Uint8Array) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'The file could not be read.' };
  }
};
parentPort?.postMessage(answer());
