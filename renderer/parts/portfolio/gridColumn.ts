/** A column of the table in which the portfolio is entered: what a cell holds, and what a text means in it. */
import type { Draft } from '../../../shared/document/draft';
import type { Document } from '../../../shared/document/document';
import { newRecord, type RecordOf } from '../../../shared/model';
import { LARGEST_NUMBER } from '../../../shared/model/fields';
import type { NumberAsked } from '../ui/numberReading';
import { numberText, readNumberCell, readTextCell } from '../records/cells/modelCell';
import { readChoice, unsound, type Cell, type CellChoice } from '../records/cells/cell';

export type Row = RecordOf<'portfolioAccount'>;
export type CellValue = string | number | null;

type Shape =
  | { readonly is: 'text'; readonly longest: number }
  /** A score is a number from 0 to 10. */
  | { readonly is: 'score' }
  | { readonly is: 'number'; readonly isWhole?: boolean; readonly isMoney?: boolean }
  | { readonly is: 'choice'; readonly options: readonly CellChoice[]; readonly none: string };

/** What a cell of numbers takes: an amount of money is not below zero. */
export const numberAsked = (shape: Extract<Shape, { is: 'number' }>): NumberAsked => ({
  isWhole: shape.isWhole === true,
  ...(shape.isMoney === true ? { isMoney: true, meant: [0, LARGEST_NUMBER] } : {}),
});

export type GridColumn = {
  readonly id: string;
  readonly head: string;
  /** Below the heading: a weight, a unit. */
  readonly hint?: string;
  /** Columns of one group stand under one heading. */
  readonly group?: string;
  readonly shape: Shape;
  readonly valueOf: (row: Row) => CellValue;
  readonly fieldsFor: (row: Row, value: CellValue) => Partial<Row>;
  /** What stands there, pale, while the cell is empty: what is known without it. */
  readonly placeholder?: (row: Row) => string;
  /** Why a row may not hold a value, where something above the table says so; null where it may. */
  readonly refuses?: (content: Document, id: string | null, value: CellValue) => string | null;
};

export const LOWEST_SCORE = 0;
export const HIGHEST_SCORE = 10;
export const isScore = (value: number | null): boolean =>
  value === null || (value >= LOWEST_SCORE && value <= HIGHEST_SCORE);

/** New rows of one draft by the line of the table they stand in: cells of a pasted line go into one row. */
const fresh = new WeakMap<Draft, Map<number, string>>();

/** The row a line of the table stands for in a draft; a line below the last becomes one. */
const rowIdIn = (draft: Draft, line: number, id: string | null): string => {
  if (id !== null) return id;
  const known = fresh.get(draft) ?? new Map<number, string>();
  fresh.set(draft, known);
  const there = known.get(line);
  if (there !== undefined) return there;
  const made = draft.add('portfolioAccount', {}).id;
  known.set(line, made);
  return made;
};

/** What a row nobody made yet holds. */
export const emptyRow = (): Row => newRecord('portfolioAccount', 'new', 0);

export const setIn = (draft: Draft, line: number, id: string | null, column: GridColumn, value: CellValue): void => {
  const rowId = rowIdIn(draft, line, id);
  const row = draft.current().portfolioAccount.get(rowId) ?? emptyRow();
  draft.set('portfolioAccount', rowId, column.fieldsFor(row, value));
};

const textOf = ({ shape }: GridColumn, value: CellValue): string => {
  if (value === null) return '';
  if (shape.is === 'choice') return shape.options.find((one) => one.value === value)?.label ?? '';
  return typeof value === 'number' ? numberText(value) : value;
};

/** The cell of a line and a column as keys and the clipboard see it. */
export const gridCell = (content: Document, line: number, id: string | null, column: GridColumn): Cell => {
  const row = (id === null ? undefined : content.portfolioAccount.get(id)) ?? emptyRow();
  const value = column.valueOf(row);
  const { shape } = column;
  return {
    name: `${column.head} of ${row.name || 'a new account'}`,
    value,
    text: textOf(column, value),
    empty: shape.is === 'text' ? '' : null,
    read: (text, written) => {
      switch (shape.is) {
        case 'text':
          return readTextCell(text, shape.longest, '');
        case 'choice':
          return readChoice(text, shape.options, shape.none);
        case 'score': {
          const read = readNumberCell(text, {}, written);
          if (!read.isSound || isScore(read.value as number | null)) return read;
          return unsound(`“${text}”: a score goes from ${LOWEST_SCORE} to ${HIGHEST_SCORE}`);
        }
        case 'number':
          return readNumberCell(text, numberAsked(shape), written);
      }
    },
    put: (draft, given) => {
      // Asked of the draft: the third of three that are pasted is held back by the two before.
      const why = column.refuses?.(draft.current(), id, given as CellValue) ?? null;
      if (why !== null) return why;
      setIn(draft, line, id, column, given as CellValue);
      return null;
    },
  };
};
