/** The cheapest way through the lanes from one card to another: A* on nodes and the direction one comes from. */
import type { Box } from '../bounds';
import type { Point } from '../forest';
import { COST, nodeAt, type Lanes } from './lanes';
import { LANE, portsAlong } from './tracks';
import { CLEARANCE } from './wire';

/** A way as it lies in the lanes, so that it can be taken out again. */
export type Way = {
  readonly points: readonly Point[];
  readonly cost: number;
  readonly nodes: readonly number[];
  readonly ports: readonly [number, number];
};

type Port = {
  readonly node: number;
  /** Node times four plus side: top, right, bottom, left. */
  readonly key: number;
  readonly isLevel: boolean;
  readonly cost: number;
  readonly point: Point;
};

/** How far from the corner of a card a line may end. */
const FROM_CORNER = 12;
/** How far from the middle of a side, where the reporting line is. */
const FROM_MIDDLE = 9;
/** A line ends rather at a port than elsewhere on a side. */
const BESIDE_PORT = 4;

const portsOf = (lanes: Lanes, box: Box, other: Box): readonly Port[] => {
  const found: Port[] = [];
  const along = (start: number, length: number, otherStart: number, otherLength: number) => {
    const own = portsAlong(start, length).map((value) => ({ value, cost: 0 }));
    // Where a line from the other card comes straight.
    const straight = [
      ...portsAlong(otherStart, otherLength),
      otherStart - LANE,
      otherStart + otherLength + LANE,
    ].flatMap((value) =>
      value > start + FROM_CORNER &&
      value < start + length - FROM_CORNER &&
      Math.abs(value - start - length / 2) > FROM_MIDDLE &&
      own.every((port) => Math.abs(port.value - value) > 1)
        ? [{ value, cost: BESIDE_PORT }]
        : [],
    );
    return [...own, ...straight];
  };
  const add = (x: number, y: number, side: 0 | 1 | 2 | 3, cost: number): void => {
    const [outX, outY] = [side === 1 ? LANE : side === 3 ? -LANE : 0, side === 0 ? -LANE : side === 2 ? LANE : 0];
    const node = nodeAt(lanes, x + outX, y + outY);
    if (node < 0) return;
    const point = outX === 0 ? { x: lanes.x[node]!, y } : { x, y: lanes.y[node]! };
    // Between the card and its lane, too, nobody else may be.
    const stub = { from: point, to: { x: lanes.x[node]!, y: lanes.y[node]! } };
    const isBuried = lanes.boxes.some((one) => one !== box && isBeside(stub, one));
    if (isBuried) return;
    const key = node * 4 + side;
    const used = lanes.usedPorts.get(key) ?? 0;
    found.push({ node, key, isLevel: outX !== 0, cost: LANE + cost + used * COST.sharedPort, point });
  };
  for (const { value, cost } of along(box.x, box.width, other.x, other.width)) {
    add(value, box.y, 0, cost);
    add(value, box.y + box.height, 2, cost);
  }
  for (const { value, cost } of along(box.y, box.height, other.y, other.height)) {
    add(box.x + box.width, value, 1, cost);
    add(box.x, value, 3, cost);
  }
  return found;
};

const isBeside = ({ from, to }: { readonly from: Point; readonly to: Point }, box: Box): boolean =>
  Math.max(from.x, to.x) > box.x - CLEARANCE + 0.1 &&
  Math.min(from.x, to.x) < box.x + box.width + CLEARANCE - 0.1 &&
  Math.max(from.y, to.y) > box.y - CLEARANCE + 0.1 &&
  Math.min(from.y, to.y) < box.y + box.height + CLEARANCE - 0.1;

/** A heap of states by what a way through them costs at least. */
class Heap {
  readonly #keys: number[] = [];
  readonly #states: number[] = [];
  get size(): number {
    return this.#keys.length;
  }
  push(key: number, state: number): void {
    const [keys, states] = [this.#keys, this.#states];
    let at = keys.length;
    keys.push(key);
    states.push(state);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (keys[up]! <= key) break;
      keys[at] = keys[up]!;
      states[at] = states[up]!;
      at = up;
    }
    keys[at] = key;
    states[at] = state;
  }
  pop(): { readonly key: number; readonly state: number } {
    const [keys, states] = [this.#keys, this.#states];
    const top = { key: keys[0]!, state: states[0]! };
    const key = keys.pop()!;
    const state = states.pop()!;
    const size = keys.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below += 1;
      if (keys[below]! >= key) break;
      keys[at] = keys[below]!;
      states[at] = states[below]!;
      at = below;
    }
    keys[at] = key;
    states[at] = state;
    return top;
  }
}

/** Of more lines on one lane no more are counted: no way leads round a crowd. */
const MOST_COUNTED = 3;
/** How far from the two cards a way is looked for first. */
const AROUND = 260;

/** `eagerness`: 1 finds the cheapest way; above that a dearer one, sooner. */
export const wayBetween = (lanes: Lanes, from: Box, to: Box, eagerness = 1): Way | null =>
  search(lanes, from, to, AROUND, eagerness) ?? search(lanes, from, to, Infinity, eagerness);

