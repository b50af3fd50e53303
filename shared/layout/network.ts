/**
 * Where people stand by the lines between them instead of by whom they report to. Whoever has a line is placed by forces: lines
 * pull, people keep their distance. Everybody else stands below in rows. Pure: positions out, no effects, the same input gives the same picture.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Body } from 'd3-force';
import { keptApart } from './apart';
import { costOf, eased } from './readable';
import type { Box } from './bounds';
import type { Card, Point, Positions } from './forest';

const TIE_KINDS = ['influences', 'mentor', 'ally', 'conflict', 'dotted'] as const;
/** A line that pulls two cards together; `weight` 0–1. */
export type Tie = {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly kind: (typeof TIE_KINDS)[number];
};

/** A network as it was laid out: what the next one starts from, so that few cards move. All in map units. */
export type Network = {
  readonly positions: Positions;
  readonly ties: readonly Tie[];
  /** Those placed by their lines. */
  readonly linked: ReadonlySet<string>;
  /** The rows of those without a line. */
  readonly rows: { readonly x: number; readonly y: number; readonly columns: number } | null;
};

/** Wished width : height of the whole. */
const ASPECT = 1.8;
/** Cards are wide: forces work on a ground pressed together across, which is stretched again afterwards. */
const STRETCH = 1.75;
/** Between the middles of two people a full line joins, and what a weak line adds, on the pressed ground. */
const REACH = 185,
  SLACK = 50;
/** Least free room between cards placed by lines, and between those in rows. */
const ROOM = { x: 48, y: 40 } as const,
  ROW_ROOM = { x: 24, y: 22 } as const;
/** Between the network and the rows below, and between networks that no line joins. */
const BELOW = 110,
  BESIDE = 72;
/** Steps of the simulation for few people; the more there are, the fewer. */
const MOST_TICKS = 240,
  LEAST_TICKS = 24,
  TICKS_FOR_ALL = 12_000;

type Node = Body & { readonly at: number; readonly card: Card };
type Bond = { source: Node; target: Node; readonly weight: number };

/** Positions for all cards: the linked by their lines, the others in rows below. No two cards overlap. `cards` in the order of the tree. */
export const network = (cards: readonly Card[], given: readonly Tie[], before: Network | null = null): Network => {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const ties = given.filter((tie) => tie.from !== tie.to && byId.has(tie.from) && byId.has(tie.to));
  const linked = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  const inNetwork = [...byId.values()].filter((card) => linked.has(card.id));
  const loose = [...byId.values()].filter((card) => !linked.has(card.id));
  const placed =
    (before && kept(inNetwork, ties, before)) ??
    fresh(inNetwork, joined(ties), wishFor(inNetwork.length, loose.length));
  const box = boxOf([...placed.values()]);
  const rows = loose.length === 0 ? null : rowsFor(loose, box, before?.rows ?? null);
  return {
    positions: new Map(
      [...byId.values()]
        .map((card): [string, Point] => {
          const there = placed.get(card.id);
          return [card.id, there ? { x: there.x, y: there.y } : { x: 0, y: 0 }];
        })
        .concat(rows ? inRows(loose, rows) : []),
    ),
    ties,
    linked,
    rows,
  };
};

