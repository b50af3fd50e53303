/** Keeps cards of any size off each other. Map units in, map units out. */
import type { Box } from './bounds';

/** Least free room between two cards, across and down. */
export type Room = { readonly x: number; readonly y: number };
type Spot = { x: number; y: number; readonly width: number; readonly height: number };

/** How often cards push each other before those that still meet look for a free place. */
const PUSHES = 60;

/**
 * Moves boxes until none comes nearer to another than `room`, each as little as can be. `held` ones stay exactly where
 * they are, and only they may meet each other. First all push each other aside; what still meets then takes the nearest
 * free place, so that it always ends.
 */
export const keptApart = (given: readonly Box[], held: ReadonlySet<number>, room: Room): readonly Box[] => {
  const boxes: Spot[] = given.map(({ x, y, width, height }) => ({ x: Math.round(x), y: Math.round(y), width, height }));
  if (held.size === 0) spread(boxes, room);
  if (held.size === 0 && boxes.length > MANY) {
    onCells(boxes, room);
    return boxes;
  }
  const order = [...boxes.keys()];
  for (let push = 0; push < PUSHES; push += 1) if (!pushed(boxes, order, held, room)) break;
  for (const box of boxes) {
    box.x = Math.round(box.x);
    box.y = Math.round(box.y);
  }
  for (const at of held) {
    const first = given[at];
    const box = boxes[at];
    if (first && box) {
      box.x = first.x;
      box.y = first.y;
    }
  }
  settle(boxes, held, room);
  return boxes;
};

/**
 * More than this do not push each other: each takes the nearest free cell of a grid, which costs no more the more there
 * are.
 */
const MANY = 250;

const onCells = (boxes: readonly Spot[], room: Room): void => {
  const width = boxes.reduce((most, box) => Math.max(most, box.width), 0) + room.x;
  const height = boxes.reduce((most, box) => Math.max(most, box.height), 0) + room.y;
  const taken = new Set<number>();
  const key = (column: number, row: number): number => column * 131_071 + row;
  for (const box of boxes) {
    const column = Math.round(box.x / width);
    const row = Math.round(box.y / height);
    let found: readonly [number, number] | undefined = taken.has(key(column, row)) ? undefined : [column, row];
    for (let far = 1; !found; far += 1) {
      let least = Infinity;
      for (const [dx, dy] of ringOf(far)) {
        const away = Math.hypot((column + dx) * width - box.x, (row + dy) * height - box.y);
        if (away < least && !taken.has(key(column + dx, row + dy))) {
          least = away;
          found = [column + dx, row + dy];
        }
      }
    }
    taken.add(key(...found));
    box.x = found[0] * width;
    box.y = found[1] * height;
  }
};

/** The most of the ground that cards may take: closer than that they could only push each other in circles. */
const FULLEST = 0.72;

/** Draws everything out from the middle where there is not enough ground for all. */
const spread = (boxes: readonly Spot[], room: Room): void => {
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left + room.x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top + room.y;
  const factor = Math.sqrt(
    boxes.reduce((sum, box) => sum + (box.width + room.x) * (box.height + room.y), 0) / (FULLEST * width * height),
  );
  if (!(factor > 1)) return;
  for (const box of boxes) {
    box.x = left + (box.x - left) * factor;
    box.y = top + (box.y - top) * factor;
  }
};

const meet = (a: Box, b: Box, room: Room): boolean =>
  a.x < b.x + b.width + room.x &&
  b.x < a.x + a.width + room.x &&
  a.y < b.y + b.height + room.y &&
  b.y < a.y + a.height + room.y;

/** One round in which every two that meet give way to each other along the shorter way; whether any did. */
const pushed = (boxes: readonly Spot[], order: number[], held: ReadonlySet<number>, room: Room): boolean => {
  order.sort((a, b) => (boxes[a]?.x ?? 0) - (boxes[b]?.x ?? 0) || a - b);
  const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0) + room.x;
  let any = false;
  for (let k = 0; k < order.length; k += 1) {
    const one = order[k] ?? 0;
    const a = boxes[one];
    if (!a) continue;
    for (let next = k + 1; next < order.length; next += 1) {
      const two = order[next] ?? 0;
      const b = boxes[two];
      // Pushed boxes are no longer quite in order: the next round sees what this one missed.
      if (!b || b.x - a.x > widest) break;
      if (!meet(a, b, room) || (held.has(one) && held.has(two))) continue;
      any = true;
      const dx = b.x + b.width / 2 - a.x - a.width / 2;
      const dy = b.y + b.height / 2 - a.y - a.height / 2;
      const across = (a.width + b.width) / 2 + room.x - Math.abs(dx);
      const down = (a.height + b.height) / 2 + room.y - Math.abs(dy);
      const share = held.has(one) ? 0 : held.has(two) ? 1 : 0.5;
      if (across < down) {
        const step = (across + 0.5) * (dx < 0 || (dx === 0 && one > two) ? -1 : 1);
        a.x -= step * share;
        b.x += step * (1 - share);
      } else {
        const step = (down + 0.5) * (dy < 0 || (dy === 0 && one > two) ? -1 : 1);
        a.y -= step * share;
        b.y += step * (1 - share);
      }
    }
  }
  return any;
};

/**
 * Puts whatever still meets something standing onto the nearest free place. Held boxes stand first, then the others in
 * their order.
 */
const settle = (boxes: readonly Spot[], held: ReadonlySet<number>, room: Room): void => {
  const step = boxes.reduce((most, box) => Math.max(most, box.width + room.x, box.height + room.y), 1);
  const stride = { x: step / 4, y: step / 8 };
  const cells = new Map<string, Spot[]>();
  const around = (box: Box): readonly string[] => {
    const keys: string[] = [];
    for (let column = Math.floor(box.x / step) - 1; column <= Math.floor((box.x + box.width) / step) + 1; column += 1) {
      for (let row = Math.floor(box.y / step) - 1; row <= Math.floor((box.y + box.height) / step) + 1; row += 1)
        keys.push(`${column} ${row}`);
    }
    return keys;
  };
  const stand = (box: Spot): void => {
    const key = `${Math.floor(box.x / step)} ${Math.floor(box.y / step)}`;
    const cell = cells.get(key);
    if (cell) cell.push(box);
    else cells.set(key, [box]);
  };
  const meeting = (box: Box): Spot | undefined => {
    for (const key of around(box)) {
      const other = cells.get(key)?.find((there) => meet(box, there, room));
      if (other) return other;
    }
    return undefined;
  };
  for (const at of held) {
    const box = boxes[at];
    if (box) stand(box);
  }
  boxes.forEach((box, at) => {
    if (held.has(at)) return;
    if (meeting(box)) {
      // Ring after ring around where it wants to be.
      const from = { x: box.x, y: box.y };
      for (let far = 1; ; far += 1) {
        const free = ringOf(far)
          .map(([x, y]) => ({ ...box, x: Math.round(from.x + x * stride.x), y: Math.round(from.y + y * stride.y) }))
          .find((spot) => !meeting(spot));
        if (free) {
          box.x = free.x;
          box.y = free.y;
          break;
        }
      }
    }
    stand(box);
  });
};

/** The steps of a square ring, those straight ahead first. */
const ringOf = (far: number): readonly (readonly [number, number])[] => {
  const steps: [number, number][] = [];
  for (let along = 0; along <= far; along += 1)
    for (const side of along === 0 ? [0] : [-along, along])
      steps.push([far, side], [-far, side], [side, far], [side, -far]);
  return steps;
};
