import { downward, type Forest } from './forest';
import { stacked, type Gaps } from './stack';

/** A finished subtree as a box. The head card stands at its top, `head` from its left edge. */
type Block = { readonly width: number; readonly height: number; readonly head: number };
/** What stands below a head: a branch, or its leaves in columns. */
type Unit = {
  readonly width: number;
  readonly height: number;
  readonly place: (x: number, y: number) => void;
  readonly attach: number;
};
type Arrangement = {
  readonly width: number;
  readonly height: number;
  readonly shelves: number;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
};

/** Wished width : height of the whole chart and of every branch. */
type Aspects = { readonly whole: number; readonly branch: number };

/**
 * The layout of large charts: leaves in columns, and branches on shelves below their head, so that every block and the
 * whole keep near the wished aspects. Room for the spine is kept at the left of a block with several shelves.
 * Linear in the number of cards. Writes the top left corners into `xs` and `ys` and gives the size of the whole.
 */
export const placePacked = (
  forest: Forest,
  gaps: Gaps,
  stackLeaves: boolean,
  aspects: Aspects,
  xs: Float64Array,
  ys: Float64Array,
): { readonly width: number; readonly height: number } => {
  const blocks: Block[] = [];
  // Corner of each card's block relative to the block of its parent.
  const dx = new Float64Array(forest.cards.length);
  const dy = new Float64Array(forest.cards.length);

  const unitsOf = (team: readonly number[]): Unit[] => {
    const leaves = stackLeaves ? team.filter((at) => (forest.children[at] ?? []).length === 0) : [];
    const inColumns = new Set(leaves.length > 1 ? leaves : []);
    const units: Unit[] = [];
    if (inColumns.size > 0) {
      const stack = stacked(forest, leaves, gaps);
      units.push({
        width: stack.width,
        height: stack.height,
        attach: stack.width / 2,
        place: (x, y) =>
          leaves.forEach((leaf, k) => {
            dx[leaf] = x + (stack.corners[k]?.x ?? 0);
            dy[leaf] = y + (stack.corners[k]?.y ?? 0);
          }),
      });
    }
    for (const at of team) {
      const block = blocks[at];
      const card = forest.cards[at];
      if (!block || !card || inColumns.has(at)) continue;
      units.push({
        width: block.width,
        height: block.height,
        attach: block.head + card.width / 2,
        place: (x, y) => {
          dx[at] = x;
          dy[at] = y;
        },
      });
    }
    return units;
  };

  for (const at of forest.upward) {
    const card = forest.cards[at];
    if (!card) continue;
    const team = forest.children[at] ?? [];
    const units = unitsOf(team);
    const only = units[0];
    if (!only) {
      blocks[at] = { width: card.width, height: card.height, head: 0 };
      continue;
    }
    const below = card.height + gaps.gapY;
    const { width, height, shelves, corners } = arranged(
      units,
      gaps,
      forest.roots.length === 1 && at === forest.roots[0] ? aspects.whole : aspects.branch,
      below,
      gaps.gutter,
    );
    const last = units[units.length - 1] ?? only;
    const lastCorner = corners[units.length - 1];
    const hangsLeft = units.length === 1 && only.width > 0 && team.length > 1 && only.width <= card.width + gaps.gutter;
    // Over one shelf the head stands in the middle of the cards it leads to, over several in the middle of the block.
    const middle =
      shelves > 1 ? width / 2 : ((corners[0]?.x ?? 0) + only.attach + (lastCorner?.x ?? 0) + last.attach) / 2;
    const wanted = hangsLeft ? 0 : middle - card.width / 2;
    const shift = Math.max(0, -wanted);
    units.forEach((unit, k) => unit.place((corners[k]?.x ?? 0) + shift, below + (corners[k]?.y ?? 0)));
    const head = wanted + shift;
    blocks[at] = { width: Math.max(width + shift, head + card.width), height: below + height, head };
  }

  const units = unitsOf(forest.roots);
  const { corners, width, height } = arranged(units, gaps, aspects.whole, 0, 0);
  units.forEach((unit, k) => unit.place(corners[k]?.x ?? 0, corners[k]?.y ?? 0));
  // From here on dx and dy are absolute corners of blocks: parents come before their children.
  for (const at of downward(forest)) {
    const parent = forest.parents[at] ?? -1;
    if (parent >= 0) {
      dx[at] = (dx[at] ?? 0) + (dx[parent] ?? 0);
      dy[at] = (dy[at] ?? 0) + (dy[parent] ?? 0);
    }
    xs[at] = (dx[at] ?? 0) + (blocks[at]?.head ?? 0);
    ys[at] = dy[at] ?? 0;
  }
  return { width, height };
};

