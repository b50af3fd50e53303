/**
 * The chart of an account: which cards there are, where they stand, how they are joined. Shared by screen and paper.
 */
import { derived } from '../document/derived';
import { list, type Document } from '../document/document';
import { accountMap } from '../document/maps';
import { placedSeats, type Seating } from '../document/people';
import type { Seat } from '../model';
import { bounds, type Box } from './bounds';
import { branchLines } from './branchLines';
import { elbows, type Elbow } from './elbows';
import { framePieces, groundOf, isStillAround, movedGround, type Ground, type Piece } from './framePieces';
import type { Card, Positions } from './forest';
import { network, type Network } from './network';
import type { Tie } from './tie';
import { acrossLines, sides, type SideOf, type Sides } from './sides';
import { EDGE, type Shape, type ShapeOptions } from './shape';
import { tidy } from './tidy';
import { topDown } from './topDown';

/** A card's size in map units. */
export const CARD = { width: 216, height: 84 } as const;
/** Wide enough for a frame on either side of the gap. */
const GAPS = { gapX: 32, gapY: 56 } as const;

/**
 * Top down as large as can be, top down with leaves in rows, from left to right; by the lines between people; two
 * classes opposite each other.
 */
export const MAP_LAYOUTS = ['down', 'rows', 'right', 'network', 'sides'] as const;
export type MapLayout = (typeof MAP_LAYOUTS)[number];
/**
 * Layouts of the tree, in which cards may be put where one likes. In the others a place says something, so cards keep
 * to it.
 */
const TREES = ['down', 'rows', 'right'] as const;
type TreeLayout = (typeof TREES)[number];
export const isTree = (layout: MapLayout): layout is TreeLayout => TREES.some((tree) => tree === layout);

export type Chart = {
  readonly cards: readonly Card[];
  readonly positions: Positions;
  readonly elbows: readonly Elbow[];
  readonly box: Box | null;
  readonly layout: MapLayout;
  /** Laid out to fill a page: what is remembered of it. */
  readonly shape?: Shape;
  /** Laid out by lines: who has any, and what the next picture starts from. */
  readonly network?: Network;
  /** Laid out in two sides: their headings, and the reporting lines that run from one to another. */
  readonly sides?: Sides & { readonly across: readonly Elbow[] };
};

const sameCards = (a: readonly Card[], b: readonly Card[]): boolean =>
  a.length === b.length &&
  a.every(
    (card, at) => card.id === b[at]?.id && card.parentId === b[at]?.parentId && card.assistant === b[at]?.assistant,
  );

/** The cards of seats; the very array given as `before` when nothing about the tree changed. */
export const cardsOf = (seats: readonly Seat[], before: readonly Card[] = []): readonly Card[] => {
  const cards = seats.map((seat): Card => ({
    id: seat.id,
    parentId: seat.outside ? null : seat.reportsToId,
    width: CARD.width,
    height: CARD.height,
    ...(seat.assistant ? { assistant: true } : {}),
  }));
  return sameCards(cards, before) ? before : cards;
};

/** The cards of all seats that are placed. */
export const chartCards = (document: Seating): readonly Card[] => cardsOf(placedSeats(document));

/** Where people put cards on a map; nowhere without one. */
export const pinsOn = (document: Pick<Document, 'placement'>, mapId: string | undefined): Positions =>
  new Map(
    list(document, 'placement').flatMap((placement) =>
      placement.pinned && placement.seatId !== null && mapId !== undefined && placement.mapId === mapId
        ? [[placement.seatId, { x: placement.x, y: placement.y }] as const]
        : [],
    ),
  );

/** Where people put cards on the map of the whole account. */
export const pinsOf = (document: Pick<Document, 'placement' | 'map'>): Positions =>
  pinsOn(document, accountMap(document)?.id);

/**
 * Lays cards out around their pins, staying as close as can be to where they stood before. `shaping`: the page a chart
 * from the top down is to fill, and the shape it has had.
 */
export const layChart = (
  cards: readonly Card[],
  pinned: Positions,
  previous?: Positions,
  layout: TreeLayout = 'down',
  shaping: Pick<ShapeOptions, 'page' | 'remembered'> = {},
): Chart => {
  if (layout === 'down') {
    const { positions, shape } = topDown(cards, pinned, { ...shaping, previous: previous ?? null });
    return chartAt(cards, positions, layout, shape);
  }
  const positions = tidy(cards, {
    ...directionOf(layout),
    stackLeaves: layout !== 'rows',
    pinned,
    ...(previous ? { previous } : {}),
  });
  return chartAt(cards, positions, layout);
};

