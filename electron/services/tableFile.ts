/** A table of people from bytes nobody vouches for. Runs in a reader, a process that can be ended. */
import { AtlasError } from '../../shared/api/errors';
import { decodeText, parseCsv } from '../../shared/exchange/csvTable';
import type { Limit } from '../../shared/exchange/jsonShape';

export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly notices: readonly string[] };

export const TABLE_LIMITS = {
  rows: 50_000,
  /** Characters of one cell; what is longer is cut. */
  cell: 20_000,
  /** Cells of the whole table, as they cross to the page. */
  cells: 3_000_000,
  /** Characters of one line of the file. */
  line: 1_000_000,
  /** Of any one mark that may part cells, and of quotation marks. */
  marks: 6_000_000,
  /** Quotation marks within a word: each is a fault the parser keeps. */
  strayQuotes: 20_000,
} as const;

const bad = (message: string, limit?: Limit): AtlasError => new AtlasError('badFile', message, limit === undefined ? undefined : { limit });
const tooMany = (what: string, limit: Limit): AtlasError => bad(`This file has ${what}. Split it and import the parts.`, limit);

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
  if (bytes.includes(0)) throw bad('This is not a table of text: it holds binary data.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notice: null };
  } catch {
    return { text: decodeText(bytes), notice: 'The file is not in UTF-8; it was read as Western European (Windows). Check names with accents.' };
  }
};

const MARKS: ReadonlySet<number> = new Set([',', ';', '\t', '|', '"'].map((mark) => mark.charCodeAt(0)));

const QUOTE = '"'.charCodeAt(0);
const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** What no table of people has, found before the parser makes something of it. Throws badFile. */
const checkShape = (text: string): void => {
  const counts = new Uint32Array(128);
  let lineStart = 0;
  let stray = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) lineStart = at + 1;
    else if (at - lineStart > TABLE_LIMITS.line) throw tooMany('a line that is far longer than a row of a table', 'text');
    if (!MARKS.has(code)) continue;
    const count = (counts[code] ?? 0) + 1;
    if (count > TABLE_LIMITS.marks) throw tooMany(`more than ${TABLE_LIMITS.marks.toLocaleString('en')} marks between or around its cells`, 'cells');
    counts[code] = count;
    if (code === QUOTE && isWordAt(text, at - 1) && isWordAt(text, at + 1)) stray += 1;
    if (stray > TABLE_LIMITS.strayQuotes) throw tooMany('quotation marks in the middle of thousands of words', 'text');
  }
};

/** The cells of a table file. Throws badFile in words, with `details.limit` where a limit was reached. */
export const readTable = (bytes: Uint8Array): Table => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) throw bad('This is an Excel workbook or another packed file. Save the sheet as CSV and import that.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw bad('This is an old Excel workbook. Save the sheet as CSV and import that.');
  const { text, notice } = decoded(bytes);
  if (text.trim() === '') throw bad('This file is empty.');
  checkShape(text);
  // One more than fits, and the headings: then it is known that there are too many.
  const { table: { columns, rows }, notices: found } = parseCsv(text, TABLE_LIMITS.rows + 2);
  if (rows.length > TABLE_LIMITS.rows) throw tooMany(`more than ${TABLE_LIMITS.rows.toLocaleString('en')} rows`, 'rows');
  if (rows.length === 0) throw bad('This file has a heading but no rows.');
  if (rows.length * columns.length > TABLE_LIMITS.cells) throw tooMany(`more than ${TABLE_LIMITS.cells.toLocaleString('en')} cells`, 'cells');
  const notices = [...(notice === null ? [] : [notice]), ...found];
  if (columns.length === 1) notices.push('The file has one column only. If it should have more, check what separates its cells.');
  return { columns, rows: rows.map((row) => row.map((cell) => cell.slice(0, TABLE_LIMITS.cell))), notices };
};
