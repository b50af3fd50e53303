/** The reporting lines of a chart as right-angled lines with rounded corners. */
import { forestOf, type Card, type Forest, type Point, type Positions } from './forest';
import { gapsOf, type Gaps } from './stack';
import type { TidyOptions } from './tidy';

export type ElbowOptions = Pick<TidyOptions, 'direction' | 'gapX' | 'gapY'> & {
  /** Radius of the corners, in map units. */
  readonly radius?: number;
};

/** The lines from one manager to all direct reports. */
export type Elbow = {
  readonly parentId: string;
  readonly childIds: readonly string[];
  /** Each a run of points whose neighbours share x or y. */
  readonly lines: readonly (readonly Point[])[];
  /** The same as SVG path commands, corners rounded. */
  readonly path: string;
};

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
/** Where a line leaves the bus: `tail` runs on from there to a card. */
export type Tap = { readonly x: number; readonly tail: readonly Point[] };
/** One report, or a column of leaves with its spine. */
type Unit = Tap & {
  readonly top: number;
  readonly extra: readonly (readonly Point[])[];
  readonly box: Rect;
  readonly isColumn: boolean;
};

/**
 * The lines for cards where they stand now, per parent in the order of the cards. `gapX`, `gapY` and `direction` are
 * those `tidy` was called with. Columns and shelves are recognised from the positions, so this also serves after cards
 * were moved by hand; then lines may cross cards. Cards without a position get no line.
 */
export const elbows = (cards: readonly Card[], positions: Positions, options: ElbowOptions): readonly Elbow[] => {
  const turned = options.direction === 'right';
  const gaps = turned ? gapsOf(options.gapY, options.gapX) : gapsOf(options.gapX, options.gapY);
  const placed = cards.filter((card) => positions.has(card.id));
  const forest = forestOf(
    turned ? placed.map((card) => ({ ...card, width: card.height, height: card.width })) : placed,
  );
  const rects = forest.cards.map((card): Rect => {
    const corner = positions.get(card.id) ?? { x: 0, y: 0 };
    const [left, top] = turned ? [corner.y, corner.x] : [corner.x, corner.y];
    return { left, top, right: left + card.width, bottom: top + card.height };
  });
  const boxes: Rect[] = [];
  const found: { readonly at: number; readonly lines: readonly (readonly Point[])[] }[] = [];
  for (const at of forest.upward) {
    const rect = rects[at];
    const team = forest.children[at] ?? [];
    if (!rect) continue;
    if (team.length === 0) {
      boxes[at] = rect;
      continue;
    }
    const units = unitsOf(forest, team, rects, boxes, gaps);
    const { lines, box } = linesOf(rect, units, gaps);
    boxes[at] = box;
    found.push({ at, lines });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, lines }) => {
      const straight = turned ? lines.map((line) => line.map(({ x, y }) => ({ x: y, y: x }))) : lines;
      return {
        parentId: forest.cards[at]?.id ?? '',
        childIds: (forest.children[at] ?? []).map((child) => forest.cards[child]?.id ?? ''),
        lines: straight,
        path: straight.map((line) => roundedPath(line, options.radius ?? 6)).join(''),
      };
    });
};

const around = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const unitsOf = (
  forest: Forest,
  team: readonly number[],
  rects: readonly Rect[],
  boxes: readonly Rect[],
  gaps: Gaps,
): readonly Unit[] => {
  const units: Unit[] = [];
  const leaves: Rect[] = [];
  for (const at of team) {
    const rect = rects[at];
    if (!rect) continue;
    if ((forest.children[at] ?? []).length === 0) leaves.push(rect);
    else units.push(single(rect, boxes[at] ?? rect));
  }
  leaves.sort((a, b) => a.left - b.left || a.top - b.top);
  for (let from = 0; from < leaves.length;) {
    let to = from + 1;
    while (to < leaves.length && isBelow(leaves[to - 1], leaves[to], gaps)) to++;
    const column = leaves.slice(from, to);
    const first = column[0];
    if (first) units.push(column.length === 1 ? single(first, first) : spined(column, first, gaps));
    from = to;
  }
  return units.sort((a, b) => a.top - b.top || a.x - b.x);
};

const isBelow = (above: Rect | undefined, below: Rect | undefined, gaps: Gaps): boolean =>
  above !== undefined &&
  below !== undefined &&
  Math.abs(above.left - below.left) < 0.5 &&
  below.top >= above.bottom &&
  below.top - above.bottom <= gaps.stackGap + 1;

const single = (rect: Rect, box: Rect): Unit => {
  const x = (rect.left + rect.right) / 2;
  return { x, top: rect.top, tail: [{ x, y: rect.top }], extra: [], box, isColumn: false };
};

/** A spine left of the column with a short stub into each card. */
const spined = (column: readonly Rect[], first: Rect, gaps: Gaps): Unit => {
  const x = first.left - gaps.gutter / 2;
  const stubs = column.map((rect) => ({ y: (rect.top + rect.bottom) / 2, to: rect.left }));
  const last = stubs[stubs.length - 1] ?? { y: first.top, to: first.left };
  const box = column.reduce(around, first);
  return {
    x,
    top: first.top,
    tail: [
      { x, y: last.y },
      { x: last.to, y: last.y },
    ],
    extra: stubs.slice(0, -1).map((stub) => [
      { x, y: stub.y },
      { x: stub.to, y: stub.y },
    ]),
    box: { ...box, left: first.left - gaps.gutter },
    isColumn: true,
  };
};

