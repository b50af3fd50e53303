/** Where the cards of an org chart stand. Pure: positions out, no effects. */
import { forestOf, type Card, type Forest, type Point, type Positions } from './forest';
import { placePacked } from './packed';
import { placeAroundPins } from './pins';
import { isLoose, placePlain } from './plain';
import { gapsOf, type Gaps } from './stack';

type Direction = 'down' | 'right';

export type TidyOptions = {
  /** `down`: parents above their children; `right`: parents left of them. */
  readonly direction: Direction;
  /** Leaves of a big team stand in columns instead of one long row. */
  readonly stackLeaves: boolean;
  /** Least free room between cards side by side and above each other, in map units. */
  readonly gapX: number;
  readonly gapY: number;
  /** Corners of the cards that stay exactly where they are. */
  readonly pinned?: Positions;
  /** Wished width : height of a large chart. */
  readonly aspect?: number;
  /** Where cards stood before: the whole is moved so that as many as possible stay there. */
  readonly previous?: Positions;
};

/**
 * Up to this many cards a chart is a tidy tree unless that would be far too wide; larger ones are packed to fit a
 * screen.
 */
const PLAIN_LIMIT = 60;
const DEFAULT_ASPECT = 1.6;

/**
 * Top left corners for all cards, in map units. Without pins or `previous` the chart starts at 0, 0. Nothing overlaps
 * (two pinned cards may, if a person put them so), children stand below (or right of) a parent that is not pinned.
 * Unknown parents make roots; circles are cut at their first card. The same input always gives the same result.
 */
export const tidy = (cards: readonly Card[], options: TidyOptions): Positions => {
  const { direction, stackLeaves, gapX, gapY, pinned, previous, aspect = DEFAULT_ASPECT } = options;
  const turned = direction === 'right';
  const forest = forestOf(turned ? cards.map((card) => ({ ...card, width: card.height, height: card.width })) : cards);
  const xs = new Float64Array(forest.cards.length);
  const ys = new Float64Array(forest.cards.length);
  const gaps = turned ? gapsOf(gapY, gapX) : gapsOf(gapX, gapY);
  const wished = turned ? 1 / aspect : aspect;
  const stood = previous && turned ? turn(previous) : (previous ?? null);
  if (forest.cards.length <= PLAIN_LIMIT && !isLoose(forest))
    placeTree(forest, picturesOf(forest, gaps, stackLeaves, wished, xs, ys), wished, stood, xs, ys);
  else placeOnPage(forest, gaps, stackLeaves, wished, xs, ys);
  toOrigin(xs, ys);
  if (stood) keepStill(forest, stood, xs, ys);
  if (pinned && pinned.size > 0) {
    const pins = new Map(
      forest.cards.flatMap((card, at) => {
        const pin = pinned.get(card.id);
        return pin ? [[at, turned ? flip(pin) : pin] as const] : [];
      }),
    );
    if (pins.size > 0) placeAroundPins(forest, pins, gaps.gapX, gaps.stackGap, xs, ys);
  }
  return new Map(
    forest.cards.map((card, at) => {
      const corner = { x: xs[at] ?? 0, y: ys[at] ?? 0 };
      return [card.id, turned ? flip(corner) : corner];
    }),
  );
};

/**
 * Wishes for the branches of a large chart, as factors of the aspect of the whole; which serves best depends on the
 * chart.
 */
const BRANCH_ASPECTS = [1, 0.75, 1.35, 0.5, 2];

/** The leaves of a team stand in one row up to so many; the first is the classic picture, the others save width. */
const ROWS_OF_LEAVES = [4, 2, 1];
/** A narrower picture is worth its columns when the page it needs is this much smaller. */
const WORTH_IT = 0.85;
/** A picture that leaves more cards where they stand is worth a page this much larger. */
const WORTH_STILLNESS = 1.35;

type Place = () => void;

/** The pictures a small chart may take: trees from plain to narrow, and shelves, which are harder to read. */
const picturesOf = (
  forest: Forest,
  gaps: Gaps,
  stackLeaves: boolean,
  aspect: number,
  xs: Float64Array,
  ys: Float64Array,
): readonly Place[] =>
  !stackLeaves
    ? [() => placePlain(forest, gaps, Infinity, xs, ys)]
    : [
        ...ROWS_OF_LEAVES.map((row) => () => placePlain(forest, gaps, row, xs, ys)),
        () => placeOnPage(forest, gaps, stackLeaves, aspect, xs, ys),
      ];

