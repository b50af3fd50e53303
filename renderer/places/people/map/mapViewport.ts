/** What part of the map is on screen, and what lies under a point. */
import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import { overlaps, type Box } from '../../../../shared/layout/bounds';
import { CARD, type Chart } from '../../../../shared/layout/chart';
import type { Point } from '../../../../shared/layout/forest';
import type { Page } from '../../../../shared/layout/shape';

export const LEAST_ZOOM = 0.04;
export const MOST_ZOOM = 2;
/** Free room around the chart; what floats over the map may cover a corner of it. */
const MARGIN = 8;
/** Over the chart, for the name on the line of its highest frame. */
const HEAD = 20;

export type Size = { readonly width: number; readonly height: number };

/** What a chart is shaped for so that it fills a map of this size. */
export const pageIn = ({ width, height }: Size): Page => ({
  width: Math.max(1, width - 2 * MARGIN),
  height: Math.max(1, height - HEAD - MARGIN),
});

/** The view that shows the whole chart, never larger than life. */
export const fitting = (chart: Chart, size: Size): Viewport => {
  const box = chart.box;
  if (!box) return { x: size.width / 2 - CARD.width / 2, y: size.height / 3, zoom: 1 };
  const zoom = Math.max(
    LEAST_ZOOM,
    Math.min(1, (size.width - 2 * MARGIN) / box.width, (size.height - HEAD - MARGIN) / box.height),
  );
  const tall = box.height * zoom;
  return {
    zoom,
    x: (size.width - box.width * zoom) / 2 - box.x * zoom,
    y: Math.max(HEAD, (size.height - tall) / 3) - box.y * zoom,
  };
};

/** Whether the whole chart is shown as *Fit* shows it in a map of this size. */
export const isFitted = (view: Viewport, chart: Chart, size: Size): boolean => {
  const fitted = fitting(chart, size);
  return (
    Math.abs(view.x - fitted.x) < 1 && Math.abs(view.y - fitted.y) < 1 && Math.abs(view.zoom - fitted.zoom) < 0.001
  );
};

/** Kept between a card that is brought into view and the edge of the map. */
const AROUND = 48;

/** Where a card lies on screen, by its corner on the map. */
export const cardOnScreen = (corner: Point, view: Viewport): Box => ({
  x: corner.x * view.zoom + view.x,
  y: corner.y * view.zoom + view.y,
  width: CARD.width * view.zoom,
  height: CARD.height * view.zoom,
});

/** Kept between a card and what floats over the map. */
const BESIDE = 8;

/** How far down, or up where negative, a card must be moved for nothing that floats over the map to lie on it. */
export const clearOf = (card: Box, map: Size, floating: readonly Box[]): number => {
  let dy = 0;
  for (const box of floating) {
    if (!overlaps({ ...card, y: card.y + dy }, box)) continue;
    const isAtFoot = box.y + box.height / 2 > map.height / 2;
    dy = isAtFoot ? box.y - BESIDE - card.height - card.y : box.y + box.height + BESIDE - card.y;
  }
  return dy;
};

/**
 * How far the map must be moved for a card to lie well inside it and for nothing to lie on the card. All in pixels on
 * screen.
 */
export const intoView = (
  card: Box,
  map: Size,
  floating: readonly Box[] = [],
): { readonly dx: number; readonly dy: number } => {
  const along = (at: number, length: number, room: number): number => {
    const margin = Math.max(8, Math.min(AROUND, (room - length) / 2));
    if (at < margin) return margin - at;
    return Math.min(0, room - margin - length - at);
  };
  const dx = along(card.x, card.width, map.width);
  const dy = along(card.y, card.height, map.height);
  return { dx, dy: dy + clearOf({ ...card, x: card.x + dx, y: card.y + dy }, map, floating) };
};

