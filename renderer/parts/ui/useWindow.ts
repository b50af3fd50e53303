import { useEffect, useState, type RefObject } from 'react';
import { watchScroller } from './watchScroller';

/** Rows drawn beyond those in view, so that a turn of the wheel shows no gap. */
const MORE = 14;
/** The window moves in steps of this many rows: not with every pixel, and never so many that a frame is missed. */
const STEP = 2;

/** Which rows of so many are to be drawn, from and up to. */
export const useWindow = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  /** Of a row, in CSS pixels. */
  height: number,
): { readonly from: number; readonly to: number } => {
  const [top, setTop] = useState(0);
  const [rows, setRows] = useState(30);
  useEffect(() => {
    const element = scroller.current!;
    return watchScroller(element, (size) => {
      setTop(Math.floor(element.scrollTop / height / STEP) * STEP);
      setRows(Math.ceil(size.height / height));
    });
  }, [scroller, height]);
  return {
    from: Math.max(0, Math.min(top, count) - MORE),
    to: Math.min(count, top + rows + STEP + MORE),
  };
};
