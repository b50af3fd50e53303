import { describe, expect, it } from 'vitest';
import { cornersIn, freeCorners, USUAL_LEGEND } from '../../../renderer/places/people/map/freeCorner';
import { clearOf, intoView } from '../../../renderer/places/people/map/mapViewport';
import { stepOf } from '../../../renderer/places/people/map/standStill';
import { overlaps } from '../../../shared/layout/bounds';
import { CARD, chartAt } from '../../../shared/layout/chart';
import type { Card, Point } from '../../../shared/layout/forest';

const SIZE = { width: 1340, height: 770 };
const LIFE_SIZE = { x: 0, y: 0, zoom: 1 };
const card = (id: string, parentId: string | null = null): Card => ({ id, parentId, ...CARD });
const at = (corners: readonly Point[]) =>
  chartAt(
    corners.map((_, k) => card(`${k}`)),
    new Map(corners.map((corner, k) => [`${k}`, corner])),
  );

describe('what floats over the map', () => {
  it('stands at the foot while nobody stands there', () => {
    expect(freeCorners(at([{ x: 500, y: 20 }]), LIFE_SIZE, SIZE)).toEqual({
      legend: 'bottom left wide',
      areButtonsAtTop: false,
    });
  });

  it('goes to the head when the foot is taken', () => {
    const foot = [0, 1, 2, 3, 4].map((k) => ({ x: 20 + k * 260, y: 670 }));
    expect(freeCorners(at(foot), LIFE_SIZE, SIZE)).toEqual({ legend: 'top left wide', areButtonsAtTop: true });
  });

  it('is folded where no corner is free', () => {
    const everywhere = [0, 1, 2, 3, 4].flatMap((k) => [0, 1, 2, 3, 4, 5].map((row) => ({ x: k * 260, y: row * 125 })));
    expect(freeCorners(at(everywhere), LIFE_SIZE, SIZE).legend).toBe('bottom left folded');
  });

  it('is a button in the corner that has room for no more', () => {
    const ring = [0, 1, 2, 3, 4].flatMap((k) => [0, 1, 2, 3, 4, 5].map((row) => ({ x: k * 260, y: row * 125 })));
    const butTopLeft = ring.filter(({ x, y }) => x > 0 || y > 0);
    expect(freeCorners(at(butTopLeft), LIFE_SIZE, SIZE).legend).toBe('top left folded');
  });
});

describe('a chart laid out anew', () => {
  const cards = [card('boss'), card('one', 'boss'), card('two', 'boss')];
  const laid = (
    corners: Readonly<Record<string, Point>>,
    all = cards,
    pins: ReadonlyMap<string, Point> = new Map(),
  ) => ({
    chart: chartAt(all, new Map(Object.entries(corners))),
    pins,
  });
  const before = laid({ boss: { x: 0, y: 0 }, one: { x: 0, y: 100 }, two: { x: 0, y: 200 } });

  it('takes the view along with the chosen card', () => {
    const after = laid({ boss: { x: 50, y: 0 }, one: { x: 70, y: 130 }, two: { x: 0, y: 200 } });
    expect(stepOf(before, after, 'one')).toEqual({ x: 70, y: 30 });
    expect(stepOf(before, after, null)).toEqual({ x: 0, y: 0 });
  });

  it('goes by the manager of somebody new', () => {
    const after = laid({ boss: { x: 50, y: 0 }, one: { x: 0, y: 100 }, two: { x: 0, y: 200 }, new: { x: 9, y: 9 } }, [
      ...cards,
      card('new', 'boss'),
    ]);
    expect(stepOf(before, after, 'new')).toEqual({ x: 50, y: 0 });
  });

  it('stays where it is when the card was put somewhere by hand', () => {
    const there = { x: 300, y: 300 };
    const after = laid({ boss: { x: 0, y: 0 }, one: there, two: { x: 0, y: 200 } }, cards, new Map([['one', there]]));
    expect(stepOf(before, after, 'one')).toEqual({ x: 0, y: 0 });
  });
});

describe('what floats over the map as its view changes', () => {
  const row = at([0, 1, 2, 3].map((k) => ({ x: 40 + k * 300, y: 40 })));
  const cornersAt = (view: { x: number; y: number; zoom: number }, before?: ReturnType<typeof freeCorners>) =>
    cornersIn(row, view, SIZE, USUAL_LEGEND, 1, before);
  const folded = { legend: 'bottom left folded', areButtonsAtTop: false } as const;

  it('stays where it is while no card lies under it, though another place would come first', () => {
    const before = { legend: 'bottom left narrow', areButtonsAtTop: false } as const;
    expect(cornersAt({ x: -77, y: 0, zoom: 1 }, before)).toEqual(before);
  });

  it('unfolds where there is room again', () => {
    expect(cornersAt({ x: -77, y: 0, zoom: 1 }, folded).legend).toBe('bottom left wide');
  });

  it('goes where no card is once one lies under it', () => {
    expect(cornersAt({ x: 0, y: 640, zoom: 1 }, { legend: 'bottom left wide', areButtonsAtTop: false })).toEqual({
      legend: 'top left wide',
      areButtonsAtTop: true,
    });
  });

  it('stays where it is while most of the map is out of view', () => {
    expect(cornersAt({ x: -900, y: 640, zoom: 1 }, folded)).toEqual(folded);
  });
});

describe('a card that comes into view', () => {
  const buttons = { x: 1130, y: 720, width: 194, height: 30 };
  const legend = { x: 16, y: 16, width: 330, height: 90 };
  const box = (x: number, y: number) => ({ x, y, ...CARD });

  it('stays where it is where nothing lies on it', () => {
    expect(clearOf(box(600, 600), SIZE, [buttons, legend])).toBe(0);
  });

  it('comes to lie above what floats at the foot, and below what floats at the head', () => {
    const above = box(1100, 660).y + clearOf(box(1100, 660), SIZE, [buttons, legend]);
    expect(above + CARD.height).toBeLessThan(buttons.y);
    expect(box(20, 60).y + clearOf(box(20, 60), SIZE, [buttons, legend])).toBeGreaterThan(legend.y + legend.height);
  });

  it('lies inside the map and under nothing, wherever it was', () => {
    for (const x of [-300, 20, 500, 1120, 1600])
      for (const y of [-200, 20, 400, 680, 900]) {
        const { dx, dy } = intoView(box(x, y), SIZE, [buttons, legend]);
        const there = box(x + dx, y + dy);
        expect([buttons, legend].some((one) => overlaps(there, one))).toBe(false);
        expect(there.x >= 0 && there.x + CARD.width <= SIZE.width).toBe(true);
        expect(there.y >= 0 && there.y + CARD.height <= SIZE.height).toBe(true);
      }
  });
});
