/**
 * The lanes between cards as a sparse graph. A lane runs along every side of every card, on both ends as far as no card
 * is in its way; where lanes meet is a node, at which a line may turn.
 */
import type { Box } from '../bounds';
import { across, placeOf, runAt, tracksOf, upright, type Run, type Tracks } from './tracks';
import type { Ground, Stretch } from './wire';

/** What a way costs beyond its length in map units. */
export const COST = {
  bend: 45,
  crossing: 70,
  /** Per unit on a lane that another line uses. */
  shared: 1.2,
  sharedPort: 60,
  /** Per unit on a reporting line. */
  onReporting: 2.5,
  acrossReporting: 10,
} as const;

/** Nodes are numbered row by row; an edge carries the number of the node it begins at. */
export type Lanes = {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The next node to each side, −1 where there is none. */
  readonly right: Int32Array;
  readonly left: Int32Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
  /** What the edge to the right, and the one down, costs. */
  readonly costRight: Float32Array;
  readonly costDown: Float32Array;
  /** How many lines use an edge. */
  readonly usedRight: Uint16Array;
  readonly usedDown: Uint16Array;
  /** The first node of each row, and the nodes of each column from top to bottom. */
  readonly rowStarts: Int32Array;
  readonly columnNodes: readonly (readonly number[])[];
  /** How many lines begin or end at a port, by node times four plus side. */
  readonly usedPorts: Map<number, number>;
  readonly boxes: readonly Box[];
  readonly search: Search;
};

/** Room for one search after another; what has another stamp is left from an earlier one. */
type Search = {
  readonly best: Float64Array;
  readonly cameFrom: Int32Array;
  readonly stamps: Uint32Array;
  /** Nodes that an eager search does not look at twice. */
  readonly closed: Uint32Array;
  stamp: number;
};

const touches = (box: Box, area: Box): boolean =>
  box.x < area.x + area.width &&
  box.x + box.width > area.x &&
  box.y < area.y + area.height &&
  box.y + box.height > area.y;

/** `ends`: the cards at which lines end. With an `area` only what lies in it is looked at. */
export const lanesOf = (ground: Ground, ends: ReadonlySet<string>, area: Box | null = null): Lanes => {
  const all = [...ground.boxes];
  const near = area === null ? all : all.filter(([id, box]) => ends.has(id) || touches(box, area));
  const boxes = near.map(([, box]) => box);
  const ported = near.flatMap(([id, box]) => (ends.has(id) ? [box] : []));
  const limits = limitsOf(boxes, area);
  const level = tracksOf(boxes.map(across), ported.map(across), limits.across);
  const down = tracksOf(boxes.map(upright), ported.map(upright), limits.down);
  const lanes = nodesOf(level, down, boxes);
  for (const stretch of ground.reporting)
    if (area === null || isWithin(stretch, area)) charge(lanes, stretch, COST.onReporting, COST.acrossReporting);
  return lanes;
};

/** Room for lanes around the outermost cards. */
const OUTSIDE = 40;

const limitsOf = (boxes: readonly Box[], area: Box | null): { readonly across: Run; readonly down: Run } => {
  const whole = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    whole.left = Math.min(whole.left, box.x);
    whole.top = Math.min(whole.top, box.y);
    whole.right = Math.max(whole.right, box.x + box.width);
    whole.bottom = Math.max(whole.bottom, box.y + box.height);
  }
  const from = { x: whole.left - OUTSIDE, y: whole.top - OUTSIDE };
  const to = { x: whole.right + OUTSIDE, y: whole.bottom + OUTSIDE };
  if (area === null) return { across: { from: from.x, to: to.x }, down: { from: from.y, to: to.y } };
  return {
    across: { from: Math.max(from.x, area.x), to: Math.min(to.x, area.x + area.width) },
    down: { from: Math.max(from.y, area.y), to: Math.min(to.y, area.y + area.height) },
  };
};

