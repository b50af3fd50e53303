/** Text of a table file as columns and rows, whatever wrote it. */
import Papa from 'papaparse';
import { seen } from '../../model/seen';
import { fieldsNamed } from './headingMatch';
import { withNamesJoined } from './joinedColumns';
import { withRelations } from './relationColumns';
import { looseCells } from './strayQuotes';

/**
 * A table as read. Column names are unique and not empty; every row has as many cells as there are columns, without
 * blanks around them. Empty rows keep their place.
 */
export { decodeText } from './encodings';

export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of the file that holds the headings, from 1; 0 where there are none. Missing: the first. */
  readonly headingRow?: number;
};
export type ParsedCsv = { readonly table: Table; readonly notices: readonly string[] };

/** The row of the file, counted from 1, for a place in `rows`. */
export const fileRow = ({ headingRow = 1 }: Pick<Table, 'headingRow'>, place: number): number => headingRow + 1 + place;

/** What opens a formula in a spreadsheet, with the full-width forms some programs fold to them. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** A cell that no spreadsheet takes for a formula. `unguarded` gives it back. */
export const guarded = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** More cells than this in one row is no table of people. */
const MOST_COLUMNS = 500;
/** More than anybody reads. */
const MOST_NOTICES = 100;

/** The cells of a text as they stand, before anybody said which row holds the headings. */
export type RawTable = {
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly string[];
};

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** How far the marks between cells and the headings are looked for. */
const LOOKED_AT = 40;

/** The mark with which some line reads as headings; null where none does, or two do as well. */
const delimiterByHeadings = (body: string): string | null => {
  const lines = body
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .slice(0, LOOKED_AT);
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: Math.max(
      ...lines.map((line) =>
        line.includes(delimiter)
          ? fieldsNamed(line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim()))
          : 0,
      ),
    ),
  })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && second && best.score > 1 && best.score > second.score ? best.delimiter : null;
};

/** Reads comma, semicolon, tab or bar separated text, at most so many rows of it. Never fails. */
export const readCells = (text: string, mostRows?: number): RawTable => {
  let body = text.startsWith('\ufeff') ? text.slice(1) : text;
  // Excel may name the delimiter in a line of its own.
  const named = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(body);
  if (named) body = body.slice(named[0].length);
  // A last empty line would count as a row of one cell when the delimiter is guessed, and hide it in a short table.
  body = body.replace(/[\r\n]+$/, '');
  const delimiter = named?.[1] ?? delimiterByHeadings(body);
  const parsed = Papa.parse<string[]>(body, {
    delimitersToGuess: [...DELIMITERS],
    ...(mostRows === undefined ? {} : { preview: mostRows }),
    ...(delimiter === null ? {} : { delimiter }),
  });
  if (!parsed.errors.some((error) => error.type === 'Quotes')) return { rows: parsed.data, notices: [] };
  const { rows, faults } = looseCells(body, parsed.meta.delimiter, mostRows);
  const found = faults.map((row) => row + 1);
  if (found.length === 0) return { rows, notices: [] };
  const words =
    found.length === 1
      ? 'a quotation mark that is not closed as it should be. It was read as it stands'
      : 'quotation marks that are not closed as they should be. They were read as they stand';
  return { rows, notices: [`${rowWords(found)} ${words}. Check what was read there.`] };
};

const filledCells = (row: readonly string[]): readonly string[] =>
  row.map((cell) => cell.trim()).filter((cell) => cell !== '');

/**
 * The row that holds the headings, from 1. Lines of titles and of groups may stand above it; it is the one whose cells
 * name most fields. 0 where the first row is a person already.
 */
