import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layChart, layNetwork, type Chart } from '../../../shared/layout/chart';
import type { Card, Positions } from '../../../shared/layout/forest';
import { keptFor, keptText, readKept, shapeMarkOf } from '../../../shared/layout/keptLayout';
import type { Tie } from '../../../shared/layout/tie';
import { randomCards, seeded } from '../../support/charts';

const NOBODY_PINNED: Positions = new Map();
const grown = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  bushiness: fc.integer({ min: 1, max: 8 }),
  pinned: fc.integer({ min: 0, max: 3 }),
});
type Grown = { readonly count: number; readonly seed: number; readonly bushiness: number; readonly pinned: number };

const cardsFor = ({ count, seed, bushiness }: Grown): readonly Card[] =>
  randomCards({ count, seed, bushiness, roots: 1, varied: false });
const pinsFor = (cards: readonly Card[], { seed, pinned }: Grown): Positions => {
  const next = seeded(seed);
  return new Map(
    Array.from({ length: pinned }, () => [
      cards[Math.floor(next() * cards.length)]?.id ?? '',
      { x: Math.round(next() * 3000), y: Math.round(next() * 2000) },
    ]),
  );
};
/** Everybody entered one after the other, as one draws a chart. */
const drawn = (cards: readonly Card[], pins: Positions): Chart =>
  cards.reduce<Chart>(
    (before, _, at) =>
      layChart(
        cards.slice(0, at + 1),
        pins,
        before.positions,
        'down',
        before.shape === undefined ? {} : { remembered: before.shape },
      ),
    layChart([], pins),
  );

describe('a layout that is kept', () => {
  it('stands as it did when it is laid out anew, around what was put somewhere by hand', () => {
    fc.assert(
      fc.property(grown, (given) => {
        const cards = cardsFor(given);
        const pins = pinsFor(cards, given);
        const chart = drawn(cards, pins);
        const kept = readKept(keptText(chart, null));
        const again = layChart(cards, pins, kept?.positions, 'down', { remembered: kept?.shape ?? null });
        expect(again.positions).toEqual(chart.positions);
      }),
      { numRuns: 60 },
    );
  });

  it('is needed: a chart drawn step by step is laid out otherwise when nothing is known of it', () => {
    const given = { count: 40, seed: 3, bushiness: 4, pinned: 0 };
    const cards = cardsFor(given);
    expect(layChart(cards, NOBODY_PINNED).positions).not.toEqual(drawn(cards, NOBODY_PINNED).positions);
  });

  it('keeps a network by its lines', () => {
    const cards = cardsFor({ count: 20, seed: 5, bushiness: 4, pinned: 0 });
    const ids = cards.map(({ id }) => id);
    const ties = [1, 2, 3, 7, 9].map((at): Tie => ({
      from: ids[0] ?? '',
      to: ids[at] ?? '',
      weight: 0.5,
      kind: 'influences',
    }));
    const chart = layNetwork(cards, ties, layNetwork(cards, ties.slice(1)));
    expect(layNetwork(cards, ties, readKept(keptText(chart, null))).positions).toEqual(chart.positions);
  });

  it('tells the shape of a command from another, and a text that is none of ours from one that is', () => {
    const shape = { madeFor: 'window' as const, width: 100, height: 50, columns: { a: [['b'], ['c']] } };
    expect(shapeMarkOf(shape)).not.toBe(shapeMarkOf({ ...shape, columns: { a: [['b', 'c']] } }));
    expect(shapeMarkOf(null)).not.toBe(shapeMarkOf(shape));
    for (const text of ['', '{', '[]', '{"corners":{"a":["x",1]},"shapeMark":""}', '{"shapeMark":""}'])
      expect(readKept(text)).toBeNull();
  });

  it('names nobody in the room who may not be seen there', () => {
    const cards = cardsFor({ count: 12, seed: 9, bushiness: 3, pinned: 0 });
    const chart = drawn(cards, NOBODY_PINNED);
    const seen = new Set(cards.slice(0, 6).map(({ id }) => id));
    const kept = readKept(keptFor(keptText(chart, null), seen) ?? '');
    expect(new Set(kept?.positions.keys())).toEqual(seen);
    const named = [...(kept?.shape ?? [])].flatMap(([boss, columns]) => [boss, ...columns.flat()]);
    expect(named.filter((id) => !seen.has(id))).toEqual([]);
    for (const id of seen) expect(kept?.positions.get(id)).toEqual(chart.positions.get(id));
  });
});
