import type { Box } from '../../shared/layout/bounds';
import type { Card, Point, Positions } from '../../shared/layout/forest';
import type { Page } from '../../shared/layout/shape';
import { goTo, select } from '../state/session';

/** What every view of the people offers to commands while it is on screen: the map, the list and the contacts. */
type PeopleView = {
  /** Brings somebody into view. */
  readonly show: (seatId: string) => void;
  readonly focus: () => void;
};

/** What only the map can do. */
type MapView = PeopleView & {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Where the cards stand. */
  readonly positions: () => Positions;
  /** The cards that are laid out, in their order. */
  readonly cards: () => readonly Card[];
  /** Room for the chart in the window, in pixels; null before it was measured. */
  readonly page: () => Page | null;
  /** Shows cards moved by so much while they are dragged; null puts them back. */
  readonly preview: (seatIds: readonly string[] | null, dx: number, dy: number) => void;
  readonly zoom: () => number;
  /** The middle of what is on screen, in map units; null before it was measured. */
  readonly middle: () => { readonly x: number; readonly y: number } | null;
  /** What of the map is in view, in map units; null before it was measured. */
  readonly box: () => Box | null;
  /** Where a point of the map lies in the window, and what lies in the map under one of the window. */
  readonly inWindow: (x: number, y: number) => Point | null;
  readonly onMap: (clientX: number, clientY: number) => Point | null;
  /** Brings a box of the map into view, no further than it takes. */
  readonly showBox: (box: Box) => void;
  /** What lies under a point of the window: a card, or free ground in map units; null where the map is not. */
  readonly at: (
    clientX: number,
    clientY: number,
  ) => { readonly seatId: string | null; readonly x: number; readonly y: number } | null;
};

let onScreen: { readonly people: PeopleView; readonly map: MapView | null } | null = null;

/** Offers a view of the people; the answer takes it back. */
export const offerPeopleView = (people: PeopleView): (() => void) => offer({ people, map: null });

/** Offers the map; the answer takes it back. */
export const offerMapView = (map: MapView): (() => void) => offer({ people: map, map });

const offer = (offered: NonNullable<typeof onScreen>): (() => void) => {
  onScreen = offered;
  return () => {
    if (onScreen === offered) onScreen = null;
  };
};

/** The view of the people on screen; null while another place is shown. */
export const peopleView = (): PeopleView | null => onScreen?.people ?? null;

/** The map on screen; null while it is not. */
export const mapView = (): MapView | null => onScreen?.map ?? null;

/** Goes to the map with one card chosen and in view. */
export const showPerson = (seatId: string): void => {
  goTo('map');
  select([seatId]);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      peopleView()?.show(seatId);
      peopleView()?.focus();
    }),
  );
};

/** Shows the whole map once what was just changed is laid out on it. */
export const fitOnceDrawn = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => mapView()?.fit()));
};