export const headingRowOf = ({ rows }: RawTable): number => {
  const first = rows.findIndex((row) => filledCells(row).length > 0);
  if (first < 0) return 1;
  const top = rows.slice(0, LOOKED_AT).map((row) => {
    const filled = filledCells(row);
    return { filled: filled.length, named: fieldsNamed(filled) };
  });
  let best = first;
  top.forEach(({ filled, named }, at) => {
    const before = top[best]?.named ?? 0;
    const isHeadings = named > 1 && named * 2 >= filled;
    // Some programs write their own names of the fields above those people read.
    const isSecondLine = at === best + 1 && named > 2 && named >= before && named >= filled * 0.8;
    if (at > first && ((isHeadings && named > before) || isSecondLine)) best = at;
  });
  const { filled = 0, named = 0 } = top[best] ?? {};
  if (named > 1) return best + 1;
  if (named === 0 && filledCells(rows[first] ?? []).some((cell) => IS_ADDRESS.test(cell))) return 0;
  // A line of its own above a table is its title.
  const widest = Math.max(...top.slice(best).map((row) => row.filled));
  if (filled === 1 && named === 0 && widest > 2) {
    const below = top.findIndex((row, at) => at > best && row.filled > 1 && row.filled >= widest * 0.6);
    if (below > 0) return below + 1;
  }
  return best + 1;
};
/** How many fields the row of headings names: how much a table is one of people. */
export const headingsFound = (raw: RawTable): number => {
  const row = headingRowOf(raw);
  return row === 0 ? 1 : fieldsNamed(filledCells(raw.rows[row - 1] ?? []));
};
const IS_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const SHOWN_ROWS = 15;
const LONGEST_SHOWN = 70;
/** The first rows in a line each, to choose the headings from. */
export const firstRowsOf = ({ rows }: RawTable): readonly string[] =>
  rows.slice(0, SHOWN_ROWS).map((row) => {
    const line = filledCells(row.map(tidied)).join(' · ').replace(/\s+/g, ' ');
    return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1)}…` : line;
  });

/** A table of cells with the headings in a row. What is odd becomes a notice. */
export const tableOf = (raw: RawTable, headingRow = headingRowOf(raw)): ParsedCsv => {
  const notices: string[] = [...raw.notices];
  const at = { headingRow };
  const above = raw.rows.slice(0, Math.max(0, headingRow - 1)).filter((row) => filledCells(row).length > 0).length;
  if (above > 0)
    notices.push(
      `The headings were found in row ${headingRow}. What stands above ${above === 1 ? 'was' : 'it was'} left out.`,
    );
  if (headingRow === 0) notices.push('The table has no row of headings: its first row is a person already.');
  const headings = headingRow === 0 ? [] : (raw.rows[headingRow - 1] ?? []).map(tidied);
  const given = raw.rows.slice(headingRow);
  const joined = headingRow === 0 ? [] : commasWithin(given, headings.length, at, notices);
  const rows = given.map((row, place) => (joined[place] ?? row).map(tidied));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === '')) rows.pop();
  const widest = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, row) => Math.max(most, filledWidth(row)), headings.length),
  );
  const columns = columnNames(headings, widest, notices);
  const ragged = { longer: [] as number[], shorter: [] as number[], again: [] as number[] };
  const even = rows.map((row, place) => {
    if (isHeadingsAgain(row, headings, place)) {
      ragged.again.push(fileRow(at, place));
      return columns.map(() => '');
    }
    if (headingRow > 0 && filledWidth(row) > headings.length) ragged.longer.push(fileRow(at, place));
    else if (row.length < headings.length && row.some((cell) => cell !== '')) ragged.shorter.push(fileRow(at, place));
    return columns.map((_, k) => row[k] ?? '');
  });
  if (ragged.again.length > 0)
    notices.push(
      `${rowWords(ragged.again, 'holds', 'hold')} headings and no person, and ${ragged.again.length === 1 ? 'was' : 'were'} left out.`,
    );
  if (ragged.longer.length > 0)
    notices.push(
      `${rowWords(ragged.longer)} more cells than there are headings. The extra cells got columns of their own. If a cell holds a comma, it must stand in quotation marks.`,
    );
  if (ragged.shorter.length > 0)
    notices.push(
      `${rowWords(ragged.shorter)} fewer cells than there are headings. The missing cells were read as empty.`,
    );
  const { table, notices: ofRelations } = withRelations(withNamesJoined({ columns, rows: even }));
  notices.unshift(...ofRelations);
  const said = notices.length > MOST_NOTICES ? [...notices.slice(0, MOST_NOTICES), 'And more.'] : notices;
  return { table: headingRow === 1 ? table : { ...table, headingRow }, notices: said };
};

/** The headings once more, as where several tables were put into one file, or in other words right below them. */
const isHeadingsAgain = (row: readonly string[], headings: readonly string[], place: number): boolean => {
  const [first = ''] = row;
  if (headings.length > 1 && first === headings[0] && headings.every((heading, k) => (row[k] ?? '') === heading))
    return filledCells(row).length > 1;
  if (place > 0 || headings.length === 0) return false;
  const filled = filledCells(row);
  const named = fieldsNamed(filled);
  return named > 2 && named >= filled.length * 0.8;
};

/**
 * Rows with more cells than headings where just so many cells begin with a blank: a comma within a text, as in *Head,
 * Radiology*, that should stand in quotation marks. Their parts are put together again.
 */
const commasWithin = (
  rows: readonly (readonly string[])[],
  width: number,
  at: Pick<Table, 'headingRow'>,
  notices: string[],
): readonly (readonly string[] | undefined)[] => {
  const beginsWithBlank = (cell: string): boolean => /^ +\S/.test(cell);
  const joinedRows: (readonly string[] | undefined)[] = [];
  const found: number[] = [];
  let example = '';
  if (width < 2) return joinedRows;
  // Where every cell is padded, a blank says nothing.
  const padded = rows.slice(0, 200).filter((row) => row.length === width && row.some(beginsWithBlank)).length;
  if (padded > Math.min(200, rows.length) * 0.2) return joinedRows;
  rows.forEach((row, place) => {
    const extra = filledWidth(row) - width;
    if (extra <= 0) return;
    const joints = row.flatMap((cell, k) => (k > 0 && beginsWithBlank(cell) && row[k - 1] !== '' ? [k] : []));
    if (joints.length !== extra) return;
    const cells: string[] = [];
    row.forEach((cell, k) => {
      if (joints.includes(k)) cells[cells.length - 1] += `,${cell}`;
      else cells.push(cell);
    });
    joinedRows[place] = cells;
    found.push(fileRow(at, place));
    if (example === '') example = cells.find((cell) => /, /.test(cell)) ?? '';
  });
  if (found.length > 0)
    notices.push(
      `${rowWords(found)} a comma within a cell that does not stand in quotation marks. It was read as one cell, as in “${tidied(example)}”. Check ${found.length === 1 ? 'that row' : 'these rows'}.`,
    );
  return joinedRows;
};

/** `readCells` and `tableOf` in one. */
export const parseCsv = (text: string, mostRows?: number): ParsedCsv => tableOf(readCells(text, mostRows));

const tidied = (cell: string): string => unguarded(seen(cell).replace(/\r\n?/g, '\n').trim()).trim();

const filledWidth = (row: readonly string[]): number => {
  let width = row.length;
  while (width > 0 && row[width - 1] === '') width--;
  return width;
};

const rowWords = (rows: readonly number[], one = 'has', many = 'have'): string =>
  rows.length === 1 ? `Row ${rows[0]} ${one}` : `Rows ${listed(rows)} ${many}`;

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
