/** The cells of a table that is not of people as values. What cannot be read stays not known, and is named by its row. */
import type { Conventions } from '../../conventions/conventions';
import { conventionsOfNumbers, readMoney, readNumber } from '../../conventions/readNumber';
import { dayOrderOf, hasTwoReadings, readDate, saysNothing, type DayOrder } from '../csv/values';
import { inRows, quotedTo, thousandsWords, type Findings } from '../csv/problems';
import { RECORD_COLUMNS, type RecordColumnKey, type RecordMapping, type RecordTableId } from './recordColumns';
import type { RowsOfFile } from './wideYears';

export type RecordOptions = {
  /** What stands first in a day that can be read both ways; null: as the column tells, else they stay empty. */
  readonly dayOrder: DayOrder | null;
  readonly asOf: string;
  readonly conventions: Conventions;
};

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  US$: 'USD',
  '¥': 'JPY',
  zł: 'PLN',
  Kč: 'CZK',
};
/** A currency as its code. */
const codeOf = (written: string): string => SIGNS[written] ?? written.toUpperCase();

/** One row of the file, and its cells by what they are. */
export type CellRow = { readonly row: number; readonly cell: (key: RecordColumnKey) => string };

export type Cells = {
  readonly rows: readonly CellRow[];
  /** An amount in the currency of the account; null where it is not known, cannot be read or is in another currency. */
  readonly money: (row: CellRow, key: RecordColumnKey) => number | null;
  readonly percent: (row: CellRow, key: RecordColumnKey, range: readonly [number, number]) => number | null;
  readonly day: (row: CellRow, key: RecordColumnKey) => string | null;
  readonly isUnread: (row: CellRow, key: RecordColumnKey) => boolean;
  /** A day that can be read with the day or the month first; null where there is none. */
  readonly openDays: string | null;
};

export const cellsOf = (
  id: RecordTableId,
  table: RowsOfFile,
  mapping: RecordMapping,
  currency: string,
  findings: Findings,
  { dayOrder, conventions }: RecordOptions,
): Cells => {
  const at = new Map(
    RECORD_COLUMNS[id].map(({ key }) => [key, mapping[key] === undefined ? -1 : table.columns.indexOf(mapping[key])]),
  );
  const labels = new Map(RECORD_COLUMNS[id].map(({ key, label }) => [key, label]));
  const columnOf = (key: RecordColumnKey): readonly string[] => {
    const place = at.get(key) ?? -1;
    return place < 0 ? [] : table.rows.map((row) => row[place] ?? '').filter((cell) => !saysNothing(cell));
  };
  const rows = table.rows.flatMap((row, place): readonly CellRow[] =>
    row.every((cell) => cell.trim() === '')
      ? []
      : [{ row: table.fileRows[place] ?? place + 2, cell: (key) => (row[at.get(key) ?? -1] ?? '').trim() }],
  );
  const unread = new Set<string>();
  const bad = ({ row }: CellRow, key: RecordColumnKey, cell: string, isNo: string): null => {
    unread.add(`${row} ${key}`);
    const label = labels.get(key) ?? key;
    findings.note(
      'unreadable',
      `${key} ${isNo}`,
      row,
      cell,
      (values, found) =>
        `${label}: ${quotedTo(values)} in ${inRows(found)} ${values.length === 1 ? 'is' : 'are'} no ${isNo}, so it stays empty.`,
    );
    return null;
  };
  const written = new Map<RecordColumnKey, Conventions>();
  const conventionsFor = (key: RecordColumnKey): Conventions => {
    const known = written.get(key) ?? conventionsOfNumbers(columnOf(key), conventions);
    written.set(key, known);
    return known;
  };
  const hasShares = new Map<RecordColumnKey, boolean>();
  /** Whether a column of per cents writes them as parts of one. */
  const isOfShares = (key: RecordColumnKey): boolean => {
    const known = hasShares.get(key);
    if (known !== undefined) return known;
    const read = columnOf(key).map((cell) => readNumber(cell, conventionsFor(key)));
    const numbers = read.flatMap((one) => (one.kind === 'number' && !one.isPercent ? [one.value] : []));
    const answer =
      numbers.length === read.length &&
      numbers.every((one) => one >= 0 && one <= 1) &&
      numbers.some((one) => one % 1 !== 0);
    hasShares.set(key, answer);
    return answer;
  };
  const dayColumns: readonly RecordColumnKey[] = ['closeDate', 'date'];
  const days = dayColumns.flatMap(columnOf);
  const told = dayOrderOf(days, null);
  return {
    rows,
    money: (row, key) => {
      const cell = row.cell(key);
      if (saysNothing(cell)) return null;
      const written = conventionsFor(key);
      const read = readMoney(cell, written);
      if (read.kind !== 'number' || read.isPercent) return bad(row, key, cell, 'amount');
      // A credit below zero is part of the sum of a year; a deal has no worth below zero.
      if (id === 'opportunities' && read.value < 0) return bad(row, key, cell, 'amount from zero');
      const said = read.currency ?? (row.cell('currency') === '' ? null : row.cell('currency'));
      if (said !== null && codeOf(said) !== currency) {
        unread.add(`${row.row} ${key}`);
        findings.note(
          'otherCurrency',
          codeOf(said),
          row.row,
          '',
          (_, found) =>
            `Amounts in ${codeOf(said)} in ${inRows(found)} stay empty: the account is in ${currency}, and the table names no rate.`,
        );
        return null;
      }
      const plain = readNumber(cell, written);
      if (plain.kind === 'number' && plain.value !== read.value) {
        const label = labels.get(key) ?? key;
        findings.note('thousands', key, row.row, cell, (values) => `${label}: ${thousandsWords(values)}`);
      }
      return read.value;
    },
    percent: (row, key, [least, most]) => {
      const cell = row.cell(key);
      if (saysNothing(cell)) return null;
      const read = readNumber(cell, conventionsFor(key));
      if (read.kind !== 'number') return bad(row, key, cell, `number from ${least} to ${most}`);
      const value = isOfShares(key) ? Math.round(read.value * 1e6) / 1e4 : read.value;
      return value < least || value > most ? bad(row, key, cell, `number from ${least} to ${most}`) : value;
    },
    day: (row, key) => {
      const cell = row.cell(key);
      if (saysNothing(cell)) return null;
      const order = dayOrder ?? told;
      if (order === null && hasTwoReadings(cell)) {
        unread.add(`${row.row} ${key}`);
        findings.note(
          'dayOrder',
          key,
          row.row,
          cell,
          (values, found) =>
            `${quotedTo(values)} in ${inRows(found)} can be read in two ways, so ${values.length === 1 ? 'it stays' : 'they stay'} empty until you say what comes first.`,
        );
        return null;
      }
      const day = readDate(cell, order === 'monthFirst');
      return day === undefined ? bad(row, key, cell, 'day') : day;
    },
    isUnread: ({ row }, key) => unread.has(`${row} ${key}`),
    openDays: told === null ? (days.find(hasTwoReadings) ?? null) : null,
  };
};
