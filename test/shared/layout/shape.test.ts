import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { branchLines } from '../../../shared/layout/branchLines';
import { CARD, chartCards, layChart } from '../../../shared/layout/chart';
import type { Card, Point, Positions } from '../../../shared/layout/forest';
import { movedAgainstBoss, shaped, STANDARD_PAGE, type Page } from '../../../shared/layout/shape';
import { overlaps, shareOf, throughCards } from '../../support/chartMeasures';
import { chart, randomCards } from '../../support/charts';
import { sampleDocument, SAMPLES } from '../../support/samples';

const MARGIN = 8;
const WINDOWS: readonly (readonly [name: string, page: Page, margin: number])[] = [
  ['1340 × 770', { width: 1340, height: 770 }, MARGIN],
  ['1016 × 767', { width: 1016, height: 767 }, MARGIN],
  ['1700 × 950', { width: 1700, height: 950 }, MARGIN],
  ['A3', { width: 1497, height: 930 }, 0],
];
const within = ({ width, height }: Page, margin: number): Page => ({
  width: width - 2 * margin,
  height: height - 2 * margin,
});
const at = (positions: Positions, id: string): Point => positions.get(id) as Point;
const card = (id: string, parentId: string | null, assistant = false): Card => ({
  id,
  parentId,
  ...CARD,
  ...(assistant ? { assistant } : {}),
});
const reportsOf = (cards: readonly Card[], id: string): readonly Card[] => cards.filter((one) => one.parentId === id);

