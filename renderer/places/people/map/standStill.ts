/** What moves on screen when a chart is laid out anew, and what does not. */
import type { Viewport } from '@xyflow/react';
import type { Chart } from '../../../../shared/layout/chart';
import type { Point } from '../../../../shared/layout/forest';
import { cardInView, type Size } from './mapViewport';
import type { OnMap } from './useChart';

type Laid = Pick<OnMap, 'chart' | 'pins'>;

const managerOf = (chart: Chart, seatId: string): string | null =>
  chart.cards.find((card) => card.id === seatId)?.parentId ?? null;

/**
 * How far the view goes with the chosen card: by the step the card makes, or by that of its manager where it is new or
 * has another one. A card put somewhere by hand moves because somebody wants it to.
 */
export const stepOf = (before: Laid, after: Laid, chosen: string | null): Point => {
  if (chosen === null || before.chart === after.chart || before.chart.layout !== after.chart.layout) return NO_STEP;
  const manager = managerOf(after.chart, chosen);
  const isSame = before.chart.positions.has(chosen) && managerOf(before.chart, chosen) === manager;
  const held = isSame ? chosen : manager;
  if (held === null || after.pins.get(held) !== before.pins.get(held) || after.pins.has(chosen)) return NO_STEP;
  const from = before.chart.positions.get(held);
  const to = after.chart.positions.get(held);
  return from && to ? { x: to.x - from.x, y: to.y - from.y } : NO_STEP;
};
const NO_STEP: Point = { x: 0, y: 0 };

/**
 * How far the view goes where everybody on screen went, as an undo does: with one of them, so that nobody is left before
 * empty ground.
 */
export const stepBack = (before: Chart, after: Chart, view: Viewport, map: Size): Point => {
  if (before === after || before.layout !== after.layout || cardInView(after, view, map) !== null) return NO_STEP;
  const held = cardInView(before, view, map, after.positions);
  const from = before.positions.get(held ?? '');
  const to = after.positions.get(held ?? '');
  return from && to ? { x: to.x - from.x, y: to.y - from.y } : NO_STEP;
};
