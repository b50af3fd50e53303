/** Columns made of what the model says of a field: its heading, its form, and what a cell holds. */
import { find, type Document } from '../../document/document';
import { moneyWordIn } from '../../document/moneyWord';
import { recordName } from '../../document/recordName';
import { shows, viewerOf } from '../../audience/viewer';
import { fieldOf, referredTo, type AnyRecord, type FieldName, type Kind, type RecordOf } from '../../model';
import { choiceOf, labelOf } from '../../model/labels';
import { asWritten } from '../../model/words';
import type { CellFormat, CellValue, SheetColumn } from './sheet';

/** Between several names or choices in one cell. */
const SEPARATOR = '; ';

const isShare = <K extends Kind>(kind: K, field: FieldName<K>): boolean =>
  fieldOf(kind, field).unit === '%' || field.endsWith('Pct');

const formatOf = <K extends Kind>(kind: K, field: FieldName<K>): CellFormat => {
  const { column, unit } = fieldOf(kind, field);
  if (column.date) return 'day';
  if (unit === 'currency') return 'money';
  if (isShare(kind, field)) return 'share';
  if (column.type === 'REAL') return 'number';
  return column.type === 'INTEGER' && !column.boolean ? 'whole' : 'text';
};

const minus = (value: number): string => String(value).replace('-', '−');

/** *1 to 5*, never broken over two lines of a heading. */
export const rangeWords = (least: string, most: string): string => `${least}\u00A0to\u00A0${most}`;

/** The label with what the numbers below it count: *Value (EUR)*, *Influence (1 to 5)*. */
const headingOf = <K extends Kind>(document: Document, kind: K, field: FieldName<K>): string => {
  const label = labelOf(kind, field, moneyWordIn(document));
  const { unit, column } = fieldOf(kind, field);
  const [account] = document.account.values();
  if (unit === 'currency') return `${label} (${account?.currency ?? ''})`;
  const [least, most] = column.range ?? [];
  return least === undefined || most === undefined ? label : `${label} (${rangeWords(minus(least), minus(most))})`;
};

/** A stored value as a cell holds it. What is not known is empty. */
const cellOf = <K extends Kind>(document: Document, kind: K, field: FieldName<K>, value: unknown): CellValue => {
  if (value === null || value === undefined || value === 'unknown') return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return isShare(kind, field) ? value / 100 : value;
  const to = referredTo(kind, field);
  const word = moneyWordIn(document);
  if (Array.isArray(value))
    return (value as readonly string[])
      .flatMap((one) => (to === null ? choiceOf(kind, field, one, word) : named(document, to, one)))
      .join(SEPARATOR);
  if (typeof value !== 'string') return null;
  if (to !== null) return named(document, to, value)[0] ?? null;
  return fieldOf(kind, field).column.values ? choiceOf(kind, field, value, word) : value;
};

const named = (document: Document, kind: Kind, id: string): readonly string[] =>
  find(document, kind, id) === undefined ? [] : [recordName(document, kind, id)];

/** Fields that hold the name of a role or a class, chosen or typed. */
const CHOSEN_OR_TYPED: ReadonlySet<string> = new Set(['stakeholderClass', 'subType', 'workshopStep', 'role']);

/** Columns of the fields its reader may see, in the order asked for. Rows without such a record have empty cells. */
export const fieldColumns = <R, K extends Kind>(
  document: Document,
  kind: K,
  fields: readonly FieldName<K>[],
  recordIn: (row: R) => RecordOf<K> | undefined,
): readonly SheetColumn<R>[] =>
  fields
    .filter((field) => shows(viewerOf(document), kind, field))
    .map((field) => ({
      heading: headingOf(document, kind, field),
      format: formatOf(kind, field),
      value: (row) => {
        const cell = cellOf(document, kind, field, (recordIn(row) as AnyRecord | undefined)?.[field]);
        return typeof cell === 'string' && CHOSEN_OR_TYPED.has(field) ? asWritten(cell) : cell;
      },
    }));

/** A column of words that are worked out or stand elsewhere. */
export const textColumn = <R>(heading: string, value: (row: R) => string | null | undefined): SheetColumn<R> => ({
  heading,
  format: 'text',
  value: (row) => value(row) ?? null,
});

/** A column of whole numbers that are worked out. */
export const countColumn = <R>(heading: string, value: (row: R) => number | null): SheetColumn<R> => ({
  heading,
  format: 'whole',
  value,
});
