import { expect, it } from 'vitest';
import { stepBack } from '../../../renderer/places/people/map/standStill';
import type { Chart } from '../../../shared/layout/chart';

const chartOf = (places: Readonly<Record<string, readonly [number, number]>>): Chart =>
  ({
    layout: 'down',
    positions: new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
  }) as unknown as Chart;
const MAP = { width: 800, height: 600 };
const VIEW = { x: 0, y: 0, zoom: 1 };

it('the view goes with somebody who was on screen where everybody on it went', () => {
  const before = chartOf({ a: [100, 100], b: [9_000, 100] });
  const after = chartOf({ a: [5_000, 300], b: [9_000, 100] });
  expect(stepBack(before, after, VIEW, MAP)).toEqual({ x: 4_900, y: 200 });
});

it('the view stays where somebody is left on it, or nobody was', () => {
  const before = chartOf({ a: [100, 100], b: [300, 100] });
  expect(stepBack(before, chartOf({ a: [5_000, 300], b: [300, 100] }), VIEW, MAP)).toEqual({ x: 0, y: 0 });
  const empty = chartOf({ a: [5_000, 300] });
  expect(stepBack(empty, chartOf({ a: [7_000, 300] }), VIEW, MAP)).toEqual({ x: 0, y: 0 });
});
