/** The chart from the top down: its shape, around the cards that were put somewhere by hand. Pure; map units. */
import { STACK_GAP, COLUMN_GAP } from './branchFront';
import { forestOf, type Card, type Positions } from './forest';
import { placeAroundPins } from './pins';
import { shaped, type Shape, type Shaped, type ShapeOptions } from './shape';
import { stillStep } from './stillStep';

/**
 * Top left corners around the pinned cards. With `previous` the whole is moved so that as many cards as possible stay
 * where they were. Branches that are folded now are remembered as they stood.
 */
export const topDown = (cards: readonly Card[], pinned: Positions, options: ShapeOptions): Shaped => {
  const { remembered, previous } = options;
  const laid = shaped(cards, options);
  const step = previous ? stillStep(laid.positions, previous) : { x: 0, y: 0 };
  const positions = new Map([...laid.positions].map(([id, { x, y }]) => [id, { x: x + step.x, y: y + step.y }]));
  const shape: Shape = remembered ? new Map([...remembered, ...laid.shape]) : laid.shape;
  return { positions: pinned.size === 0 ? positions : aroundPins(cards, positions, pinned), shape };
};

const aroundPins = (cards: readonly Card[], positions: Positions, pinned: Positions): Positions => {
  const forest = forestOf(cards);
  const pins = new Map(
    forest.cards.flatMap((card, at) => {
      const pin = pinned.get(card.id);
      return pin ? [[at, pin] as const] : [];
    }),
  );
  if (pins.size === 0) return positions;
  const xs = Float64Array.from(forest.cards, ({ id }) => positions.get(id)?.x ?? 0);
  const ys = Float64Array.from(forest.cards, ({ id }) => positions.get(id)?.y ?? 0);
  placeAroundPins(forest, pins, COLUMN_GAP, STACK_GAP, xs, ys);
  return new Map(forest.cards.map(({ id }, at) => [id, { x: xs[at] ?? 0, y: ys[at] ?? 0 }]));
};
