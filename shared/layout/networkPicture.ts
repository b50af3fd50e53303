/** The best of several pictures of one network that hangs together. */
import { keptApart, type Room } from './apart';
import type { Box } from './bounds';
import type { Card } from './forest';
import { bondsOf, nowhere, placedBox, REACH, simulate, ticksFor, type Bond, type Node } from './networkForces';
import { costOf, eased } from './readable';
import type { NetworkLines } from './runs';
import type { Tie } from './tie';

/** Wished width : height of the whole. */
export const ASPECT = 1.8;
/** Least free room between cards placed by lines. */
export const ROOM: Room = { x: 48, y: 40 };
/** Turns of half a circle a picture is looked at. */
const TURNS = 8;
/** Steps of simulation, times people, that may be spent on trying other starts. */
const TRIES = 20_000;
const MOST_STARTS = 6;
/** Up to so many cards every picture is drawn out in full before it is judged. */
const FEW_CARDS = 40;
const NOBODY: ReadonlySet<number> = new Set();

type Picture = { readonly boxes: readonly Box[]; readonly cost: number };

const startsFor = (cards: number, share: number): number => {
  if (cards <= 3) return 1;
  const affordable = Math.floor((TRIES * share) / (ticksFor(cards) * cards));
  return Math.max(1, Math.min(MOST_STARTS, affordable));
};

/** A spiral in the order of the tree, begun elsewhere each time. */
const spiral = (part: readonly Card[], start: number): Node[] =>
  part.map((card, at): Node => {
    const angle = (at + start * 0.37 * part.length) * 2.4;
    const far = 90 * Math.sqrt(at + 0.5);
    return { at, card, x: far * Math.cos(angle), y: far * Math.sin(angle) };
  });

/** Two people need no forces: they stand beside each other. */
const placeTwo = (nodes: readonly Node[]): void =>
  nodes.forEach((node, k) => {
    node.x = (k - 0.5) * REACH;
    node.y = 0;
  });

const place = (nodes: Node[], bonds: Bond[]): void => {
  if (nodes.length === 2) placeTwo(nodes);
  else simulate(nodes, bonds, nowhere, 1);
};

const turned = (nodes: readonly Node[], turn: number): readonly Box[] => {
  const angle = (turn * Math.PI) / TURNS;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return nodes.map(({ card, x = 0, y = 0 }) => placedBox({ card, x: x * cos - y * sin, y: x * sin + y * cos }));
};

/** Of the sides a picture can be looked at from, the one that is read best. */
const bestTurn = (nodes: readonly Node[], lines: NetworkLines): Picture => {
  let best: Picture | null = null;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const rough = turned(nodes, turn);
    const boxes = nodes.length <= FEW_CARDS ? keptApart(rough, NOBODY, ROOM) : rough;
    const cost = costOf(boxes, lines, ROOM, ASPECT);
    if (best === null || cost < best.cost) best = { boxes, cost };
  }
  return best ?? { boxes: [], cost: 0 };
};

const pictureFrom = (part: readonly Card[], ties: readonly Tie[], start: number): Picture => {
  const nodes = spiral(part, start);
  const bonds = bondsOf(nodes, ties);
  place(nodes, bonds);
  const lines = bonds.map(({ source, target }) => [source.at, target.at] as const);
  const seen = bestTurn(nodes, lines);
  if (part.length > FEW_CARDS) return seen;
  const boxes = eased(seen.boxes, lines, ROOM);
  return boxes === seen.boxes ? seen : { boxes, cost: costOf(boxes, lines, ROOM, ASPECT) };
};

/**
 * Pictures of one network from different starts, each looked at from all sides: the one whose lines cross least and run
 * behind fewest cards. `share` of the tries is this network's, 0–1.
 */
export const bestPicture = (part: readonly Card[], ties: readonly Tie[], share: number): readonly Box[] => {
  const starts = startsFor(part.length, share);
  let best: Picture | null = null;
  for (let start = 0; start < starts; start += 1) {
    const picture = pictureFrom(part, ties, start);
    if (best === null || picture.cost < best.cost) best = picture;
  }
  const boxes = best?.boxes ?? [];
  return part.length <= FEW_CARDS ? boxes : keptApart(boxes, NOBODY, ROOM);
};
