import type { KeyboardEvent } from 'react';

type Matrix = {
  readonly rows: number;
  readonly columns: number;
  /** Place of the cell that has the keys; −1 for no row. */
  readonly at: number;
  readonly column: number;
  readonly page: () => number;
  /** `extends`: with the cells from where one began. */
  readonly goTo: (at: number, extend: boolean) => void;
  readonly setColumn: (column: number, extend: boolean) => void;
  readonly press: () => void;
};

/** Keys of a matrix: arrows from cell to cell, Enter or Space presses one. True when the key was taken. */
export const matrixKey = (
  event: KeyboardEvent<HTMLElement>,
  { rows, columns, at, column, page, goTo, setColumn, press }: Matrix,
): boolean => {
  if (event.defaultPrevented || event.target !== event.currentTarget || event.altKey) return false;
  const strong = event.ctrlKey || event.metaKey;
  if (event.shiftKey && event.key === 'Enter') return false;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(at + 1, event.shiftKey),
    ArrowUp: () => goTo(at - 1, event.shiftKey),
    PageDown: () => goTo(at + page(), event.shiftKey),
    PageUp: () => goTo(at - page(), event.shiftKey),
    ArrowRight: () => setColumn(Math.min(columns - 1, column + 1), event.shiftKey),
    ArrowLeft: () => setColumn(Math.max(0, column - 1), event.shiftKey),
    Home: () => {
      if (strong) goTo(0, event.shiftKey);
      else setColumn(0, event.shiftKey);
    },
    End: () => {
      if (strong) goTo(rows - 1, event.shiftKey);
      else setColumn(columns - 1, event.shiftKey);
    },
    Enter: () => {
      if (at >= 0) press();
    },
    ' ': () => {
      if (at >= 0) press();
    },
  };
  const move = moves[event.key];
  if (!move || (strong && event.key !== 'Home' && event.key !== 'End')) return false;
  event.preventDefault();
  event.stopPropagation();
  move();
  return true;
};
