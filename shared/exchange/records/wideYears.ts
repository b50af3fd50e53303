/** Tables of revenue with a column for every year, turned into a row for every year. */
import { fileRow, type Table } from '../csv/table';
import { headingFit, RECORD_COLUMNS, yearIn } from './recordColumns';

/** A table with the row of the file each of its rows is from. */
export type RowsOfFile = Table & { readonly fileRows: readonly number[] };

const asRead = (table: Table): RowsOfFile => ({ ...table, fileRows: table.rows.map((_, at) => fileRow(table, at)) });

const YEAR_COLUMN = RECORD_COLUMNS.revenue.find(({ key }) => key === 'year');
const AMOUNTS = RECORD_COLUMNS.revenue.filter(
  ({ key }) => key === 'revenue' || key === 'cogs' || key === 'costToServe',
);
/** Which amount the rows of a table with years across are of, where a line says so. */
const amountNamed = (cell: string) => AMOUNTS.find((column) => headingFit(cell, column) > 0);

/**
 * The same table with a row for each year where years stand across, as spreadsheets of controllers are; as it is where
 * they do not. The first column names the offering, or what is in the row.
 */
export const withYearsDown = (table: Table): RowsOfFile => {
  if (table.columns.some((name) => YEAR_COLUMN && headingFit(name, YEAR_COLUMN) > 0)) return asRead(table);
  const years = table.columns.flatMap((name, at) => {
    const year = yearIn(name);
    return year === null ? [] : [{ at, year }];
  });
  if (new Set(years.map(({ year }) => year)).size < 2) return asRead(table);
  const first = table.columns.findIndex((_, at) => !years.some((one) => one.at === at));
  const isOfAmounts = first >= 0 && table.rows.some((row) => amountNamed(row[first] ?? '') !== undefined);
  const rows: (readonly string[])[] = [];
  const fileRows: number[] = [];
  if (isOfAmounts) {
    for (const { at, year } of years) {
      const cells = AMOUNTS.map(
        (column) => table.rows.find((row) => amountNamed(row[first] ?? '') === column)?.[at] ?? '',
      );
      if (cells.every((cell) => cell === '')) continue;
      rows.push([String(year), ...cells]);
      fileRows.push(table.headingRow ?? 1);
    }
    return {
      columns: ['Year', ...AMOUNTS.map(({ label }) => label)],
      rows,
      fileRows,
      headingRow: table.headingRow ?? 1,
    };
  }
  table.rows.forEach((row, place) => {
    for (const { at, year } of years) {
      const amount = row[at] ?? '';
      if (amount === '') continue;
      rows.push([first < 0 ? '' : (row[first] ?? ''), String(year), amount]);
      fileRows.push(fileRow(table, place));
    }
  });
  return { columns: ['Offering', 'Year', 'Revenue'], rows, fileRows, headingRow: table.headingRow ?? 1 };
};

/** Every table, revenue with its years down. */
export const rowsOfFile = (id: string, table: Table): RowsOfFile =>
  id === 'revenue' ? withYearsDown(table) : asRead(table);
