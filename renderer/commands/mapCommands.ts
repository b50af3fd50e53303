import { find, list } from '../../shared/document/document';
import { drawnSeats } from '../../shared/document/people';
import { currentDocument, editDocument } from '../state/documentStore';
import { goTo, select, session } from '../state/session';

/** What the map on screen offers to commands; null while another place is shown. */
type MapView = {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Brings a card into view. */
  readonly show: (seatId: string) => void;
  readonly focus: () => void;
  /** What lies under a point of the window: a card, or free ground in map units; null where the map is not. */
  readonly at?: (clientX: number, clientY: number) => { readonly seatId: string | null; readonly x: number; readonly y: number } | null;
};

let view: MapView | null = null;
export const offerMapView = (offered: MapView | null): void => { view = offered; };
export const mapView = (): MapView | null => view;

/** Goes to the map with one card chosen and in view. */
export const showPerson = (seatId: string): void => {
  goTo('map');
  select([seatId]);
  requestAnimationFrame(() => requestAnimationFrame(() => { mapView()?.show(seatId); mapView()?.focus(); }));
};

/** Puts cards where they were dropped and pins them. Positions are top left corners in map units. */
export const pinCards = (moves: readonly { readonly seatId: string; readonly x: number; readonly y: number }[]): void => {
  editDocument(moves.length === 1 ? 'Move a card' : `Move ${moves.length} cards`, (draft) => {
    const map = list(draft.current(), 'map')[0] ?? draft.add('map', { name: 'Whole account' });
    for (const { seatId, x, y } of moves) {
      const known = list(draft.current(), 'placement').find((placement) => placement.mapId === map.id && placement.seatId === seatId);
      const place = { x: Math.round(x), y: Math.round(y), pinned: true };
      if (find(draft.current(), 'seat', seatId)?.unplaced) draft.set('seat', seatId, { unplaced: false });
      if (known) draft.set('placement', known.id, place); else draft.add('placement', { mapId: map.id, seatId, ...place });
    }
  });
};

const release = (label: string, seatIds: ReadonlySet<string>): void => {
  editDocument(label, (draft) => {
    for (const placement of list(draft.current(), 'placement')) if (placement.seatId && seatIds.has(placement.seatId)) draft.remove('placement', placement.id);
  });
};

/** Releases every pin: the whole map is laid out again. */
export const tidyMap = (): void => { release('Tidy the map', new Set(drawnSeats(currentDocument()).map((seat) => seat.id))); mapView()?.fit(); };

/** Releases the pins of the chosen cards and of everybody below them. */
export const tidyBranch = (): void => {
  const document = currentDocument();
  const roots = new Set(session().selection);
  const branch = new Set<string>();
  for (const seat of drawnSeats(document)) {
    const path: string[] = [];
    for (let at: string | null = seat.id; at !== null && !path.includes(at); at = find(document, 'seat', at)?.reportsToId ?? null) {
      path.push(at);
      if (roots.has(at) || branch.has(at)) { branch.add(seat.id); break; }
    }
  }
  release('Tidy the branch', branch);
};
