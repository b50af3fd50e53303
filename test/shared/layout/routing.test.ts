import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, chartCards, layChart, layNetwork, pinsOf } from '../../../shared/layout/chart';
import type { Box } from '../../../shared/layout/bounds';
import { groundOf, routesOn, wiresOf } from '../../../shared/layout/routing/chartRoutes';
import { crossingsOf, cutsOf } from '../../../shared/layout/routing/crossings';
import { drawnLine } from '../../../shared/layout/routing/drawn';
import { layAll, layBeside, routesOf, runsUnder, touchedBy } from '../../../shared/layout/routing/routes';
import type { Ground, Routes, Wire } from '../../../shared/layout/routing/wire';
import { qualityOf } from '../../support/lines';
import { randomCards, seeded } from '../../support/charts';
import { SAMPLES, sampleDocument } from '../../support/samples';

const KINDS = ['influences', 'mentor', 'ally', 'conflict', 'dotted'] as const;
const wire = (id: string, from: string, to: string): Wire => ({ id, from, to, kind: 'influences' });
const box = (x: number, y: number): Box => ({ x, y, width: CARD.width, height: CARD.height });
const bare = (boxes: Readonly<Record<string, Box>>): Ground => ({
  boxes: new Map(Object.entries(boxes)),
  reporting: [],
});

/** Lines between random people, by `seed`. */
const randomWires = (ids: readonly string[], count: number, seed: number): readonly Wire[] => {
  const next = seeded(seed);
  const one = (): string => ids[Math.floor(next() * ids.length)]!;
  return Array.from({ length: count }, (_, at) => ({
    id: `line ${at}`,
    from: one(),
    to: one(),
    kind: KINDS[at % KINDS.length]!,
  })).filter(({ from, to }) => from !== to);
};

/** What holds of any lines, wherever cards stand. */
const expectSound = (ground: Ground, wires: readonly Wire[], routes: Routes): void => {
  expect([...routes.keys()].toSorted()).toEqual(wires.map(({ id }) => id).toSorted());
  for (const { id, from, to } of wires) {
    const { points, isForced } = routes.get(id)!;
    const ends = [
      [points[0]!, ground.boxes.get(from)!],
      [points[points.length - 1]!, ground.boxes.get(to)!],
    ] as const;
    for (const [point, { x, y, width, height }] of ends) {
      const isOnX = Math.abs(point.x - x) < 0.01 || Math.abs(point.x - x - width) < 0.01;
      const isOnY = Math.abs(point.y - y) < 0.01 || Math.abs(point.y - y - height) < 0.01;
      expect(isOnX || isOnY).toBe(true);
      expect(point.x >= x - 0.01 && point.x <= x + width + 0.01).toBe(true);
      expect(point.y >= y - 0.01 && point.y <= y + height + 0.01).toBe(true);
    }
    if (!isForced)
      for (let at = 1; at < points.length; at += 1)
        expect(
          Math.min(Math.abs(points[at]!.x - points[at - 1]!.x), Math.abs(points[at]!.y - points[at - 1]!.y)),
        ).toBeLessThan(0.01);
  }
  expect(qualityOf(ground, wires, routes).under).toBe(0);
};

