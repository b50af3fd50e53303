/**
 * Where people stand by the lines between them instead of by whom they report to. Whoever has a line is placed by
 * forces: lines pull, people keep their distance. Everybody else stands below in rows. Pure: positions out, no effects,
 * the same input gives the same picture.
 */
import { keptApart } from './apart';
import { wholeOf, type Box } from './bounds';
import type { Card, Point, Positions } from './forest';
import { bondsOf, placedBox, REACH, simulate, STRETCH, type Node } from './networkForces';
import { ASPECT, bestPicture, ROOM } from './networkPicture';
import { rowCorners, rowsFor, type NetworkRows } from './networkRows';
import { sideBySide } from './sideBySide';
import { joined, partnersOf, type Tie } from './tie';

/** A network as it was laid out: what the next one starts from, so that few cards move. All in map units. */
export type Network = {
  readonly positions: Positions;
  readonly ties: readonly Tie[];
  /** Those placed by their lines. */
  readonly linked: ReadonlySet<string>;
  /** The rows of those without a line. */
  readonly rows: NetworkRows | null;
};

/** A card in a network takes the ground of so many in rows. */
const AS_MANY = 2.6;
/** The widest a network is wished to be, against its height. */
const WIDEST = 3;
const CORNER: Point = { x: 0, y: 0 };

/** Width : height of the networks that leaves the whole near the wished one once the rows stand below them. */
const wishFor = (linked: number, loose: number): number =>
  Math.min(WIDEST, ASPECT * (1 + loose / (AS_MANY * Math.max(1, linked))));

/**
 * Positions for all cards: the linked by their lines, the others in rows below. No two cards overlap. `cards` in the
 * order of the tree.
 */
export const network = (cards: readonly Card[], given: readonly Tie[], before: Network | null = null): Network => {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const all = [...byId.values()];
  const ties = given.filter((tie) => tie.from !== tie.to && byId.has(tie.from) && byId.has(tie.to));
  const linked = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  const inNetwork = all.filter((card) => linked.has(card.id));
  const loose = all.filter((card) => !linked.has(card.id));
  const kept = before && keptFrom(inNetwork, ties, before);
  const placed = kept ?? laidOutAnew(inNetwork, joined(ties), wishFor(inNetwork.length, loose.length));
  const rows = loose.length === 0 ? null : rowsFor(loose, wholeOf([...placed.values()]), before?.rows ?? null);
  const positions = new Map<string, Point>(all.map((card) => [card.id, cornerOf(placed.get(card.id))]));
  for (const [id, corner] of rows ? rowCorners(loose, rows) : []) positions.set(id, corner);
  return { positions, ties, linked, rows };
};

const cornerOf = (box: Box | undefined): Point => (box ? { x: box.x, y: box.y } : CORNER);

/** Every network that hangs together laid out on its own, the largest first, and all of them side by side. */
const laidOutAnew = (cards: readonly Card[], ties: readonly Tie[], aspect: number): ReadonlyMap<string, Box> => {
  const parts = partsOf(cards, ties)
    .toSorted((a, b) => b.length - a.length)
    .map((part) => drawn(part, ties, part.length / cards.length));
  const corners = sideBySide(
    parts.map(({ box }) => box),
    aspect,
  );
  const found = new Map<string, Box>();
  parts.forEach(({ part, boxes, box }, k) => {
    const corner = corners[k] ?? CORNER;
    part.forEach((card, at) => {
      const there = boxes[at] ?? box;
      found.set(card.id, { ...there, x: there.x - box.x + corner.x, y: there.y - box.y + corner.y });
    });
  });
  return found;
};

type Part = { readonly part: readonly Card[]; readonly boxes: readonly Box[]; readonly box: Box };

const drawn = (part: readonly Card[], ties: readonly Tie[], share: number): Part => {
  const ids = new Set(part.map((card) => card.id));
  const own = ties.filter((tie) => ids.has(tie.from));
  const boxes = bestPicture(part, own, share);
  return { part, boxes, box: wholeOf(boxes) ?? { ...CORNER, width: 0, height: 0 } };
};

