/**
 * How a table of text is built, read before a parser makes something of it: a parser keeps every cell and every fault
 * it finds.
 */
import type { Limit } from './jsonShape';

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

/** Which limit was reached, and what the text has too much of. */
type TableFault = { readonly limit: Limit; readonly what: string };

const MARKS: ReadonlySet<number> = new Set([',', ';', '\t', '|', '"'].map((mark) => mark.charCodeAt(0)));

const QUOTE = '"'.charCodeAt(0);
const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** What a text has that no table of people has, or null. Every character is looked at once. */
export const tableFault = (text: string): TableFault | null => {
  const counts = new Uint32Array(128);
  let lineStart = 0;
  let stray = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) lineStart = at + 1;
    else if (at - lineStart > TABLE_LIMITS.line)
      return { limit: 'text', what: 'a line that is far longer than a row of a table' };
    if (!MARKS.has(code)) continue;
    const count = (counts[code] ?? 0) + 1;
    if (count > TABLE_LIMITS.marks)
      return {
        limit: 'cells',
        what: `more than ${TABLE_LIMITS.marks.toLocaleString('en')} marks between or around its cells`,
      };
    counts[code] = count;
    if (code === QUOTE && isWordAt(text, at - 1) && isWordAt(text, at + 1)) stray += 1;
    if (stray > TABLE_LIMITS.strayQuotes)
      return { limit: 'text', what: 'quotation marks in the middle of thousands of words' };
  }
  return null;
};