/**
 * The plainest picture that does not need a much larger page than another one; where cards stood before, the one that
 * moves fewest.
 */
const placeTree = (
  forest: Forest,
  pictures: readonly Place[],
  aspect: number,
  previous: Positions | null,
  xs: Float64Array,
  ys: Float64Array,
): void => {
  const tried = pictures.map((place) => {
    place();
    const page = pageOf(forest, xs, ys, aspect);
    toOrigin(xs, ys);
    return { place, page, still: previous ? keepStill(forest, previous, xs, ys) : 0 };
  });
  const least = Math.min(...tried.map(({ page }) => page));
  const plainest = tried.reduce((best, one) => (one.page < best.page * WORTH_IT ? one : best));
  const stillest = tried
    .filter(({ page }) => page <= least * WORTH_STILLNESS)
    .reduce((best, one) => (one.still > best.still ? one : best), plainest);
  (previous ? stillest : plainest).place();
};

/** Height of the page of an aspect that holds the chart. */
const pageOf = (forest: Forest, xs: Float64Array, ys: Float64Array, aspect: number): number => {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  forest.cards.forEach((card, at) => {
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x + card.width);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + card.height);
  });
  return Math.max((right - left) / aspect, bottom - top);
};

/** Tries the wishes for the branches and keeps the chart that needs the smallest page of the wished aspect. */
const placeOnPage = (
  forest: Forest,
  gaps: Gaps,
  stackLeaves: boolean,
  aspect: number,
  xs: Float64Array,
  ys: Float64Array,
): void => {
  const page = (factor: number): number => {
    const { width, height } = placePacked(
      forest,
      gaps,
      stackLeaves,
      { whole: aspect, branch: aspect * factor },
      xs,
      ys,
    );
    return Math.max(width / aspect, height);
  };
  let best = 1;
  let least = Infinity;
  let last = 1;
  for (const factor of BRANCH_ASPECTS) {
    const found = page(factor);
    last = factor;
    if (found < least) {
      least = found;
      best = factor;
    }
  }
  if (last !== best) page(best);
};

const flip = ({ x, y }: Point): Point => ({ x: y, y: x });
const turn = (positions: Positions): Positions => new Map([...positions].map(([id, corner]) => [id, flip(corner)]));

const toOrigin = (xs: Float64Array, ys: Float64Array): void => {
  let left = Infinity;
  let top = Infinity;
  for (let at = 0; at < xs.length; at++) {
    left = Math.min(left, xs[at] ?? 0);
    top = Math.min(top, ys[at] ?? 0);
  }
  for (let at = 0; at < xs.length; at++) {
    // Whole units give sharp lines; rounding keeps the order of edges, so cards of whole sizes cannot come to overlap.
    xs[at] = Math.round((xs[at] ?? 0) - left);
    ys[at] = Math.round((ys[at] ?? 0) - top);
  }
};

/** Moves everything by the step that leaves the most cards where they were; answers how many that are. */
const keepStill = (forest: Forest, previous: Positions, xs: Float64Array, ys: Float64Array): number => {
  const votes = new Map<string, { x: number; y: number; count: number }>();
  forest.cards.forEach((card, at) => {
    const before = previous.get(card.id);
    if (!before) return;
    const x = before.x - (xs[at] ?? 0);
    const y = before.y - (ys[at] ?? 0);
    const vote = votes.get(`${x} ${y}`);
    if (vote) vote.count++;
    else votes.set(`${x} ${y}`, { x, y, count: 1 });
  });
  const most = [...votes.values()].reduce((best, vote) => (vote.count > best.count ? vote : best), {
    x: 0,
    y: 0,
    count: 0,
  });
  for (let at = 0; at < xs.length; at++) {
    xs[at] = (xs[at] ?? 0) + most.x;
    ys[at] = (ys[at] ?? 0) + most.y;
  }
  return most.count;
};
