/** The lines of a network as straights, and what they meet. Map units; pure. */
import type { Box } from './bounds';
import type { Point } from './forest';

/** A line between boxes by their places in the list, from the one it leaves to the one it reaches. */
export type NetworkLine = readonly [from: number, to: number];
export type NetworkLines = readonly NetworkLine[];

/** A line as two straights: through the middle of the curve it is drawn as. */
export type Run = {
  readonly from: number;
  readonly to: number;
  readonly a: Point;
  readonly m: Point;
  readonly b: Point;
};

/** A line this close to a card seems to end at it. */
const NEAR = 7;
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

const middleOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** A line between boxes as it is drawn: from middle to middle, bent a little aside. */
export const runOf = (boxes: readonly Box[], [from, to]: NetworkLine): Run => {
  const a = middleOf(boxes[from] ?? NOWHERE);
  const b = middleOf(boxes[to] ?? NOWHERE);
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const long = Math.hypot(dx, dy) || 1;
  const aside = Math.min(45, long * 0.08);
  const m = { x: (a.x + b.x) / 2 + (dy / long) * aside, y: (a.y + b.y) / 2 - (dx / long) * aside };
  return { from, to, a, m, b };
};

/** On which side of the line from `a` to `b` a point lies: above zero on one, below on the other. */
const sideOf = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const straightsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;

const shareAnEnd = (one: Run, two: Run): boolean =>
  one.from === two.from || one.from === two.to || one.to === two.from || one.to === two.to;

/** Whether two lines cross; those that begin or end at one card do not. */
export const runsCross = (one: Run, two: Run): boolean =>
  !shareAnEnd(one, two) && straightsCross(one.a, one.b, two.a, two.b);

/** Whether a straight line meets a box. */
export const meets = (a: Point, b: Point, box: Box): boolean => {
  const left = box.x - NEAR;
  const top = box.y - NEAR;
  const right = box.x + box.width + NEAR;
  const bottom = box.y + box.height + NEAR;
  if (Math.max(a.x, b.x) < left || Math.min(a.x, b.x) > right) return false;
  if (Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom) return false;
  // The line meets the box where corners lie on both sides of it.
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const topLeft = dx * (top - a.y) - dy * (left - a.x);
  const topRight = dx * (top - a.y) - dy * (right - a.x);
  const bottomLeft = dx * (bottom - a.y) - dy * (left - a.x);
  const bottomRight = dx * (bottom - a.y) - dy * (right - a.x);
  const least = Math.min(topLeft, topRight, bottomLeft, bottomRight);
  const most = Math.max(topLeft, topRight, bottomLeft, bottomRight);
  return least < 0 && most > 0;
};
