/** The rows of those without a line, below the network. */
import type { Box } from './bounds';
import type { Card, Point } from './forest';
import { ASPECT } from './networkPicture';

/** Least free room between cards in rows. */
const ROOM = { x: 24, y: 22 } as const;
/** Between the network and the rows below. */
const BELOW = 110;

/** Where the rows begin, and how many stand in one. */
export type NetworkRows = { readonly x: number; readonly y: number; readonly columns: number };

const stepOf = (loose: readonly Card[]): Point => ({
  x: Math.max(...loose.map((card) => card.width)) + ROOM.x,
  y: Math.max(...loose.map((card) => card.height)) + ROOM.y,
});

/** The number of columns that fills the page best, and the page it needs. */
const bestColumns = (
  most: number,
  pageFor: (columns: number) => number,
  isInside: (columns: number) => boolean,
): { readonly columns: number; readonly page: number } => {
  let columns = 1;
  let least = Infinity;
  for (let tried = 1; tried <= most; tried += 1) {
    const page = pageFor(tried);
    const isSmaller = page < least - 0.5;
    // Of equal pages the one whose rows are as wide as the network.
    const isAsSmall = page < least + 0.5 && isInside(tried);
    if (isSmaller || isAsSmall) {
      least = Math.min(least, page);
      columns = tried;
    }
  }
  return { columns, page: least };
};

/** Where the rows begin and how many stand in one: as before where that still fits, else as the page is best filled. */
export const rowsFor = (loose: readonly Card[], box: Box | null, before: NetworkRows | null): NetworkRows => {
  const step = stepOf(loose);
  const head = box ? box.height + BELOW : 0;
  const y = box ? box.y + head : 0;
  const networkWidth = box?.width ?? 0;
  const widthOf = (columns: number): number => columns * step.x - ROOM.x;
  const pageFor = (columns: number): number => {
    const height = head + Math.ceil(loose.length / columns) * step.y - ROOM.y;
    return Math.max(Math.max(widthOf(columns), networkWidth) / ASPECT, height);
  };
  const { columns, page } = bestColumns(loose.length, pageFor, (tried) => widthOf(tried) <= networkWidth);
  const stillFits = before && before.y >= y && before.y < y + 2 * BELOW && pageFor(before.columns) < page * 1.3;
  if (stillFits) return before;
  const x = box ? box.x + (box.width - columns * step.x + ROOM.x) / 2 : 0;
  return { x: Math.round(x), y, columns };
};

/** The corner of everybody in the rows, in their order. */
export const rowCorners = (
  loose: readonly Card[],
  { x, y, columns }: NetworkRows,
): readonly (readonly [string, Point])[] => {
  const step = stepOf(loose);
  return loose.map((card, at) => {
    const column = at % columns;
    const row = Math.floor(at / columns);
    return [card.id, { x: x + column * step.x, y: y + row * step.y }];
  });
};
