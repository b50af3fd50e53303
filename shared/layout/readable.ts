/** How well the lines of a network can be followed, and small moves of its cards that help. Map units; pure. */
import type { Room } from './apart';
import type { Box } from './bounds';
import type { Point } from './forest';

/** Lines between boxes by their places in the list, from the one they leave to the one they reach. */
type Lines = readonly (readonly [number, number])[];

/** What a line behind a card, two lines that cross, a page twice as large as its cards, 1,000 units of line and a line that can hardly be seen cost a picture. */
const BEHIND = 3,
  CROSSING = 1.2,
  PAGE = 1.4,
  LONG = 1.1,
  SHORT = 1.2;
/** So much of a line between two cards shows its direction and strength. */
const SEEN = 84;
/** Networks of more lines are judged by their page alone: looking at every two lines takes longer than it gives. */
const MOST_LINES = 160;
/** A line this close to a card seems to end at it. */
const NEAR = 7;

/** A line as two straights: through the middle of the curve it is drawn as. */
type Run = { readonly from: number; readonly to: number; readonly a: Point; readonly m: Point; readonly b: Point };

const middleOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const runOf = (boxes: readonly Box[], [from, to]: readonly [number, number]): Run => {
  const a = middleOf(boxes[from] ?? NOWHERE),
    b = middleOf(boxes[to] ?? NOWHERE);
  const dx = b.x - a.x,
    dy = b.y - a.y,
    long = Math.hypot(dx, dy) || 1,
    aside = Math.min(45, long * 0.08);
  return { from, to, a, b, m: { x: (a.x + b.x) / 2 + (dy / long) * aside, y: (a.y + b.y) / 2 - (dx / long) * aside } };
};
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

const turnOf = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turnOf(a, b, c) * turnOf(a, b, d) < 0 && turnOf(c, d, a) * turnOf(c, d, b) < 0;
const runsCross = (one: Run, two: Run): boolean =>
  one.from !== two.from &&
  one.from !== two.to &&
  one.to !== two.from &&
  one.to !== two.to &&
  cross(one.a, one.b, two.a, two.b);

/** Whether a straight line meets a box. */
const meets = (a: Point, b: Point, box: Box): boolean => {
  const left = box.x - NEAR,
    top = box.y - NEAR,
    right = box.x + box.width + NEAR,
    bottom = box.y + box.height + NEAR;
  if (
    Math.max(a.x, b.x) < left ||
    Math.min(a.x, b.x) > right ||
    Math.max(a.y, b.y) < top ||
    Math.min(a.y, b.y) > bottom
  )
    return false;
  const dx = b.x - a.x,
    dy = b.y - a.y;
  const one = dx * (top - a.y) - dy * (left - a.x),
    two = dx * (top - a.y) - dy * (right - a.x),
    three = dx * (bottom - a.y) - dy * (left - a.x),
    four = dx * (bottom - a.y) - dy * (right - a.x);
  return Math.min(one, two, three, four) < 0 && Math.max(one, two, three, four) > 0;
};
const lengthCost = (run: Run, box: Box): number => {
  const dx = Math.abs(run.b.x - run.a.x),
    dy = Math.abs(run.b.y - run.a.y),
    long = Math.hypot(dx, dy);
  const seen = long * (1 - Math.min(dx === 0 ? Infinity : box.width / dx, dy === 0 ? Infinity : box.height / dy));
  return (long / 1000) * LONG + Math.max(0, 1 - seen / SEEN) * SHORT;
};
const isBehind = (run: Run, box: Box, at: number): boolean =>
  at !== run.from && at !== run.to && (meets(run.a, run.m, box) || meets(run.m, run.b, box));