const search = (lanes: Lanes, from: Box, to: Box, around: number, eagerness: number): Way | null => {
  const { x, y } = lanes;
  const starts = portsOf(lanes, from, to);
  const ends = portsOf(lanes, to, from);
  if (starts.length === 0 || ends.length === 0) return null;
  const { best, cameFrom, stamps, closed } = lanes.search;
  const stamp = (lanes.search.stamp += 1);
  const left = Math.min(from.x, to.x) - around;
  const right = Math.max(from.x + from.width, to.x + to.width) + around;
  const top = Math.min(from.y, to.y) - around;
  const bottom = Math.max(from.y + from.height, to.y + to.height) + around;
  const endsAt = new Map<number, Port[]>();
  for (const port of ends) endsAt.set(port.node, [...(endsAt.get(port.node) ?? []), port]);
  const open = new Heap();
  const startOf = new Map<number, Port>();
  /** What is left at least: the length, and one bend where the direction does not lead there. */
  const least = (state: number): number => {
    const node = state >> 1;
    const acrossLeft = Math.max(to.x - x[node]!, 0, x[node]! - to.x - to.width);
    const downLeft = Math.max(to.y - y[node]!, 0, y[node]! - to.y - to.height);
    const isBent = (state & 1) === 1 ? acrossLeft > 0 : downLeft > 0;
    return acrossLeft + downLeft - LANE + (isBent && acrossLeft + downLeft > LANE ? COST.bend : 0);
  };
  // A state is a node times two, plus one where one comes to it upright.
  const reach = (state: number, cost: number, before: number): boolean => {
    if (stamps[state] === stamp && best[state]! <= cost) return false;
    if (eagerness > 1 && closed[state] === stamp) return false;
    stamps[state] = stamp;
    best[state] = cost;
    cameFrom[state] = before;
    open.push(cost + least(state) * eagerness, state);
    return true;
  };
  for (const port of starts) {
    const state = port.node * 2 + (port.isLevel ? 0 : 1);
    if (reach(state, port.cost, -1)) startOf.set(state, port);
  }
  let end: { readonly state: number; readonly port: Port; readonly cost: number } | null = null;
  while (open.size > 0) {
    const { key, state } = open.pop();
    if (end !== null && key >= end.cost) break;
    const node = state >> 1;
    const isUpright = (state & 1) === 1;
    const cost = best[state]!;
    if (key > cost + least(state) * eagerness + 0.001) continue;
    closed[state] = stamp;
    const above = lanes.above[node]!;
    const before = lanes.left[node]!;
    const through = costThrough(lanes, node, isUpright);
    for (const port of endsAt.get(node) ?? []) {
      const total = cost + port.cost + (port.isLevel === isUpright ? COST.bend : through);
      if (end === null || total < end.cost) end = { state, port, cost: total };
    }
    const levelCost = cost + (isUpright ? COST.bend : through);
    const uprightCost = cost + (isUpright ? through : COST.bend);
    const next = lanes.right[node]!;
    if (next >= 0 && x[next]! <= right) reach(next * 2, levelCost + across(lanes, node, next), state);
    if (before >= 0 && x[before]! >= left) reach(before * 2, levelCost + across(lanes, before, node), state);
    const below = lanes.below[node]!;
    if (below >= 0 && y[below]! <= bottom) reach(below * 2 + 1, uprightCost + down(lanes, node, below), state);
    if (above >= 0 && y[above]! >= top) reach(above * 2 + 1, uprightCost + down(lanes, above, node), state);
  }
  if (end === null) return null;
  const states: number[] = [];
  for (let state = end.state; state >= 0; state = cameFrom[state]!) states.push(state);
  states.reverse();
  const nodes = states.map((state) => state >> 1);
  const start = startOf.get(states[0]!)!;
  return {
    points: [start.point, ...nodes.map((node) => ({ x: x[node]!, y: y[node]! })), end.port.point],
    cost: end.cost,
    nodes,
    ports: [start.key, end.port.key],
  };
};

/** What going straight on at a node costs: the lines that are crossed there. */
const costThrough = ({ above, left, usedRight, usedDown }: Lanes, node: number, isUpright: boolean): number => {
  const before = isUpright ? left[node]! : above[node]!;
  const used = isUpright ? usedRight : usedDown;
  return COST.crossing * Math.min(MOST_COUNTED, before < 0 ? 0 : used[before]!, used[node]!);
};

/** What a way would cost now that others lie where they lie. */
export const costOf = (lanes: Lanes, { nodes, ports }: Way): number => {
  let cost = ports.reduce((sum, port) => sum + (lanes.usedPorts.get(port) ?? 0) * COST.sharedPort, 0);
  let isUpright = ports[0] % 2 === 0;
  nodes.forEach((node, at) => {
    const next = nodes[at + 1];
    const isLevelNext =
      next === undefined ? ports[1] % 2 === 1 : lanes.right[node] === next || lanes.left[node] === next;
    cost += isLevelNext === isUpright ? COST.bend : costThrough(lanes, node, isUpright);
    isUpright = !isLevelNext;
    if (next === undefined) return;
    const [one, two] = [Math.min(node, next), Math.max(node, next)];
    cost += isLevelNext ? across(lanes, one, two) : down(lanes, one, two);
  });
  return cost;
};

const across = ({ x, costRight, usedRight }: Lanes, at: number, next: number): number =>
  costRight[at]! + Math.min(MOST_COUNTED, usedRight[at]!) * (x[next]! - x[at]!) * COST.shared;
const down = ({ y, costDown, usedDown }: Lanes, at: number, next: number): number =>
  costDown[at]! + Math.min(MOST_COUNTED, usedDown[at]!) * (y[next]! - y[at]!) * COST.shared;

/** Notes that a way is taken, or with −1 that it is free again. */
export const occupy = ({ right, usedRight, usedDown, usedPorts }: Lanes, way: Way, by: 1 | -1): void => {
  for (let at = 1; at < way.nodes.length; at += 1) {
    const one = Math.min(way.nodes[at - 1]!, way.nodes[at]!);
    const two = Math.max(way.nodes[at - 1]!, way.nodes[at]!);
    if (right[one] === two) usedRight[one]! += by;
    else usedDown[one]! += by;
  }
  for (const port of way.ports) usedPorts.set(port, (usedPorts.get(port) ?? 0) + by);
};
