/** What has to be asked once before a table of people can be imported: odd names, and managers that are nobody. */
import { isOurTable, type Mapping } from './columns';
import { directoryOver, type Directory as TableDirectory, type Listed } from './directory';
import { nameOrder } from './headingMatch';
import { addressIn, nameKey, numberKey } from './nameKeys';
import {
  ALSO_NAMES,
  DOUBTFUL,
  guessFor,
  isTopWord,
  isWrittenAsName,
  meaningOf,
  type Meanings,
  type NameMeaning,
} from './oddNames';
import { fileRow, type Table } from './table';
import { areUsuallyTurned, turnedName } from './turnedNames';

export type SpecialName = {
  /** The value by which `meanings` names it: small letters, no blanks around it; empty for an empty cell. */
  readonly value: string;
  /** As the file spells it first. */
  readonly shown: string;
  readonly count: number;
  /** Rows of the file, from 1 with the headings. */
  readonly rows: readonly number[];
  readonly guess: NameMeaning;
  /** The value is a name of people as well, or says that nobody is known. */
  readonly isDoubtful?: true;
};

/**
 * What the words that are also names mean in this table: a name where one is written as a name is and stands in one row
 * only.
 */
export const namesAfterAll = (names: readonly string[]): Meanings => {
  const found = new Map<string, { count: number; shown: string }>();
  for (const name of names) {
    if (name.length > 4) continue;
    const key = nameKey(name);
    if (!ALSO_NAMES.has(key)) continue;
    const entry = found.get(key) ?? { count: 0, shown: name };
    entry.count += 1;
    found.set(key, entry);
  }
  return Object.fromEntries(
    [...found].flatMap(([key, { count, shown }]) =>
      count === 1 && isWrittenAsName(shown) ? [[key, 'name' as const]] : [],
    ),
  );
};

/** One short word in many rows is hardly everybody's name. */
const OFTEN = 4;

