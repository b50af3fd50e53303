/** Networks that no line joins, beside each other on one page. */
import { wholeOf, type Box } from './bounds';
import type { Point } from './forest';

/** Between two networks. */
const BESIDE = 72;
/** More networks than this stand on shelves; fewer are fitted into each other's gaps. */
const FITTED = 60;

const isInTheWay = (there: Box, tried: Box): boolean =>
  tried.x < there.x + there.width + BESIDE &&
  there.x < tried.x + tried.width + BESIDE &&
  tried.y < there.y + there.height + BESIDE &&
  there.y < tried.y + tried.height + BESIDE;

/** Beside and below a box: at its head, its middle and its foot. */
const cornersBy = ({ x, y, width, height }: Box, own: Box): readonly Point[] => {
  const down = [y, Math.round(y + (height - own.height) / 2), y + height - own.height];
  const across = [x, Math.round(x + (width - own.width) / 2), x + width - own.width];
  return [
    ...down.map((at) => ({ x: x + width + BESIDE, y: at })),
    ...across.map((at) => ({ x: at, y: y + height + BESIDE })),
  ];
};

/**
 * How large the page becomes with one more box; of equal pages the smaller whole, then the place nearer to the corner.
 */
const pageCost = (placed: readonly Box[], tried: Box, aspect: number): number => {
  const whole = wholeOf([...placed, tried]) ?? tried;
  const page = Math.max(whole.width / aspect, whole.height);
  return page * 1e6 + whole.width + whole.height + (tried.x + tried.y) / 1e3;
};

const bestPlace = (placed: readonly Box[], box: Box, aspect: number): Box => {
  const corner = { ...box, x: 0, y: 0 };
  let best = corner;
  let least = Infinity;
  for (const { x, y } of [corner, ...placed.flatMap((there) => cornersBy(there, box))]) {
    const tried = { ...box, x, y };
    if (x < 0 || y < 0 || placed.some((there) => isInTheWay(there, tried))) continue;
    const cost = pageCost(placed, tried, aspect);
    if (cost < least) {
      least = cost;
      best = tried;
    }
  }
  return best;
};

/** Boxes in their order on shelves, as wide as the page has them. */
const onShelves = (boxes: readonly Box[], aspect: number): readonly Point[] => {
  const area = boxes.reduce((sum, box) => sum + (box.width + BESIDE) * (box.height + BESIDE), 0);
  const limit = Math.max(Math.sqrt(area * aspect * 1.1), ...boxes.map((box) => box.width));
  let x = 0;
  let y = 0;
  let tallest = 0;
  return boxes.map((box) => {
    if (x > 0 && x + box.width > limit) {
      x = 0;
      y += tallest + BESIDE;
      tallest = 0;
    }
    const corner = { x, y };
    x += box.width + BESIDE;
    tallest = Math.max(tallest, box.height);
    return corner;
  });
};

/** Where boxes stand, the first in the corner: each as near as can be, so that the page stays small. */
export const sideBySide = (boxes: readonly Box[], aspect: number): readonly Point[] => {
  if (boxes.length > FITTED) return onShelves(boxes, aspect);
  const placed: Box[] = [];
  for (const box of boxes) placed.push(bestPlace(placed, box, aspect));
  return placed;
};
