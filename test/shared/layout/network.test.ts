import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptApart } from '../../../shared/layout/apart';
import { chartCards, layNetwork } from '../../../shared/layout/chart';
import type { Card, Point, Positions } from '../../../shared/layout/forest';
import { boxAt, lift, liftedElbows } from '../../../shared/layout/lifted';
import { network } from '../../../shared/layout/network';
import type { Tie } from '../../../shared/layout/tie';
import { tiesOf } from '../../../shared/layout/ties';
import { randomCards, seeded } from '../../support/charts';
import { sampleDocument, SAMPLES } from '../../support/samples';

const overlaps = (cards: readonly Card[], positions: Positions): string[] => {
  const placed = cards.map((card) => ({ ...card, ...(positions.get(card.id) as Point) })).sort((a, b) => a.x - b.x);
  return placed.flatMap((card, k) =>
    placed
      .slice(k + 1)
      .filter(
        (other) => other.x < card.x + card.width && other.y < card.y + card.height && card.y < other.y + other.height,
      )
      .map((other) => `${card.id} ${other.id}`),
  );
};

const between = (from: string, to: string, weight = 1): Tie => ({ from, to, weight, kind: 'influences' });
const randomTies = (count: number, lines: number, seed: number): readonly Tie[] => {
  const next = seeded(seed);
  const any = () => String(Math.floor(next() * count));
  return Array.from({ length: lines }, () => between(any(), any(), 0.2 + 0.8 * next()));
};
const middle = (positions: Positions, id: string): Point => {
  const { x, y } = positions.get(id) as Point;
  return { x: x + 108, y: y + 42 };
};
const apart = (positions: Positions, a: string, b: string): number => {
  const one = middle(positions, a);
  const two = middle(positions, b);
  return Math.hypot(one.x - two.x, one.y - two.y);
};
const moved = (before: Positions, after: Positions): string[] =>
  [...after].flatMap(([id, { x, y }]) => {
    const stood = before.get(id);
    return stood && (stood.x !== x || stood.y !== y) ? [id] : [];
  });

