import { find, list } from '../../shared/document/document';
import { drawnSeats } from '../../shared/document/people';
import { currentDocument, editDocument } from '../state/documentStore';
import { goTo, select, session } from '../state/session';
let view = null;
export const offerMapView = (offered) => { view = offered; };
export const mapView = () => view;
/** Goes to the map with one card chosen and in view. */
export const showPerson = (seatId) => {
    goTo('map');
    select([seatId]);
    requestAnimationFrame(() => requestAnimationFrame(() => { mapView()?.show(seatId); mapView()?.focus(); }));
};
/** Puts cards where they were dropped and pins them. Positions are top left corners in map units. */
export const pinCards = (moves) => {
    editDocument(moves.length === 1 ? 'Move a card' : `Move ${moves.length} cards`, (draft) => {
        const map = list(draft.current(), 'map')[0] ?? draft.add('map', { name: 'Whole account' });
        for (const { seatId, x, y } of moves) {
            const known = list(draft.current(), 'placement').find((placement) => placement.mapId === map.id && placement.seatId === seatId);
            const place = { x: Math.round(x), y: Math.round(y), pinned: true };
            if (known)
                draft.set('placement', known.id, place);
            else
                draft.add('placement', { mapId: map.id, seatId, ...place });
        }
    });
};
const release = (label, seatIds) => {
    editDocument(label, (draft) => {
        for (const placement of list(draft.current(), 'placement'))
            if (placement.seatId && seatIds.has(placement.seatId))
                draft.remove('placement', placement.id);
    });
};
/** Releases every pin: the whole map is laid out again. */
export const tidyMap = () => { release('Tidy the map', new Set(drawnSeats(currentDocument()).map((seat) => seat.id))); mapView()?.fit(); };
/** Releases the pins of the chosen cards and of everybody below them. */
export const tidyBranch = () => {
    const document = currentDocument();
    const roots = new Set(session().selection);
    const branch = new Set();
    for (const seat of drawnSeats(document)) {
        const path = [];
        for (let at = seat.id; at !== null && !path.includes(at); at = find(document, 'seat', at)?.reportsToId ?? null) {
            path.push(at);
            if (roots.has(at) || branch.has(at)) {
                branch.add(seat.id);
                break;
            }
        }
    }
    release('Tidy the branch', branch);
};
