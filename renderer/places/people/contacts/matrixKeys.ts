import type { KeyboardEvent } from 'react';

type Matrix = {
  readonly rows: number;
  readonly columns: number;
  /** Place of the cell that has the keys; −1 for no row. */
  readonly at: number;
  readonly column: number;
  readonly page: () => number;
  readonly goTo: (at: number) => void;
  readonly setColumn: (column: number) => void;
  readonly press: () => void;
};

/** Keys of a matrix: arrows from cell to cell, Enter or Space presses one. True when the key was taken. */
export const matrixKey = (
  event: KeyboardEvent<HTMLElement>,
  { rows, columns, at, column, page, goTo, setColumn, press }: Matrix,
): boolean => {
  if (event.defaultPrevented || event.target !== event.currentTarget || event.altKey) return false;
  const strong = event.ctrlKey || event.metaKey;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(at + 1),
    ArrowUp: () => goTo(at - 1),
    PageDown: () => goTo(at + page()),
    PageUp: () => goTo(at - page()),
    ArrowRight: () => setColumn(Math.min(columns - 1, column + 1)),
    ArrowLeft: () => setColumn(Math.max(0, column - 1)),
    Home: () => {
      if (strong) goTo(0);
      else setColumn(0);
    },
    End: () => {
      if (strong) goTo(rows - 1);
      else setColumn(columns - 1);
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
