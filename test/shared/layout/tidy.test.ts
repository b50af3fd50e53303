import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds } from '../../../shared/layout/bounds';
import { elbows, type ElbowOptions } from '../../../shared/layout/elbows';
import { forestOf, type Card, type Point, type Positions } from '../../../shared/layout/forest';
import { tidy, type TidyOptions } from '../../../shared/layout/tidy';
import { chart, randomCards } from '../../support/charts';

const DOWN: TidyOptions = { direction: 'down', stackLeaves: true, gapX: 24, gapY: 48 };
const RIGHT: TidyOptions = { ...DOWN, direction: 'right' };

const overlaps = (cards: readonly Card[], positions: Positions): string[] => {
  const placed = cards.map((card) => ({ ...card, ...(positions.get(card.id) as Point) })).sort((a, b) => a.x - b.x);
  const found: string[] = [];
  placed.forEach((card, k) => {
    for (let next = k + 1; next < placed.length; next++) {
      const other = placed[next] as (typeof placed)[number];
      if (other.x >= card.x + card.width) break;
      if (other.y < card.y + card.height && card.y < other.y + other.height) found.push(`${card.id} ${other.id}`);
    }
  });
  return found;
};

const crossings = (cards: readonly Card[], positions: Positions, options: ElbowOptions): string[] => {
  const found: string[] = [];
  for (const elbow of elbows(cards, positions, options)) {
    for (const line of elbow.lines) {
      line.slice(1).forEach((to, k) => {
        const from = line[k] as Point;
        expect(from.x === to.x || from.y === to.y).toBe(true);
        for (const card of cards) {
          const { x, y } = positions.get(card.id) as Point;
          const inX = Math.max(from.x, to.x) > x + 0.01 && Math.min(from.x, to.x) < x + card.width - 0.01;
          const inY = Math.max(from.y, to.y) > y + 0.01 && Math.min(from.y, to.y) < y + card.height - 0.01;
          if (inX && inY) found.push(`${elbow.parentId} through ${card.id}`);
        }
      });
    }
  }
  return found;
};

