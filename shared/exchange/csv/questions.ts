/** What has to be asked once before a table of people can be imported: odd names, and managers that are nobody. */
import type { Mapping } from './columns';
import { fileRow, type Table } from './table';

/**
 * What an odd value in the name column stands for: an active person nobody names, an empty seat, no row at all, or a
 * real name.
 */
export type NameMeaning = 'notKnown' | 'vacant' | 'skip' | 'name';
type SpecialName = {
  /** The value by which `meanings` names it: small letters, no blanks around it; empty for an empty cell. */
  readonly value: string;
  /** As the file spells it first. */
  readonly shown: string;
  readonly count: number;
  /** Rows of the file, from 1 with the headings. */
  readonly rows: readonly number[];
  readonly guess: NameMeaning;
};
export type Meanings = { readonly [value: string]: NameMeaning };

const NOT_NAMED = new Set([
  '',
  'n/d',
  'n/a',
  'nd',
  'na',
  'n.a.',
  'n.d.',
  'not disclosed',
  'not known',
  'unknown',
  'withheld',
  'redacted',
  'name withheld',
  'unbekannt',
  'anonymous',
  'none',
  'nil',
  'null',
  '#n/a',
  '-',
  '–',
  '--',
  '?',
  '??',
  '???',
  'x',
  'xx',
  'xxx',
  '.',
  'no name',
  'name not known',
]);
const EMPTY_SEAT = new Set([
  'tbc',
  'tbd',
  'tba',
  'tbh',
  'to be confirmed',
  'to be appointed',
  'to be hired',
  'to be recruited',
  'open',
  'open position',
  'unfilled',
  'vakant',
  'offen',
  'nn',
  'n.n.',
  'new hire',
  'recruiting',
]);

/** The form in which names and ids are compared. */
export const nameKey = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

const guessFor = (key: string): NameMeaning | null => {
  if (NOT_NAMED.has(key)) return 'notKnown';
  if (EMPTY_SEAT.has(key) || /^\W*vacan(t|cy)\b/.test(key)) return 'vacant';
  return /\p{L}/u.test(key) ? null : 'notKnown';
};

/** The meaning of a name cell: as answered, else as guessed, else it is a name. */
export const meaningOf = (name: string, meanings: Meanings): NameMeaning => {
  const key = nameKey(name);
  return (Object.hasOwn(meanings, key) ? meanings[key] : undefined) ?? guessFor(key) ?? 'name';
};

/** One short word in many rows is hardly everybody's name. */
const OFTEN = 4;

/** The name of each row: one column, or first and last name together. Empty where the mapping has neither. */
export const nameReader = (table: Table, mapping: Mapping): ((row: readonly string[]) => string) => {
  const place = (column: string | undefined): number => (column === undefined ? -1 : table.columns.indexOf(column));
  const whole = place(mapping.name);
  const first = place(mapping.firstName);
  const last = place(mapping.lastName);
  if (whole >= 0) return (row) => (row[whole] ?? '').replace(/\s+/g, ' ');
  return (row) => `${row[first] ?? ''} ${row[last] ?? ''}`.replace(/\s+/g, ' ').trim();
};

const hasCells = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

/** Odd values of the name column with how often they occur, the most frequent first. */
export const specialNames = (table: Table, mapping: Mapping): readonly SpecialName[] => {
  const nameOf = nameReader(table, mapping);
  const found = new Map<string, { shown: string; rows: number[] }>();
  table.rows.forEach((row, place) => {
    if (!hasCells(row)) return;
    const name = nameOf(row);
    const key = nameKey(name);
    const entry = found.get(key);
    if (entry) entry.rows.push(fileRow(place));
    else found.set(key, { shown: name, rows: [fileRow(place)] });
  });
  return [...found]
    .flatMap(([value, { shown, rows }]) => {
      const guess = guessFor(value) ?? (rows.length >= OFTEN && !value.includes(' ') ? 'name' : null);
      return guess === null ? [] : [{ value, shown, count: rows.length, rows, guess }];
    })
    .sort((a, b) => b.count - a.count);
};

type TopCandidate = {
  /** The value by which `topValues` names it, in the form of `nameKey`. */
  readonly value: string;
  readonly shown: string;
  readonly count: number;
  readonly rows: readonly number[];
  /** `top`: these rows lead the chart; `unknown`: the file names a manager it does not hold. */
  readonly guess: 'top' | 'unknown';
};

const TOP_WORDS = new Set([
  '',
  'xx',
  'xxx',
  'x',
  'n/a',
  'na',
  'n/d',
  'none',
  'nil',
  'null',
  '-',
  '–',
  '--',
  '0',
  'top',
  'root',
  'board',
  'the board',
  'ceo',
  'nobody',
  'not applicable',
  '#n/a',
]);
export const isTopWord = (value: string): boolean => TOP_WORDS.has(nameKey(value));

/** Values of the manager column that are neither an id nor a name of the table, the most frequent first. */
export const topCandidates = (table: Table, mapping: Mapping): readonly TopCandidate[] => {
  const at = mapping.reportsTo === undefined ? -1 : table.columns.indexOf(mapping.reportsTo);
  if (at < 0) return [];
  const idAt = mapping.id === undefined ? -1 : table.columns.indexOf(mapping.id);
  const nameOf = nameReader(table, mapping);
  const known = new Set(
    table.rows.flatMap((row) => [
      nameKey(row[idAt] ?? ''),
      meaningOf(nameOf(row), {}) === 'name' ? nameKey(nameOf(row)) : '',
    ]),
  );
  known.delete('');
  const found = new Map<string, { shown: string; rows: number[] }>();
  table.rows.forEach((row, place) => {
    const shown = row[at] ?? '';
    const key = nameKey(shown);
    if (known.has(key) || !hasCells(row)) return;
    const entry = found.get(key);
    if (entry) entry.rows.push(fileRow(place));
    else found.set(key, { shown, rows: [fileRow(place)] });
  });
  return [...found]
    .map(([value, { shown, rows }]) => ({
      value,
      shown,
      count: rows.length,
      rows,
      guess: isTopWord(value) ? ('top' as const) : ('unknown' as const),
    }))
    .sort((a, b) => b.count - a.count);
};
