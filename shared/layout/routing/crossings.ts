/** Where lines cross, and which of the two is interrupted there. */
import type { Point } from '../forest';
import type { Routes, Wire } from './wire';

/** A gap in a line: the piece from this point to the next is not drawn between two places along it, in map units. */
export type Cut = { readonly piece: number; readonly from: number; readonly to: number };

/** Half of a gap. */
const HALF = 5;
/** Nearer to a corner than this the bend is in the way of a gap. */
const FROM_CORNER = 9;

type Piece = {
  readonly id: string;
  readonly isLevel: boolean;
  readonly piece: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type Crossing = { readonly level: Piece; readonly upright: Piece; readonly point: Point };

/** Crossings of all lines, from left to right. */
export const crossingsOf = (routes: Routes): readonly Crossing[] => {
  const level: Piece[] = [];
  const upright: Piece[] = [];
  for (const [id, { points, isForced }] of routes) {
    if (isForced) continue;
    for (let piece = 0; piece + 1 < points.length; piece += 1) {
      const one = points[piece]!;
      const two = points[piece + 1]!;
      const isLevel = Math.abs(one.y - two.y) < 0.01;
      if (isLevel)
        level.push({ id, isLevel, piece, at: one.y, from: Math.min(one.x, two.x), to: Math.max(one.x, two.x) });
      else upright.push({ id, isLevel, piece, at: one.x, from: Math.min(one.y, two.y), to: Math.max(one.y, two.y) });
    }
  }
  upright.sort((a, b) => a.at - b.at);
  const found: Crossing[] = [];
  for (const one of level) {
    let low = 0;
    let high = upright.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upright[middle]!.at <= one.from) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < upright.length && upright[at]!.at < one.to; at += 1) {
      const two = upright[at]!;
      if (two.id !== one.id && two.from < one.at && two.to > one.at)
        found.push({ level: one, upright: two, point: { x: two.at, y: one.at } });
    }
  }
  return found;
};

const hasRoom = (piece: Piece, place: number): boolean =>
  place - piece.from > FROM_CORNER && piece.to - place > FROM_CORNER;

/**
 * The gaps of each line. The level one of two is interrupted, unless it is a conflict, whose zigzag would not be known
 * by its pieces, or has a corner there.
 */
export const cutsOf = (routes: Routes, wires: readonly Wire[]): ReadonlyMap<string, readonly Cut[]> => {
  const isWhole = new Set(wires.flatMap((wire) => (wire.kind === 'conflict' ? [wire.id] : [])));
  const cuts = new Map<string, Cut[]>();
  for (const { level, upright, point } of crossingsOf(routes)) {
    const canLevel = hasRoom(level, point.x) && !isWhole.has(level.id);
    const canUpright = hasRoom(upright, point.y) && !isWhole.has(upright.id);
    if (!canLevel && !canUpright) continue;
    const { id, piece } = canLevel ? level : upright;
    const place = canLevel ? point.x : point.y;
    const own = cuts.get(id) ?? [];
    own.push({ piece, from: place - HALF, to: place + HALF });
    cuts.set(id, own);
  }
  return cuts;
};