const forests = fc.record({
  count: fc.integer({ min: 0, max: 300 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  bushiness: fc.integer({ min: 1, max: 12 }),
  roots: fc.integer({ min: 1, max: 4 }),
  varied: fc.boolean(),
  right: fc.boolean(),
  stackLeaves: fc.boolean(),
});

describe('a tidy chart', () => {
  it('places every card, overlaps none, puts parents first and runs no line through a card', () => {
    fc.assert(
      fc.property(forests, ({ right, stackLeaves, ...shape }) => {
        const cards = randomCards(shape);
        const options = { ...(right ? RIGHT : DOWN), stackLeaves };
        const positions = tidy(cards, options);
        expect(positions.size).toBe(cards.length);
        for (const corner of positions.values())
          expect(Number.isFinite(corner.x) && Number.isFinite(corner.y)).toBe(true);
        expect(overlaps(cards, positions)).toEqual([]);
        for (const card of cards) {
          const parent = cards.find((other) => other.id === card.parentId);
          if (!parent) continue;
          const own = positions.get(card.id) as Point;
          const above = positions.get(parent.id) as Point;
          if (right) expect(own.x).toBeGreaterThanOrEqual(above.x + parent.width);
          else expect(own.y).toBeGreaterThanOrEqual(above.y + parent.height);
        }
        expect(crossings(cards, positions, options)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is nothing for nobody', () => {
    expect(tidy([], DOWN).size).toBe(0);
    expect(bounds([], new Map())).toBeNull();
    expect(elbows([], new Map(), DOWN)).toEqual([]);
  });

  it('cuts circles, takes unknown parents as roots and the first of two equal ids', () => {
    const card = (id: string, parentId: string | null): Card => ({ id, parentId, width: 216, height: 84 });
    const cards = [card('a', 'b'), card('b', 'a'), card('c', 'c'), card('d', 'nobody'), card('d', 'a'), card('e', 'd')];
    const forest = forestOf(cards);
    expect(forest.roots.map((at) => forest.cards[at]?.id)).toEqual(['a', 'c', 'd']);
    expect(tidy(cards, DOWN).size).toBe(5);
  });

  it('keeps the order of the input', () => {
    const positions = tidy(chart([0, 1, 1, 1, 1]), DOWN);
    const xs = [...positions.values()].slice(1).map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it.each([100, 200, 350, 1000, 2000])('of %i people lies between 1:2 and 2:1', (count) => {
    for (const bushiness of [3, 6, 9]) {
      const cards = randomCards({ count, seed: 7, bushiness, roots: 1, varied: false });
      const box = bounds(cards, tidy(cards, DOWN)) as { width: number; height: number };
      expect(box.width / box.height).toBeGreaterThan(0.5);
      expect(box.width / box.height).toBeLessThan(2);
    }
  });

  it('places 5,000 people, and a chain of 5,000', () => {
    const cards = randomCards({ count: 5000, seed: 3, bushiness: 7, roots: 1, varied: false });
    const positions = tidy(cards, DOWN);
    expect(overlaps(cards, positions)).toEqual([]);
    expect(
      tidy(
        Array.from({ length: 5000 }, (_, k) => ({
          id: `${k}`,
          parentId: k === 0 ? null : `${k - 1}`,
          width: 216,
          height: 84,
        })),
        DOWN,
      ).size,
    ).toBe(5000);
  });
});

describe('pinned cards', () => {
  it('stay where they are, and nobody lies on them', () => {
    fc.assert(
      fc.property(
        forests,
        fc.array(
          fc.record({ at: fc.nat(), x: fc.integer({ min: -500, max: 4000 }), y: fc.integer({ min: -500, max: 3000 }) }),
          { maxLength: 8 },
        ),
        ({ right, stackLeaves, ...shape }, pins) => {
          const cards = randomCards(shape);
          const pinned = new Map<string, Point>();
          for (const { at, x, y } of pins) {
            const card = cards[at % Math.max(1, cards.length)];
            if (!card) continue;
            const trial = new Map(pinned).set(card.id, { x, y });
            if (
              overlaps(
                cards.filter(({ id }) => trial.has(id)),
                trial,
              ).length === 0
            )
              pinned.set(card.id, { x, y });
          }
          const positions = tidy(cards, { ...(right ? RIGHT : DOWN), stackLeaves, pinned });
          for (const [id, corner] of pinned) expect(positions.get(id)).toEqual(corner);
          expect(positions.size).toBe(cards.length);
          expect(overlaps(cards, positions)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('change nothing else when they are where the layout would put them', () => {
    const cards = chart([0, 1, 1, 2, 2, 3, 3]);
    const free = tidy(cards, DOWN);
    expect(tidy(cards, { ...DOWN, pinned: new Map([...free].slice(2, 4)) })).toEqual(free);
  });

  it('take the cards below them along', () => {
    const cards = chart([0, 1, 1, 2, 2]);
    const free = tidy(cards, DOWN);
    const at = free.get('2') as Point;
    const pinned = new Map([['2', { x: at.x - 1000, y: at.y + 500 }]]);
    const moved = tidy(cards, { ...DOWN, pinned });
    for (const id of ['4', '5'])
      expect(moved.get(id)).toEqual({ x: (free.get(id) as Point).x - 1000, y: (free.get(id) as Point).y + 500 });
  });
});

describe('one more person', () => {
  const moves = (cards: readonly Card[]): number => {
    const previous = tidy(cards, DOWN);
    let moved = 0;
    for (const parent of cards) {
      const more = [...cards, { id: 'new', parentId: parent.id, width: 216, height: 84 }];
      const after = tidy(more, { ...DOWN, previous });
      moved += cards.filter(({ id }) => JSON.stringify(after.get(id)) !== JSON.stringify(previous.get(id))).length;
    }
    return moved / cards.length / cards.length;
  };

  it.each([
    ['a team of 6', chart([0, 1, 1, 1, 1, 1, 1]), 0.7],
    ['a company of 13', chart([0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]), 0.4],
    ['a company of 36', randomCards({ count: 36, seed: 5, bushiness: 4, roots: 1, varied: false }), 0.4],
    ['a company of 55', randomCards({ count: 55, seed: 6, bushiness: 6, roots: 1, varied: false }), 0.4],
  ] as const)('moves few of the others in %s', (_, cards, share) => {
    expect(moves(cards)).toBeLessThan(share);
  });

  it('moves nobody when joining a column', () => {
    const cards = chart([0, 1, 1, 2, 2, 2, 2, 2, 3]);
    const previous = tidy(cards, DOWN);
    const after = tidy([...cards, { id: 'new', parentId: '2', width: 216, height: 84 }], { ...DOWN, previous });
    for (const { id } of cards) expect(after.get(id)).toEqual(previous.get(id));
  });
});