/** The cards that lines join, directly or through others; each part in the order of the cards. */
const partsOf = (cards: readonly Card[], ties: readonly Tie[]): readonly (readonly Card[])[] => {
  const head = new Map(cards.map((card) => [card.id, card.id]));
  const headOf = (id: string): string => {
    let at = id;
    while (head.get(at) !== at) at = head.get(at) ?? at;
    head.set(id, at);
    return at;
  };
  for (const tie of ties) head.set(headOf(tie.from), headOf(tie.to));
  const parts = new Map<string, Card[]>();
  for (const card of cards) {
    const key = headOf(card.id);
    const part = parts.get(key);
    if (part) part.push(card);
    else parts.set(key, [card]);
  }
  return [...parts.values()];
};

/** Of those in the network, the share that may have new lines before the whole is laid out anew. */
const FEW = 0.5;
/** How warm the forces start where most stay: half of what a new picture takes. */
const MILD = 0.5;

/**
 * The network of before with only those moved whose lines are others than they were; null where that is most of them.
 * They are drawn to the people they have a line with, and nobody else gives way.
 */
const keptFrom = (cards: readonly Card[], ties: readonly Tie[], before: Network): ReadonlyMap<string, Box> | null => {
  const still = stillIn(cards, ties, before);
  const moving = cards.length - still.size;
  if (cards.length === 0 || moving > Math.max(2, cards.length * FEW)) return null;
  const homes = homesOf(cards, ties, before);
  const homeAt = (at: number): Point => homes[at] ?? CORNER;
  const nodes = cards.map((card, at) => nodeAt(card, at, homeAt(at), still.has(card.id)));
  if (moving > 0) simulate(nodes, bondsOf(nodes, joined(ties)), (node) => homeAt(node.at), MILD);
  const held = new Set(nodes.flatMap(({ at, card }) => (still.has(card.id) ? [at] : [])));
  const wanted = nodes.map((node): Box => {
    const corner = held.has(node.at) ? before.positions.get(node.card.id) : undefined;
    return corner ? { ...placedBox(node), x: corner.x, y: corner.y } : placedBox(node);
  });
  const boxes = keptApart(wanted, held, ROOM);
  return new Map(
    cards.map((card, at) => [card.id, boxes[at] ?? { ...CORNER, width: card.width, height: card.height }]),
  );
};

/** Those whose lines are the same as before. */
const stillIn = (cards: readonly Card[], ties: readonly Tie[], before: Network): ReadonlySet<string> => {
  const were = partnersOf(before.ties);
  const are = partnersOf(ties);
  const isStill = ({ id }: Card): boolean =>
    before.linked.has(id) && before.positions.has(id) && were.get(id) === are.get(id);
  return new Set(cards.filter(isStill).map(({ id }) => id));
};

/**
 * Where everybody stood, on the pressed ground; whoever was not there belongs amid those they have a line with, else
 * below.
 */
const homesOf = (cards: readonly Card[], ties: readonly Tie[], before: Network): readonly Point[] => {
  const known = new Map<string, Point>();
  for (const card of cards) {
    const corner = before.linked.has(card.id) ? before.positions.get(card.id) : undefined;
    if (corner) known.set(card.id, { x: (corner.x + card.width / 2) / STRETCH, y: corner.y + card.height / 2 });
  }
  const middles = [...known.values()];
  const bottom = Math.max(0, ...middles.map(({ y }) => y));
  const left = Math.min(...middles.map(({ x }) => x), Infinity);
  const below: Point = { x: Number.isFinite(left) ? left : 0, y: bottom + REACH };
  return cards.map((card) => known.get(card.id) ?? centre(partnersIn(known, ties, card.id)) ?? below);
};

const partnersIn = (known: ReadonlyMap<string, Point>, ties: readonly Tie[], id: string): readonly Point[] =>
  ties.flatMap((tie) => {
    if (tie.from === id) return known.get(tie.to) ?? [];
    return tie.to === id ? (known.get(tie.from) ?? []) : [];
  });

/** Whoever stays is nailed to their place; the others begin a little off it, so that no two begin at one. */
const nodeAt = (card: Card, at: number, home: Point, isStill: boolean): Node =>
  isStill
    ? { at, card, ...home, fx: home.x, fy: home.y }
    : { at, card, x: home.x + (at % 7) - 3, y: home.y + (at % 5) - 2 };

const centre = (points: readonly Point[]): Point | null => {
  if (points.length === 0) return null;
  const sum = (of: (point: Point) => number): number => points.reduce((total, point) => total + of(point), 0);
  return { x: sum(({ x }) => x) / points.length, y: sum(({ y }) => y) / points.length };
};
