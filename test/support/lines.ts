import { crossingsOf } from '../../shared/layout/routing/crossings';
import { isUnder, stretchesOf, type Ground, type Routes, type Wire } from '../../shared/layout/routing/wire';
import type { Card, Point } from '../../shared/layout/forest';
import { seeded } from './charts';

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, point, at) => sum + Math.hypot(point.x - points[at]!.x, point.y - points[at]!.y), 0);

export type Quality = {
  readonly lines: number;
  readonly forced: number;
  /** Pieces that run under a card that is no end of their line. */
  readonly under: number;
  readonly bends: number;
  /** The length of all lines, divided by the length of straight ones between the same ends. */
  readonly detour: number;
  /** The same against the shortest right-angled line between the two cards. */
  readonly rightDetour: number;
  readonly crossings: number;
  /** Pairs of pieces that run beside each other nearer than four units. */
  readonly tight: number;
  /** The same for pieces beside a reporting line. */
  readonly onReporting: number;
};

/** What one wants to know of laid lines. */
export const qualityOf = (ground: Ground, wires: readonly Wire[], routes: Routes): Quality => {
  let [under, bends, length, straight, rightAngled, tight, onReporting, forced] = [0, 0, 0, 0, 0, 0, 0, 0];
  const pieces = wires.flatMap((wire) => {
    const route = routes.get(wire.id);
    if (!route) return [];
    if (route.isForced) {
      forced += 1;
      return [];
    }
    const { points } = route;
    const [from, to] = [ground.boxes.get(wire.from)!, ground.boxes.get(wire.to)!];
    bends += points.length - 2;
    length += lengthOf(points);
    straight += lengthOf([points[0]!, points[points.length - 1]!]);
    rightAngled +=
      Math.max(to.x - from.x - from.width, 0, from.x - to.x - to.width) +
      Math.max(to.y - from.y - from.height, 0, from.y - to.y - to.height);
    const own = stretchesOf(points);
    for (const [id, box] of ground.boxes)
      for (const stretch of own) if (isUnder(stretch, box, id === wire.from || id === wire.to ? -0.5 : 0)) under += 1;
    return own.map((stretch) => ({ ...stretch, id: wire.id }));
  });
  const areTight = (a: (typeof pieces)[number] | Ground['reporting'][number], b: typeof a): boolean =>
    a.isLevel === b.isLevel && Math.abs(a.at - b.at) < 4 && a.from < b.to - 1 && b.from < a.to - 1;
  pieces.forEach((piece, at) => {
    for (const other of pieces.slice(at + 1)) if (other.id !== piece.id && areTight(piece, other)) tight += 1;
    for (const other of ground.reporting) if (areTight(piece, other)) onReporting += 1;
  });
  const laid = routes.size - forced;
  return {
    lines: routes.size,
    forced,
    under,
    bends: laid === 0 ? 0 : bends / laid,
    detour: straight === 0 ? 1 : length / straight,
    rightDetour: rightAngled === 0 ? 1 : length / rightAngled,
    crossings: crossingsOf(routes).length,
    tight,
    onReporting,
  };
};

/** Lines as people draw them: most to somebody few steps away in the tree, one in ten to anybody. */
export const localWires = (cards: readonly Card[], count: number, seed: number): readonly Wire[] => {
  const next = seeded(seed);
  const anybody = (): string => cards[Math.floor(next() * cards.length)]!.id;
  const managerOf = new Map(cards.map((card) => [card.id, card.parentId]));
  const reports = new Map<string, string[]>();
  for (const { id, parentId } of cards)
    if (parentId !== null) reports.set(parentId, [...(reports.get(parentId) ?? []), id]);
  const stepFrom = (id: string): string => {
    const around = [managerOf.get(id) ?? id, ...(reports.get(id) ?? [])];
    return next() < 0.5 ? around[0]! : around[Math.floor(next() * around.length)]!;
  };
  const wires: Wire[] = [];
  while (wires.length < count) {
    const from = anybody();
    let to = from;
    if (next() < 0.1) to = anybody();
    else for (let steps = 2 + Math.floor(next() * 2); steps > 0; steps -= 1) to = stepFrom(to);
    if (to !== from) wires.push({ id: `line ${wires.length}`, from, to, kind: 'influences' });
  }
  return wires;
};
