/** The order of peers, and moves by one step in the tree. */
import type { AnyRecord, Kind, RecordOf, Seat } from '../model';
import { find, type Document } from './document';
import type { Draft } from './draft';
import { drawnSeats, placedSeats, reparent } from './people';

/** Puts a record at a place among others of its kind, counted from 0. The places stay, who has which changes. */
export const putAmong = <K extends Kind>(
  draft: Draft,
  kind: K,
  before: readonly AnyRecord[],
  id: string,
  toIndex: number,
): void => {
  const moved = before.find((one) => one.id === id);
  if (!moved) return;
  const order = before.filter((one) => one.id !== id);
  order.splice(Math.max(0, Math.min(toIndex, order.length)), 0, moved);
  order.forEach((one, at) => {
    const ordinal = before[at]?.ordinal ?? one.ordinal;
    if (one.ordinal !== ordinal) draft.set(kind, one.id, { ordinal } as Partial<RecordOf<K>>);
  });
};

/** Whom a seat stands below: nobody for outsiders, and where the manager's seat is not drawn. */
export const parentOf = (seat: Seat, drawn: ReadonlySet<string>): string | null =>
  seat.outside || seat.reportsToId === null || !drawn.has(seat.reportsToId) ? null : seat.reportsToId;

/** Seats below the same manager in their order, the seat itself among them. Those in the tray are nobody's peers. */
const peersOf = (document: Document, seatId: string): readonly Seat[] => {
  const drawn = new Set(drawnSeats(document).map((seat) => seat.id));
  const seat = find(document, 'seat', seatId);
  if (!seat) return [];
  const parent = parentOf(seat, drawn);
  return placedSeats(document).filter((one) => parentOf(one, drawn) === parent);
};

/** Moves seats one place up (−1) or down (1) among their peers; whoever is first or last stays. */
export const moveSeatsAmongPeers = (draft: Draft, seatIds: readonly string[], by: 1 | -1): void => {
  const chosen = new Set(seatIds);
  const done = new Set<string>();
  for (const seatId of seatIds) {
    if (done.has(seatId)) continue;
    const before = peersOf(draft.current(), seatId);
    for (const peer of before) done.add(peer.id);
    const order = [...before];
    const places = by < 0 ? order.map((_, at) => at) : order.map((_, at) => order.length - 1 - at);
    for (const at of places) {
      const one = order[at];
      const other = order[at + by];
      if (one && other && chosen.has(one.id) && !chosen.has(other.id)) {
        order[at] = other;
        order[at + by] = one;
      }
    }
    // The places stay, who has which changes; equal ones are drawn apart.
    let last = -Infinity;
    order.forEach((seat, at) => {
      const ordinal = Math.max(before[at]?.ordinal ?? 0, last + 0.001);
      last = ordinal;
      if (seat.ordinal !== ordinal) draft.set('seat', seat.id, { ordinal });
    });
  }
};

/** The peer before a seat, to whom it would report one step down the tree; null for the first. */
export const peerBefore = (document: Document, seatId: string): string | null => {
  const peers = peersOf(document, seatId);
  return peers[peers.findIndex((peer) => peer.id === seatId) - 1]?.id ?? null;
};

/** Makes a seat the next peer of its manager. Nothing happens at the top. */
export const outdentSeat = (draft: Draft, seatId: string): void => {
  const document = draft.current();
  const manager = find(document, 'seat', find(document, 'seat', seatId)?.reportsToId);
  if (!manager) return;
  const peers = peersOf(document, manager.id);
  const next = peers[peers.findIndex((peer) => peer.id === manager.id) + 1];
  reparent(draft, [seatId], manager.reportsToId);
  if (next) draft.set('seat', seatId, { ordinal: (manager.ordinal + next.ordinal) / 2 });
};