const turned = (name: string): string => {
  const [last, first, ...rest] = name.split(/\s*,\s*/);
  return first === undefined || last === undefined || first === '' ? name : [`${first} ${last}`, ...rest].join(', ');
};
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;
/** A name with its address, as an e-mail program writes it. */
const withoutAddress = (name: string): string => {
  if (!name.includes('@')) return name;
  const bare = name.replace(/\s*<[^<>]*@[^<>]*>\s*/, ' ').trim();
  return bare === '' ? name : bare.replace(/^(["'])(.*)\1$/, '$2');
};

/**
 * The name of each row: one column, or first, middle and last name together. Empty where the mapping has none. A name in
 * one column is kept as it is written, unless its heading says that the last name stands first, or it surely does, as in
 * *Berg, Anna*. In a table we wrote it is as somebody wanted it.
 */
export const nameReader = (table: Table, mapping: Mapping): ((row: readonly string[]) => string) => {
  const place = (column: string | undefined): number => (column === undefined ? -1 : table.columns.indexOf(column));
  const whole = place(mapping.name);
  const parts = [place(mapping.firstName), place(mapping.middleName), place(mapping.lastName)];
  const last = parts[2] ?? -1;
  const isTurned = mapping.name !== undefined && nameOrder(mapping.name) === 'lastFirst';
  if (whole >= 0) {
    const read = (row: readonly string[]): string => withoutAddress((row[whole] ?? '').replace(/\s+/g, ' '));
    if (isTurned) return (row) => turned(read(row));
    if (isOurTable(table.columns)) return read;
    const isUsual = areUsuallyTurned(table.rows.map(read));
    return (row) => {
      const name = read(row);
      return name.includes(',') ? (turnedName(name, isUsual) ?? name) : name;
    };
  }
  return (row) => {
    const cells = parts.map((at) => row[at] ?? '');
    const isFamilyFirst = last >= 0 && FAMILY_FIRST.test(cells.join('')) && cells[2] !== '';
    const ordered = isFamilyFirst ? [cells[2], cells[0], cells[1]] : cells;
    return ordered
      .filter((cell) => cell !== '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  };
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
    if (entry) entry.rows.push(fileRow(table, place));
    else found.set(key, { shown: name, rows: [fileRow(table, place)] });
  });
  const afterAll = namesAfterAll(table.rows.map(nameOf));
  return [...found]
    .flatMap(([value, { shown, rows }]) => {
      const guess =
        afterAll[value] ?? guessFor(value) ?? (rows.length >= OFTEN && !value.includes(' ') ? 'name' : null);
      return guess === null
        ? []
        : [
            {
              value,
              shown,
              count: rows.length,
              rows,
              guess,
              ...(DOUBTFUL.has(value) ? { isDoubtful: true as const } : {}),
            },
          ];
    })
    .sort((a, b) => b.count - a.count);
};

export type ManagerKind = 'address' | 'number' | 'name';
export const kindOfManager = (cell: string): ManagerKind =>
  addressIn(cell) !== null ? 'address' : numberKey(cell.trim()) !== null ? 'number' : 'name';

export type TopCandidate = {
  /** The value by which `topValues` names it, in the form of `nameKey`. */
  readonly value: string;
  readonly shown: string;
  readonly count: number;
  readonly rows: readonly number[];
  /** `top`: these rows lead the chart; `unknown`: the file names a manager it does not hold. */
  readonly guess: 'top' | 'unknown';
  /** Where one question stands for many cells of a kind: all of them. */
  readonly values?: readonly string[];
  readonly kind?: ManagerKind;
};

/** More cells of one kind than this are asked about together. */
const ASKED_ALONE = 5;
/** More than this nobody answers one by one. */
export const MOST_APART = 200;
const GROUPED: { readonly [K in ManagerKind]: (count: string) => string } = {
  address: (count) => `${count} e-mail addresses that are in no row`,
  number: (count) => `${count} numbers that are in no row`,
  name: (count) => `${count} names that are in no row`,
};

/**
 * Values of the manager column that name nobody of the table or of the account, the most frequent first; many unknown
 * ones of a kind as one question, unless they are asked about one by one.
 */
export const topCandidates = (
  table: Table,
  mapping: Mapping,
  others: readonly Listed[] = [],
  apart: ReadonlySet<ManagerKind> = new Set(),
): readonly TopCandidate[] => {
  const at = mapping.reportsTo === undefined ? -1 : table.columns.indexOf(mapping.reportsTo);
  if (at < 0) return [];
  const isKnown = managersOf(table, mapping, others);
  const found = new Map<string, { shown: string; rows: number[] }>();
  const seen = new Map<string, string | null>();
  table.rows.forEach((row, place) => {
    const shown = row[at] ?? '';
    let key = seen.get(shown);
    if (key === undefined) {
      key = isKnown(shown) ? null : nameKey(shown);
      seen.set(shown, key);
    }
    if (key === null || !hasCells(row)) return;
    const entry = found.get(key);
    if (entry) entry.rows.push(fileRow(table, place));
    else found.set(key, { shown, rows: [fileRow(table, place)] });
  });
  const all = [...found].map(([value, { shown, rows }]): TopCandidate => ({
    value,
    shown,
    count: rows.length,
    rows,
    guess: isTopWord(value) ? ('top' as const) : ('unknown' as const),
  }));
  return gathered(all, apart);
};

/** Many unknown ones of a kind as one question, unless they are asked about one by one; the most frequent first. */
export const gathered = (all: readonly TopCandidate[], apart: ReadonlySet<ManagerKind>): readonly TopCandidate[] => {
  const unknown = all.filter((one) => one.guess === 'unknown');
  const many = (['address', 'number', 'name'] as const).flatMap((kind): readonly TopCandidate[] => {
    const ofKind = unknown.filter((one) => kindOfManager(one.shown) === kind);
    if (ofKind.length <= (apart.has(kind) ? MOST_APART : ASKED_ALONE)) return [];
    const rows = ofKind.flatMap((one) => one.rows).sort((a, b) => a - b);
    return [
      {
        value: `every ${kind} in no row`,
        shown: GROUPED[kind](ofKind.length.toLocaleString('en')),
        count: rows.length,
        rows,
        guess: 'unknown',
        values: ofKind.map((one) => one.value),
        kind,
      },
    ];
  });
  const grouped = new Set(many.flatMap((one) => one.values ?? []));
  return [...all.filter((one) => one.guess === 'top' || !grouped.has(one.value)), ...many].sort(
    (a, b) => b.count - a.count,
  );
};

/** Whether a manager cell names somebody of the table. */
const managersOf = (table: Table, mapping: Mapping, others: readonly Listed[]): ((cell: string) => boolean) => {
  const directory = tableDirectory(table, mapping, others);
  const isSomebody = (cell: string): boolean => directory(cell).found.length > 0;
  return (cell) => cell !== '' && (isSomebody(cell) || cell.split(/[;|\n,]/).some((part) => isSomebody(part.trim())));
};

/** Finds people of the table and of the account by what a cell calls them, by their places. */
export const tableDirectory = (table: Table, mapping: Mapping, others: readonly Listed[]): TableDirectory<string> =>
  directoryOver([
    { people: peopleOf(table, mapping), target: (at) => `row ${at}` },
    { people: others, target: (at) => `here ${at}` },
  ]);

/** The people of a table as they can be named, before anything was answered. */
export const peopleOf = (table: Table, mapping: Mapping): readonly Listed[] => {
  const placeOf = (column: string | undefined): number => (column === undefined ? -1 : table.columns.indexOf(column));
  const idAt = placeOf(mapping.id);
  const mailAt = placeOf(mapping.email);
  const titleAt = placeOf(mapping.title);
  const nameOf = nameReader(table, mapping);
  const names = table.rows.map(nameOf);
  const afterAll = namesAfterAll(names);
  return table.rows.map((row, place) => {
    const name = names[place] ?? '';
    return {
      ids: [row[idAt] ?? ''].filter((id) => id !== ''),
      name: meaningOf(name, afterAll) === 'name' ? name : '',
      email: row[mailAt] ?? '',
      title: row[titleAt] ?? '',
    };
  });
};
