/** Where cards stand on the map: pinned where they are put, lined up, spread, nudged, or let go again. */
import { find, list } from '../../shared/document/document';
import type { Draft } from '../../shared/document/draft';
import { draftMap, mapOrAccount } from '../../shared/document/maps';
import { drawnSeats } from '../../shared/document/people';
import { aligned, distributed, type Alignment, type Axis, type Move, type Placed } from '../../shared/layout/align';
import { CARD, isTree } from '../../shared/layout/chart';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { pressesInARow } from '../state/pressesInARow';
import { session } from '../state/session';
import { layoutHere } from './mapChoice';
import { fitOnceDrawn, mapView } from './mapCommands';
import { freeShape } from './shapeCommands';

/** Pins cards on the map on screen, and takes those of the tray out of it. */
export const placeCards = (
  draft: Draft,
  moves: readonly { readonly seatId: string; readonly x: number; readonly y: number }[],
): void => {
  const map = draftMap(draft, session().mapId);
  const known = new Map(
    list(draft.current(), 'placement').flatMap((placement) =>
      placement.mapId === map.id && placement.seatId !== null ? [[placement.seatId, placement.id] as const] : [],
    ),
  );
  for (const { seatId, x, y } of moves) {
    const there = { x: Math.round(x), y: Math.round(y), pinned: true };
    if (find(draft.current(), 'seat', seatId)?.unplaced) draft.set('seat', seatId, { unplaced: false });
    const placementId = known.get(seatId);
    if (placementId !== undefined) draft.set('placement', placementId, there);
    else draft.add('placement', { mapId: map.id, seatId, ...there });
  }
};

/** Whether cards stay where somebody puts them in the layout on screen; says why where they do not. */
export const mayPlace = (): boolean => {
  const layout = layoutHere();
  if (isTree(layout)) return true;
  say(
    layout === 'network'
      ? 'In the network cards stand by their lines. To put them elsewhere by hand, choose a top-down layout or left to right.'
      : 'Between two sides cards keep to their side. To put them elsewhere by hand, choose a top-down layout or left to right.',
  );
  return false;
};

/** Puts cards where they were dropped and pins them. Positions are top left corners in map units. */
export const pinCards = (
  moves: readonly { readonly seatId: string; readonly x: number; readonly y: number }[],
  label?: string,
  group?: string,
): void => {
  if (moves.length === 0) return;
  // Somebody from the tray comes onto any map, and stands where the layout has them.
  const waiting = moves.filter(({ seatId }) => find(currentDocument(), 'seat', seatId)?.unplaced);
  if (!isTree(layoutHere()) && waiting.length > 0)
    editDocument(
      waiting.length === 1 ? 'Place a card' : `Place ${waiting.length} cards`,
      (draft) => {
        for (const { seatId } of waiting) draft.set('seat', seatId, { unplaced: false });
      },
      group,
    );
  else if (mayPlace())
    editDocument(
      label ?? (moves.length === 1 ? 'Move a card' : `Move ${moves.length} cards`),
      (draft) => placeCards(draft, moves),
      group,
    );
};

/** The cards of some seats as they stand on the map on screen. */
const placed = (seatIds: readonly string[]): readonly Placed[] => {
  const positions = mapView()?.positions();
  return seatIds.flatMap((id) => {
    const corner = positions?.get(id);
    return corner ? [{ id, x: corner.x, y: corner.y, ...CARD }] : [];
  });
};

const pinMoves = (label: string, moves: readonly Move[], group?: string): void =>
  pinCards(
    moves.map(({ id, x, y }) => ({ seatId: id, x, y })),
    label,
    group,
  );

const several = (least: number): readonly Placed[] | null => {
  const cards = placed(session().selection);
  if (!mayPlace()) return null;
  if (cards.length >= least) return cards;
  say(`Choose at least ${least === 2 ? 'two' : 'three'} cards on the map first.`);
  return null;
};

export const alignChosen = (how: Alignment): void => {
  const cards = several(2);
  if (cards) pinMoves(`Align ${cards.length} cards ${how}`, aligned(cards, how));
};
export const distributeChosen = (axis: Axis): void => {
  const cards = several(3);
  if (cards) pinMoves(`Spread ${cards.length} cards ${axis}`, distributed(cards, axis));
};

/** One press of an arrow, in map units. */
const NUDGE = 8;
const groupOfNudge = pressesInARow(900);

/** Moves cards a little and pins them. Presses in quick succession are one step of undo. */
export const nudge = (seatIds: readonly string[], dx: number, dy: number, label?: string): void => {
  const cards = placed(seatIds);
  if (cards.length === 0) return;
  pinMoves(
    label ?? (cards.length === 1 ? 'Nudge a card' : `Nudge ${cards.length} cards`),
    cards.map(({ id, x, y }) => ({ id, x: x + dx * NUDGE, y: y + dy * NUDGE })),
    groupOfNudge(seatIds.join(' ')),
  );
};

/** Lets cards go on the map on screen: they are laid out again. */
const release = (label: string, seatIds: ReadonlySet<string>, also?: (draft: Draft) => void): void => {
  const map = mapOrAccount(currentDocument(), session().mapId);
  const pins = list(currentDocument(), 'placement').filter(
    ({ mapId, seatId }) => mapId === map?.id && seatId !== null && seatIds.has(seatId),
  );
  const isDone = editDocument(label, (draft) => {
    for (const pin of pins) draft.remove('placement', pin.id);
    also?.(draft);
  });
  if (isDone && pins.length > 0)
    say(`${pins.length === 1 ? 'One pin is' : `${pins.length} pins are`} released. Ctrl Z puts them back.`);
};

/** Releases every pin and every column: the whole map is laid out again. */
export const tidyMap = (): void => {
  if (!mayPlace()) return;
  release('Tidy the map', new Set(drawnSeats(currentDocument()).map((seat) => seat.id)), freeShape());
  fitOnceDrawn();
};

/** Releases the pins of the chosen cards and of everybody below them. */
export const tidyBranch = (): void => {
  if (!mayPlace()) return;
  const content = currentDocument();
  const roots = new Set(session().selection);
  const branch = new Set<string>();
  for (const seat of drawnSeats(content)) {
    const path: string[] = [];
    for (
      let at: string | null = seat.id;
      at !== null && !path.includes(at);
      at = find(content, 'seat', at)?.reportsToId ?? null
    ) {
      path.push(at);
      if (roots.has(at) || branch.has(at)) {
        branch.add(seat.id);
        break;
      }
    }
  }
  release('Tidy the branch', branch);
};
