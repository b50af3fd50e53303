import { expect, it } from 'vitest';
import { legendPlace, shareInView } from '../../../renderer/places/people/map/legendPlace';
import { intoView } from '../../../renderer/places/people/map/mapViewport';

const MAP = { width: 1000, height: 700 };
const VIEW = { x: 0, y: 0, zoom: 1 };
const WIDE = { width: 500, height: 80 };
const TALL = { width: 180, height: 220 };
const at = (...corners: readonly (readonly [number, number])[]) => ({
  positions: new Map(corners.map(([x, y], place) => [`s${place}`, { x, y }])),
});

it('lays the legend in the first free corner, narrower where only that fits, and nowhere where none is free', () => {
  expect(legendPlace(at([400, 200]), VIEW, MAP, [WIDE, TALL], null)).toEqual({ corner: 'bottomLeft', shapeAt: 0 });
  expect(legendPlace(at([100, 560]), VIEW, MAP, [WIDE, TALL], null)).toEqual({ corner: 'topLeft', shapeAt: 0 });
  const band = at([250, 20], [250, 560], [500, 20], [560, 560]);
  expect(legendPlace(band, VIEW, MAP, [WIDE, TALL], null)).toEqual({ corner: 'bottomLeft', shapeAt: 1 });
  const full = at([10, 10], [10, 600], [780, 10], [780, 500]);
  expect(legendPlace(full, VIEW, MAP, [WIDE, TALL], null)).toBeNull();
});

it('stays where it is as long as that is free', () => {
  const before = { corner: 'topRight', shapeAt: 1 } as const;
  expect(legendPlace(at([400, 300]), VIEW, MAP, [WIDE, TALL], before)).toEqual(before);
  expect(legendPlace(at([800, 20]), VIEW, MAP, [WIDE, TALL], before)).toEqual({ corner: 'bottomLeft', shapeAt: 0 });
});

it('knows how much of a chart is in view', () => {
  const box = { x: 0, y: 0, width: 1000, height: 700 };
  expect(shareInView({ box }, VIEW, MAP)).toBe(1);
  expect(shareInView({ box }, { ...VIEW, zoom: 2 }, MAP)).toBe(0.25);
  expect(shareInView({ box: null }, VIEW, MAP)).toBe(1);
});

it('moves the map no further than it takes for a card to be well in view', () => {
  const card = { width: 200, height: 80 };
  expect(intoView({ ...card, left: 300, top: 300 }, MAP)).toEqual({ dx: 0, dy: 0 });
  const { dx, dy } = intoView({ ...card, left: 900, top: -20 }, MAP);
  expect(900 + 200 + dx).toBeLessThan(MAP.width);
  expect(900 + 200 + dx).toBeGreaterThan(MAP.width - 60);
  expect(-20 + dy).toBeGreaterThan(0);
  expect(-20 + dy).toBeLessThan(60);
});