describe('lines between people', () => {
  it.each(SAMPLES.flatMap((name) => (['down', 'rows', 'right'] as const).map((layout) => [name, layout] as const)))(
    'run in the lanes of the %s laid out %s',
    (name, layout) => {
      const content = sampleDocument(name);
      const chart = layChart(chartCards(content), pinsOf(content), undefined, layout);
      const { wires, routes } = routesOn(content, groundOf(chart));
      const ground = groundOf(chart);
      expect(wires.length).toBeGreaterThan(15);
      expectSound(ground, wires, routes);
      const found = qualityOf(ground, wires, routes);
      expect(found).toMatchObject({ forced: 0, under: 0, tight: 0, onReporting: 0 });
      expect(found.bends).toBeLessThanOrEqual(1.4);
      expect(found.detour).toBeLessThanOrEqual(1.25);
      const most = name === 'industrial' ? 16 : layout === 'right' ? 8 : 6;
      expect(found.crossings).toBeLessThanOrEqual(most);
    },
  );

  it('run under nobody in any chart, and off the reporting lines', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom('down', 'rows', 'right'),
        fc.boolean(),
        (count, lines, seed, layout, varied) => {
          const cards = randomCards({ count, seed, bushiness: 4, roots: 2, varied });
          const chart = layChart(cards, new Map(), undefined, layout);
          const ground = groundOf(chart);
          // Between two cards there is no short way for twenty lines.
          const wires = randomWires([...ground.boxes.keys()], Math.min(lines, 4 * count), seed);
          const routes = routesOf(ground, wires);
          expectSound(ground, wires, routes);
          const found = qualityOf(ground, wires, routes);
          expect(found.forced).toBe(0);
          expect(found.rightDetour).toBeLessThan(3);
        },
      ),
      { numRuns: 40, examples: [[32, 11, 539929, 'right', true]] },
    );
  });

  it('run under nobody among cards put anywhere, or are straight where there is no way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 900 })), {
          minLength: 2,
          maxLength: 24,
        }),
        fc.integer({ min: 1, max: 1e6 }),
        (corners, seed) => {
          const ground = bare(Object.fromEntries(corners.map(([x, y], at) => [`${at}`, box(x, y)])));
          const wires = randomWires([...ground.boxes.keys()], 12, seed);
          const routes = routesOf(ground, wires);
          for (const { id, from, to } of wires)
            for (const [other, stranger] of ground.boxes)
              if (other !== from && other !== to) expect(runsUnder(routes.get(id)!, stranger)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order in which they are named', () => {
    const content = sampleDocument('hospital');
    const ground = groundOf(layChart(chartCards(content), pinsOf(content)));
    const wires = wiresOf(content.link, content.seat, content.holding, content.person);
    const routes = routesOf(ground, wires);
    const turned = routesOf(ground, wires.toReversed());
    for (const { id } of wires) expect(turned.get(id)).toEqual(routes.get(id));
  });

  it('are laid one step after another, so that a key can come between', () => {
    const ground = bare({ a: box(0, 0), b: box(500, 0), c: box(500, 400) });
    const steps = layAll(ground, [wire('1', 'a', 'b'), wire('2', 'b', 'c'), wire('3', 'a', 'c')]);
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    expect(count).toBeGreaterThanOrEqual(3);
  });

  it('are straight and marked where a card is walled in', () => {
    const around = Object.fromEntries(
      [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [`${x} ${y}`, box(x * (CARD.width + 2), y * (CARD.height + 2))])),
    );
    const ground = bare({ ...around, far: box(2000, 0) });
    const routes = routesOf(ground, [wire('out', '0 0', 'far')]);
    expect(routes.get('out')).toMatchObject({ isForced: true });
    expect(routes.get('out')!.points).toHaveLength(2);
  });
});

describe('lines beside each other', () => {
  it('end apart along the side of a card', () => {
    const ground = bare({ boss: box(400, 0), a: box(0, 300), b: box(250, 300), c: box(550, 300), d: box(800, 300) });
    const wires = ['a', 'b', 'c', 'd'].map((id) => wire(id, id, 'boss'));
    const routes = routesOf(ground, wires);
    const ends = [...routes.values()].map(({ points }) => points[points.length - 1]!);
    for (const [at, end] of ends.entries())
      for (const other of ends.slice(at + 1))
        expect(Math.max(Math.abs(end.x - other.x), Math.abs(end.y - other.y))).toBeGreaterThanOrEqual(11.5);
  });

  it('keep a distance where they share a lane', () => {
    const boxes: Record<string, Box> = {};
    for (let at = 0; at < 5; at += 1) {
      boxes[`left ${at}`] = box(0, at * 140);
      boxes[`right ${at}`] = box(700, at * 140);
    }
    boxes['wall'] = { x: 400, y: -40, width: 60, height: 800 };
    const ground = bare(boxes);
    const wires = [0, 1, 2, 3, 4].map((at) => wire(`${at}`, `left ${at}`, `right ${4 - at}`));
    const routes = routesOf(ground, wires);
    expect(qualityOf(ground, wires, routes)).toMatchObject({ under: 0, tight: 0, forced: 0 });
  });

  it('are interrupted where they cross, one of two', () => {
    const ground = bare({ left: box(0, 200), right: box(800, 200), top: box(400, 0), bottom: box(400, 420) });
    const wires = [wire('across', 'left', 'right'), wire('down', 'top', 'bottom')];
    const routes = routesOf(ground, wires);
    expect(crossingsOf(routes)).toHaveLength(1);
    const cuts = cutsOf(routes, wires);
    expect([...cuts.keys()]).toEqual(['across']);
    const drawn = drawnLine('influences', routes.get('across')!, cuts.get('across'));
    expect(drawn.path.match(/M/g)).toHaveLength(2);
    // A zigzag is known by being whole: then the other one is.
    const asConflict = cutsOf(routes, [{ ...wires[0]!, kind: 'conflict' }, wires[1]!]);
    expect([...asConflict.keys()]).toEqual(['down']);
  });
});

