/** From one card to another along lines that are drawn already. */
import type { Box } from './bounds';
import type { Point } from './forest';
import { withoutIdlePoints } from './routing/wire';

const NEAR = 0.6;

const keyOf = ({ x, y }: Point): string => `${Math.round(x * 10)} ${Math.round(y * 10)}`;
const isBetween = (value: number, one: number, two: number): boolean =>
  value > Math.min(one, two) - 0.01 && value < Math.max(one, two) + 0.01;
const isOn = (point: Point, one: Point, two: Point): boolean =>
  (Math.abs(one.x - two.x) < 0.01 && Math.abs(point.x - one.x) < NEAR && isBetween(point.y, one.y, two.y)) ||
  (Math.abs(one.y - two.y) < 0.01 && Math.abs(point.y - one.y) < NEAR && isBetween(point.x, one.x, two.x));
const length = (one: Point, two: Point): number => Math.abs(one.x - two.x) + Math.abs(one.y - two.y);

const isOnEdge = (point: Point, { x, y, width, height }: Box): boolean =>
  point.x > x - NEAR &&
  point.x < x + width + NEAR &&
  point.y > y - NEAR &&
  point.y < y + height + NEAR &&
  (Math.abs(point.x - x) < NEAR ||
    Math.abs(point.x - x - width) < NEAR ||
    Math.abs(point.y - y) < NEAR ||
    Math.abs(point.y - y - height) < NEAR);

type Node = { readonly point: Point; readonly next: Set<string> };

/** Pieces of lines, parted wherever another line meets them. */
const graphOf = (lines: readonly (readonly Point[])[]): ReadonlyMap<string, Node> => {
  const nodes = new Map<string, Node>();
  const node = (point: Point): Node => {
    const key = keyOf(point);
    const known = nodes.get(key) ?? { point, next: new Set<string>() };
    nodes.set(key, known);
    return known;
  };
  const points = [...new Map(lines.flat().map((point) => [keyOf(point), point])).values()];
  for (const line of lines)
    for (let at = 1; at < line.length; at += 1) {
      const [one, two] = [line[at - 1]!, line[at]!];
      const along = points.filter((point) => isOn(point, one, two)).toSorted((a, b) => length(one, a) - length(one, b));
      for (let piece = 1; piece < along.length; piece += 1) {
        const [from, to] = [along[piece - 1]!, along[piece]!];
        if (keyOf(from) === keyOf(to)) continue;
        node(from).next.add(keyOf(to));
        node(to).next.add(keyOf(from));
      }
    }
  return nodes;
};

/**
 * Looks for the shortest way from the edge of one box to that of another along the lines, which run level or upright;
 * null where they do not join the two.
 */
export const wayBetween = (lines: readonly (readonly Point[])[]): ((from: Box, to: Box) => readonly Point[] | null) => {
  const nodes = graphOf(lines);
  const reached = new Map<Box, ReadonlyMap<string, string | null>>();
  /** How every point is reached from a box: by which point before it. */
  const reachedFrom = (from: Box): ReadonlyMap<string, string | null> => {
    const known = reached.get(from);
    if (known) return known;
    const before = new Map<string, string | null>();
    const far = new Map<string, number>();
    const open = new Set<string>();
    for (const [key, { point }] of nodes)
      if (isOnEdge(point, from)) {
        far.set(key, 0);
        before.set(key, null);
        open.add(key);
      }
    while (open.size > 0) {
      const here = [...open].reduce((best, key) => ((far.get(key) ?? 0) < (far.get(best) ?? 0) ? key : best));
      open.delete(here);
      const at = nodes.get(here)!;
      for (const key of at.next) {
        const way = (far.get(here) ?? 0) + length(at.point, nodes.get(key)!.point);
        if (way >= (far.get(key) ?? Infinity)) continue;
        far.set(key, way);
        before.set(key, here);
        open.add(key);
      }
    }
    reached.set(from, before);
    return before;
  };
  return (from, to) => {
    const before = reachedFrom(from);
    for (const [key, { point }] of nodes) {
      if (!before.has(key) || !isOnEdge(point, to)) continue;
      const way: Point[] = [];
      for (let at: string | null = key; at !== null; at = before.get(at) ?? null) way.unshift(nodes.get(at)!.point);
      if (way.length > 1) return withoutIdlePoints(way);
    }
    return null;
  };
};
