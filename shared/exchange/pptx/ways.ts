/** A right-angled line as the format knows it: how many pieces, which way it is turned, and where it bends. */
import type { Box } from '../../layout/bounds';
import type { Point } from '../../layout/forest';
import { withoutIdlePoints } from '../../layout/routing/wire';

/** The most pieces a native line has. */
const MOST_PIECES = 5;
/** No side is shorter, in pixels: bends are told as parts of the sides. */
const LEAST_SIDE = 1;

export type Way = {
  readonly form: 'straightConnector1' | `bentConnector${2 | 3 | 4 | 5}`;
  readonly box: Box;
  /** A quarter clockwise, after it was turned over. */
  readonly isTurned: boolean;
  readonly flipsAcross: boolean;
  readonly flipsDown: boolean;
  /** Where it bends, in hundred thousandths of a side: across, down, across. */
  readonly bends: readonly number[];
};

/** Fewer pieces: the shortest inner piece goes first, and one beside it takes the place of both. */
const simpler = (given: readonly Point[]): readonly Point[] => {
  let points = withoutIdlePoints(given);
  while (points.length - 1 > MOST_PIECES) {
    const pieces = points.length - 1;
    let shortest = 1;
    const length = (at: number): number =>
      Math.abs(points[at]!.x - points[at + 1]!.x) + Math.abs(points[at]!.y - points[at + 1]!.y);
    for (let at = 2; at < pieces - 1; at += 1) if (length(at) < length(shortest)) shortest = at;
    const [one, two] = [points[shortest]!, points[shortest + 1]!];
    const isUpright = Math.abs(one.x - two.x) < 0.01;
    const onto = (point: Point, line: Point): Point =>
      isUpright ? { x: point.x, y: line.y } : { x: line.x, y: point.y };
    // Both ends stay where they are tied: the piece that is moved is not the last, else the one before it is.
    const isBeforeLast = shortest + 2 === pieces;
    points = withoutIdlePoints(
      points.flatMap((point, at) =>
        at === shortest || at === shortest + 1
          ? []
          : [
              isBeforeLast
                ? at === shortest - 1
                  ? onto(point, two)
                  : point
                : at === shortest + 2
                  ? onto(point, one)
                  : point,
            ],
      ),
    );
  }
  return points;
};

/** How a line along these points is written. More bends than the format knows become fewer. */
export const wayOf = (given: readonly Point[]): Way => {
  const points = given.length === 2 ? given : simpler(given);
  const start = points[0]!;
  const end = points.at(-1)!;
  const [second] = points.slice(1);
  const pieces = points.length - 1;
  const isTurned = pieces > 1 && Math.abs(start.x - second!.x) < 0.01;
  const across = isTurned ? end.y - start.y : end.x - start.x;
  const down = isTurned ? start.x - end.x : end.y - start.y;
  const isStraight = pieces === 1;
  const least = isStraight ? 0 : LEAST_SIDE;
  const width = Math.max(least, Math.abs(across));
  const height = Math.max(least, Math.abs(down));
  const flipsAcross = across < 0;
  const flipsDown = down < 0;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const partOf = ({ x, y }: Point, isAcross: boolean): number =>
    isAcross
      ? ((isTurned ? y - start.y : x - start.x) * (flipsAcross ? -1 : 1)) / width
      : ((isTurned ? start.x - x : y - start.y) * (flipsDown ? -1 : 1)) / height;
  const bends = points.slice(1, -2).map((point, at) => Math.round(partOf(point, at % 2 === 0) * 100_000));
  return {
    form: isStraight ? 'straightConnector1' : (`bentConnector${pieces as 2 | 3 | 4 | 5}` as const),
    box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
    isTurned,
    flipsAcross,
    flipsDown,
    bends,
  };
};
