/**
 * Lays the lines between people in the lanes between their cards: short ones first, then each again with all others in
 * place, until none finds a better way; at last those beside each other are moved apart. Pure: what it gives depends on
 * nothing but where cards and reporting lines are.
 */
import type { Box } from '../bounds';
import type { Point } from '../forest';
import { charge, COST, isWithin, lanesOf, type Lanes } from './lanes';
import { crossingsOf } from './crossings';
import { spread } from './spread';
import { isUnder, stretchesOf, withoutIdlePoints, type Ground, type Route, type Routes, type Wire } from './wire';
import { costOf, occupy, wayBetween, type Way } from './way';

/** Beyond so many nodes each line is laid in lanes of its own surroundings. */
const MOST_NODES = 900_000;
const MOST_ROUNDS = 4;
/** So many lines are laid again once only: to find the best ways costs too much time, and nobody sees the difference. */
const CROWD = 50;
/** Of so many more not even the cheapest way is looked for, and each is laid once. */
const THRONG = 300;
const EAGER = 2.2;
/** How much of its surroundings a line that is laid alone looks at, in map units. */
const AROUND_ALONE = 320;

const distance = (from: Box, to: Box): number =>
  Math.max(to.x - from.x - from.width, 0, from.x - to.x - to.width) +
  Math.max(to.y - from.y - from.height, 0, from.y - to.y - to.height);

const middle = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** A straight line between two cards, from edge to edge. */
const forced = (from: Box, to: Box): Route => {
  const [one, two] = [middle(from), middle(to)];
  const edge = (box: Box, start: Point, towards: Point): Point => {
    const [dx, dy] = [towards.x - start.x, towards.y - start.y];
    const share = Math.min(
      dx === 0 ? 1 : box.width / 2 / Math.abs(dx),
      dy === 0 ? 1 : box.height / 2 / Math.abs(dy),
      1,
    );
    return { x: start.x + dx * share, y: start.y + dy * share };
  };
  return { points: [edge(from, one, two), edge(to, two, one)], isForced: true };
};

/** The area around two cards. */
const surroundings = (from: Box, to: Box, by: number): Box => {
  const x = Math.min(from.x, to.x) - by;
  const y = Math.min(from.y, to.y) - by;
  return {
    x,
    y,
    width: Math.max(from.x + from.width, to.x + to.width) + by - x,
    height: Math.max(from.y + from.height, to.y + to.height) + by - y,
  };
};

type Placed = { readonly wire: Wire; readonly from: Box; readonly to: Box };

const placedOf = (ground: Ground, wires: readonly Wire[]): readonly Placed[] =>
  wires
    .flatMap((wire): readonly Placed[] => {
      const from = ground.boxes.get(wire.from);
      const to = ground.boxes.get(wire.to);
      return from && to && wire.from !== wire.to ? [{ wire, from, to }] : [];
    })
    .toSorted((a, b) => distance(a.from, a.to) - distance(b.from, b.to) || (a.wire.id < b.wire.id ? -1 : 1));

/** All lines of a chart. Gives way after each line, so that whoever asks may do something else in between. */
export function* layAll(ground: Ground, wires: readonly Wire[]): Generator<undefined, Routes> {
  const placed = placedOf(ground, wires);
  const ends = new Set(placed.flatMap(({ wire }) => [wire.from, wire.to]));
  const lanes = placed.length < 3 && ground.boxes.size > 200 ? null : lanesOf(ground, ends);
  if (lanes === null || lanes.x.length > MOST_NODES) return yield* layApart(ground, placed, new Map());
  yield;
  const isCrowd = placed.length > CROWD;
  const isThrong = placed.length > THRONG;
  const eagerness = isThrong ? EAGER : 1;
  const rounds = isThrong ? 0 : isCrowd ? 1 : MOST_ROUNDS;
  const ways = new Map<string, Way>();
  for (const { wire, from, to } of placed) {
    const way = wayBetween(lanes, from, to, eagerness);
    if (way !== null) {
      ways.set(wire.id, way);
      occupy(lanes, way, 1);
    }
    yield;
  }
  for (let round = 0; round < rounds; round += 1) {
    let isBetter = false;
    for (const { wire, from, to } of placed) {
      if (layAgain(lanes, ways, { wire, from, to }, eagerness)) isBetter = true;
      yield;
    }
    if (!isBetter) break;
  }
  if (!isCrowd) {
    yield* layCrossingAgain(lanes, ways, placed);
  }
  return yield* finished(ground, placed, new Map([...ways].map(([id, { points }]) => [id, points])), new Map());
}

const layAgain = (lanes: Lanes, ways: Map<string, Way>, { wire, from, to }: Placed, eagerness: number): boolean => {
  const before = ways.get(wire.id);
  if (!before) return false;
  occupy(lanes, before, -1);
  const way = wayBetween(lanes, from, to, eagerness) ?? before;
  occupy(lanes, way, 1);
  ways.set(wire.id, way);
  return way.points.length !== before.points.length || way.nodes.some((node, at) => node !== before.nodes[at]);
};

/** What two lines that are not laid would cost together. */
const costOfBoth = (lanes: Lanes, one: Way, two: Way): number => {
  const first = costOf(lanes, two);
  occupy(lanes, two, 1);
  const second = costOf(lanes, one);
  occupy(lanes, two, -1);
  return first + second;
};

