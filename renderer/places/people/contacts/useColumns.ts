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
  const [view, setView] = useState({ left: 0, columns: 10 });
  useEffect(() => {
    const element = scroller.current!;
    const look = () => {
      const left = Math.floor(element.scrollLeft / CELL_WIDTH);
      const columns = Math.ceil((element.clientWidth - HEAD_WIDTH) / CELL_WIDTH) + 1;
      setView((now) => (now.left === left && now.columns === columns ? now : { left, columns }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return { from: Math.max(0, Math.min(view.left, count) - MORE), to: Math.min(count, view.left + view.columns + MORE) };
};
