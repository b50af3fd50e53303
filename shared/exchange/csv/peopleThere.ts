/** The people and empty seats of an account, as a table of people may name them. */
import { list, type Document } from '../../document/document';
import { stakeholders } from '../../document/stakeholder';
import type { KnownSeats } from './reporting';

/** The people and empty seats of an account, as they can be named. */
export const peopleThere = (document: Document): KnownSeats => {
  const held = new Map<string, { seatId: string; ids: string[]; name: string; email: string; title: string }>();
  const loose: { seatId: string; ids: string[]; name: string; email: string; title: string }[] = [];
  for (const one of stakeholders(document)) {
    if (one.seatId === null || one.status === 'left') continue;
    const entry = {
      seatId: one.seatId,
      ids: [one.seatId, one.id],
      name: one.name ?? '',
      email: one.email ?? '',
      title: one.title ?? '',
    };
    // Who shares a seat is known by their own name.
    if (held.has(one.seatId)) loose.push({ ...entry, ids: [one.id] });
    else held.set(one.seatId, entry);
  }
  const empty = list(document, 'seat').flatMap((seat) =>
    held.has(seat.id) ? [] : [{ seatId: seat.id, ids: [seat.id], name: '', email: '', title: seat.title ?? '' }],
  );
  return [...held.values(), ...loose, ...empty];
};
