/**
 * A laid line as it is drawn: its path, and the arrow at its end. The one place that says what influence, mentoring,
 * alliance, conflict and a dotted line look like along a way; screen and paper draw what it gives.
 */
import type { Point } from '../forest';
import type { Cut } from './crossings';
import { hasArrow, type Route, type WireKind } from './wire';

/** Radius of bends, in map units. */
const BEND = 7;
/** Half the distance of the two lines of an alliance. */
const HALF_DOUBLE = 1.7;
const TOOTH = { length: 4.5, height: 3.2 } as const;
const DOT_GAP = 8;
/** An arrowed line ends this far before its tip, so that it does not show beside it. */
const BEFORE_TIP = 4;

export type Drawn = {
  /** The line as an SVG path. */
  readonly path: string;
  /** The same without gaps and ornament: where a pointer finds it. */
  readonly spine: string;
  /** Where the arrow's tip lies, and whither it points in degrees, 0 to the right; null without one. */
  readonly head: (Point & { readonly turn: number }) | null;
};

/** An arrow one unit long with its tip at the origin, pointing right. */
export const ARROW = 'M0 0L-1 .4V-.4Z';

const NO_CUTS: readonly Cut[] = [];

export const drawnLine = (kind: WireKind, route: Route, cuts: readonly Cut[] = NO_CUTS): Drawn => {
  const { points } = route;
  const last = points[points.length - 1]!;
  const before = points[points.length - 2] ?? last;
  const spine = bentPath(points, NO_CUTS, BEND);
  if (kind === 'ally') return { path: doubled(points, cuts), spine, head: null };
  if (kind === 'conflict') return { path: zigzag(points), spine, head: null };
  if (kind === 'dotted') return { path: dots(points, cuts), spine, head: null };
  const turn = (Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI;
  return {
    path: bentPath(shortened(points), cuts, BEND),
    spine,
    head: hasArrow(kind) ? { x: round(last.x), y: round(last.y), turn: round(turn) } : null,
  };
};

const round = (value: number): number => Math.round(value * 10) / 10;
const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;
const length = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point some units from `from` on the way to `to`. */
const towards = (from: Point, to: Point, by: number): Point => {
  const all = length(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / all, y: from.y + ((to.y - from.y) * by) / all };
};

const shortened = (points: readonly Point[]): readonly Point[] => {
  const last = points[points.length - 1]!;
  const before = points[points.length - 2]!;
  return [...points.slice(0, -1), towards(last, before, Math.min(BEFORE_TIP, length(before, last) - 0.5))];
};

/** Gaps of one piece, each from and to as units from its first point, in the order of the way. */
const gapsOf = (
  points: readonly Point[],
  cuts: readonly Cut[],
  piece: number,
): readonly (readonly [number, number])[] => {
  const one = points[piece]!;
  const two = points[piece + 1]!;
  const isLevel = Math.abs(one.y - two.y) < 0.01;
  const start = isLevel ? one.x : one.y;
  const isRising = (isLevel ? two.x : two.y) >= start;
  return cuts
    .filter((cut) => cut.piece === piece)
    .map((cut): readonly [number, number] =>
      isRising ? [cut.from - start, cut.to - start] : [start - cut.to, start - cut.from],
    )
    .toSorted((a, b) => a[0] - b[0]);
};

/** A path along points with round corners, interrupted at its gaps. */
const bentPath = (points: readonly Point[], cuts: readonly Cut[], radius: number): string => {
  let path = `M${at(points[0]!.x, points[0]!.y)}`;
  for (let piece = 0; piece + 1 < points.length; piece += 1) {
    const one = points[piece]!;
    const two = points[piece + 1]!;
    const next = points[piece + 2];
    for (const [from, to] of gapsOf(points, cuts, piece)) {
      const [start, end] = [towards(one, two, from), towards(one, two, to)];
      path += `L${at(start.x, start.y)}M${at(end.x, end.y)}`;
    }
    if (!next) {
      path += `L${at(two.x, two.y)}`;
      continue;
    }
    const arm = Math.min(radius, length(one, two) / 2, length(two, next) / 2);
    const [start, end] = [towards(two, one, arm), towards(two, next, arm)];
    path += `L${at(start.x, start.y)}Q${at(two.x, two.y)} ${at(end.x, end.y)}`;
  }
  return path;
};

/** Two lines side by side. */
const doubled = (points: readonly Point[], cuts: readonly Cut[]): string =>
  [HALF_DOUBLE, -HALF_DOUBLE].map((by) => bentPath(beside(points, by), cuts, BEND - by / 2)).join('');

const beside = (points: readonly Point[], by: number): readonly Point[] =>
  points.map((point, k) => {
    const before = k > 0 ? normal(points[k - 1]!, point) : null;
    const after = k + 1 < points.length ? normal(point, points[k + 1]!) : null;
    // At a right angle the two add up to the corner of the line beside; a straight run has one.
    const isStraight = before && after && Math.abs(before.x * after.x + before.y * after.y) > 0.5;
    const sum = before && after && !isStraight ? { x: before.x + after.x, y: before.y + after.y } : (before ?? after);
    return sum ? { x: point.x + sum.x * by, y: point.y + sum.y * by } : point;
  });

const normal = (one: Point, two: Point): Point => {
  const all = length(one, two) || 1;
  return { x: (one.y - two.y) / all, y: (two.x - one.x) / all };
};

const zigzag = (points: readonly Point[]): string => {
  let path = `M${at(points[0]!.x, points[0]!.y)}`;
  let side = 1;
  for (let piece = 0; piece + 1 < points.length; piece += 1) {
    const one = points[piece]!;
    const two = points[piece + 1]!;
    const out = normal(one, two);
    const all = length(one, two);
    const teeth = Math.max(1, Math.round(all / TOOTH.length));
    for (let tooth = 0; tooth < teeth; tooth += 1) {
      const tip = towards(one, two, ((tooth + 0.5) * all) / teeth);
      path += `L${at(tip.x + out.x * side * TOOTH.height, tip.y + out.y * side * TOOTH.height)}`;
      side = -side;
    }
    // The corner itself only at the end: else the zigzag would stand still there.
    if (piece + 2 === points.length) path += `L${at(two.x, two.y)}`;
  }
  return path;
};

/** Round dots as short strokes: a dash pattern on long lines is slow to draw. */
const dots = (points: readonly Point[], cuts: readonly Cut[]): string => {
  let path = '';
  let rest = DOT_GAP / 2;
  for (let piece = 0; piece + 1 < points.length; piece += 1) {
    const one = points[piece]!;
    const two = points[piece + 1]!;
    const all = length(one, two);
    const gaps = gapsOf(points, cuts, piece);
    let along = rest;
    for (; along <= all; along += DOT_GAP) {
      const place = along;
      if (gaps.some(([from, to]) => place > from && place < to)) continue;
      const dot = towards(one, two, along);
      path += `M${at(dot.x, dot.y)}h.01`;
    }
    rest = along - all;
  }
  return path;
};
