import { useEffect, useState, type RefObject } from 'react';
import { watchScroller } from '../../../parts/ui/watchScroller';
import { COLUMNS, leftOf } from './columns';

/** Columns drawn beyond those in view, so that the next one across is there before it comes. */
const MORE = 2;

/** CSS pixels that a list has most of the time, until it is told. */
const USUAL_WIDTH = 1300;

/** The columns between two edges, in CSS pixels from the left edge of the list: from and up to. */
const columnsBetween = (left: number, right: number): readonly [number, number] => {
  const from = COLUMNS.findIndex((column, at) => leftOf(at) + column.width > left);
  const to = COLUMNS.findIndex((_, at) => leftOf(at) >= right);
  return [from < 0 ? COLUMNS.length : from, to < 0 ? COLUMNS.length : to];
};

const placesBetween = (from: number, to: number): readonly number[] => {
  const first = Math.max(1, from - MORE);
  const end = Math.min(COLUMNS.length, to + MORE);
  return [0, ...Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at)];
};

/** Which columns of the list are to be drawn, by their place; the first one, which stays in view, always. */
export const useColumnsInView = (scroller: RefObject<HTMLElement | null>): readonly number[] => {
  const [places, setPlaces] = useState(() => placesBetween(...columnsBetween(0, USUAL_WIDTH)));
  useEffect(() => {
    const element = scroller.current!;
    const nameWidth = COLUMNS[0]!.width;
    return watchScroller(element, ({ width }) => {
      const { scrollLeft } = element;
      const [from, to] = columnsBetween(scrollLeft + nameWidth, scrollLeft + width);
      setPlaces((now) => {
        if (from >= (now[1] ?? COLUMNS.length) && to <= (now.at(-1) ?? 0) + 1) return now;
        return placesBetween(from, to);
      });
    });
  }, [scroller]);
  return places;
};
