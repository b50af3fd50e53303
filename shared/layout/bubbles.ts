/** Where the bubbles of a portfolio stand, how large they are, and where their names go clear of all of them. */

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Point = { readonly x: number; readonly y: number };

/** A bubble to be drawn, in pixels; `arrow` is where it will be. */
export type Bubble = {
  readonly id: string;
  readonly at: Point;
  /** Of all of it, ring included. */
  readonly radius: number;
  readonly arrow: Point | null;
  /** Width of its name. */
  readonly width: number;
};

/** Where a name stands: the middle of its height, and where a thin line to its bubble begins and ends. */
export type BubbleLabel = {
  readonly box: Box;
  readonly leader: { readonly from: Point; readonly to: Point } | null;
};

const GAP = 5;
/** What it costs a name to lie on a line, and to stand in another field than its bubble. */
const ACROSS = 60;
const BEYOND = 90;
/** Room beside a line, in pixels. */
const CLEAR = 3;
const FAR = [0, 14, 30, 48, 70, 96] as const;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const nearest = (box: Box, { x, y }: Point): Point => ({
  x: Math.max(box.left, Math.min(box.right, x)),
  y: Math.max(box.top, Math.min(box.bottom, y)),
});

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** How deep a box reaches into a disc, in pixels. */
const depthIn = (box: Box, { at, radius }: Bubble): number => Math.max(0, radius + 2 - distance(nearest(box, at), at));

const POINTS_OF_ARROW = 9;
const crossesArrow = (box: Box, { at, arrow }: Bubble): boolean => {
  if (arrow === null) return false;
  for (let step = 0; step <= POINTS_OF_ARROW; step += 1) {
    const share = step / POINTS_OF_ARROW;
    const x = at.x + (arrow.x - at.x) * share;
    const y = at.y + (arrow.y - at.y) * share;
    if (x > box.left - 3 && x < box.right + 3 && y > box.top - 2 && y < box.bottom + 2) return true;
  }
  return false;
};

/** Places a name could have, the nearest first: right, below, above, left, then the corners, then farther away. */
const candidates = ({ at, radius, width }: Bubble, height: number): readonly Box[] => {
  const boxAt = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - height / 2,
    bottom: middle + height / 2,
  });
  return FAR.flatMap((far) => {
    const out = radius + GAP + far;
    const slant = out * 0.72 + 2;
    return [
      boxAt(at.x + out, at.y),
      boxAt(at.x - width / 2, at.y + out + height / 2),
      boxAt(at.x - width / 2, at.y - out - height / 2),
      boxAt(at.x - out - width, at.y),
      boxAt(at.x + slant, at.y + slant),
      boxAt(at.x + slant, at.y - slant),
      boxAt(at.x - slant - width, at.y + slant),
      boxAt(at.x - slant - width, at.y - slant),
    ];
  });
};

const isWithin = (box: Box, area: Box): boolean =>
  box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;

/**
 * Where the names of bubbles go, by id: clear of every disc, of each other and of what else is there, as near as can be;
 * one that stands apart has a thin line. The largest choose first.
 */
export const bubbleLabels = (
  bubbles: readonly Bubble[],
  area: Box,
  taken: readonly Box[],
  height = 16,
  /** Lines across all of it that a name better leaves alone. */
  lines: { readonly x: readonly number[]; readonly y: readonly number[] } = { x: [], y: [] },
): ReadonlyMap<string, BubbleLabel> => {
  const placed: Box[] = [...taken];
  const found = new Map<string, BubbleLabel>();
  for (const bubble of bubbles.toSorted((a, b) => b.radius - a.radius)) {
    let best: { readonly box: Box; readonly cost: number } | null = null;
    for (const [rank, box] of candidates(bubble, height).entries()) {
      if (!isWithin(box, area)) continue;
      let cost = rank * 0.5;
      for (const other of bubbles) {
        cost += 30 * depthIn(box, other);
        if (crossesArrow(box, other)) cost += 120;
      }
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      cost += ACROSS * lines.x.filter((x) => x > box.left - CLEAR && x < box.right + CLEAR).length;
      cost += ACROSS * lines.y.filter((y) => y > box.top && y < box.bottom).length;
      cost += BEYOND * lines.x.filter((x) => middle.x > x !== bubble.at.x > x).length;
      cost += BEYOND * lines.y.filter((y) => middle.y > y !== bubble.at.y > y).length;
      for (const other of placed) cost += 2 * overlap(box, other);
      if (best === null || cost < best.cost) best = { box, cost };
    }
    if (best === null) continue;
    placed.push(best.box);
    const end = nearest(best.box, bubble.at);
    const away = distance(end, bubble.at);
    const isNear = away <= bubble.radius + GAP + 6;
    const share = away === 0 ? 0 : bubble.radius / away;
    found.set(bubble.id, {
      box: best.box,
      leader: isNear
        ? null
        : {
            from: {
              x: bubble.at.x + (end.x - bubble.at.x) * share,
              y: bubble.at.y + (end.y - bubble.at.y) * share,
            },
            to: end,
          },
    });
  }
  return found;
};

/** A stretch of a scale from 0 to 10 that holds some scores with room around them, in halves; never less than four. */
export const scaleFor = (scores: readonly number[]): readonly [low: number, high: number] => {
  const FEWEST = 4;
  const half = (value: number): number => Math.round(value * 2) / 2;
  if (scores.length === 0) return [0, 10];
  let low = Math.max(0, half(Math.min(...scores) - 0.8));
  let high = Math.min(10, half(Math.max(...scores) + 0.8));
  while (high - low < FEWEST) {
    low = Math.max(0, low - 0.5);
    high = Math.min(10, high + 0.5);
  }
  return [low, high];
};
