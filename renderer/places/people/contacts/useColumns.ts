import { useEffect, useState, type RefObject } from 'react';
import { watchScroller } from '../../../parts/ui/watchScroller';
import { CELL_WIDTH, HEAD_WIDTH } from './matrixShape';

/** Columns drawn beyond those in view, on either side. */
const MORE = 2;

/**
 * Which columns of so many are to be drawn, from and up to: a team of thirty beside hundreds of people would be far too
 * many cells.
 */
export const useColumns = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
): { readonly from: number; readonly to: number } => {
  const [left, setLeft] = useState(0);
  const [columns, setColumns] = useState(10);
  useEffect(() => {
    const element = scroller.current!;
    return watchScroller(element, ({ width }) => {
      setLeft(Math.floor(element.scrollLeft / CELL_WIDTH));
      setColumns(Math.ceil((width - HEAD_WIDTH) / CELL_WIDTH) + 1);
    });
  }, [scroller]);
  return { from: Math.max(0, Math.min(left, count) - MORE), to: Math.min(count, left + columns + MORE) };
};