const networks = fc.record({
  count: fc.integer({ min: 0, max: 90 }),
  lines: fc.integer({ min: 0, max: 120 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  varied: fc.boolean(),
});

describe('a network', () => {
  it('places everybody once, overlaps nobody, and is the same every time', () => {
    fc.assert(
      fc.property(networks, ({ count, lines, seed, varied }) => {
        const cards = randomCards({ count, seed, bushiness: 4, roots: 1, varied });
        const ties = count === 0 ? [] : randomTies(count, lines, seed);
        const laid = network(cards, ties);
        expect(laid.positions.size).toBe(cards.length);
        for (const { x, y } of laid.positions.values()) expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(overlaps(cards, laid.positions)).toEqual([]);
        expect([...network(cards, ties).positions]).toEqual([...laid.positions]);
      }),
      { numRuns: 25 },
    );
  });

  it('stays as it is when nothing changed, and overlaps nobody however lines come and go', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 1e6 }), ({ count, lines, seed, varied }, other) => {
        const cards = randomCards({ count: count + 2, seed, bushiness: 4, roots: 1, varied });
        const ties = randomTies(count + 2, lines, seed);
        const laid = network(cards, ties);
        expect([...network(cards, ties, laid).positions]).toEqual([...laid.positions]);
        const next = network(cards.slice(0, -1), [...ties.slice(1), ...randomTies(count + 2, 2, other)], laid);
        expect(overlaps(cards.slice(0, -1), next.positions)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('moves only the two people of a new line', () => {
    const cards = randomCards({ count: 40, seed: 5, bushiness: 4, roots: 1, varied: false });
    const ties = randomTies(30, 26, 8).filter((tie) => tie.from !== tie.to);
    const laid = network(cards, ties);
    const [one, two] = [...laid.linked].filter(
      (id, at, all) =>
        !ties.some((tie) => [tie.from, tie.to].includes(id) && [tie.from, tie.to].includes(all[0] ?? '')) || at === 0,
    );
    const next = network(cards, [...ties, between(one ?? '', two ?? '')], laid);
    expect(
      moved(laid.positions, next.positions).filter((id) => laid.linked.has(id) && id !== one && id !== two),
    ).toEqual([]);
    // Somebody who had no line comes up from the rows; those in the network stay.
    const loose = cards.find((card) => !laid.linked.has(card.id))?.id ?? '';
    const joined = network(cards, [...ties, between(loose, one ?? '')], laid);
    expect(moved(laid.positions, joined.positions).filter((id) => laid.linked.has(id) && id !== one)).toEqual([]);
    expect(apart(joined.positions, loose, one ?? '')).toBeLessThan(apart(laid.positions, loose, one ?? ''));
  });

  it.each(SAMPLES)(
    'of the %s sample has people with a line nearer than others, those without one in rows below, and fits a screen',
    (name) => {
      const document = sampleDocument(name);
      const cards = chartCards(document);
      const ties = tiesOf(document);
      const chart = layNetwork(cards, ties);
      const { linked } = chart.network!;
      expect(overlaps(cards, chart.positions)).toEqual([]);
      const pairs = [...linked].flatMap((a, at) =>
        [...linked].slice(at + 1).map((b) => ({
          far: apart(chart.positions, a, b),
          isTied: ties.some((tie) => [tie.from, tie.to].includes(a) && [tie.from, tie.to].includes(b)),
        })),
      );
      const mean = (isTied: boolean) => {
        const some = pairs.filter((pair) => pair.isTied === isTied);
        return some.reduce((sum, pair) => sum + pair.far, 0) / some.length;
      };
      expect(mean(true)).toBeLessThan(0.5 * mean(false));
      const foot = Math.max(...[...linked].map((id) => chart.positions.get(id)!.y + 84));
      const loose = cards.filter((card) => !linked.has(card.id));
      for (const card of loose) expect(chart.positions.get(card.id)!.y).toBeGreaterThan(foot);
      expect(
        loose
          .map((card) => chart.positions.get(card.id)!)
          .every((corner, at, all) => at === 0 || corner.y > all[at - 1]!.y || corner.x > all[at - 1]!.x),
      ).toBe(true);
      expect(chart.box!.width / chart.box!.height).toBeGreaterThan(0.9);
      expect(chart.box!.width / chart.box!.height).toBeLessThan(2.2);
      expect(chart.elbows).toEqual([]);
    },
  );

  it.each([
    [1000, 100],
    [2000, 200],
    [300, 330],
  ])('of %i people and %i lines overlaps nobody and fits a screen', (count, lines) => {
    const cards = randomCards({ count, seed: 4, bushiness: 5, roots: 1, varied: false });
    const chart = layNetwork(cards, randomTies(count, lines, 9));
    expect(overlaps(cards, chart.positions)).toEqual([]);
    expect(chart.box!.width / chart.box!.height).toBeGreaterThan(1);
    expect(chart.box!.width / chart.box!.height).toBeLessThan(2.1);
  });

  it('follows cards on their way', () => {
    const chart = layNetwork(randomCards({ count: 6, seed: 2, bushiness: 3, roots: 1, varied: false }), [
      between('1', '2'),
    ]);
    const moved = new Map([['1', { x: 5, y: 6 }]]);
    expect(boxAt(chart, moved, '1')).toMatchObject({ x: 5, y: 6 });
    // Reporting lines are not drawn in it, at rest or on the way.
    expect(chart.elbows).toEqual([]);
    expect(liftedElbows(chart, lift(chart, new Set(['1'])), moved)).toEqual([]);
  });
});

describe('the lines that pull', () => {
  it('are the open ones between people on seats, and dotted lines weakly; the same until one changes', () => {
    const document = sampleDocument('hospital');
    const ties = tiesOf(document);
    expect(ties.length).toBe(
      [...document.link.values()].filter((link) => link.until === null).length +
        [...document.seat.values()].reduce((sum, seat) => sum + seat.dottedLineToIds.length, 0),
    );
    expect(ties.every((tie) => tie.weight > 0 && tie.weight <= 1)).toBe(true);
    expect(tiesOf(document, ties)).toBe(ties);
    const [first] = document.link.values();
    const ended = { ...document, link: new Map([...document.link, [first!.id, { ...first!, until: '2026-01-01' }]]) };
    expect(tiesOf(ended, ties).length).toBe(ties.length - 1);
  });
});

it('keeps cards apart without moving those that are held', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 320 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 12 }),
      (count, seed, held) => {
        const next = seeded(seed);
        const room = { x: 20, y: 10 };
        // Held cards stand in a row of their own, the others anywhere, on them too.
        const boxes = Array.from({ length: count }, (_, at) => ({
          x: at < held ? at * 240 : next() * 1200,
          y: at < held ? 0 : next() * 600,
          width: 216,
          height: 84,
        }));
        const kept = keptApart(boxes, new Set(Array.from({ length: Math.min(held, count) }, (_, at) => at)), room);
        expect(kept.slice(0, held).map(({ x, y }) => ({ x, y }))).toEqual(
          boxes.slice(0, held).map(({ x, y }) => ({ x, y })),
        );
        const cards = kept.map((_, at): Card => ({
          id: String(at),
          parentId: null,
          width: 216 + room.x,
          height: 84 + room.y,
        }));
        expect(overlaps(cards, new Map(kept.map(({ x, y }, at) => [String(at), { x, y }])))).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