describe('while a card is dragged', () => {
  it('only its lines and those it would cover are laid again, and run under nobody', () => {
    const content = sampleDocument('industrial');
    const ground = groundOf(layChart(chartCards(content), pinsOf(content)));
    const wires = wiresOf(content.link, content.seat, content.holding, content.person);
    const routes = routesOf(ground, wires);
    const ids = [...ground.boxes.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: -400, max: 400 }),
        (seatId, dx, dy) => {
          const from = ground.boxes.get(seatId)!;
          const moved = new Map([[seatId, { ...from, x: from.x + dx, y: from.y + dy }]]);
          const touched = touchedBy(routes, wires, moved);
          const anew = new Set(touched.map(({ id }) => id));
          const resting = new Map([...routes].filter(([id]) => !anew.has(id)));
          for (const route of resting.values()) expect(runsUnder(route, moved.get(seatId)!)).toBe(false);
          const now = { ...ground, boxes: new Map([...ground.boxes, ...moved]) };
          const live = layBeside(now, touched, resting);
          expect([...live.keys()].toSorted()).toEqual([...anew].toSorted());
          for (const one of touched)
            for (const [other, stranger] of now.boxes)
              if (other !== one.from && other !== one.to) expect(runsUnder(live.get(one.id)!, stranger)).toBe(false);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('a drawn line', () => {
  const route = {
    points: [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 80 },
    ],
    isForced: false,
  };

  it('has its arrow at the end, pointing as it arrives', () => {
    expect(drawnLine('influences', route).head).toEqual({ x: 100, y: 80, turn: 90 });
    expect(drawnLine('mentor', route).head).not.toBeNull();
    for (const kind of ['ally', 'conflict', 'dotted'] as const) expect(drawnLine(kind, route).head).toBeNull();
  });

  it('bends round, is double for an alliance and made of short strokes where it is dotted', () => {
    expect(drawnLine('influences', route).path).toBe('M0 0L93 0Q100 0 100 7L100 76');
    expect(drawnLine('ally', route).path.match(/M/g)).toHaveLength(2);
    expect(drawnLine('dotted', route).path.match(/h\.01/g)!.length).toBeGreaterThan(15);
    expect(drawnLine('conflict', route).path.match(/L/g)!.length).toBeGreaterThan(30);
  });
});

it('a chart of thousands lays a few lines without lanes for all of it', () => {
  const cards = randomCards({ count: 2000, seed: 4, bushiness: 5, roots: 1, varied: false });
  const chart = layChart(cards, new Map());
  const ground = groundOf(chart);
  const wires = [wire('one', '1500', cards[1500]!.parentId!), wire('two', '40', '1900')];
  expectSound(ground, wires, routesOf(ground, wires));
});

it('a network has no lanes to ask for', () => {
  const content = sampleDocument('hospital');
  const chart = layNetwork(chartCards(content), []);
  expect(groundOf(chart).reporting).toEqual([]);
});
