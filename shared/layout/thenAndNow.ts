/**
 * Where everybody stands who is on a map at any of several moments: the map's own layout of the last of them, with room
 * for whoever left it or stood elsewhere, so that nothing jumps while one goes from moment to moment.
 */
import { presentAt, type Present } from '../analysis/thenAndNowPresent';
import { emptyDocument, type Document } from '../document/document';
import { framesOf, usualFrames } from '../document/frames';
import { shapingBy } from '../document/mapShape';
import { accountMap } from '../document/maps';
import type { Moment } from '../document/moments';
import type { Person, RecordOf, Seat } from '../model';
import { chartAt, chartCards, layChart, piecesOn, pinsOf, type Chart } from './chart';
import type { Piece } from './framePieces';
import type { Card, Point } from './forest';
import { groundOf } from './routing/chartRoutes';
import type { Cut } from './routing/crossings';
import { drawnLine, type Drawn } from './routing/drawn';
import { routesOf } from './routing/routes';
import type { Route } from './routing/wire';
import type { Page } from './shape';

/** The frame of a department around everybody who stands in it at any of the moments. */
export type PlacesFrame = { readonly name: string; readonly piece: Piece; readonly isNamed: boolean };
export type Places = {
  readonly chart: Chart;
  /** The card that stands for a place: a seat under a manager. */
  readonly cardOf: ReadonlyMap<string, string>;
  readonly parentOf: ReadonlyMap<string, string | null>;
  readonly frames: readonly PlacesFrame[];
};

/** Room above a piece for the name of its frame, in map units. */
const NAME_ROOM = 12;

type Found = { readonly placeId: string; readonly one: Present };

/** Places at any of the moments, each as it was last. */
const placesIn = (moments: readonly Moment[]): ReadonlyMap<string, Found> => {
  const found = new Map<string, Found>();
  for (const moment of moments)
    for (const one of presentAt(moment).values())
      if (one.placeId !== null) {
        // Whoever was noted before in the place is taken out first, so that the order is that of the last moment.
        found.delete(one.placeId);
        found.set(one.placeId, { placeId: one.placeId, one });
      }
  return found;
};

/** Lays everybody out. `page` shapes the chart for a sheet; without it the map keeps the shape it has. */
export const placesFor = (moments: readonly Moment[], page?: Page): Places => {
  const last = moments.at(-1);
  if (last === undefined) throw new Error('Then and now are two moments at least.');
  const places = placesIn(moments);
  const now = new Set([...presentAt(last).values()].map(({ placeId }) => placeId));
  const cardOf = new Map<string, string>();
  const cardOfSeat = new Map<string, string>();
  for (const { placeId, one } of places.values()) {
    const cardId = now.has(placeId) ? one.seat.id : `was ${placeId}`;
    cardOf.set(placeId, cardId);
    // The reports of a seat hang on it where it stands last.
    if (cardOfSeat.get(one.seat.id) !== one.seat.id) cardOfSeat.set(one.seat.id, cardId);
  }
  const seat = new Map<string, Seat>();
  const person = new Map<string, Person>();
  const holding = new Map<string, RecordOf<'holding'>>();
  for (const { placeId, one } of places.values()) {
    const id = cardOf.get(placeId) as string;
    const managerCard = one.managerId === null ? null : (cardOfSeat.get(one.managerId) ?? null);
    seat.set(id, { ...one.seat, id, reportsToId: managerCard === id ? null : managerCard, unplaced: false });
    person.set(id, { ...one.person, id, status: 'active' });
    holding.set(id, {
      id,
      ordinal: one.seat.ordinal,
      updatedAt: one.seat.updatedAt,
      seatId: id,
      personId: id,
      from: null,
      to: null,
    });
  }
  const everybody: Document = { ...emptyDocument(), department: last.document.department, seat, person, holding };
  const chart = chartOf(everybody, last.document, page);
  return {
    chart,
    cardOf,
    parentOf: new Map(chart.cards.map(({ id, parentId }) => [id, parentId])),
    frames: framesOn(everybody, chart),
  };
};

const chartOf = (everybody: Document, last: Document, page: Page | undefined): Chart => {
  const cards = chartCards(everybody);
  const pins = pinsOf(last);
  if (page !== undefined && pins.size === 0) return layChart(cards, pins, undefined, 'down', { page });
  const kept = accountMap(last)?.shape ?? null;
  const shaping = kept === null ? {} : shapingBy(kept);
  const own = layChart(chartCards(last), pins, undefined, 'down', shaping);
  const remembered = own.shape === undefined ? {} : { remembered: own.shape };
  return layChart(cards, pins, own.positions, 'down', { ...shaping, ...remembered });
};

const framesOn = (everybody: Document, chart: Chart): readonly PlacesFrame[] =>
  framesOf(everybody, usualFrames(everybody)).flatMap((frame) => {
    const pieces = piecesOn(chart, frame.seatIds, frame.level);
    // The name stands on the line: where none has room above it, the largest has it all the same.
    const named = pieces.toSorted(
      (a, b) => Number(b.above >= NAME_ROOM) - Number(a.above >= NAME_ROOM) || b.seatIds.length - a.seatIds.length,
    )[0];
    return pieces.map((piece) => ({ name: frame.name, piece, isNamed: piece === named }));
  });

/** The reporting lines between the cards that show somebody, or where somebody was or will be. */
export const linesAmong = ({ chart }: Places, isShown: (cardId: string) => boolean): string => {
  const cards: readonly Card[] = chart.cards.filter(({ id }) => isShown(id));
  return chartAt(cards, chart.positions)
    .elbows.map(({ path }) => path)
    .join('');
};

/** From where to where somebody moved. */
export type Move = { readonly key: string; readonly from: string; readonly to: string };
/** Beyond so many arrows nobody could follow one, and laying them would hold up the map. */
export const MOST_ARROWS = 120;

/** The ways of moves in the lanes between cards. */
export const waysOf = ({ chart }: Places, moves: readonly Move[]): ReadonlyMap<string, Route> =>
  routesOf(
    groundOf(chart),
    moves.slice(0, MOST_ARROWS).map(({ key, from, to }) => ({ id: key, from, to, kind: 'influences' })),
  );

/** Dash and gap of an arrow, in map units. */
const DASH = { stroke: 9, gap: 6 } as const;

/** A way as a dashed arrow, with its head. Dashes are gaps in the path: a dash pattern would cost a frame. */
export const dashedArrow = (route: Route): Drawn => {
  const gaps = route.points.slice(1).flatMap((to, piece): readonly Cut[] => {
    const from = route.points[piece] as Point;
    const isLevel = Math.abs(from.y - to.y) < 0.01;
    const [start, end] = isLevel ? [from.x, to.x] : [from.y, to.y];
    const length = Math.abs(end - start);
    const step = Math.sign(end - start);
    const cuts: Cut[] = [];
    // The corner stays whole, and so does the shaft below the head.
    for (let along = DASH.stroke; along + DASH.gap < length - DASH.stroke; along += DASH.stroke + DASH.gap) {
      const [one, two] = [start + step * along, start + step * (along + DASH.gap)];
      cuts.push({ piece, from: Math.min(one, two), to: Math.max(one, two) });
    }
    return cuts;
  });
  return drawnLine('influences', route, gaps);
};
