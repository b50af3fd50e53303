import type { Document } from '../document/document';
import { holderOf } from '../document/occupancy';
import { drawnSeats } from '../document/people';
import { figure } from './memo';
import { PEOPLE } from './people';

/** What a folded branch says of the people below a card, without the card itself. Vacant seats are not counted. */
type Branch = {
  readonly people: number;
  /** From advocate to opponent, then not known; only those that occur. */
  readonly attitudes: readonly { readonly attitude: number | null; readonly count: number }[];
  /** The lowest attitude known; null where none is. */
  readonly worst: number | null;
  /** The highest influence rated; null where none is. */
  readonly highest: number | null;
};

const reports = figure([...PEOPLE], (document): ReadonlyMap<string, readonly string[]> => {
  const below = new Map<string, string[]>();
  for (const seat of drawnSeats(document))
    if (seat.reportsToId !== null) below.set(seat.reportsToId, [...(below.get(seat.reportsToId) ?? []), seat.id]);
  return below;
});

/** Every seat below one, not itself; a circle ends. */
export const seatsBelow = (document: Pick<Document, (typeof PEOPLE)[number]>, seatId: string): readonly string[] => {
  const below = reports(document, '');
  const found = new Set<string>();
  const queue = [...(below.get(seatId) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === seatId || found.has(next)) continue;
    found.add(next);
    queue.push(...(below.get(next) ?? []));
  }
  return [...found];
};

export const branchOf = (document: Document, seatId: string): Branch => {
  const people = seatsBelow(document, seatId)
    .flatMap((id) => document.person.get(holderOf(document, id) ?? '') ?? [])
    .filter((person) => person.status !== 'vacant');
  const known = people.flatMap((person) => person.attitude ?? []);
  const rated = people.flatMap((person) => person.influence ?? []);
  return {
    people: people.length,
    attitudes: [2, 1, 0, -1, -2, null]
      .map((attitude) => ({ attitude, count: people.filter((person) => person.attitude === attitude).length }))
      .filter(({ count }) => count > 0),
    worst: known.length === 0 ? null : Math.min(...known),
    highest: rated.length === 0 ? null : Math.max(...rated),
  };
};
