/** The chart from the top down: its shape, around the cards that were put somewhere by hand. Pure; map units. */
import { STACK_GAP, COLUMN_GAP } from './branchFront';
import { forestOf, type Card, type Point, type Positions } from './forest';
import { placeAroundPins } from './pins';
import { shaped, type Shape, type Shaped, type ShapeOptions } from './shape';
import { stillSteps } from './stillStep';

const at = (positions: Positions, step: Point): Positions =>
  new Map([...positions].map(([id, { x, y }]) => [id, { x: x + step.x, y: y + step.y }]));

/** So many steps are tried where cards are pinned: those that were put aside by a pin vote for steps of their own. */
const STEPS_TRIED = 4;

const countOfStill = (positions: Positions, previous: Positions): number => {
  let still = 0;
  for (const [id, { x, y }] of positions) {
    const before = previous.get(id);
    if (before?.x === x && before.y === y) still += 1;
  }
  return still;
};

/**
 * Top left corners around the pinned cards. With `previous` the whole is moved so that as many cards as possible stay
 * where they were. Branches that are folded now are remembered as they stood.
 */
export const topDown = (cards: readonly Card[], pinned: Positions, options: ShapeOptions): Shaped => {
  const { remembered, previous } = options;
  const laid = shaped(cards, options);
  const shape: Shape = remembered ? new Map([...remembered, ...laid.shape]) : laid.shape;
  const [first = NO_STEP, ...others] = previous ? stillSteps(laid.positions, previous) : [];
  const placedAt = (step: Point): Positions => aroundPins(cards, at(laid.positions, step), pinned);
  if (pinned.size === 0) return { positions: at(laid.positions, first), shape };
  let best = placedAt(first);
  if (previous) {
    let most = countOfStill(best, previous);
    for (const step of others.slice(0, STEPS_TRIED - 1)) {
      if (most === best.size) break;
      const tried = placedAt(step);
      const still = countOfStill(tried, previous);
      if (still > most) [best, most] = [tried, still];
    }
  }
  return { positions: best, shape };
};
const NO_STEP: Point = { x: 0, y: 0 };

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
