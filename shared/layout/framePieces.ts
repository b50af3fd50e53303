/**
 * Where a frame runs: around those of its people who stand together, in as few boxes as can be, never around a
 * stranger.
 */
import type { Box } from './bounds';
import type { Positions } from './forest';

type Size = { readonly width: number; readonly height: number };
export type Piece = Box & {
  readonly seatIds: readonly string[];
  /** Free room above and below the line, up to `ROOM`. */
  readonly above: number;
  readonly below: number;
  /** Room between the line and its own cards, at its head and its foot. */
  readonly atHead: number;
  readonly atFoot: number;
};

/** Room looked for outside a frame, for its name. */
const ROOM = 160;

/**
 * Room between the cards and the line. The left holds the spine of a column, the top the name. Two frames side by side
 * do not touch.
 */
const PAD = { left: 20, right: 9, top: 14, bottom: 8 } as const;
/** A frame inside another keeps this much further in. */
const NESTED = 4;
/** Two people further apart than this do not stand together: steps of a card and a bit. */
const REACH = 1.6;
/** Free room a stranger gets at least. */
const CLEAR = 3;

/** Further away than this nothing changes a frame: beside its people it looks for room for its name. */
const SEEN = ROOM + PAD.left + CLEAR;

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const union = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
const area = (a: Rect): number => (a.right - a.left) * (a.bottom - a.top);
const areaOfBoth = (a: Rect, b: Rect): number =>
  (Math.max(a.right, b.right) - Math.min(a.left, b.left)) * (Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top));
const meets = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A card with its place, and the question that met it last: thousands are asked of one chart. */
type Standing = { readonly id: string; readonly rect: Rect; metBy: number };

/** The cards of a chart by where they stand. */
export type Ground = {
  readonly positions: Positions;
  readonly rectOf: (id: string) => Rect | undefined;
  /** Cards that touch an area, leaving out cells in which all of them touch `known`, a part of it. */
  readonly within: (rect: Rect, known?: Rect) => readonly string[];
};

/**
 * The cells in which whatever touches an area touches the known part of it. Those at an edge are among them where the
 * area does not reach further there: else every step of a long column would look at all of it.
 */
const innerOf = (rect: Rect, known: Rect, cells: Rect): Rect => ({
  left: rect.left < known.left ? cells.left + 1 : cells.left,
  right: rect.right > known.right ? cells.right - 1 : cells.right,
  top: rect.top < known.top ? cells.top + 1 : cells.top,
  bottom: rect.bottom > known.bottom ? cells.bottom - 1 : cells.bottom,
});

const rectAt = ({ x, y }: Readonly<{ x: number; y: number }>, card: Size): Rect => ({
  left: x,
  top: y,
  right: x + card.width,
  bottom: y + card.height,
});

export const groundOf = (positions: Positions, card: Size): Ground => {
  const stepX = card.width + 32;
  const stepY = card.height + 32;
  const key = (column: number, row: number): number => column * 131_071 + row;
  const span = (rect: Rect) => ({
    left: Math.floor(rect.left / stepX),
    right: Math.floor(rect.right / stepX),
    top: Math.floor(rect.top / stepY),
    bottom: Math.floor(rect.bottom / stepY),
  });
  const standing = new Map<string, Standing>();
  const cells = new Map<number, Standing[]>();
  let questions = 0;
  for (const [id, corner] of positions) {
    const one: Standing = { id, rect: rectAt(corner, card), metBy: 0 };
    standing.set(id, one);
    const { left, right, top, bottom } = span(one.rect);
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) {
        const cell = cells.get(key(column, row));
        if (cell) cell.push(one);
        else cells.set(key(column, row), [one]);
      }
  }
  return {
    positions,
    rectOf: (id) => standing.get(id)?.rect,
    within: (rect, known) => {
      const all = span(rect);
      const inner = known ? innerOf(rect, known, span(known)) : null;
      const found: string[] = [];
      questions += 1;
      for (let column = all.left; column <= all.right; column += 1) {
        const isInner = inner !== null && column >= inner.left && column <= inner.right && inner.top <= inner.bottom;
        for (let row = all.top; row <= all.bottom; row += 1) {
          if (isInner && row >= inner.top && row <= inner.bottom) row = inner.bottom + 1;
          if (row > all.bottom) break;
          const cell = cells.get(key(column, row));
          if (cell === undefined) continue;
          for (const one of cell) {
            if (one.metBy === questions) continue;
            one.metBy = questions;
            if (meets(rect, one.rect)) found.push(one.id);
          }
        }
      }
      return found;
    },
  };
};

/** Where cards stood that stand elsewhere now, or nowhere, and where these and new ones stand. */
export const movedGround = (before: Positions, now: Positions, card: Size): readonly Rect[] => {
  const moved: Rect[] = [];
  for (const [id, corner] of now) {
    const old = before.get(id);
    if (old !== undefined && old.x === corner.x && old.y === corner.y) continue;
    moved.push(rectAt(corner, card));
    if (old !== undefined) moved.push(rectAt(old, card));
  }
  for (const [id, corner] of before) if (!now.has(id)) moved.push(rectAt(corner, card));
  return moved;
};

