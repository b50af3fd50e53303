import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, layChart, piecesOn } from '../../../shared/layout/chart';
import { framePieces, groundOf } from '../../../shared/layout/framePieces';
import type { Positions } from '../../../shared/layout/forest';
import { randomCards, seeded } from '../../support/charts';

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const covers = (a: Rect, b: Rect): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
const cardAt = (positions: Positions, id: string): Rect => ({ ...positions.get(id)!, ...CARD });

const shape = fc.record({
  count: fc.integer({ min: 1, max: 160 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  pins: fc.integer({ min: 0, max: 6 }),
});

describe('the frame of some people', () => {
  it('holds each of them once and whole, and meets no stranger', () => {
    fc.assert(
      fc.property(shape, ({ count, seed, share, pins }) => {
        const cards = randomCards({ count, seed, bushiness: 3, roots: 1 + (seed % 3), varied: false });
        const next = seeded(seed);
        const members = cards.filter(() => next() < share).map((card) => card.id);
        const pinned = new Map(cards.slice(0, pins).map((card, at) => [card.id, { x: at * 300 - 200, y: 37 * at }]));
        const chart = layChart(cards, pinned);
        const pieces = piecesOn(chart, members, 0);
        expect(pieces.flatMap((piece) => piece.seatIds).toSorted()).toEqual(members.toSorted());
        for (const piece of pieces) {
          for (const card of cards) {
            const there = cardAt(chart.positions, card.id);
            if (piece.seatIds.includes(card.id)) expect(covers(piece, there)).toBe(true);
            else expect(meets(piece, there), `${card.id} in the frame of ${piece.seatIds.join(' ')}`).toBe(false);
          }
        }
        expect(piecesOn(layChart(cards, pinned), members, 0)).toEqual(pieces);
      }),
      { numRuns: 150 },
    );
  });

  it('is one box where everybody belongs, and one for each where strangers stand between', () => {
    const row = new Map(['a', 'b', 'c', 'd', 'e'].map((id, at) => [id, { x: at * 252, y: 0 }]));
    const ground = groundOf(row, CARD);
    expect(framePieces(['a', 'b', 'c', 'd', 'e'], ground)).toHaveLength(1);
    expect(framePieces(['a', 'c', 'e'], ground).map((piece) => piece.seatIds)).toEqual([['a'], ['c'], ['e']]);
    expect(framePieces(['a', 'b', 'd', 'e'], ground).map((piece) => piece.seatIds)).toEqual([
      ['a', 'b'],
      ['d', 'e'],
    ]);
  });

  it('does not reach over empty ground to somebody far away', () => {
    const ground = groundOf(
      new Map([
        ['a', { x: 0, y: 0 }],
        ['b', { x: 2000, y: 0 }],
      ]),
      CARD,
    );
    expect(framePieces(['a', 'b'], ground)).toHaveLength(2);
  });

  it('runs further in where it shares somebody with an earlier frame', () => {
    const ground = groundOf(new Map([['a', { x: 0, y: 0 }]]), CARD);
    const [outer] = framePieces(['a'], ground, 0);
    const [inner] = framePieces(['a'], ground, 1);
    expect(covers(outer!, inner!)).toBe(true);
    expect(inner!.width).toBeLessThan(outer!.width);
  });
});
