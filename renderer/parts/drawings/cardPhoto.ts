/** Where a photo stands on a card: in the room that words and foot leave, so that it takes none from either. */
import { FOOT_GAP, FOOT_PAD, type FootSize } from './cardFoot';
import type { CardText, TextRoom } from './cardText';

/** Pixels on screen; a smaller picture shows nobody. */
const LEAST = 18;
const MOST = 46;
const CLEAR = 3;

/** From the left and the upper end of the words. */
export type PhotoPlace = { readonly x: number; readonly y: number; readonly size: number };

/**
 * Below the words at the left, or beside them at the right above the foot, whichever is larger; null where neither is
 * large enough. `below` is the height from the top of the text to the foot of the card.
 */
export const photoPlace = (text: CardText, room: TextRoom, below: number, foot: FootSize): PhotoPlace | null => {
  const end = below - FOOT_PAD;
  const under = Math.min(MOST, end - text.height - CLEAR, room.width - foot.width - (foot.width > 0 ? FOOT_GAP : 0));
  const widest = Math.max(0, ...text.spans.map(({ width }) => width));
  const over = foot.height > 0 ? end - foot.height - CLEAR : end;
  const beside = Math.min(MOST, over - CLEAR, room.width - widest - 2 * CLEAR);
  const size = Math.floor(Math.max(under, beside));
  if (size < LEAST) return null;
  return under >= beside ? { x: 0, y: end - size, size } : { x: room.width - size, y: CLEAR, size };
};
