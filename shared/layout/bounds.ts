import type { Card, Positions } from './forest';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Whether two boxes lie on each other; to touch is not to. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The smallest box around the placed cards, or null where none is placed. */
export const bounds = (cards: readonly Pick<Card, 'id' | 'width' | 'height'>[], positions: Positions): Box | null => {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { id, width, height } of cards) {
    const at = positions.get(id);
    if (!at) continue;
    left = Math.min(left, at.x);
    top = Math.min(top, at.y);
    right = Math.max(right, at.x + width);
    bottom = Math.max(bottom, at.y + height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
};

/** The smallest box around boxes, or null around none. */
export const wholeOf = (boxes: readonly Box[]): Box | null => {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
};
