import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CARD, chartAt, layChart } from '../../../shared/layout/chart';
import { boxAt, lift, liftedElbows } from '../../../shared/layout/lifted';
import { randomCards, seeded } from '../../support/charts';

it('draws anew only the lines of the teams whose cards are on their way, and leaves out none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 5 }),
      (count, seed, some) => {
        const laid = layChart(randomCards({ count, seed, bushiness: 4, roots: 1, varied: false }), new Map());
        const next = seeded(seed);
        const moved = new Map(
          Array.from(
            { length: some },
            () =>
              [
                laid.cards[Math.floor(next() * count)]!.id,
                { x: Math.round(next() * 4000), y: Math.round(next() * 3000) },
              ] as const,
          ),
        );
        const whole = chartAt(laid.cards, new Map([...laid.positions, ...moved]));
        const lifted = lift(laid, new Set(moved.keys()));
        const anew = liftedElbows(laid, lifted, moved);
        const isTouched = ({
          parentId,
          childIds,
        }: {
          readonly parentId: string;
          readonly childIds: readonly string[];
        }): boolean => moved.has(parentId) || childIds.some((id) => moved.has(id));
        const summary = (elbow: { readonly parentId: string; readonly childIds: readonly string[] }) => [
          elbow.parentId,
          elbow.childIds,
        ];
        expect(anew.map(summary).toSorted()).toEqual(whole.elbows.filter(isTouched).map(summary).toSorted());
        // What stays is exactly what is not drawn anew.
        expect(
          laid.elbows.filter((elbow) => !lifted.parents.has(elbow.parentId)).every((elbow) => !isTouched(elbow)),
        ).toBe(true);
        for (const elbow of anew)
          if (elbow.childIds.every((id) => !laid.elbows.some((other) => other.parentId === id)))
            expect(elbow).toEqual(whole.elbows.find((one) => one.parentId === elbow.parentId));
      },
    ),
    { numRuns: 60 },
  );
});

it('says where a card is now', () => {
  const laid = layChart(randomCards({ count: 3, seed: 3, bushiness: 2, roots: 1, varied: false }), new Map());
  const [first, second] = laid.cards;
  const moved = new Map([[first!.id, { x: 7, y: 9 }]]);
  expect(boxAt(laid, moved, first!.id)).toEqual({ x: 7, y: 9, width: CARD.width, height: CARD.height });
  expect(boxAt(laid, moved, second!.id)).toMatchObject(laid.positions.get(second!.id)!);
  expect(boxAt(laid, moved, 'nobody')).toBeNull();
});
