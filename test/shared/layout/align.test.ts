import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, ALIGNMENTS, distributed, type Move, type Placed } from '../../../shared/layout/align';

const cards = fc
  .array(fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) }), {
    minLength: 2,
    maxLength: 24,
  })
  .map((corners) => corners.map(({ x, y }, at): Placed => ({ id: `c${at}`, x, y, width: 216, height: 84 })));

const overlaps = (moves: readonly Move[]): number =>
  moves.flatMap((a, at) => moves.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < 216 && Math.abs(a.y - b.y) < 84))
    .length;

describe('lining cards up', () => {
  it('puts every card into one line and none on another', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...ALIGNMENTS), (given, how) => {
        const moves = aligned(given, how);
        expect(moves.map((move) => move.id).toSorted()).toEqual(given.map((card) => card.id).toSorted());
        const line = how === 'left' || how === 'centre' || how === 'right' ? 'x' : 'y';
        expect(new Set(moves.map((move) => move[line])).size).toBe(1);
        expect(overlaps(moves)).toBe(0);
      }),
    );
  });

  it('takes the outermost card as the line, and doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...ALIGNMENTS), (given, how) => {
        const once = aligned(given, how);
        if (how === 'left') expect(once[0]?.x).toBe(Math.min(...given.map((card) => card.x)));
        if (how === 'bottom') expect(once[0]?.y).toBe(Math.max(...given.map((card) => card.y)));
        const again = aligned(
          once.map((move) => ({ ...move, width: 216, height: 84 })),
          how,
        );
        expect(new Map(again.map((move) => [move.id, move]))).toEqual(new Map(once.map((move) => [move.id, move])));
      }),
    );
  });

  it('spreads cards with equal room between them and keeps the first where it is', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom('across' as const, 'down' as const), (given, axis) => {
        fc.pre(given.length > 2);
        const along = axis === 'across' ? 'x' : 'y';
        const size = axis === 'across' ? 216 : 84;
        const moves = distributed(given, axis).toSorted((a, b) => a[along] - b[along]);
        const gaps = moves.slice(1).map((move, at) => move[along] - moves[at]![along] - size);
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
        expect(gaps[0]).toBeGreaterThanOrEqual(20);
        expect(moves[0]?.[along]).toBe(Math.min(...given.map((card) => card[along])));
      }),
    );
  });
});
