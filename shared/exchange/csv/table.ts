/** Text of a table file as columns and rows, whatever wrote it. */
import Papa from 'papaparse';
import { seen } from '../../model/seen';

/**
 * A table as read. Column names are unique and not empty; every row has as many cells as there are columns, without
 * blanks around them. `rows[0]` is row 2 of the file, for the headings are row 1; empty rows keep their place.
 */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
export type ParsedCsv = { readonly table: Table; readonly notices: readonly string[] };

/** The row of the file, counted from 1 with the headings, for a place in `rows`. */
export const fileRow = (place: number): number => place + 2;

/** What opens a formula in a spreadsheet, with the full-width forms some programs fold to them. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** A cell that no spreadsheet takes for a formula. `unguarded` gives it back. */
export const guarded = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

type Decoder = { decode(bytes: Uint8Array): string };
/** Every host of this code has it; this room has neither DOM nor Node types. */
declare const TextDecoder: new (encoding: string, options?: { fatal?: boolean }) => Decoder;

/** The text of a file's bytes: by its mark UTF-16, else UTF-8, and where that does not fit Windows-1252. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** More cells than this in one row is no table of people. */
const MOST_COLUMNS = 500;
/** More than anybody reads. */
const MOST_NOTICES = 100;

/**
 * Reads comma, semicolon, tab or bar separated text, at most so many rows of it. Never fails: what is odd becomes a
 * notice.
 */
export const parseCsv = (text: string, mostRows?: number): ParsedCsv => {
  const notices: string[] = [];
  let body = text.startsWith('\ufeff') ? text.slice(1) : text;
  // Excel may name the delimiter in a line of its own.
  const named = /^sep=(.)\r?\n/i.exec(body);
  if (named) body = body.slice(named[0].length);
  // A last empty line would count as a row of one cell when the delimiter is guessed, and hide it in a short table.
  body = body.replace(/[\r\n]+$/, '');
  const parsed = Papa.parse<string[]>(body, {
    delimitersToGuess: [',', ';', '\t', '|'],
    ...(mostRows === undefined ? {} : { preview: mostRows }),
    ...(named?.[1] ? { delimiter: named[1] } : {}),
  });
  for (const error of parsed.errors.slice(0, MOST_NOTICES + 1)) {
    if (error.type === 'Quotes')
      notices.push(
        `Row ${(error.row ?? 0) + 1} has a quotation mark that is not closed as it should be. Check what was read there.`,
      );
  }
  const rows = parsed.data.map((row) => row.map(tidied));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === '')) rows.pop();
  const [headings = [], ...cells] = rows;
  const widest = Math.min(
    MOST_COLUMNS,
    cells.reduce((most, row) => Math.max(most, filledWidth(row)), headings.length),
  );
  const columns = columnNames(headings, widest, notices);
  const ragged = { longer: [] as number[], shorter: [] as number[] };
  const even = cells.map((row, place) => {
    if (filledWidth(row) > headings.length) ragged.longer.push(fileRow(place));
    else if (row.length < headings.length && row.some((cell) => cell !== '')) ragged.shorter.push(fileRow(place));
    return columns.map((_, k) => row[k] ?? '');
  });
  if (ragged.longer.length > 0)
    notices.push(
      `${rowWords(ragged.longer)} more cells than there are headings. The extra cells got columns of their own.`,
    );
  if (ragged.shorter.length > 0)
    notices.push(
      `${rowWords(ragged.shorter)} fewer cells than there are headings. The missing cells were read as empty.`,
    );
  const said = notices.length > MOST_NOTICES ? [...notices.slice(0, MOST_NOTICES), 'And more.'] : notices;
  return { table: { columns, rows: even }, notices: said };
};

const tidied = (cell: string): string => unguarded(seen(cell).replace(/\r\n?/g, '\n').trim()).trim();

const filledWidth = (row: readonly string[]): number => {
  let width = row.length;
  while (width > 0 && row[width - 1] === '') width--;
  return width;
};

const rowWords = (rows: readonly number[]): string =>
  rows.length === 1 ? `Row ${rows[0]} has` : `Rows ${listed(rows)} have`;

/** The first few of a list in words: `3, 7, 9 and 12 more`. */
export const listed = (values: readonly (string | number)[], most = 5): string =>
  values.length <= most + 1
    ? values.join(', ')
    : `${values.slice(0, most).join(', ')} and ${values.length - most} more`;

const columnNames = (headings: readonly string[], width: number, notices: string[]): readonly string[] => {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, k) => {
    const given = (headings[k] ?? '').replace(/\s+/g, ' ').slice(0, 200);
    let name = given === '' ? `Column ${k + 1}` : given;
    if (given === '' && k < headings.length)
      notices.push(`Column ${k + 1} has no heading. It is called “${name}” here.`);
    for (let copy = 2; taken.has(name); copy++) name = `${given === '' ? `Column ${k + 1}` : given} (${copy})`;
    if (given !== '' && name !== given)
      notices.push(`The heading “${given}” occurs more than once. Column ${k + 1} is called “${name}” here.`);
    taken.add(name);
    return name;
  });
};