const nodesOf = (level: Tracks, down: Tracks, boxes: readonly Box[]): Lanes => {
  const [x, y, right]: [number[], number[], number[]] = [[], [], []];
  const rowStarts = new Int32Array(level.at.length + 1);
  const columnNodes: number[][] = Array.from(down.at, () => []);
  const columnRuns: number[][] = Array.from(down.at, () => []);
  level.at.forEach((rowY, row) => {
    rowStarts[row] = x.length;
    for (const run of level.runs[row]!) {
      let before = -1;
      for (
        let column = placeOf(down.at, run.from);
        column < down.at.length && down.at[column]! <= run.to;
        column += 1
      ) {
        const columnRun = runAt(down.runs[column]!, rowY);
        if (columnRun < 0) continue;
        const node = x.length;
        x.push(down.at[column]!);
        y.push(rowY);
        right.push(-1);
        if (before >= 0) right[before] = node;
        before = node;
        columnNodes[column]!.push(node);
        columnRuns[column]!.push(columnRun);
      }
    }
  });
  const size = x.length;
  rowStarts[level.at.length] = size;
  const none = (): Int32Array => new Int32Array(size).fill(-1);
  const lanes: Lanes = {
    rows: level.at,
    columns: down.at,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    right: Int32Array.from(right),
    left: none(),
    below: none(),
    above: none(),
    costRight: new Float32Array(size),
    costDown: new Float32Array(size),
    usedRight: new Uint16Array(size),
    usedDown: new Uint16Array(size),
    rowStarts,
    columnNodes,
    usedPorts: new Map(),
    boxes,
    search: {
      best: new Float64Array(size * 2),
      cameFrom: new Int32Array(size * 2),
      stamps: new Uint32Array(size * 2),
      closed: new Uint32Array(size * 2),
      stamp: 0,
    },
  };
  columnNodes.forEach((nodes, column) => {
    for (let at = 1; at < nodes.length; at += 1) {
      if (columnRuns[column]![at] !== columnRuns[column]![at - 1]) continue;
      const [one, two] = [nodes[at - 1]!, nodes[at]!];
      lanes.below[one] = two;
      lanes.above[two] = one;
      lanes.costDown[one] = y[two]! - y[one]!;
    }
  });
  for (let node = 0; node < size; node += 1) {
    const next = right[node]!;
    if (next < 0) continue;
    lanes.left[next] = node;
    lanes.costRight[node] = x[next]! - x[node]!;
  }
  return lanes;
};

/** The node at a place, −1 where no lanes meet. */
export const nodeAt = (lanes: Lanes, x: number, y: number): number => {
  const row = placeOf(lanes.rows, y - 0.6);
  if (row >= lanes.rows.length || Math.abs(lanes.rows[row]! - y) > 0.6) return -1;
  let low = lanes.rowStarts[row]!;
  let high = lanes.rowStarts[row + 1]!;
  const last = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lanes.x[middle]! < x - 0.6) low = middle + 1;
    else high = middle;
  }
  return low < last && Math.abs(lanes.x[low]! - x) <= 0.6 ? low : -1;
};

/** Whether some of a stretch lies in an area. */
export const isWithin = ({ isLevel, at, from, to }: Stretch, area: Box): boolean => {
  const [low, high, start, end] = isLevel
    ? [area.y, area.y + area.height, area.x, area.x + area.width]
    : [area.x, area.x + area.width, area.y, area.y + area.height];
  return at > low && at < high && to > start && from < end;
};

/** Nearer than this to another line, a lane counts as lying on it. */
const ON = 5;

/** Makes lying on a stretch dearer by `on` a unit, and crossing it by `over`. */
export const charge = (lanes: Lanes, stretch: Stretch, on: number, over: number): void => {
  const { isLevel } = stretch;
  const aside = isLevel ? lanes.rows : lanes.columns;
  const along = isLevel ? lanes.columns : lanes.rows;
  const place = isLevel ? lanes.x : lanes.y;
  const height = isLevel ? lanes.y : lanes.x;
  const next = isLevel ? lanes.right : lanes.below;
  const costs = isLevel ? lanes.costRight : lanes.costDown;
  for (let lane = placeOf(aside, stretch.at - ON); lane < aside.length && aside[lane]! < stretch.at + ON; lane += 1) {
    const count = isLevel ? lanes.rowStarts[lane + 1]! - lanes.rowStarts[lane]! : lanes.columnNodes[lane]!.length;
    for (let at = 0; at < count; at += 1) {
      const node = isLevel ? lanes.rowStarts[lane]! + at : lanes.columnNodes[lane]![at]!;
      if (place[node]! > stretch.to) break;
      const other = next[node]!;
      if (other < 0) continue;
      const shared = Math.min(place[other]!, stretch.to) - Math.max(place[node]!, stretch.from);
      if (shared > 0) costs[node]! += shared * on;
    }
  }
  const nextOver = isLevel ? lanes.below : lanes.right;
  const costsOver = isLevel ? lanes.costDown : lanes.costRight;
  for (let lane = placeOf(along, stretch.from); lane < along.length && along[lane]! <= stretch.to; lane += 1) {
    const node = isLevel ? lastAbove(lanes, lane, stretch.at) : lastBefore(lanes, lane, stretch.at);
    const other = node < 0 ? -1 : nextOver[node]!;
    if (other >= 0 && height[other]! >= stretch.at) costsOver[node]! += over;
  }
};

/** The last node of a column above a height, −1 without one. */
const lastAbove = ({ columnNodes, y }: Lanes, column: number, height: number): number => {
  const nodes = columnNodes[column]!;
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (y[nodes[middle]!]! < height) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : nodes[low - 1]!;
};

/** The last node of a row left of a place, −1 without one. */
const lastBefore = ({ rowStarts, x }: Lanes, row: number, place: number): number => {
  let low = rowStarts[row]!;
  let high = rowStarts[row + 1]!;
  const first = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low === first ? -1 : low - 1;
};