/** Whether nothing moved that the pieces of a frame depend on: its people, and what stands among and close around them. */
export const isStillAround = (seatIds: readonly string[], ground: Ground, moved: readonly Rect[]): boolean => {
  if (moved.length === 0) return true;
  const rects = seatIds.map(ground.rectOf).filter((rect) => rect !== undefined);
  const [first, ...others] = rects;
  if (first === undefined || rects.length < seatIds.length) return false;
  const { left, right, top, bottom } = others.reduce(union, first);
  const seen = { left: left - SEEN, right: right + SEEN, top: top - SEEN, bottom: bottom + SEEN };
  return !moved.some((rect) => meets(rect, seen));
};

/**
 * The pieces of one frame. Every person on the map is in exactly one; a piece meets no card but those of its people.
 */
export const framePieces = (seatIds: readonly string[], ground: Ground, level = 0): readonly Piece[] => {
  const people = seatIds.filter((id) => ground.positions.has(id));
  const own = new Set(people);
  const free = new Set(people);
  const seeds = people.toSorted((a, b) => {
    const one = ground.positions.get(a)!;
    const two = ground.positions.get(b)!;
    return one.y - two.y || one.x - two.x;
  });
  const pieces: Piece[] = [];
  for (const seed of seeds) {
    if (!free.has(seed)) continue;
    pieces.push(grown(seed, ground, own, free, level));
  }
  return pieces;
};

/**
 * Takes in one neighbour after the other, the one that costs least room first, as long as no stranger would be inside.
 */
const grown = (seed: string, ground: Ground, own: ReadonlySet<string>, free: Set<string>, level: number): Piece => {
  let rect = ground.rectOf(seed) as Rect;
  const inside = [seed];
  const mine = new Set(inside);
  const near = new Map<string, Rect>();
  const look = (from: Rect): void => {
    const far = { x: (from.right - from.left) * REACH, y: (from.bottom - from.top) * REACH };
    for (const id of ground.within({
      left: from.left - far.x,
      right: from.right + far.x,
      top: from.top - far.y,
      bottom: from.bottom + far.y,
    })) {
      if (free.has(id) && own.has(id)) near.set(id, ground.rectOf(id) as Rect);
    }
  };
  free.delete(seed);
  look(rect);
  while (near.size > 0) {
    let best = '';
    let least = Infinity;
    for (const [id, there] of near) {
      const cost = areaOfBoth(rect, there);
      if (cost < least) {
        least = cost;
        best = id;
      }
    }
    const there = near.get(best) as Rect;
    near.delete(best);
    // Whoever would be cut by the line comes in as a whole, and may bring others.
    let wider = union(rect, there);
    let met = ground.within(wider, rect);
    for (;;) {
      if (met.some((id) => !free.has(id) && !mine.has(id))) {
        met = [];
        break;
      }
      const whole = met.reduce((all, id) => union(all, ground.rectOf(id) as Rect), wider);
      if (area(whole) === area(wider)) break;
      wider = whole;
      met = ground.within(wider, rect);
    }
    if (met.length === 0) continue;
    rect = wider;
    for (const id of met) {
      if (!free.has(id)) continue;
      free.delete(id);
      near.delete(id);
      inside.push(id);
      mine.add(id);
      look(ground.rectOf(id) as Rect);
    }
  }
  return padded(rect, inside, ground, level);
};

/** The line around a piece: where a stranger stands close, it keeps closer to its own people. */
const padded = (rect: Rect, inside: readonly string[], ground: Ground, level: number): Piece => {
  const less = Math.min(level, 2) * NESTED;
  let left = rect.left - PAD.left + less;
  let right = rect.right + PAD.right - Math.min(less, 6);
  let top = rect.top - PAD.top + less;
  let bottom = rect.bottom + PAD.bottom - Math.min(less, 6);
  const own = new Set(inside);
  for (const id of ground.within({
    left: left - CLEAR,
    right: right + CLEAR,
    top: top - CLEAR,
    bottom: bottom + CLEAR,
  })) {
    const there = ground.rectOf(id);
    if (!there || own.has(id)) continue;
    // The side on which the stranger stands furthest away from the people gives way.
    const sides = [
      {
        room: rect.left - there.right,
        pull: () => {
          left = Math.max(left, rect.left - Math.max(0, (rect.left - there.right) / 2));
        },
      },
      {
        room: there.left - rect.right,
        pull: () => {
          right = Math.min(right, rect.right + Math.max(0, (there.left - rect.right) / 2));
        },
      },
      {
        room: rect.top - there.bottom,
        pull: () => {
          top = Math.max(top, rect.top - Math.max(0, (rect.top - there.bottom) / 2));
        },
      },
      {
        room: there.top - rect.bottom,
        pull: () => {
          bottom = Math.min(bottom, rect.bottom + Math.max(0, (there.top - rect.bottom) / 2));
        },
      },
    ];
    sides.reduce((most, side) => (side.room > most.room ? side : most)).pull();
  }
  const piece = { left, right, top, bottom };
  const others = (strip: Rect) =>
    ground
      .within(strip)
      .filter((id) => !own.has(id))
      .map((id) => ground.rectOf(id) as Rect);
  const above = Math.min(
    ROOM,
    ...others({ ...piece, top: top - ROOM, bottom: top }).map((there) => top - there.bottom),
  );
  const below = Math.min(
    ROOM,
    ...others({ ...piece, top: bottom, bottom: bottom + ROOM }).map((there) => there.top - bottom),
  );
  return {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    seatIds: inside,
    above,
    below,
    atHead: rect.top - top,
    atFoot: bottom - rect.bottom,
  };
};