/** The reporting lines of a layout for cards where they stand now. */
export const reportingLines = (cards: readonly Card[], positions: Positions, layout: MapLayout): readonly Elbow[] =>
  layout === 'network'
    ? NO_ELBOWS
    : layout === 'down'
      ? branchLines(cards, positions, RADIUS)
      : elbows(cards, positions, { ...directionOf(layout), radius: RADIUS });
const RADIUS = 8;

/** To the right the gap between levels is across, and has to hold the lines. */
const directionOf = (layout: MapLayout) =>
  layout === 'right'
    ? ({ direction: 'right', gapX: GAPS.gapY, gapY: GAPS.gapX } as const)
    : ({ direction: 'down', ...GAPS } as const);

/**
 * The chart laid out by the lines between people; reporting lines are not drawn in it. `before`: the chart of before,
 * which it stays close to.
 */
export const layNetwork = (
  cards: readonly Card[],
  ties: readonly Tie[],
  before?: Pick<Chart, 'network'> | null,
): Chart => {
  const laid = network(cards, ties, before?.network ?? null);
  return {
    cards,
    positions: laid.positions,
    elbows: NO_ELBOWS,
    box: bounds(cards, laid.positions),
    layout: 'network',
    network: laid,
  };
};
const NO_ELBOWS: readonly Elbow[] = [];

/** The chart in two sides, with room for their headings. */
export const laySides = (
  cards: readonly Card[],
  sideOf: SideOf,
  before?: Pick<Chart, 'positions'> | null,
  aspect?: number,
): Chart => {
  const laid = sides(cards, sideOf, GAPS, before?.positions, aspect);
  const box = bounds(cards, laid.positions);
  const [heading] = laid.headings;
  const top = heading ? heading.y - heading.size * 1.6 : 0;
  return {
    cards,
    positions: laid.positions,
    elbows: reportingLines(laid.cards, laid.positions, 'sides'),
    layout: 'sides',
    box: box && { ...box, y: Math.min(box.y, top), height: box.height + Math.max(0, box.y - top) },
    sides: { ...laid, across: acrossLines(cards, laid.positions, laid) },
  };
};

/**
 * The chart of a tree with its cards at given places. Its lines are worked out when they are first asked for: a large
 * chart shows its cards before them.
 */
export const chartAt = (
  cards: readonly Card[],
  positions: Positions,
  layout: TreeLayout = 'down',
  shape?: Shape,
): Chart => {
  let lines: readonly Elbow[] | null = null;
  return {
    cards,
    positions,
    get elbows() {
      return (lines ??= reportingLines(cards, positions, layout));
    },
    box: layout === 'down' ? withEdge(bounds(cards, positions)) : bounds(cards, positions),
    layout,
    ...(shape === undefined ? {} : { shape }),
  };
};

/** With the room that spines and frames take around the cards. */
const withEdge = (box: Box | null): Box | null =>
  box && {
    x: box.x - EDGE.left,
    y: box.y - EDGE.top,
    width: box.width + EDGE.left + EDGE.right,
    height: box.height + EDGE.top + EDGE.bottom,
  };

const groundUnder = derived((positions: Positions): Ground => groundOf(positions, CARD));

/** Tells of frames whether their pieces are those they were before cards moved. */
export const staysAround = (before: Positions, now: Positions): ((seatIds: readonly string[]) => boolean) => {
  const moved = movedGround(before, now, CARD);
  return (seatIds) => isStillAround(seatIds, groundUnder(now), moved);
};

/** The pieces of a frame on a chart. */
export const piecesOn = (
  chart: Pick<Chart, 'positions'>,
  seatIds: readonly string[],
  level: number,
): readonly Piece[] => framePieces(seatIds, groundUnder(chart.positions), level);

/**
 * The cards with those of one frame side by side among the reports of a manager; a frame stands where its first one
 * does.
 */
export const keptTogether = (cards: readonly Card[], frameOf: ReadonlyMap<string, string>): readonly Card[] => {
  if (frameOf.size === 0) return cards;
  const teams = new Map<string | null, Map<string, Card[]>>();
  for (const card of cards) {
    const team = teams.get(card.parentId) ?? new Map<string, Card[]>();
    teams.set(card.parentId, team);
    const key = frameOf.get(card.id) ?? `alone ${card.id}`;
    const side = team.get(key);
    if (side) side.push(card);
    else team.set(key, [card]);
  }
  const sorted = [...teams.values()].flatMap((team) => [...team.values()].flat());
  return sameCards(sorted, cards) ? cards : sorted;
};

export const cardBox = (positions: Positions, seatId: string | null | undefined): Box | null => {
  const corner = seatId == null ? undefined : positions.get(seatId);
  return corner ? { x: corner.x, y: corner.y, width: CARD.width, height: CARD.height } : null;
};
