/** The chart of an account: which cards there are, where they stand, how they are joined. Shared by screen and paper. */
import { list } from '../document/document';
import { drawnSeats } from '../document/people';
import { bounds } from './bounds';
import { elbows } from './elbows';
import { tidy } from './tidy';
/** A card's size in map units. */
export const CARD = { width: 216, height: 84 };
const GAPS = { gapX: 28, gapY: 56 };
const sameCards = (a, b) => a.length === b.length && a.every((card, at) => card.id === b[at]?.id && card.parentId === b[at]?.parentId);
/** The cards of a document; the very array given as `before` when nothing about the tree changed. */
export const chartCards = (document, before = []) => {
    const cards = drawnSeats(document).map((seat) => ({ id: seat.id, parentId: seat.outside ? null : seat.reportsToId, width: CARD.width, height: CARD.height }));
    return sameCards(cards, before) ? before : cards;
};
/** Where people put cards on the first map. */
export const pinsOf = (document) => {
    const map = list(document, 'map')[0];
    return new Map(list(document, 'placement').flatMap((placement) => (placement.pinned && placement.seatId !== null && placement.mapId === map?.id ? [[placement.seatId, { x: placement.x, y: placement.y }]] : [])));
};
/** Lays cards out around their pins, staying as close as can be to where they stood before. */
export const layChart = (cards, pinned, previous) => {
    const positions = tidy(cards, { direction: 'down', stackLeaves: true, ...GAPS, pinned, ...(previous ? { previous } : {}) });
    return chartAt(cards, positions);
};
/** The chart with its cards at given places. */
export const chartAt = (cards, positions) => ({
    cards, positions, elbows: elbows(cards, positions, { direction: 'down', ...GAPS, radius: 8 }), box: bounds(cards, positions),
});
export const cardBox = (positions, seatId) => {
    const corner = seatId == null ? undefined : positions.get(seatId);
    return corner ? { x: corner.x, y: corner.y, width: CARD.width, height: CARD.height } : null;
};
