/** The lines between people on a chart: what screen and paper ask the router for. */
import { derived } from '../../document/derived';
import type { Document } from '../../document/document';
import { occupancyOf } from '../../document/occupancy';
import type { Box } from '../bounds';
import type { Chart } from '../chart';
import type { Positions } from '../forest';
import { routesOf } from './routes';
import { stretchesOf, type Ground, type Routes, type Wire } from './wire';

/** Cards and reporting lines of a chart. */
export const groundOf = (chart: Pick<Chart, 'cards' | 'positions' | 'elbows' | 'sides'>): Ground => ({
  boxes: boxesAt(chart.cards, chart.positions),
  reporting: [...chart.elbows, ...(chart.sides?.across ?? [])].flatMap((elbow) => elbow.lines.flatMap(stretchesOf)),
});

/** The room cards take where they stand. */
export const boxesAt = (cards: Chart['cards'], positions: Positions): ReadonlyMap<string, Box> =>
  new Map(
    cards.flatMap(({ id, width, height }): [string, Box][] => {
      const corner = positions.get(id);
      return corner ? [[id, { x: corner.x, y: corner.y, width, height }]] : [];
    }),
  );

export const dottedId = (fromSeat: string, toSeat: string): string => `dotted ${fromSeat} ${toSeat}`;

/** The open lines of a document between seats, dotted ones from the manager. */
export const wiresOf = derived(
  (
    link: Document['link'],
    seat: Document['seat'],
    holding: Document['holding'],
    person: Document['person'],
  ): readonly Wire[] => {
    const { seatOfPerson } = occupancyOf({ holding, person });
    const between = [...link.values()].flatMap((one): readonly Wire[] => {
      const from = seatOfPerson.get(one.fromId);
      const to = seatOfPerson.get(one.toId);
      return one.until === null && from !== undefined && to !== undefined
        ? [{ id: one.id, from, to, kind: one.type }]
        : [];
    });
    const dotted = [...seat.values()].flatMap((one) =>
      one.dottedLineToIds.map((from): Wire => ({ id: dottedId(from, one.id), from, to: one.id, kind: 'dotted' })),
    );
    return [...between, ...dotted];
  },
);

/** Every open line of a document between cards that are there, laid in one go. */
export const routesOn = (
  content: Pick<Document, 'link' | 'seat' | 'holding' | 'person'>,
  ground: Ground,
): { readonly wires: readonly Wire[]; readonly routes: Routes } => {
  const wires = wiresOf(content.link, content.seat, content.holding, content.person);
  return { wires, routes: routesOf(ground, wires) };
};
