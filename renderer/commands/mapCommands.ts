import type { Positions } from '../../shared/layout/forest';
import { goTo, select } from '../state/session';

/** What the map on screen offers to commands; null while another place is shown. */
type MapView = {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Brings a card into view. */
  readonly show: (seatId: string) => void;
  readonly focus: () => void;
  /** Where the cards stand. */
  readonly positions?: () => Positions;
  /** Shows cards moved by so much while they are dragged; null puts them back. */
  readonly preview?: (seatIds: readonly string[] | null, dx: number, dy: number) => void;
  readonly zoom?: () => number;
  /** What lies under a point of the window: a card, or free ground in map units; null where the map is not. */
  readonly at?: (
    clientX: number,
    clientY: number,
  ) => { readonly seatId: string | null; readonly x: number; readonly y: number } | null;
};

let view: MapView | null = null;
export const offerMapView = (offered: MapView | null): void => {
  view = offered;
};
export const mapView = (): MapView | null => view;

/** Goes to the map with one card chosen and in view. */
export const showPerson = (seatId: string): void => {
  goTo('map');
  select([seatId]);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      mapView()?.show(seatId);
      mapView()?.focus();
    }),
  );
};