/** Two lines that cross, taken out together and laid in the other order, may find ways that do not. */
function* layCrossingAgain(
  lanes: Lanes,
  ways: Map<string, Way>,
  placed: readonly Placed[],
): Generator<undefined, void> {
  const placedOfId = new Map(placed.map((one) => [one.wire.id, one]));
  const routes = new Map(
    [...ways].map(([id, way]) => [id, { points: withoutIdlePoints(way.points), isForced: false }]),
  );
  const tried = new Set<string>();
  for (const { level, upright } of crossingsOf(routes)) {
    const pair = [level.id, upright.id].toSorted();
    if (tried.has(pair.join(' '))) continue;
    tried.add(pair.join(' '));
    for (const [first, second] of [pair, pair.toReversed()]) {
      const [one, two] = [placedOfId.get(first!)!, placedOfId.get(second!)!];
      const [oldOne, oldTwo] = [ways.get(first!)!, ways.get(second!)!];
      occupy(lanes, oldOne, -1);
      occupy(lanes, oldTwo, -1);
      const before = costOfBoth(lanes, oldOne, oldTwo);
      const newTwo = wayBetween(lanes, two.from, two.to) ?? oldTwo;
      occupy(lanes, newTwo, 1);
      const newOne = wayBetween(lanes, one.from, one.to) ?? oldOne;
      occupy(lanes, newTwo, -1);
      const isBetter = costOfBoth(lanes, newOne, newTwo) < before - 1;
      const [nowOne, nowTwo] = isBetter ? [newOne, newTwo] : [oldOne, oldTwo];
      occupy(lanes, nowOne, 1);
      occupy(lanes, nowTwo, 1);
      ways.set(first!, nowOne);
      ways.set(second!, nowTwo);
      if (isBetter) break;
    }
    yield;
  }
}

/** So many pieces lie already that a search among them has to be quick. */
const CROWDED = 300;

/** Lines one by one, each in the lanes of its surroundings, beside those that lie already. */
function* layApart(ground: Ground, placed: readonly Placed[], resting: Routes): Generator<undefined, Routes> {
  const laid = new Map<string, readonly Point[]>();
  const taken = [...resting.values()].flatMap((route) => (route.isForced ? [] : stretchesOf(route.points)));
  for (const { wire, from, to } of placed) {
    for (const around of [AROUND_ALONE, AROUND_ALONE * 4]) {
      const area = surroundings(from, to, around);
      const lanes = lanesOf(ground, new Set([wire.from, wire.to]), area);
      if (lanes.x.length > MOST_NODES) break;
      for (const stretch of taken) if (isWithin(stretch, area)) charge(lanes, stretch, COST.shared, COST.crossing);
      const way = wayBetween(lanes, from, to, taken.length > CROWDED ? EAGER : 1);
      if (way === null) continue;
      laid.set(wire.id, way.points);
      taken.push(...stretchesOf(way.points));
      break;
    }
    yield;
  }
  return yield* finished(ground, placed, laid, resting);
}

/** Moved apart, and every piece looked at: what runs under a stranger's card after all goes back to where it was. */
function* finished(
  ground: Ground,
  placed: readonly Placed[],
  laid: ReadonlyMap<string, readonly Point[]>,
  resting: Routes,
): Generator<undefined, Routes> {
  const moving = placed.flatMap(({ wire }) => {
    const points = laid.get(wire.id);
    return points ? [{ wire, points: withoutIdlePoints(points) }] : [];
  });
  const unmoved = [...resting.values()].filter((route) => !route.isForced).map((route) => route.points);
  const apart = yield* spread(ground, moving, unmoved);
  const boxes = [...ground.boxes.values()];
  const routes = new Map<string, Route>();
  for (const { wire, from, to } of placed) {
    const before = laid.get(wire.id);
    const after = apart.get(wire.id);
    if (before && after) {
      const strangers = boxes.filter((box) => box !== from && box !== to);
      const isClear = stretchesOf(after).every((stretch) => strangers.every((box) => !isUnder(stretch, box, 1)));
      routes.set(wire.id, { points: isClear ? after : withoutIdlePoints(before), isForced: false });
    } else routes.set(wire.id, forced(from, to));
    yield;
  }
  return routes;
}

const runToEnd = <T>(steps: Generator<undefined, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

export const routesOf = (ground: Ground, wires: readonly Wire[]): Routes => runToEnd(layAll(ground, wires));

/** Whether a route comes too near to a card that is not one of its ends. */
export const runsUnder = (route: Route, box: Box): boolean =>
  !route.isForced && stretchesOf(route.points).some((stretch) => isUnder(stretch, box, CLEAR_OF_MOVED));
const CLEAR_OF_MOVED = 3;

/** What is laid anew where some cards stand elsewhere: the lines of those cards, and those they would cover. */
export const touchedBy = (routes: Routes, wires: readonly Wire[], moved: ReadonlyMap<string, Box>): readonly Wire[] => {
  const boxes = [...moved];
  return wires.filter((wire) => {
    if (moved.has(wire.from) || moved.has(wire.to)) return true;
    const route = routes.get(wire.id);
    return route === undefined || boxes.some(([, box]) => runsUnder(route, box));
  });
};

/** Beyond so many lines at once those of cards on their way are straight until they are put down. */
const MOST_AT_ONCE = { among: 24, amongCrowd: 8 } as const;

/** Lays a few lines beside others, which stay as they are. `ground` with all cards where they are now. */
export const layBeside = (ground: Ground, wires: readonly Wire[], resting: Routes): Routes => {
  const placed = placedOf(ground, wires);
  const most = resting.size > CROWD ? MOST_AT_ONCE.amongCrowd : MOST_AT_ONCE.among;
  const few = placed.slice(0, most);
  const laid = runToEnd(layApart(ground, few, resting));
  return new Map([...laid, ...placed.slice(most).map(({ wire, from, to }) => [wire.id, forced(from, to)] as const)]);
};
