import { CARD } from '../../../../shared/layout/chart';
import type { FramePiece } from '../../../state/frames';

/**
 * Pixels from the left end of a frame to its name, and how many of its height lie over the line where there is room for
 * it.
 */
const INSET = 14;
const OVER = 3;
/** Pixels a name is high; in room size it is higher, where there is room, and among small cards it may be lower. */
const HEIGHT = 16;
export const TIGHT_HEIGHT = 13;
/** A name may lie on the edges of cards by so many pixels in all: in small cards letters begin at the edge. */
const lapAt = (zoom: number): number => (CARD.height * zoom < 66 ? 2 : 6);
/** A name of fewer pixels says nothing. */
const LEAST_WIDTH = 44;
/** About what a letter takes, of the height of a name. */
const LETTER = 0.4;
const SPARE_WIDTH = 240;

type LabelPlace = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** At the head of a frame or at its foot, the usual one for its level first. */
const placesOf = (
  { frame, x, y, width, height, above, below, atHead, atFoot }: FramePiece,
  zoom: number,
  high: number,
): readonly LabelPlace[] => {
  const room = width * zoom - 2 * INSET + 8;
  if (room < LEAST_WIDTH) return [];
  const lap = lapAt(zoom);
  const sides = frame.level % 2 === 0 ? (['head'] as const) : (['foot', 'head'] as const);
  return sides.flatMap((side) => {
    const isHead = side === 'head';
    const outside = (isHead ? above : below) * zoom;
    // Between two cards of a column there is less room outside the line than inside of it.
    const inside = (isHead ? atHead : atFoot) * zoom;
    const over = Math.max(0, Math.min(inside, Math.max(OVER, high - outside - lap / 2)));
    if (outside + over < high - lap) return [];
    const top = isHead ? y * zoom - high + over : (y + height) * zoom - over;
    return [{ x: x * zoom + INSET, y: top, width: room, height: high }];
  });
};

/** Where the name of a frame stands that has no room for it, while it has the focus. */
export const spareLabelPlace = ({ x, y }: FramePiece, zoom: number): LabelPlace => ({
  x: x * zoom,
  y: y * zoom - HEIGHT + OVER,
  width: SPARE_WIDTH,
  height: HEIGHT,
});

/**
 * Where the names stand at a zoom, in pixels from the corner of the map; null where there is no room. Every second
 * level is named at the foot. Of two names that would lie on each other the one that stands for its whole frame
 * stays, else the one with more people. A frame in several pieces has its name once, at the largest that has room.
 * `high` is how many pixels a name is high; where that finds no room, it stands in small letters.
 */
export const labelPlaces = (
  pieces: readonly FramePiece[],
  zoom: number,
  high = HEIGHT,
): readonly (LabelPlace | null)[] => {
  const found: (LabelPlace | null)[] = pieces.map(() => null);
  const named = new Set<unknown>();
  const rows = new Map<number, { readonly left: number; readonly right: number; readonly y: number }[]>();
  for (const at of [...pieces.keys()].toSorted(
    (a, b) =>
      Number(pieces[b]?.isFirst) - Number(pieces[a]?.isFirst) ||
      (pieces[b]?.seatIds.length ?? 0) - (pieces[a]?.seatIds.length ?? 0) ||
      a - b,
  )) {
    const piece = pieces[at];
    if (!piece || named.has(piece.frame)) continue;
    const words = piece.frame.name.length + (piece.isFirst ? piece.frame.note.length + 3 : 0);
    const heights = [high, HEIGHT, TIGHT_HEIGHT].filter((one) => one <= high);
    const places = [...new Set(heights)].flatMap((one) => placesOf(piece, zoom, one));
    for (const place of places) {
      const letters = words * LETTER * place.height;
      const span = { left: place.x, right: place.x + Math.min(place.width, letters + 12), y: place.y };
      const row = Math.floor(place.y / high);
      const near = [row - 1, row, row + 1].flatMap((one) => rows.get(one) ?? []);
      if (near.some((other) => Math.abs(other.y - span.y) < high && other.left < span.right && span.left < other.right))
        continue;
      found[at] = place;
      named.add(piece.frame);
      rows.set(row, [...(rows.get(row) ?? []), span]);
      break;
    }
  }
  return found;
};
