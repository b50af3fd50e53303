/** Cards on their way over the map: what has to be drawn anew while they move, and what stays as it is. */
import { cardBox, reportingLines, type Chart } from './chart';
import type { Elbow } from './elbows';
import type { Box } from './bounds';
import type { Card, Point } from './forest';
import { acrossLines } from './sides';

/** Found once when cards are lifted: it looks at every card of the chart. */
export type Lifted = {
  readonly seats: ReadonlySet<string>;
  /** Managers whose lines follow the lifted cards: they themselves, and whom they report to. */
  readonly parents: ReadonlySet<string>;
  /** The cards of those teams. */
  readonly near: readonly Card[];
};

export const lift = (laid: Chart, seatIds: ReadonlySet<string>): Lifted => {
  const parents = new Set(seatIds);
  for (const card of laid.cards) if (seatIds.has(card.id) && card.parentId !== null) parents.add(card.parentId);
  // In two sides a team is what stands on one of them; its lines across run apart.
  return {
    seats: seatIds,
    parents,
    near: (laid.sides?.cards ?? laid.cards).filter(
      (card) => parents.has(card.id) || (card.parentId !== null && parents.has(card.parentId)),
    ),
  };
};

/** Where a card is while some are on their way. */
export const boxAt = (
  laid: Chart,
  moved: ReadonlyMap<string, Point>,
  seatId: string | null | undefined,
): Box | null => {
  const box = cardBox(laid.positions, seatId);
  const there = seatId == null ? undefined : moved.get(seatId);
  return box && there ? { ...box, ...there } : box;
};

/**
 * The lines of lifted teams with cards where they are now: what those teams look like without their branches, so that
 * it costs no more in a large chart than in a small one.
 */
export const liftedElbows = (
  laid: Chart,
  { parents, near }: Lifted,
  moved: ReadonlyMap<string, Point>,
): readonly Elbow[] => {
  const positions = new Map(
    near.flatMap(({ id }) => {
      const corner = moved.get(id) ?? laid.positions.get(id);
      return corner ? [[id, corner] as const] : [];
    }),
  );
  return reportingLines(near, positions, laid.layout).filter((elbow) => parents.has(elbow.parentId));
};

/** The lines of lifted cards from one side of the map to the other; none in a tree. */
export const liftedAcross = (
  { cards, positions, sides }: Chart,
  { parents }: Lifted,
  moved: ReadonlyMap<string, Point>,
): readonly Elbow[] => (sides ? acrossLines(cards, new Map([...positions, ...moved]), sides, parents) : []);
