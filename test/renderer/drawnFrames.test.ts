import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFrames } from '../../renderer/state/frames';
import type { Frame } from '../../shared/document/frames';
import { layChart } from '../../shared/layout/chart';
import { randomCards, seeded } from '../support/charts';

const shape = fc.record({
  count: fc.integer({ min: 1, max: 160 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  moves: fc.integer({ min: 0, max: 6 }),
});

describe('the frames after some cards moved', () => {
  it('are found again only where they can have changed, and are what they would be from the start', () => {
    let kept = 0;
    fc.assert(
      fc.property(shape, ({ count, seed, share, moves }) => {
        const cards = randomCards({ count, seed, bushiness: 3, roots: 1 + (seed % 3), varied: false });
        const next = seeded(seed);
        const size = 1 + Math.floor(share * 20);
        const frames = Array.from({ length: Math.ceil(count / size) }, (_, at): Frame => ({
          kind: 'group',
          id: `frame${at}`,
          name: '',
          note: '',
          level: at % 3,
          seatIds: cards.slice(at * size, (at + 1) * size).map((card) => card.id),
        }));
        const { positions } = layChart(cards, new Map());
        const before = drawFrames(frames, positions, undefined);
        // Some move a little or far, one comes, one goes.
        const after = new Map(positions);
        for (let move = 0; move < moves; move += 1) {
          const card = cards[Math.floor(next() * count)];
          const corner = card && positions.get(card.id);
          if (card && corner) after.set(card.id, { x: corner.x + (next() - 0.5) * 900, y: corner.y + next() * 200 });
        }
        if (seed % 4 === 0) after.delete(cards[count - 1]?.id ?? '');
        if (seed % 5 === 0) after.set('new', { x: next() * 1_000, y: next() * 400 });
        const now = drawFrames(frames, after, before);
        expect([...now.piecesOf.values()]).toEqual([...drawFrames(frames, after, undefined).piecesOf.values()]);
        kept += frames.filter((frame) => now.piecesOf.get(frame) === before.piecesOf.get(frame)).length;
      }),
      { numRuns: 150 },
    );
    expect(kept).toBeGreaterThan(100);
  });
});
