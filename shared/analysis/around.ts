import { list, type Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';

type Source = Pick<Document, 'seat' | 'link' | 'holding' | 'person'>;

/**
 * Who is one step from whom: by reporting lines both ways, dotted ones too, and by open lines between people who sit
 * somewhere.
 */
const neighboursIn = (document: Source): ReadonlyMap<string, ReadonlySet<string>> => {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  };
  for (const seat of list(document, 'seat')) {
    if (seat.reportsToId !== null) join(seat.id, seat.reportsToId);
    for (const manager of seat.dottedLineToIds) join(seat.id, manager);
  }
  const { seatOfPerson } = occupancyOf(document);
  for (const link of list(document, 'link')) {
    const from = seatOfPerson.get(link.fromId);
    const to = seatOfPerson.get(link.toId);
    if (link.until === null && from !== undefined && to !== undefined) join(from, to);
  }
  return neighbours;
};

/** The seats within so many steps of one, the seat itself among them. */
export const seatsAround = (document: Source, seatId: string, steps: number): ReadonlySet<string> => {
  const neighbours = neighboursIn(document);
  const found = new Set([seatId]);
  let edge: readonly string[] = [seatId];
  for (let step = 0; step < steps; step += 1) {
    const next = edge.flatMap((id) => [...(neighbours.get(id) ?? [])]);
    edge = next.filter((id) => !found.has(id));
    for (const id of edge) found.add(id);
  }
  return found;
};
