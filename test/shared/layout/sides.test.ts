import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBalance, classPair, classSides } from '../../../shared/analysis/classBalance';
import { coverageByGroup } from '../../../shared/analysis/coverage';
import { supportByGroup } from '../../../shared/analysis/supportIndex';
import { chartCards, laySides } from '../../../shared/layout/chart';
import type { Card, Point, Positions } from '../../../shared/layout/forest';
import { lift, liftedAcross } from '../../../shared/layout/lifted';
import { SIDES, type SideOf } from '../../../shared/layout/sides';
import { balanceWords } from '../../../renderer/parts/drawings/words';
import { randomCards, seeded } from '../../support/charts';
import { sampleDocument } from '../../support/samples';

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
const sidesOf = (cards: readonly Card[], seed: number, shares: readonly [number, number]): SideOf => {
  const next = seeded(seed);
  return new Map(
    cards.flatMap((card): [string, 'left' | 'right'][] => {
      const at = next();
      return at < shares[0] ? [[card.id, 'left']] : at < shares[0] + shares[1] ? [[card.id, 'right']] : [];
    }),
  );
};

describe('a chart in two sides', () => {
  it('places everybody once, overlaps nobody, keeps the sides apart and says whose they are', () => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min: 0, max: 160 }),
          seed: fc.integer({ min: 1, max: 1e6 }),
          left: fc.double({ min: 0, max: 0.5, noNaN: true }),
          right: fc.double({ min: 0, max: 0.5, noNaN: true }),
        }),
        ({ count, seed, left, right }) => {
          const cards = randomCards({ count, seed, bushiness: 4, roots: 1, varied: false });
          const sideOf = sidesOf(cards, seed, [left, right]);
          const chart = laySides(cards, sideOf);
          const { headings, across } = chart.sides!;
          expect(chart.positions.size).toBe(cards.length);
          expect(overlaps(cards, chart.positions)).toEqual([]);
          const spans = SIDES.flatMap((side) => {
            const xs = cards
              .filter((card) => (sideOf.get(card.id) ?? 'middle') === side)
              .map((card) => chart.positions.get(card.id)!.x);
            return xs.length === 0 ? [] : [{ side, left: Math.min(...xs), right: Math.max(...xs) + 216 }];
          });
          spans.slice(1).forEach((span, at) => {
            expect(span.left - spans[at]!.right).toBeGreaterThanOrEqual(100);
          });
          expect(headings.map((heading) => heading.side)).toEqual(spans.map((span) => span.side));
          headings.forEach((heading, at) => {
            expect([heading.x, heading.x + heading.width]).toEqual([spans[at]!.left, spans[at]!.right]);
          });
          // Every reporting line is drawn once: on its side, or across.
          const drawn = [...chart.elbows, ...across]
            .flatMap((elbow) => elbow.childIds.map((childId) => `${elbow.parentId} ${childId}`))
            .sort();
          expect(drawn).toEqual(
            cards.flatMap((card) => (card.parentId === null ? [] : [`${card.parentId} ${card.id}`])).sort(),
          );
          expect([...laySides(cards, sideOf).positions]).toEqual([...chart.positions]);
          expect([...laySides(cards, sideOf, chart).positions]).toEqual([...chart.positions]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('follows a card on its way, and draws the lines of its team anew wherever they run', () => {
    const document = sampleDocument('hospital');
    const cards = chartCards(document);
    const sideOf: SideOf = new Map(
      [...document.seat.values()].map((seat) => [
        seat.id,
        seat.stakeholderClass === 'medical' ? ('left' as const) : ('right' as const),
      ]),
    );
    const chart = laySides(cards, sideOf);
    const top = cards.find(
      (card) => card.parentId === null && chart.sides!.across.some((elbow) => elbow.parentId === card.id),
    )!;
    const corner = chart.positions.get(top.id)!;
    const moved = new Map([[top.id, { x: corner.x + 40, y: corner.y }]]);
    const next = liftedAcross(chart, lift(chart, new Set(moved.keys())), moved);
    const lineOf = (lines: typeof next) => lines.find((elbow) => elbow.parentId === top.id)!;
    expect(lineOf(next).path).not.toBe(lineOf(chart.sides!.across).path);
    expect(lineOf(next).childIds).toEqual(lineOf(chart.sides!.across).childIds);
  });
});

describe('the figures of the two sides', () => {
  it('are those of F2 and F5 for the class, and the verdict is that of F3', () => {
    const document = sampleDocument('hospital');
    const asOf = '2026-03-02';
    const sides = classSides(document, asOf)!;
    expect(sides.map((side) => [side.name, side.people])).toEqual([
      ['medical', 15],
      ['managerial', 19],
    ]);
    for (const { name, support, coverage } of sides) {
      expect(support).toEqual(supportByGroup(document, asOf).stakeholderClass.get(name));
      expect(coverage).toEqual(coverageByGroup(document, asOf).stakeholderClass.get(name));
    }
    expect(balanceWords(classBalance(document, asOf))).toEqual(['Out of balance', 'coverage 32 points apart']);
  });

  it('are there for a class nobody has, with the reason why they are not known', () => {
    const document = sampleDocument('hospital');
    const without = {
      ...document,
      seat: new Map(
        [...document.seat].map(([id, seat]) => [
          id,
          seat.stakeholderClass === 'medical' ? { ...seat, stakeholderClass: null } : seat,
        ]),
      ),
    };
    const [medical] = classSides(without, '2026-03-02')!;
    expect([medical.people, medical.support.value, medical.support.reason, medical.coverage.reason]).toEqual([
      0,
      null,
      'noData',
      'noData',
    ]);
    expect(balanceWords(classBalance(without, '2026-03-02'))).toEqual([
      'Out of balance',
      'coverage cannot be compared: one side has nobody influential',
      'nobody influential trusts you on the medical side',
    ]);
    expect(balanceWords(null)).toEqual(['Balance –', 'nobody is counted yet']);
  });

  it('are for templates with a pair of classes only', () => {
    const document = sampleDocument('industrial');
    const [account] = document.account.values();
    expect(classPair(document, '2026-03-02')).toEqual(['technical', 'commercial']);
    const plain = { ...document, account: new Map([[account!.id, { ...account!, industryTemplate: null }]]) };
    expect(classPair(plain, '2026-03-02')).toBeNull();
    expect(classSides(plain, '2026-03-02')).toBeNull();
  });
});
