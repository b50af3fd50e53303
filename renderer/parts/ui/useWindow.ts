import { useEffect, useState, type RefObject } from 'react';

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
  const [view, setView] = useState({ top: 0, rows: 30 });
  useEffect(() => {
    const element = scroller.current!;
    const look = () => {
      const top = Math.floor(element.scrollTop / height / STEP) * STEP;
      const rows = Math.ceil(element.clientHeight / height);
      setView((now) => (now.top === top && now.rows === rows ? now : { top, rows }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, height]);
  return {
    from: Math.max(0, Math.min(view.top, count) - MORE),
    to: Math.min(count, view.top + view.rows + STEP + MORE),
  };
};
