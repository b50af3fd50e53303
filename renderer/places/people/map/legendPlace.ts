/** Where the legend lies so that it covers no card. All lengths in pixels from the corner of the map. */
import type { Box } from '../../../../shared/layout/bounds';
import { CARD, type Chart } from '../../../../shared/layout/chart';
import type { TilesView } from './drawTiles';

type Size = { readonly width: number; readonly height: number };
export const CORNERS = ['bottomLeft', 'topLeft', 'topRight', 'bottomRight'] as const;
export type Corner = (typeof CORNERS)[number];

/** From the edge of the map, and around a card. */
const MARGIN = 14;
const CLEAR = 4;
/** What the buttons at the lower right take, with the room above them. */
const BUTTONS = { width: 250, height: 52 } as const;

const at = (corner: Corner, size: Size, map: Size): Box => ({
  ...size,
  x: corner === 'topLeft' || corner === 'bottomLeft' ? MARGIN : map.width - MARGIN - size.width,
  y:
    corner === 'topLeft' || corner === 'topRight'
      ? MARGIN
      : map.height - MARGIN - size.height - (corner === 'bottomRight' ? BUTTONS.height - MARGIN : 0),
});

const covers = (box: Box, chart: Pick<Chart, 'positions'>, view: TilesView): boolean => {
  const width = CARD.width * view.zoom;
  const height = CARD.height * view.zoom;
  for (const corner of chart.positions.values()) {
    const x = corner.x * view.zoom + view.x;
    const y = corner.y * view.zoom + view.y;
    if (
      x < box.x + box.width + CLEAR &&
      x + width > box.x - CLEAR &&
      y < box.y + box.height + CLEAR &&
      y + height > box.y - CLEAR
    )
      return true;
  }
  return false;
};

export type LegendPlace = { readonly corner: Corner; readonly shapeAt: number };

/** The first free corner for the first of the shapes that has one, the one given as `before` if it is still free. */
export const legendPlace = (
  chart: Pick<Chart, 'positions'>,
  view: TilesView,
  map: Size,
  shapes: readonly Size[],
  before: LegendPlace | null,
): LegendPlace | null => {
  const isFree = (corner: Corner, size: Size): boolean => {
    const box = at(corner, size, map);
    if (box.x < MARGIN || box.y < MARGIN || box.x + box.width > map.width - MARGIN) return false;
    if (corner === 'bottomLeft' && box.x + box.width > map.width - BUTTONS.width) return false;
    return !covers(box, chart, view);
  };
  const known = before === null ? undefined : shapes[before.shapeAt];
  if (before !== null && known && isFree(before.corner, known)) return before;
  for (const [shapeAt, size] of shapes.entries())
    for (const corner of CORNERS) if (isFree(corner, size)) return { corner, shapeAt };
  return null;
};

/** How much of the chart lies within the map, 0–1. */
export const shareInView = ({ box }: Pick<Chart, 'box'>, view: TilesView, map: Size): number => {
  if (box === null) return 1;
  const along = (from: number, length: number, offset: number, room: number): number => {
    const start = Math.max(0, from * view.zoom + offset);
    const end = Math.min(room, (from + length) * view.zoom + offset);
    return Math.max(0, end - start) / (length * view.zoom);
  };
  return along(box.x, box.width, view.x, map.width) * along(box.y, box.height, view.y, map.height);
};

/** Whether all cards lie within the map. */
export const isAllInView = ({ box }: Pick<Chart, 'box'>, view: TilesView, map: Size): boolean =>
  box === null ||
  (box.x * view.zoom + view.x >= -1 &&
    box.y * view.zoom + view.y >= -1 &&
    (box.x + box.width) * view.zoom + view.x <= map.width + 1 &&
    (box.y + box.height) * view.zoom + view.y <= map.height + 1);