/** Zooms so that the chosen card, or else the middle of the view, stays where it is on screen. */
export const zoomAround = (
  flow: Pick<ReactFlowInstance, 'getViewport' | 'setViewport'>,
  frame: HTMLElement | null,
  chart: Chart,
  seatId: string | null,
  factor: number,
): void => {
  if (!frame) return;
  const { x, y, zoom } = flow.getViewport();
  const next = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom * factor));
  const corner = seatId === null ? undefined : chart.positions.get(seatId);
  const fixed = corner
    ? { x: corner.x + CARD.width / 2, y: corner.y + CARD.height / 2 }
    : { x: (frame.clientWidth / 2 - x) / zoom, y: (frame.clientHeight / 2 - y) / zoom };
  void flow.setViewport({ zoom: next, x: x + fixed.x * (zoom - next), y: y + fixed.y * (zoom - next) });
};

/** The card under a point in map units, other than those given. */
export const cardUnder = (chart: Chart, x: number, y: number, except: ReadonlySet<string>): string | null => {
  for (const [id, corner] of chart.positions) {
    if (!except.has(id) && x >= corner.x && x <= corner.x + CARD.width && y >= corner.y && y <= corner.y + CARD.height)
      return id;
  }
  return null;
};

/** Where the map is looked at: its corner on screen in pixels, and pixels a unit. */
type Viewed = { readonly x: number; readonly y: number; readonly zoom: number };

/** How much of the chart lies within the map, 0–1. */
export const shareInView = ({ box }: Pick<Chart, 'box'>, view: Viewed, map: Size): number => {
  if (box === null) return 1;
  const along = (from: number, length: number, offset: number, room: number): number => {
    const start = Math.max(0, from * view.zoom + offset);
    const end = Math.min(room, (from + length) * view.zoom + offset);
    return Math.max(0, end - start) / (length * view.zoom);
  };
  return along(box.x, box.width, view.x, map.width) * along(box.y, box.height, view.y, map.height);
};

/** The first card of which a part is on screen, among those of `among`; null where there is none. */
export const cardInView = (
  { positions }: Pick<Chart, 'positions'>,
  view: Viewed,
  map: Size,
  among: ReadonlyMap<string, unknown> = positions,
): string | null => {
  for (const [id, { x, y }] of positions) {
    const left = x * view.zoom + view.x;
    const top = y * view.zoom + view.y;
    const isIn =
      left < map.width && top < map.height && left + CARD.width * view.zoom > 0 && top + CARD.height * view.zoom > 0;
    if (isIn && among.has(id)) return id;
  }
  return null;
};

/** The middle of what is on screen, in map units. */
export const middleOf = (flow: Pick<ReactFlowInstance, 'screenToFlowPosition'>, frame: HTMLElement): Point => {
  const { left, top, width, height } = frame.getBoundingClientRect();
  return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
};

export const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
});

/** What of the map is in view. */
export const boxIn = (view: Viewport, map: Size): Box => ({
  x: -view.x / view.zoom,
  y: -view.y / view.zoom,
  width: map.width / view.zoom,
  height: map.height / view.zoom,
});

/** The view in which a box is seen whole and as large as it can be, in its middle. */
export const viewOn = (box: Box, map: Size): Viewport => {
  const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, map.width / box.width, map.height / box.height));
  return {
    zoom,
    x: map.width / 2 - (box.x + box.width / 2) * zoom,
    y: map.height / 2 - (box.y + box.height / 2) * zoom,
  };
};

/** Brings a box of the map into view, no further than it takes. */
export const showBox = (
  flow: Pick<ReactFlowInstance, 'getViewport' | 'setViewport'>,
  frame: HTMLElement,
  box: Box,
): void => {
  const { x, y, zoom } = flow.getViewport();
  const { dx, dy } = intoView(
    { x: box.x * zoom + x, y: box.y * zoom + y, width: box.width * zoom, height: box.height * zoom },
    { width: frame.clientWidth, height: frame.clientHeight },
  );
  if (dx !== 0 || dy !== 0) void flow.setViewport({ zoom, x: x + dx, y: y + dy });
};