/** Several lines between the same two as one: the strongest pulls. */
const joined = (ties: readonly Tie[]): readonly Tie[] => {
  const found = new Map<string, Tie>();
  for (const tie of ties) {
    const key = tie.from < tie.to ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`,
      known = found.get(key);
    found.set(key, known && known.weight >= tie.weight ? known : tie);
  }
  return [...found.values()];
};

const boxOf = (boxes: readonly Box[]): Box | null => {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x)),
    y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};

/** A card in a network takes the ground of so many in rows. */
const AS_MANY = 2.6;
/** Width : height of the networks that leaves the whole near the wished one once the rows stand below them. */
const wishFor = (linked: number, loose: number): number =>
  Math.min(3, ASPECT * (1 + loose / (AS_MANY * Math.max(1, linked))));

/** Every network that hangs together laid out on its own, the largest first, and all of them side by side. */
const fresh = (cards: readonly Card[], ties: readonly Tie[], aspect: number): ReadonlyMap<string, Box> => {
  const parts = partsOf(cards, ties)
    .toSorted((a, b) => b.length - a.length)
    .map((part) => {
      const ids = new Set(part.map((card) => card.id));
      const boxes = bestPicture(
        part,
        ties.filter((tie) => ids.has(tie.from)),
        part.length / cards.length,
      );
      return { part, boxes, box: boxOf(boxes) ?? { x: 0, y: 0, width: 0, height: 0 } };
    });
  const corners = packed(
    parts.map(({ box }) => box),
    aspect,
  );
  return new Map(
    parts.flatMap(({ part, boxes, box }, k) =>
      part.map((card, at): [string, Box] => {
        const there = boxes[at] ?? box,
          corner = corners[k] ?? { x: 0, y: 0 };
        return [card.id, { ...there, x: there.x - box.x + corner.x, y: there.y - box.y + corner.y }];
      }),
    ),
  );
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
    const key = headOf(card.id),
      part = parts.get(key);
    if (part) part.push(card);
    else parts.set(key, [card]);
  }
  return [...parts.values()];
};

/** More networks than this stand on shelves; fewer are fitted into each other's gaps. */
const FITTED = 60;

/** Where boxes stand, the first in the corner: each as near as can be, so that the page stays small. */
const packed = (boxes: readonly Box[], aspect: number): readonly Point[] => {
  if (boxes.length > FITTED) return onShelves(boxes, aspect);
  const placed: Box[] = [];
  for (const { width, height } of boxes) {
    let best: Box = { x: 0, y: 0, width, height },
      least = Infinity;
    for (const { x, y } of [{ x: 0, y: 0 }, ...placed.flatMap((there) => cornersBy(there, width, height))]) {
      const tried = { x, y, width, height };
      if (
        x < 0 ||
        y < 0 ||
        placed.some(
          (there) =>
            x < there.x + there.width + BESIDE &&
            there.x < x + width + BESIDE &&
            y < there.y + there.height + BESIDE &&
            there.y < y + height + BESIDE,
        )
      )
        continue;
      const whole = boxOf([...placed, tried]) ?? tried,
        page = Math.max(whole.width / aspect, whole.height);
      const cost = page * 1e6 + whole.width + whole.height + (x + y) / 1e3;
      if (cost < least) {
        least = cost;
        best = tried;
      }
    }
    placed.push(best);
  }
  return placed;
};

/** Beside and below a box: at its head, its middle and its foot. */
const cornersBy = ({ x, y, width, height }: Box, ownWidth: number, ownHeight: number): readonly Point[] => [
  ...[y, Math.round(y + (height - ownHeight) / 2), y + height - ownHeight].map((at) => ({
    x: x + width + BESIDE,
    y: at,
  })),
  ...[x, Math.round(x + (width - ownWidth) / 2), x + width - ownWidth].map((at) => ({ x: at, y: y + height + BESIDE })),
];

/** Boxes in their order on shelves, as wide as the page has them. */
const onShelves = (boxes: readonly Box[], aspect: number): readonly Point[] => {
  const area = boxes.reduce((sum, box) => sum + (box.width + BESIDE) * (box.height + BESIDE), 0);
  const limit = Math.max(Math.sqrt(area * aspect * 1.1), ...boxes.map((box) => box.width));
  let x = 0,
    y = 0,
    tallest = 0;
  return boxes.map((box) => {
    if (x > 0 && x + box.width > limit) {
      x = 0;
      y += tallest + BESIDE;
      tallest = 0;
    }
    const corner = { x, y };
    x += box.width + BESIDE;
    tallest = Math.max(tallest, box.height);
    return corner;
  });
};

/** A generator of numbers in [0, 1) that is the same every time. */
const source = (): (() => number) => {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

const ticksFor = (people: number): number =>
  Math.round(Math.max(LEAST_TICKS, Math.min(MOST_TICKS, 60 + 12 * people, TICKS_FOR_ALL / people)));

const simulate = (nodes: Node[], bonds: Bond[], home: ((node: Node) => Point) | null, alpha: number): void => {
  const ticks = Math.round(ticksFor(nodes.length) * Math.max(0.4, alpha));
  forceSimulation(nodes)
    .stop()
    .randomSource(source())
    .alpha(alpha)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      'lines',
      forceLink<Node, Bond>(bonds)
        .distance((bond) => REACH + (1 - bond.weight) * SLACK)
        .strength((bond) => 0.25 + 0.55 * bond.weight),
    )
    .force('distance', forceManyBody().strength(-700).distanceMax(1200))
    .force('cards', forceCollide().radius(84).strength(0.8))
    .force('x', forceX<Node>((node) => home?.(node).x ?? 0).strength(0.035))
    .force('y', forceY<Node>((node) => home?.(node).y ?? 0).strength(0.045))
    .tick(ticks);
};

const bondsOf = (nodes: readonly Node[], ties: readonly Tie[]): Bond[] => {
  const byId = new Map(nodes.map((node) => [node.card.id, node]));
  return ties.flatMap((tie) => {
    const source = byId.get(tie.from),
      target = byId.get(tie.to);
    return source && target ? [{ source, target, weight: tie.weight }] : [];
  });
};

const placedBox = ({ card, x = 0, y = 0 }: Pick<Node, 'card' | 'x' | 'y'>): Box => ({
  x: x * STRETCH - card.width / 2,
  y: y - card.height / 2,
  width: card.width,
  height: card.height,
});

/** Turns of half a circle a picture is looked at. */
const TURNS = 8;
/** Steps of simulation, times people, that may be spent on trying other starts. */
const TRIES = 20_000;

/**
 * Pictures of one network from different starts, each looked at from all sides: the one whose lines cross least and run behind fewest cards.
 * `share` of the tries is this network's, 0–1.
 */
const bestPicture = (part: readonly Card[], ties: readonly Tie[], share: number): readonly Box[] => {
  const ticks = ticksFor(part.length),
    starts = part.length <= 3 ? 1 : Math.max(1, Math.min(6, Math.floor((TRIES * share) / (ticks * part.length))));
  let best: readonly Box[] = [],
    least = Infinity;
  for (let start = 0; start < starts; start += 1) {
    const nodes = part.map((card, at): Node => {
      // A spiral in the order of the tree, begun elsewhere each time.
      const angle = (at + start * 0.37 * part.length) * 2.4,
        far = 90 * Math.sqrt(at + 0.5);
      return { at, card, x: far * Math.cos(angle), y: far * Math.sin(angle) };
    });
    const bonds = bondsOf(nodes, ties),
      lines = bonds.map(({ source, target }) => [source.at, target.at] as const);
    // Two people need no forces.
    if (nodes.length === 2)
      nodes.forEach((node, k) => {
        node.x = (k - 0.5) * REACH;
        node.y = 0;
      });
    else simulate(nodes, bonds, null, 1);
    const turned = Array.from({ length: TURNS }, (_, turn) => {
      const angle = (turn * Math.PI) / TURNS,
        cos = Math.cos(angle),
        sin = Math.sin(angle);
      const rough = nodes.map(({ card, x = 0, y = 0 }) =>
        placedBox({ card, x: x * cos - y * sin, y: x * sin + y * cos }),
      );
      const boxes = part.length <= FEW_CARDS ? keptApart(rough, NOBODY, ROOM) : rough;
      return { boxes, cost: costOf(boxes, lines, ROOM, ASPECT) };
    });
    const seen = turned.reduce((best, one) => (one.cost < best.cost ? one : best));
    const boxes = part.length <= FEW_CARDS ? eased(seen.boxes, lines, ROOM) : seen.boxes,
      cost = boxes === seen.boxes ? seen.cost : costOf(boxes, lines, ROOM, ASPECT);
    if (cost < least) {
      least = cost;
      best = boxes;
    }
  }
  return part.length <= FEW_CARDS ? best : keptApart(best, NOBODY, ROOM);
};

/** Up to so many cards every picture is drawn out in full before it is judged. */
const FEW_CARDS = 40;

const NOBODY: ReadonlySet<number> = new Set();

/** Of those in the network, the share that may have new lines before the whole is laid out anew. */
const FEW = 0.5;

/**
 * The network of before with only those moved whose lines are others than they were; null where that is most of them.
 * They are drawn to the people they have a line with, and nobody else gives way.
 */
const kept = (cards: readonly Card[], ties: readonly Tie[], before: Network): ReadonlyMap<string, Box> | null => {
  const were = partnersOf(before.ties),
    are = partnersOf(ties);
  const isStill = (id: string): boolean =>
    before.linked.has(id) && before.positions.has(id) && were.get(id) === are.get(id);
  const still = cards.filter((card) => isStill(card.id));
  if (cards.length === 0 || cards.length - still.length > Math.max(2, cards.length * FEW)) return null;
  const middleOf = (card: Card): Point | null => {
    const corner = before.linked.has(card.id) ? before.positions.get(card.id) : undefined;
    return corner ? { x: (corner.x + card.width / 2) / STRETCH, y: corner.y + card.height / 2 } : null;
  };
  const known = new Map(
    cards.flatMap((card) => {
      const middle = middleOf(card);
      return middle ? [[card.id, middle] as const] : [];
    }),
  );
  const bottom = Math.max(0, ...[...known.values()].map(({ y }) => y)),
    left = Math.min(...[...known.values()].map(({ x }) => x), Infinity);
  const homes = cards.map(
    (card): Point =>
      known.get(card.id) ??
      centre(
        ties.flatMap((tie) => known.get(tie.from === card.id ? tie.to : tie.to === card.id ? tie.from : '') ?? []),
      ) ?? { x: Number.isFinite(left) ? left : 0, y: bottom + REACH },
  );
  const nodes = cards.map((card, at): Node => {
    const home = homes[at] ?? { x: 0, y: 0 };
    return isStill(card.id)
      ? { at, card, ...home, fx: home.x, fy: home.y }
      : { at, card, x: home.x + (at % 7) - 3, y: home.y + (at % 5) - 2 };
  });
  if (still.length < cards.length)
    simulate(nodes, bondsOf(nodes, joined(ties)), (node) => homes[node.at] ?? { x: 0, y: 0 }, 0.5);
  const held = new Set(nodes.flatMap((node) => (isStill(node.card.id) ? [node.at] : [])));
  const boxes = keptApart(
    nodes.map((node) => {
      const corner = held.has(node.at) ? before.positions.get(node.card.id) : undefined;
      return { ...placedBox(node), ...(corner ? { x: corner.x, y: corner.y } : {}) };
    }),
    held,
    ROOM,
  );
  return new Map(
    cards.map((card, at) => [card.id, boxes[at] ?? { x: 0, y: 0, width: card.width, height: card.height }]),
  );
};

const centre = (points: readonly Point[]): Point | null =>
  points.length === 0
    ? null
    : {
        x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
        y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
      };

/** With whom everybody has a line, as one text to compare. */
const partnersOf = (ties: readonly Tie[]): ReadonlyMap<string, string> => {
  const partners = new Map<string, Set<string>>();
  for (const { from, to } of ties)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = partners.get(one);
      if (known) known.add(other);
      else partners.set(one, new Set([other]));
    }
  return new Map([...partners].map(([id, others]) => [id, [...others].sort().join(' ')]));
};

/** Where the rows of those without a line begin and how many stand in one: as before where that still fits, else as the page is best filled. */
const rowsFor = (loose: readonly Card[], box: Box | null, before: Network['rows']): NonNullable<Network['rows']> => {
  const stepX = Math.max(...loose.map((card) => card.width)) + ROW_ROOM.x,
    stepY = Math.max(...loose.map((card) => card.height)) + ROW_ROOM.y;
  const head = box ? box.height + BELOW : 0,
    y = box ? box.y + head : 0;
  const pageFor = (columns: number): number =>
    Math.max(
      Math.max(columns * stepX - ROW_ROOM.x, box?.width ?? 0) / ASPECT,
      head + Math.ceil(loose.length / columns) * stepY - ROW_ROOM.y,
    );
  let columns = 1,
    least = Infinity;
  for (let tried = 1; tried <= loose.length; tried += 1) {
    const page = pageFor(tried);
    // Of equal pages the one whose rows are as wide as the network.
    if (page < least - 0.5 || (page < least + 0.5 && tried * stepX - ROW_ROOM.x <= (box?.width ?? 0))) {
      least = Math.min(least, page);
      columns = tried;
    }
  }
  if (before && before.y >= y && before.y < y + 2 * BELOW && pageFor(before.columns) < least * 1.3) return before;
  return { x: Math.round(box ? box.x + (box.width - columns * stepX + ROW_ROOM.x) / 2 : 0), y, columns };
};

const inRows = (loose: readonly Card[], { x, y, columns }: NonNullable<Network['rows']>): [string, Point][] => {
  const stepX = Math.max(...loose.map((card) => card.width)) + ROW_ROOM.x,
    stepY = Math.max(...loose.map((card) => card.height)) + ROW_ROOM.y;
  return loose.map((card, at) => [card.id, { x: x + (at % columns) * stepX, y: y + Math.floor(at / columns) * stepY }]);
};
