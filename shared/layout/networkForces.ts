/** The forces of a network: lines pull, people keep their distance. The same input always gives the same places. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Body } from 'd3-force';
import type { Box } from './bounds';
import type { Card, Point } from './forest';
import type { Tie } from './tie';

/** Cards are wide: forces work on a ground pressed together across, which is stretched again afterwards. */
export const STRETCH = 1.75;
/** Between the middles of two people a full line joins, on the pressed ground. */
export const REACH = 185;
/** What a weak line adds. */
const SLACK = 50;
/** Steps of the simulation for few people; the more there are, the fewer. */
const MOST_TICKS = 240;
const LEAST_TICKS = 24;
const TICKS_FOR_ALL = 12_000;

export type Node = Body & { readonly at: number; readonly card: Card };
export type Bond = { source: Node; target: Node; readonly weight: number };

/** A generator of numbers in [0, 1) that is the same every time. */
const sameNumbers = (): (() => number) => {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

export const ticksFor = (people: number): number => {
  const wanted = Math.min(MOST_TICKS, 60 + 12 * people, TICKS_FOR_ALL / people);
  return Math.round(Math.max(LEAST_TICKS, wanted));
};

const MIDDLE: Point = { x: 0, y: 0 };

/**
 * Moves the nodes to where the forces rest. `homeOf` is the place each is drawn to; `alpha` how warm it starts, 0–1.
 */
export const simulate = (nodes: Node[], bonds: Bond[], homeOf: (node: Node) => Point, alpha: number): void => {
  const ticks = Math.round(ticksFor(nodes.length) * Math.max(0.4, alpha));
  const lines = forceLink<Node, Bond>(bonds)
    .distance((bond) => REACH + (1 - bond.weight) * SLACK)
    .strength((bond) => 0.25 + 0.55 * bond.weight);
  forceSimulation(nodes)
    .stop()
    .randomSource(sameNumbers())
    .alpha(alpha)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force('lines', lines)
    .force('distance', forceManyBody().strength(-700).distanceMax(1200))
    .force('cards', forceCollide().radius(84).strength(0.8))
    .force('x', forceX<Node>((node) => homeOf(node).x).strength(0.035))
    .force('y', forceY<Node>((node) => homeOf(node).y).strength(0.045))
    .tick(ticks);
};

/** As a home of everybody: the middle of the ground. */
export const nowhere = (): Point => MIDDLE;

export const bondsOf = (nodes: readonly Node[], ties: readonly Tie[]): Bond[] => {
  const byId = new Map(nodes.map((node) => [node.card.id, node]));
  return ties.flatMap((tie) => {
    const source = byId.get(tie.from);
    const target = byId.get(tie.to);
    return source && target ? [{ source, target, weight: tie.weight }] : [];
  });
};

/** The card of a node on the stretched ground. */
export const placedBox = ({ card, x = 0, y = 0 }: Pick<Node, 'card' | 'x' | 'y'>): Box => ({
  x: x * STRETCH - card.width / 2,
  y: y - card.height / 2,
  width: card.width,
  height: card.height,
});
