import { useEffect, useState, type RefObject } from 'react';
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
    const look = () => setLeft(Math.floor(element.scrollLeft / CELL_WIDTH));
    // The width is told, not asked for with every scroll: to ask lays the page out.
    const observer = new ResizeObserver(([entry]) =>
      setColumns(Math.ceil(((entry?.contentRect.width ?? 0) - HEAD_WIDTH) / CELL_WIDTH) + 1),
    );
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return { from: Math.max(0, Math.min(left, count) - MORE), to: Math.min(count, left + columns + MORE) };
};
