/** The chart of an account: which cards there are, where they stand, how they are joined. Shared by screen and paper. */
import { list, type Document } from '../document/document';
import { placedSeats } from '../document/people';
import { bounds, type Box } from './bounds';
import { elbows, type Elbow } from './elbows';
import type { Card, Positions } from './forest';
import { tidy } from './tidy';

/** A card's size in map units. */
export const CARD = { width: 216, height: 84 } as const;
const GAPS = { gapX: 28, gapY: 56 } as const;

export type Chart = {
  readonly cards: readonly Card[];
  readonly positions: Positions;
  readonly elbows: readonly Elbow[];
  readonly box: Box | null;
};

const sameCards = (a: readonly Card[], b: readonly Card[]): boolean =>
  a.length === b.length && a.every((card, at) => card.id === b[at]?.id && card.parentId === b[at]?.parentId);

/** The cards of a document; the very array given as `before` when nothing about the tree changed. */
export const chartCards = (document: Document, before: readonly Card[] = []): readonly Card[] => {
  const cards = placedSeats(document).map((seat): Card => ({ id: seat.id, parentId: seat.outside ? null : seat.reportsToId, width: CARD.width, height: CARD.height }));
  return sameCards(cards, before) ? before : cards;
};

/** Where people put cards on the first map. */
export const pinsOf = (document: Document): Positions => {
  const map = list(document, 'map')[0];
  return new Map(list(document, 'placement').flatMap((placement) =>
    (placement.pinned && placement.seatId !== null && placement.mapId === map?.id ? [[placement.seatId, { x: placement.x, y: placement.y }] as const] : [])));
};

/** Lays cards out around their pins, staying as close as can be to where they stood before. */
export const layChart = (cards: readonly Card[], pinned: Positions, previous?: Positions): Chart => {
  const positions = tidy(cards, { direction: 'down', stackLeaves: true, ...GAPS, pinned, ...(previous ? { previous } : {}) });
  return chartAt(cards, positions);
};

/** The chart with its cards at given places. */
export const chartAt = (cards: readonly Card[], positions: Positions): Chart => ({
  cards, positions, elbows: elbows(cards, positions, { direction: 'down', ...GAPS, radius: 8 }), box: bounds(cards, positions),
});

export const cardBox = (positions: Positions, seatId: string | null | undefined): Box | null => {
  const corner = seatId == null ? undefined : positions.get(seatId);
  return corner ? { x: corner.x, y: corner.y, width: CARD.width, height: CARD.height } : null;
};