const linesOf = (
  head: Rect,
  units: readonly Unit[],
  gaps: Gaps,
): { readonly lines: readonly (readonly Point[])[]; readonly box: Rect } => {
  const box = units.reduce((all, unit) => around(all, unit.box), head);
  const extra = units.flatMap((unit) => unit.extra);
  const only = units[0];
  if (units.length === 1 && only?.isColumn && only.x > head.left && only.x < head.right && only.top >= head.bottom) {
    return { lines: [[{ x: only.x, y: head.bottom }, ...only.tail], ...extra], box };
  }
  const rows = rowsOf(units);
  const stem: Tap = { x: (head.left + head.right) / 2, tail: [{ x: (head.left + head.right) / 2, y: head.bottom }] };
  const firstTop = rows[0]?.top ?? head.bottom;
  const firstBus =
    firstTop > head.bottom
      ? Math.max((head.bottom + firstTop) / 2, firstTop - gaps.gapY / 2)
      : head.bottom + gaps.gapY / 2;
  if (rows.length === 1 || firstTop <= head.bottom || !needsSpine(rows)) {
    return { lines: [...bus(firstBus, [stem, ...units]), ...extra], box };
  }
  const spine = Math.min(...units.map((unit) => unit.box.left)) - gaps.gutter / 2;
  const buses = rows.map((row, k) =>
    k === 0 ? firstBus : Math.max(row.top - gaps.gapY / 2, ((rows[k - 1]?.top ?? 0) + row.top) / 2),
  );
  const lastRow = rows[rows.length - 1]?.units ?? [];
  const lastBus = buses[rows.length - 1] ?? firstBus;
  const farthest = lastRow[lastRow.length - 1];
  const down: Tap = {
    x: spine,
    tail: [{ x: spine, y: lastBus }, ...(farthest ? [{ x: farthest.x, y: lastBus }, ...farthest.tail] : [])],
  };
  const lines = rows.flatMap((row, k) => {
    const y = buses[k] ?? firstBus;
    if (k === 0) return bus(y, [stem, ...row.units, down]);
    if (k === rows.length - 1) return row.units.slice(0, -1).map((unit) => [{ x: unit.x, y }, ...unit.tail]);
    return bus(y, [{ x: spine, tail: [] }, ...row.units]);
  });
  return { lines: [...lines, ...extra], box: { ...box, left: Math.min(box.left, spine - gaps.gutter / 2) } };
};

type Row = { readonly top: number; readonly units: readonly Unit[] };

/** Units whose tops lie on one height, from top to bottom and left to right. */
const rowsOf = (units: readonly Unit[]): readonly Row[] => {
  const rows: { top: number; units: Unit[] }[] = [];
  for (const unit of units) {
    const row = rows[rows.length - 1];
    if (row && unit.top - row.top < 1) row.units.push(unit);
    else rows.push({ top: unit.top, units: [unit] });
  }
  return rows.map((row) => ({ top: row.top, units: row.units.sort((a, b) => a.x - b.x) }));
};

/** Whether a straight drop to a lower row would run through what stands in a row above it. */
const needsSpine = (rows: readonly Row[]): boolean => {
  let left = Infinity;
  let right = -Infinity;
  for (const row of rows) {
    if (row.units.some((unit) => unit.x > left && unit.x < right)) return true;
    for (const { box } of row.units) {
      left = Math.min(left, box.left);
      right = Math.max(right, box.right);
    }
  }
  return false;
};

/** A level line at `y` and the taps that leave it; the outermost two turn, the others meet it squarely. */
export const bus = (y: number, taps: readonly Tap[]): readonly (readonly Point[])[] => {
  const sorted = [...taps].sort((a, b) => a.x - b.x);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (!first || !last) return [];
  const run = (tap: Tap): Point[] => [{ x: tap.x, y }, ...tap.tail];
  if (last.x - first.x < 0.5)
    return sorted
      .map((tap) => run(tap).map((point) => (Math.abs(point.x - first.x) < 0.5 ? { x: first.x, y: point.y } : point)))
      .filter((line) => line.length > 1);
  return [[...run(first).reverse(), ...run(last)], ...sorted.slice(1, -1).map(run)];
};

const num = (value: number): string => String(Math.round(value * 100) / 100);

const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** SVG path commands for a run of right-angled points; corners are rounded by up to `radius`. */
export const roundedPath = (points: readonly Point[], radius: number): string => {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${num(start.x)} ${num(start.y)}`;
  rest.forEach((point, k) => {
    const from = points[k] ?? point;
    const to = points[k + 2];
    const inX = sign(point.x - from.x);
    const inY = sign(point.y - from.y);
    const outX = to ? sign(to.x - point.x) : 0;
    const outY = to ? sign(to.y - point.y) : 0;
    const isCorner = to !== undefined && inX * outY - inY * outX !== 0;
    if (!isCorner) {
      path += `L${num(point.x)} ${num(point.y)}`;
      return;
    }
    const arm = Math.min(radius, length(from, point) / 2, length(point, to) / 2);
    const before = `${num(point.x - inX * arm)} ${num(point.y - inY * arm)}`;
    const behind = `${num(point.x + outX * arm)} ${num(point.y + outY * arm)}`;
    path += `L${before}Q${num(point.x)} ${num(point.y)} ${behind}`;
  });
  return path;
};

const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
