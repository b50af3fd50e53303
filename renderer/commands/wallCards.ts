/** Setting cards on the photo of the wall: each press puts the next one where it hangs on the wall. */
import { find } from '../../shared/document/document';
import { addToMap } from '../../shared/document/maps';
import { holderOf } from '../../shared/document/occupancy';
import { addSeat, traySeats } from '../../shared/document/people';
import { displayName } from '../../shared/document/personName';
import type { Box } from '../../shared/layout/bounds';
import { CARD } from '../../shared/layout/chart';
import type { Point } from '../../shared/layout/forest';
import type { Arrow } from '../../shared/layout/gridMoves';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { select, session, setSession, type Session } from '../state/session';
import { shownMap } from '../state/shownMap';
import { wallPhotoHere } from '../state/wallPhoto';
import { mapView, peopleView } from './mapCommands';
import { addAndName } from './peopleCommands';
import { mayPlace, placeCards } from './placeCommands';
import { endWallMode, showWallPhoto, showWholePhoto } from './wallCommands';

/** Map units between two cards that are set one after the other by key. */
const GAP = 28;
/** Map units of an arrow key, and with Shift. */
const STEPS = { plain: 16, far: 96 } as const;
const ARROWS: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Setting = Extract<Session['wall'], { readonly mode: 'set' }>;
const setting = (): Setting | null => {
  const { wall } = session();
  return wall?.mode === 'set' ? wall : null;
};

/** Begins to set cards on the photo, with the first of the tray. */
export const startSettingCards = (): void => {
  if (!mayPlace()) return;
  const photo = showWallPhoto();
  if (photo === undefined) return;
  const chosen = session().selection.filter((seatId) => find(currentDocument(), 'seat', seatId)?.unplaced === true);
  select(chosen.slice(-1));
  const middle = mapView()?.middle();
  const isMiddleIn =
    middle &&
    middle.x > photo.x &&
    middle.x < photo.x + photo.width &&
    middle.y > photo.y &&
    middle.y < photo.y + photo.height;
  if (!isMiddleIn) showWholePhoto(photo);
  setSession({
    naming: null,
    wall: {
      mode: 'set',
      isNew: false,
      last: null,
      marker: { x: photo.x + CARD.width / 2 + GAP, y: photo.y + CARD.height / 2 + GAP },
    },
  });
  peopleView()?.focus();
};

/** The seat of the card that is set next; null: a new one. */
export const nextCard = ({ wall, selection }: Pick<Session, 'wall' | 'selection'>): string | null => {
  if (wall?.mode !== 'set' || wall.isNew) return null;
  const chosen = selection.at(-1);
  if (chosen !== undefined && chosen !== wall.last && find(currentDocument(), 'seat', chosen)) return chosen;
  return traySeats(currentDocument())[0]?.id ?? null;
};

/** Where the marker goes after a card was set: beside it, or to the next row of the photo. */
const beside = ({ x, y }: Point, photo: Box): Point => {
  const right = x + CARD.width + GAP;
  return right + CARD.width / 2 <= photo.x + photo.width
    ? { x: right, y }
    : { x: photo.x + CARD.width / 2 + GAP, y: y + CARD.height + GAP };
};

/** Puts the next card with its middle at a point of the map, and pins it there. */
export const setCardAt = (at: Point): void => {
  const now = setting();
  if (now === null || !mayPlace()) return;
  const corner = { x: at.x - CARD.width / 2, y: at.y - CARD.height / 2 };
  const seatId = nextCard(session());
  const photo = wallPhotoHere();
  const marker = photo ? beside(at, photo) : at;
  if (seatId === null) {
    const added = addAndName('Set a new card on the photo', (draft) => {
      const seat = addSeat(draft, {});
      placeCards(draft, [{ seatId: seat.id, ...corner }]);
      return seat;
    });
    if (added !== null) setSession({ wall: { ...now, marker, last: added } });
    return;
  }
  const person = find(currentDocument(), 'person', holderOf(currentDocument(), seatId));
  const name = person ? displayName(person) : 'a card';
  const isDone = editDocument(`Set ${name} on the photo`, (draft) => {
    placeCards(draft, [{ seatId, ...corner }]);
    addToMap(draft, shownMap(), [seatId]);
  });
  if (!isDone) return;
  const next = traySeats(currentDocument())[0]?.id;
  setSession({ wall: { ...now, marker, last: seatId } });
  select(next === undefined ? [] : [next]);
};

const moveMarker = (marker: Point): void => {
  const now = setting();
  if (now === null) return;
  setSession({ wall: { ...now, marker } });
  mapView()?.showBox({ x: marker.x - CARD.width / 2, y: marker.y - CARD.height / 2, ...CARD });
};

/** Sets cards that are new, or again those who wait. */
export const toggleNewCards = (): void => {
  const now = setting();
  if (now !== null) setSession({ wall: { ...now, isNew: !now.isNew } });
};

/** A key while cards are set on the photo; true when it was taken. */
export const onSettingKey = (event: KeyboardEvent): boolean => {
  const now = setting();
  if (now === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  const arrow = ARROWS[event.key as Arrow];
  if (arrow) {
    const step = event.shiftKey ? STEPS.far : STEPS.plain;
    moveMarker({ x: now.marker.x + arrow[0] * step, y: now.marker.y + arrow[1] * step });
  } else if (event.key === 'Enter') {
    setCardAt(now.marker);
    const next = setting()?.marker;
    if (next) moveMarker(next);
  } else if (event.key === 'n') toggleNewCards();
  else if (event.key === 'Escape') {
    endWallMode();
    say('Cards are set. They are pinned where they are.');
  } else return false;
  return true;
};
