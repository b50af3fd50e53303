/** A workbook as a value: sheets, columns and what stands in their cells. */

/** How the cells of a column are written. `share` is a part of one shown in percent; `day` is `YYYY-MM-DD`. */
export const CELL_FORMATS = ['text', 'whole', 'number', 'money', 'share', 'day'] as const;
export type CellFormat = (typeof CELL_FORMATS)[number];

/** Null is an empty cell: what is not known is never zero and never words. */
export type CellValue = string | number | null;

export type SheetColumn<R> = {
  readonly heading: string;
  readonly format: CellFormat;
  readonly value: (row: R) => CellValue;
};

/** A sheet with its headings in the first row. Its name is at most 31 characters. */
export type Sheet = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly rows: readonly (readonly CellValue[])[];
};

/** The rows of something as a sheet; empty texts are empty cells. */
export const sheetOf = <R>(name: string, columns: readonly SheetColumn<R>[], rows: readonly R[]): Sheet => ({
  name,
  headings: columns.map(({ heading }) => heading),
  formats: columns.map(({ format }) => format),
  rows: rows.map((row) =>
    columns.map(({ value }) => {
      const cell = value(row);
      return typeof cell === 'string' && cell.trim() === '' ? null : cell;
    }),
  ),
});
