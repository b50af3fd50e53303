/**
 * Reads a table file in a thread of its own, so that a file made to hang a parser can be stopped. Bytes in, cells or a
 * sentence out. It imports nothing of ours: the thread starts from this one file.
 */
import { parentPort, workerData } from 'node:worker_threads';
import Papa from 'papaparse';

type Table = { readonly columns: string[]; readonly rows: string[][]; readonly notices: string[] };

const MOST_ROWS = 50_000;
const MOST_COLUMNS = 500;
const LONGEST_CELL = 20_000;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

const decoded = (bytes: Uint8Array): { text: string; notice: string | null } => {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), notice: null };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), notice: null };
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 1].map((odd) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length);
  const half = sample.length / 2;
  // Text in UTF-16 without its mark: every second byte of Latin letters is zero.
  if (half > 4 && (zeros[1] ?? 0) > half * 0.7 && zeros[0] === 0) return { text: new TextDecoder('utf-16le').decode(bytes), notice: null };
  if (half > 4 && (zeros[0] ?? 0) > half * 0.7 && zeros[1] === 0) return { text: new TextDecoder('utf-16be').decode(bytes), notice: null };
  if (bytes.includes(0)) throw new Error('This is not a table of text: it holds binary data.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notice: null };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notice: 'The file is not in UTF-8; it was read as Western European (Windows). Check names with accents.' };
  }
};

const read = (bytes: Uint8Array): Table => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) throw new Error('This is an Excel workbook or another packed file. Save the sheet as CSV and import that.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Error('This is an old Excel workbook. Save the sheet as CSV and import that.');
  const { text, notice } = decoded(bytes);
  if (text.trim() === '') throw new Error('This file is empty.');
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MOST_ROWS + 2, delimitersToGuess: [',', ';', '\t', '|'] });
  const [head = [], ...rows] = parsed.data;
  if (rows.length > MOST_ROWS) throw new Error(`This file has more than ${MOST_ROWS.toLocaleString('en')} rows. Split it and import the parts.`);
  if (head.length > MOST_COLUMNS) throw new Error(`This file has more than ${MOST_COLUMNS} columns. Remove those that are not needed.`);
  if (rows.length === 0) throw new Error('This file has a heading but no rows.');
  const notices = notice === null ? [] : [notice];
  if (head.length === 1) notices.push('The file has one column only. If it should have more, check what separates its cells.');
  if (parsed.errors.some((error) => error.code === 'MissingQuotes')) notices.push('A quotation mark is not closed; the rows after it may have run together.');
  const width = Math.max(head.length, ...rows.map((row) => row.length).slice(0, MOST_ROWS));
  const cell = (value: string | undefined): string => (value ?? '').slice(0, LONGEST_CELL);
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, index) => cell(head[index]).trim() || `Column ${index + 1}`);
  return { columns, rows: rows.map((row) => columns.map((_, index) => cell(row[index]))), notices };
};

const answer = (): unknown => {
  try {
    return { ok: true, table: read(workerData as Uint8Array) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'The file could not be read.' };
  }
};
parentPort?.postMessage(answer());
