/** How large a card is within its place, where cards are sized by influence. The layout knows nothing of it. */
import type { Box } from './bounds';
import { CARD } from './chart';
import type { Point } from './forest';

/** Parts of the ordinary size, from minimal to decisive influence; the largest leaves the lanes between cards free. */
const SIZES = [0.78, 0.85, 0.92, 1, 1.07] as const;
/** Whose influence is not rated has a card of the ordinary size, and a mark that says so. */
const ORDINARY = 1;

/** The part of the ordinary size a card has; the ordinary one where cards are not sized. */
export const cardScale = (isSized: boolean, influence: number | null): number =>
  isSized && influence !== null ? (SIZES[influence - 1] ?? ORDINARY) : ORDINARY;

/** The box of a card in the middle of its place, in map units. `corner`: the top left corner of the place. */
export const cardBoxAt = ({ x, y }: Point, scale: number): Box => ({
  x: x + (CARD.width * (1 - scale)) / 2,
  y: y + (CARD.height * (1 - scale)) / 2,
  width: CARD.width * scale,
  height: CARD.height * scale,
});