/** How hard a picture is to read: lines behind cards, lines that cross, how long they are, and the page it needs. */
export const costOf = (boxes: readonly Box[], lines: Lines, room: Room, aspect: number): number => {
  let left = Infinity,
    top = Infinity,
    right = -Infinity,
    bottom = -Infinity,
    area = 0;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    right = Math.max(right, box.x + box.width);
    top = Math.min(top, box.y);
    bottom = Math.max(bottom, box.y + box.height);
    area += (box.width + room.x) * (box.height + room.y);
  }
  if (area === 0) return 0;
  const page = Math.max((right - left) / aspect, bottom - top),
    pages = ((page * page * aspect) / area) * PAGE;
  if (lines.length > MOST_LINES) return pages;
  const runs = lines.map((line) => runOf(boxes, line));
  let cost = pages;
  runs.forEach((run, k) => {
    cost += lengthCost(run, boxes[run.from] ?? NOWHERE);
    boxes.forEach((box, at) => {
      if (isBehind(run, box, at)) cost += BEHIND;
    });
    for (let next = k + 1; next < runs.length; next += 1) {
      const other = runs[next];
      if (other && runsCross(run, other)) cost += CROSSING;
    }
  });
  return cost;
};

/** How often every card looks for a better place. */
const ROUNDS = 3;
/** Steps a card tries, in shares of a card and its room. */
const STEPS = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5] as const;

/**
 * Cards one after the other step aside, or change places with another, where that lets lines be followed better. Nothing
 * comes nearer to another than `room` that was not nearer before.
 */
export const eased = (given: readonly Box[], lines: Lines, room: Room): readonly Box[] => {
  if (given.length < 4 || lines.length > MOST_LINES) return given;
  const boxes = [...given],
    runs = lines.map((line) => runOf(boxes, line));
  const own = boxes.map((_, at) => lines.flatMap(([from, to], k) => (from === at || to === at ? [k] : [])));
  const put = (at: number, corner: Point): void => {
    boxes[at] = { ...(boxes[at] ?? NOWHERE), x: corner.x, y: corner.y };
    for (const k of own[at] ?? []) {
      const line = lines[k];
      if (line) runs[k] = runOf(boxes, line);
    }
  };
  const isFree = (at: number, box: Box): boolean =>
    boxes.every(
      (other, k) =>
        k === at ||
        box.x >= other.x + other.width + room.x ||
        other.x >= box.x + box.width + room.x ||
        box.y >= other.y + other.height + room.y ||
        other.y >= box.y + box.height + room.y,
    );
  /** What the lines of a card cost, and those that run behind it. */
  const around = (at: number): number => {
    const box = boxes[at] ?? NOWHERE,
      mine = own[at] ?? [];
    let cost = 0;
    for (const k of mine) {
      const run = runs[k];
      if (!run) continue;
      cost += lengthCost(run, boxes[run.from] ?? NOWHERE);
      for (let one = 0; one < boxes.length; one += 1) if (isBehind(run, boxes[one] ?? NOWHERE, one)) cost += BEHIND;
      for (const other of runs) if (other !== run && runsCross(run, other)) cost += CROSSING;
    }
    for (const run of runs) if (isBehind(run, box, at)) cost += BEHIND;
    return cost;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    let any = false;
    for (let at = 0; at < boxes.length; at += 1) {
      const from = boxes[at] ?? NOWHERE,
        stood = around(at);
      let best: Point = from,
        least = stood - 0.05;
      for (const across of STEPS)
        for (const down of STEPS) {
          const box = {
            ...from,
            x: from.x + Math.round(across * (from.width + room.x)),
            y: from.y + Math.round(down * (from.height + room.y)),
          };
          if ((across === 0 && down === 0) || !isFree(at, box)) continue;
          put(at, box);
          const cost = around(at);
          if (cost < least) {
            least = cost;
            best = box;
          }
        }
      put(at, best);
      if (best !== from) any = true;
      for (let other = at + 1; other < boxes.length; other += 1) {
        const one = boxes[at] ?? NOWHERE,
          two = boxes[other] ?? NOWHERE;
        if (one.width !== two.width || one.height !== two.height) continue;
        const before = around(at) + around(other);
        put(at, two);
        put(other, one);
        if (around(at) + around(other) < before - 0.05) any = true;
        else {
          put(at, one);
          put(other, two);
        }
      }
    }
    if (!any) break;
  }
  return boxes;
};
