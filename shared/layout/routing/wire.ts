/** What the lines between people are to the router. All lengths in map units. */
import type { Box } from '../bounds';
import type { Point } from '../forest';
import type { Tie } from '../tie';

export type WireKind = Tie['kind'];

/** A line that is to be laid from one card to another. */
export type Wire = { readonly id: string; readonly from: string; readonly to: string; readonly kind: WireKind };

/** A level or upright piece of a line: `at` is its y or x, `from` and `to` are where it begins and ends along it. */
export type Stretch = { readonly isLevel: boolean; readonly at: number; readonly from: number; readonly to: number };

export type Route = {
  /** Neighbours share x or y, except where no way was found. The first lies on the edge of the card it comes from. */
  readonly points: readonly Point[];
  /** No way between the cards was found: a straight line that runs under whatever is there. */
  readonly isForced: boolean;
};
export type Routes = ReadonlyMap<string, Route>;

/** What lines have to keep off: cards, and the reporting lines, on which none may lie. */
export type Ground = {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly reporting: readonly Stretch[];
};

export const hasArrow = (kind: WireKind): boolean => kind === 'influences' || kind === 'mentor';

/** The pieces of a right-angled line, without those of no length. */
export const stretchesOf = (points: readonly Point[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (let at = 1; at < points.length; at += 1) {
    const one = points[at - 1]!;
    const two = points[at]!;
    if (Math.abs(one.y - two.y) < 0.01 && Math.abs(one.x - two.x) >= 0.01)
      found.push({ isLevel: true, at: one.y, from: Math.min(one.x, two.x), to: Math.max(one.x, two.x) });
    else if (Math.abs(one.x - two.x) < 0.01 && Math.abs(one.y - two.y) >= 0.01)
      found.push({ isLevel: false, at: one.x, from: Math.min(one.y, two.y), to: Math.max(one.y, two.y) });
  }
  return found;
};

/** How far a stretch may come to a card that is not an end of its line, and how near a box must be to be in its way. */
export const CLEARANCE = 4;

/** Whether a stretch runs under a card or nearer to it than `clearance`. */
export const isUnder = (stretch: Stretch, box: Box, clearance: number): boolean => {
  const [start, end, low, high] = stretch.isLevel
    ? [box.x, box.x + box.width, box.y, box.y + box.height]
    : [box.y, box.y + box.height, box.x, box.x + box.width];
  return (
    stretch.at > low - clearance &&
    stretch.at < high + clearance &&
    stretch.to > start - clearance &&
    stretch.from < end + clearance
  );
};

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

/** A right-angled line without points that lie on a straight piece, and without pieces of no length. */
export const withoutIdlePoints = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    // Where a line turns back on itself, taking out one point makes the one before idle too.
    for (;;) {
      const last = kept[kept.length - 1];
      const before = kept[kept.length - 2];
      if (!last || !before) break;
      const isOnX = isNear(before.x, last.x) && isNear(last.x, point.x);
      const isOnY = isNear(before.y, last.y) && isNear(last.y, point.y);
      if (!isOnX && !isOnY) break;
      kept.pop();
    }
    const last = kept[kept.length - 1];
    if (!last || !isNear(last.x, point.x) || !isNear(last.y, point.y)) kept.push(point);
  }
  return kept;
};
