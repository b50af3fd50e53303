/** A drawing that is larger than its paper, on sheets that overlap, so that they can be put together. */

/** What two sheets beside each other both show, in millimetres: one is cut there, and glued onto the other. */
export const OVERLAP_MM = 10;

/** In millimetres. */
type Size = { readonly width: number; readonly height: number };
/** A sheet of a poster: which one it is, counted from 1, and where what it shows begins in the drawing. */
export type Tile = { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
/** The drawing is as large as its sheets together. */
export type Tiling = Size & { readonly rows: number; readonly columns: number; readonly tiles: readonly Tile[] };

/** How many sheets come nearest to a length, so that none is all but empty. */
const countIn = (wanted: number, sheet: number): number =>
  Math.max(1, Math.round((wanted - OVERLAP_MM) / (sheet - OVERLAP_MM)));
const together = (count: number, sheet: number): number => count * (sheet - OVERLAP_MM) + OVERLAP_MM;

/** A drawing of about the size that is wanted, filled by whole sheets, row by row. */
export const tilesOf = (wanted: Size, sheet: Size): Tiling => {
  const rows = countIn(wanted.height, sheet.height);
  const columns = countIn(wanted.width, sheet.width);
  const tiles = Array.from({ length: rows * columns }, (_, at): Tile => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return {
      row: row + 1,
      column: column + 1,
      x: column * (sheet.width - OVERLAP_MM),
      y: row * (sheet.height - OVERLAP_MM),
    };
  });
  return { width: together(columns, sheet.width), height: together(rows, sheet.height), rows, columns, tiles };
};

const missedBy = (wanted: number, is: number): number => Math.abs(is - wanted) / wanted;

/**
 * Of several ways to lay the sheets the one whose drawing comes nearest to the size that is wanted, the first of equals:
 * an A2 lies on two A3 that stand, but not on any number of A3 that lie.
 */
export const nearestTiling = <T extends { readonly sheet: Size }>(
  wanted: Size,
  ways: readonly [T, ...T[]],
): T & { readonly tiling: Tiling } => {
  const [first, ...others] = ways.map((way) => {
    const tiling = tilesOf(wanted, way.sheet);
    const missed = missedBy(wanted.width, tiling.width) + missedBy(wanted.height, tiling.height);
    return { way: { ...way, tiling }, missed };
  }) as [{ way: T & { tiling: Tiling }; missed: number }, ...{ way: T & { tiling: Tiling }; missed: number }[]];
  return others.reduce((best, one) => (one.missed < best.missed ? one : best), first).way;
};
