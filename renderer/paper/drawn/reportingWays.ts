/**
 * The way of each reporting line from manager to report: drawn lines share their pieces, and native ones do not. A
 * native line is tied to the middle of a side, and a program that lays it anew knows few shapes; so ways have as few
 * bends as can be.
 */
import { createContext } from 'react';
import type { Box } from '../../../shared/layout/bounds';
import type { Card, Point, Positions } from '../../../shared/layout/forest';
import { isUnder, stretchesOf } from '../../../shared/layout/routing/wire';
import { wayBetween } from '../../../shared/layout/wayBetween';

/** Whether what is drawn is read as native shapes: then drawings say how their lines run. */
export const IsRead = createContext(false);

/** The coloured edge of a card, at its left, is a shape of its own that lines may be tied to. In map units. */
export const EDGE_WIDTH = 8;
/** What a line names that is tied to the edge of a card. */
export const edgeKey = (id: string): string => `${id}#edge`;
/** A line runs this far left of a card it leads to from the side. */
const LANE = 9;

type Way = { readonly isFromEdge: boolean; readonly points: readonly Point[] };

/** Ways into the left side of a card, the simplest first. */
const simpleWays = (from: Box, to: Box): readonly Way[] => {
  const at = { x: to.x, y: to.y + to.height / 2 };
  const foot = from.y + from.height;
  const level = from.y + from.height / 2;
  const middle = from.x + from.width / 2;
  const edge = from.x + EDGE_WIDTH / 2;
  const right = from.x + from.width;
  const lane = at.x - LANE;
  const down = (x: number): readonly Point[] => [{ x, y: foot }, { x, y: at.y }, at];
  const beside = (x: number): readonly Point[] => [{ x, y: level }, { x: lane, y: level }, { x: lane, y: at.y }, at];
  if (at.y <= foot) return [];
  return [
    ...(at.x > edge && at.x <= middle ? [{ isFromEdge: true, points: down(edge) }] : []),
    ...(at.x > middle && at.x <= right ? [{ isFromEdge: false, points: down(middle) }] : []),
    ...(lane > right ? [{ isFromEdge: false, points: beside(right) }] : []),
    ...(lane < from.x ? [{ isFromEdge: false, points: beside(from.x) }] : []),
  ];
};

const endsAtLeft = (way: readonly Point[], to: Box): boolean => {
  const end = way.at(-1);
  return end !== undefined && Math.abs(end.x - to.x) < 1 && end.y > to.y + 1 && end.y < to.y + to.height - 1;
};

/** Written as *from|to|x y x y;…*, for whoever makes native lines of a drawing. */
export const reportingWays = (
  cards: readonly Card[],
  positions: Positions,
  lines: readonly (readonly Point[])[],
): string => {
  const boxes = new Map(
    cards.flatMap(({ id, width, height }) => {
      const corner = positions.get(id);
      return corner ? [[id, { ...corner, width, height }] as const] : [];
    }),
  );
  const find = wayBetween(lines);
  const isFree = (points: readonly Point[], from: Box, to: Box): boolean =>
    stretchesOf(points).every((stretch) =>
      [...boxes.values()].every((box) => box === from || box === to || !isUnder(stretch, box, 1)),
    );
  return cards
    .flatMap(({ id, parentId }) => {
      const from = boxes.get(parentId ?? '');
      const to = boxes.get(id);
      const drawn = from && to ? find(from, to) : null;
      if (parentId === null || !from || !to || drawn === null) return [];
      const simple = endsAtLeft(drawn, to)
        ? simpleWays(from, to).find(({ points }) => isFree(points, from, to))
        : undefined;
      const way = simple ?? { isFromEdge: false, points: drawn };
      const tied = way.isFromEdge ? edgeKey(parentId) : parentId;
      return [`${tied}|${id}|${way.points.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ')}`];
    })
    .join(';');
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** How far the ends of a line may be apart across its way and it still runs straight, in map units. */
const LEANS = 30;

type Side = 'left' | 'right' | 'top' | 'bottom';
const sideOf = ({ x, y }: Point, box: Box): Side => {
  const far: readonly (readonly [Side, number])[] = [
    ['left', Math.abs(x - box.x)],
    ['right', Math.abs(x - box.x - box.width)],
    ['top', Math.abs(y - box.y)],
    ['bottom', Math.abs(y - box.y - box.height)],
  ];
  return far.reduce((best, side) => (side[1] < best[1] ? side : best))[0];
};

/** The same way, beginning in the middle of the side it leaves by. */
const fromMiddle = (points: readonly Point[], box: Box): readonly Point[] => {
  const [first, second, ...rest] = points;
  if (!first || !second) return points;
  const side = sideOf(first, box);
  const isLevel = side === 'left' || side === 'right';
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const start = isLevel ? { x: first.x, y: middle.y } : { x: middle.x, y: first.y };
  if (rest.length > 0) return [start, isLevel ? { x: second.x, y: start.y } : { x: start.x, y: second.y }, ...rest];
  // A straight line gets a bend halfway.
  const half = isLevel ? (first.x + second.x) / 2 : (first.y + second.y) / 2;
  return isLevel
    ? [start, { x: half, y: start.y }, { x: half, y: second.y }, second]
    : [start, { x: start.x, y: half }, { x: second.x, y: half }, second];
};

/** The way of a line between people, tied to the middles of sides. */
export const tiedWay = (points: readonly Point[], from: Box, to: Box): readonly Point[] => {
  const [first, second] = points;
  if (first && second && points.length === 2) {
    const ends = [middleOf(sideOf(first, from), from), middleOf(sideOf(second, to), to)] as const;
    const apart = { x: Math.abs(ends[0].x - ends[1].x), y: Math.abs(ends[0].y - ends[1].y) };
    // In a network lines run straight, whichever way; elsewhere a straight one may lean a little.
    const isSlanted = Math.abs(first.x - second.x) > 1 && Math.abs(first.y - second.y) > 1;
    if (isSlanted || Math.min(apart.x, apart.y) < LEANS) return ends;
  }
  return fromMiddle(fromMiddle(points, from).toReversed(), to).toReversed();
};
const middleOf = (side: Side, { x, y, width, height }: Box): Point => ({
  x: side === 'left' ? x : side === 'right' ? x + width : x + width / 2,
  y: side === 'top' ? y : side === 'bottom' ? y + height : y + height / 2,
});