const forests = fc.record({
  count: fc.integer({ min: 0, max: 300 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  bushiness: fc.integer({ min: 1, max: 12 }),
  roots: fc.integer({ min: 1, max: 4 }),
  varied: fc.boolean(),
});
/** Every seventh person is an assistant, as far as nobody reports to them. */
const someAssistants = (cards: readonly Card[]): readonly Card[] =>
  cards.map((one, k) => (k % 7 === 3 ? { ...one, assistant: true } : one));
const samples = SAMPLES.map((name) => [name, chartCards(sampleDocument(name))] as const);

describe('a chart that fills its window', () => {
  it.each(samples)('covers at least 34 % of each window with cards in the sample %s', (_, cards) => {
    const shares = WINDOWS.map(([name, page, margin]) => {
      const { positions } = shaped(cards, { page: within(page, margin) });
      return [name, shareOf(cards, positions, page, margin)] as const;
    });
    for (const [name, share] of shares) expect(share, name).toBeGreaterThanOrEqual(0.34);
  });

  it('covers at least 30 % of each window in random charts', () => {
    for (const count of [60, 120, 240, 350])
      for (const bushiness of [3, 5, 8]) {
        const cards = randomCards({ count, seed: count + bushiness, bushiness, roots: 1, varied: false });
        for (const [name, page, margin] of WINDOWS) {
          const { positions } = shaped(cards, { page: within(page, margin) });
          expect(shareOf(cards, positions, page, margin), `${name} ${count} ${bushiness}`).toBeGreaterThanOrEqual(0.3);
        }
      }
  });

  /** What must not be in a laid out chart, in words. */
  const faultsOf = (cards: readonly Card[]): readonly string[] => {
    const { positions } = shaped(cards);
    return [
      ...cards.flatMap(({ id }) => (positions.has(id) ? [] : [`${id} stands nowhere`])),
      ...[...positions].flatMap(([id, { x, y }]) =>
        Number.isInteger(x) && Number.isInteger(y) ? [] : [`${id} stands between two units`],
      ),
      ...overlaps(cards, positions),
      ...throughCards(cards, positions, branchLines(cards, positions)),
    ];
  };
  it.each(samples)('lays no card on another and no line through a card in the sample %s', (_, cards) => {
    expect(faultsOf(cards)).toEqual([]);
  });
  it('lays no card on another and no line through a card in random charts', () => {
    fc.assert(
      fc.property(forests, fc.boolean(), (shape, isAssisted) => {
        const cards = randomCards(shape);
        expect(faultsOf(isAssisted ? someAssistants(cards) : cards)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the order of siblings, each at the height of the first column or below the one before', () => {
    fc.assert(
      fc.property(forests, (shape) => {
        const cards = randomCards(shape);
        const { positions, shape: found } = shaped(cards);
        for (const [boss, columns] of found) {
          const team = reportsOf(cards, boss);
          expect(columns.flat()).toEqual(team.map(({ id }) => id));
          const top = Math.min(...columns.map((column) => at(positions, column[0] ?? '').y));
          let right = -Infinity;
          for (const column of columns) {
            const corners = column.map((id) => at(positions, id));
            expect(corners[0]?.y).toBe(top);
            expect(corners[0]?.x).toBeGreaterThan(right);
            right = Math.max(...corners.map(({ x }) => x));
            expect(new Set(corners.map(({ x }) => x)).size).toBe(1);
            expect(corners.map(({ y }) => y)).toEqual(corners.map(({ y }) => y).toSorted((a, b) => a - b));
          }
          for (const { id, height } of cards.filter((one) => one.id === boss))
            expect(top).toBeGreaterThanOrEqual(at(positions, id).y + height);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same every time, and nothing for nobody', () => {
    const [, cards] = samples[0] as (typeof samples)[number];
    expect(shaped(cards)).toEqual(shaped([...cards]));
    expect(shaped([]).positions.size).toBe(0);
  });

  it('places a chain of 2,000 and a team of 2,000', () => {
    const chain = Array.from({ length: 2000 }, (_, k) => card(`${k}`, k === 0 ? null : `${k - 1}`));
    const team = Array.from({ length: 2000 }, (_, k) => card(`${k}`, k === 0 ? null : '0'));
    for (const cards of [chain, team]) expect(overlaps(cards, shaped(cards).positions)).toEqual([]);
  });
});

describe('a shape that is remembered', () => {
  it('moves nothing, whatever the window', () => {
    for (const [, cards] of samples) {
      const first = shaped(cards);
      for (const [, page] of WINDOWS)
        expect(shaped(cards, { page, remembered: first.shape }).positions).toEqual(first.positions);
    }
  });

  it.each(samples)('moves few when one more person comes, in the sample %s', (_, cards) => {
    const before = shaped(cards);
    const moved = cards.map((boss) => {
      const more = [...cards, card('new', boss.id)];
      const after = shaped(more, { remembered: before.shape, previous: before.positions });
      for (const [id, columns] of after.shape)
        expect(columns.flat()).toEqual(
          reportsOf(more, id)
            .filter((one) => one.assistant !== true || reportsOf(more, one.id).length > 0)
            .map((one) => one.id),
        );
      return movedAgainstBoss(cards, before.positions, after.positions);
    });
    const sorted = moved.toSorted((a, b) => a - b);
    expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThanOrEqual(2);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(1);
  });

  it('is shortened by who leaves, in their own column alone', () => {
    const cards = chart([0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]);
    const before = shaped(cards, { page: { width: 900, height: 700 } });
    const gone = cards[6] as Card;
    const fewer = cards.filter(({ id }) => id !== gone.id);
    const after = shaped(fewer, {
      page: { width: 900, height: 700 },
      remembered: before.shape,
      previous: before.positions,
    });
    for (const [boss, columns] of after.shape)
      expect(columns).toEqual(
        before.shape
          .get(boss)
          ?.map((column) => column.filter((id) => id !== gone.id))
          .filter((column) => column.length > 0),
      );
  });

  it('waits while its branch is folded', () => {
    const cards = randomCards({ count: 80, seed: 5, bushiness: 5, roots: 1, varied: false });
    const open = layChart(cards, new Map());
    const folded = '2';
    const below = new Set([folded]);
    for (const { id, parentId } of cards) if (parentId !== null && below.has(parentId)) below.add(id);
    const visible = cards.filter(({ id }) => id === folded || !below.has(id));
    const shut = layChart(visible, new Map(), open.positions, 'down', { remembered: open.shape ?? null });
    expect(shut.positions.size).toBe(visible.length);
    expect(shut.shape?.get(folded)).toEqual(open.shape?.get(folded));
    const again = layChart(cards, new Map(), shut.positions, 'down', { remembered: shut.shape ?? null });
    expect(again.shape).toEqual(open.shape);
    const step = {
      x: at(again.positions, '0').x - at(open.positions, '0').x,
      y: at(again.positions, '0').y - at(open.positions, '0').y,
    };
    for (const [id, { x, y }] of open.positions)
      expect(at(again.positions, id)).toEqual({ x: x + step.x, y: y + step.y });
  });
});

describe('what was found before', () => {
  /** With nothing found yet. */
  const shapedAnew = async (...given: Parameters<typeof shaped>): Promise<ReturnType<typeof shaped>> => {
    vi.resetModules();
    const { shaped: anew } = await import('../../../shared/layout/shape');
    return anew(...given);
  };

  it('changes nothing in charts that grow, whatever was laid out before them and in whatever window', async () => {
    for (const [count, bushiness] of [
      [30, 2],
      [90, 5],
      [420, 4],
      [60, 30],
    ] as const) {
      const all = someAssistants(randomCards({ count: count + 8, seed: count, bushiness, roots: 2, varied: false }));
      let remembered: ReturnType<typeof shaped>['shape'] | null = null;
      for (let people = count; people <= count + 8; people += 2) {
        const cards = all.slice(0, people);
        for (const [, page] of WINDOWS) {
          shaped(cards, { page });
          expect(shaped(cards, { page, remembered })).toEqual(await shapedAnew(cards, { page, remembered }));
        }
        ({ shape: remembered } = shaped(cards, { remembered }));
      }
    }
  });
});

describe('beside the hierarchy', () => {
  it('an assistant stands right of the boss, joined by a short line', () => {
    const cards = [...chart([0, 1, 1, 1, 2, 2, 3, 3]), card('pa', '1', true), card('second', '1', true)];
    const { positions } = shaped(cards);
    const boss = at(positions, '1');
    expect(at(positions, 'pa')).toEqual({ x: boss.x + CARD.width + 28, y: boss.y });
    expect(at(positions, 'second')).toEqual({ x: boss.x + CARD.width + 28, y: boss.y + CARD.height + 18 });
    const lines = branchLines(cards, positions).find(({ parentId }) => parentId === '1')?.lines ?? [];
    const middle = boss.y + CARD.height / 2;
    expect(lines).toContainEqual([
      { x: boss.x + CARD.width, y: middle },
      { x: boss.x + CARD.width + 28, y: middle },
    ]);
    for (const id of ['2', '3', '4']) expect(at(positions, id).y).toBeGreaterThan(at(positions, 'second').y);
  });

  it('an assistant whom people report to stands below with the others', () => {
    const cards = [card('boss', null), card('chief of staff', 'boss', true), card('analyst', 'chief of staff')];
    const { positions } = shaped(cards);
    expect(at(positions, 'chief of staff').y).toBeGreaterThanOrEqual(at(positions, 'boss').y + CARD.height);
  });

  it('who has nobody above and below stands apart, not beside the chief', () => {
    for (const count of [5, 12, 40]) {
      const tree = randomCards({ count, seed: 9, bushiness: 4, roots: 1, varied: false });
      const cards = [card('adviser', null), ...tree, card('regulator', null)];
      const { positions } = shaped(cards);
      const chief = at(positions, '0');
      expect(overlaps(cards, positions)).toEqual([]);
      for (const id of ['adviser', 'regulator'])
        expect(at(positions, id).y).toBeGreaterThanOrEqual(chief.y + CARD.height);
    }
  });

  it('people without any hierarchy stand in a grid', () => {
    const cards = Array.from({ length: 30 }, (_, k) => card(`${k}`, null));
    const { positions } = shaped(cards);
    expect(overlaps(cards, positions)).toEqual([]);
    expect(shareOf(cards, positions, STANDARD_PAGE, 0)).toBeGreaterThan(0.4);
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
        (shape, pins) => {
          const cards = someAssistants(randomCards(shape));
          const pinned = new Map<string, Point>();
          for (const { at: place, x, y } of pins) {
            const one = cards[place % Math.max(1, cards.length)];
            if (!one) continue;
            const tried = new Map(pinned).set(one.id, { x, y });
            const own = cards.filter(({ id }) => tried.has(id));
            if (overlaps(own, tried).length === 0) pinned.set(one.id, { x, y });
          }
          const { positions } = layChart(cards, pinned);
          for (const [id, corner] of pinned) expect(positions.get(id)).toEqual(corner);
          expect(positions.size).toBe(cards.length);
          expect(overlaps(cards, positions)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('change nothing else when they are where the layout would put them', () => {
    const cards = chart([0, 1, 1, 2, 2, 3, 3]);
    const free = layChart(cards, new Map()).positions;
    expect(layChart(cards, new Map([...free].slice(2, 4))).positions).toEqual(free);
  });

  it('take the cards below them along', () => {
    const cards = chart([0, 1, 1, 2, 2]);
    const free = layChart(cards, new Map()).positions;
    const { x, y } = at(free, '2');
    const moved = layChart(cards, new Map([['2', { x: x - 1000, y: y + 500 }]])).positions;
    for (const id of ['4', '5']) expect(moved.get(id)).toEqual({ x: at(free, id).x - 1000, y: at(free, id).y + 500 });
  });
});