/** How many widths of a page are tried. */
const TRIED_WIDTHS = 16;

/**
 * Boxes in their order on one or several shelves, whichever fits a page of the wished aspect best.
 * `above` is the height of what stands over them, `spine` the room at the left that several shelves need.
 */
const arranged = (units: readonly Unit[], gaps: Gaps, aspect: number, above: number, spine: number): Arrangement => {
  const total = units.reduce((sum, unit) => sum + unit.width + gaps.gapX, -gaps.gapX);
  const widest = units.reduce((most, unit) => Math.max(most, unit.width), 0);
  let best = onShelves(units, gaps, total, 0);
  let bestCost = costOf(best.width, best.height + above, aspect);
  const area = units.reduce((sum, unit) => sum + (unit.width + gaps.gapX) * (unit.height + gaps.gapY), 0);
  const tried = new Set<number>([total]);
  for (let k = 0; k < TRIED_WIDTHS && units.length > 1; k++) {
    const limit = Math.max(widest, Math.sqrt(area * aspect) * (0.6 + k * 0.1));
    if (limit >= total || tried.has(limit)) continue;
    tried.add(limit);
    const option = onShelves(units, gaps, limit, spine);
    const cost = costOf(option.width, option.height + above, aspect);
    if (cost < bestCost) {
      best = option;
      bestCost = cost;
    }
  }
  return best;
};

/** The page of the wished aspect that the box needs, and the paper it wastes itself. */
const costOf = (width: number, height: number, aspect: number): number => {
  const page = Math.max(width / aspect, height);
  return page * page * aspect + width * height;
};

/** Breaks the row into shelves no wider than `limit`, so that together they are as low as can be. */
const breaksFor = (units: readonly Unit[], gaps: Gaps, limit: number): ReadonlySet<number> => {
  // least[k]: height of the best shelves for the first k boxes; from[k]: where the last of those shelves begins.
  const least = [0];
  const from = [0];
  for (let end = 1; end <= units.length; end++) {
    let width = -gaps.gapX;
    let tallest = 0;
    let best = Infinity;
    let at = end - 1;
    for (let start = end - 1; start >= 0; start--) {
      const unit = units[start];
      if (!unit) break;
      width += unit.width + gaps.gapX;
      if (width > limit + 0.001 && start < end - 1) break;
      tallest = Math.max(tallest, unit.height);
      const height = (least[start] ?? 0) + tallest + gaps.gapY;
      if (height < best) {
        best = height;
        at = start;
      }
    }
    least.push(best);
    from.push(at);
  }
  const breaks = new Set<number>();
  for (let end = units.length; end > 0; end = from[end] ?? 0) breaks.add(from[end] ?? 0);
  return breaks;
};

const onShelves = (units: readonly Unit[], gaps: Gaps, limit: number, spine: number): Arrangement => {
  const corners: { x: number; y: number }[] = [];
  const breaks = breaksFor(units, gaps, limit);
  let x = 0;
  let y = 0;
  let tallest = 0;
  let width = 0;
  let shelves = 1;
  for (const [k, unit] of units.entries()) {
    if (k > 0 && breaks.has(k)) {
      y += tallest + gaps.gapY;
      x = 0;
      tallest = 0;
      shelves++;
    }
    corners.push({ x, y });
    width = Math.max(width, x + unit.width);
    tallest = Math.max(tallest, unit.height);
    x += unit.width + gaps.gapX;
  }
  if (shelves === 1 || spine === 0) return { width, height: y + tallest, shelves, corners };
  return {
    width: width + spine,
    height: y + tallest,
    shelves,
    corners: corners.map((corner) => ({ x: corner.x + spine, y: corner.y })),
  };
};
