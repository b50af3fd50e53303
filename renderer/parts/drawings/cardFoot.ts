/** What stands at the lower right of a card, and what gives way where its room is needed for words. Pixels on screen. */
import type { CardText, TextRoom } from './cardText';

/** In the order in which they are given up. */
const PARTS = ['ring', 'letters', 'marks', 'dots'] as const;
export type FootPart = (typeof PARTS)[number];
export type FootWidths = Readonly<Record<FootPart, number>>;

/** Pixels; `FOOT_PAD` between the foot and the lower edge of the card. */
export const RING = 25;
export const FOOT_PAD = 4;
const HEIGHTS: Readonly<Record<FootPart, number>> = { ring: RING, letters: 16, marks: 13, dots: 8 };
/** Cards lower than this leave a part out, so that all cards of a chart say the same kind of thing. */
const FROM_HEIGHT: Readonly<Record<FootPart, number>> = { ring: 70, letters: 63, marks: 52, dots: 0 };
export const FOOT_GAP = 5;
/** Room kept between the foot and words beside or above it. */
const CLEAR = 1;

const hasRoom = (
  parts: readonly FootPart[],
  widths: FootWidths,
  text: CardText,
  room: TextRoom,
  below: number,
): boolean => {
  const width = parts.reduce((sum, part) => sum + widths[part] + FOOT_GAP, 0);
  const top = below - FOOT_PAD - Math.max(...parts.map((part) => HEIGHTS[part])) - CLEAR;
  return (
    width - FOOT_GAP <= room.width && text.spans.every((span) => span.foot <= top || span.width + width <= room.width)
  );
};

/**
 * The parts that stand on a card. A part of no width is not asked for. Ring, letters, marks and dots give way in this
 * order, before a word does. `below` is the height from the top of the text to the foot of the card.
 */
export const footParts = (widths: FootWidths, text: CardText, room: TextRoom, below: number): ReadonlySet<FootPart> => {
  const wanted = PARTS.filter((part) => widths[part] > 0 && below >= FROM_HEIGHT[part]);
  for (let from = 0; from < wanted.length; from += 1) {
    const parts = wanted.slice(from);
    if (hasRoom(parts, widths, text, room, below)) return new Set(parts);
  }
  return new Set();
};

/** Room the foot takes at the lower right; nothing where it has no parts. */
export type FootSize = { readonly width: number; readonly height: number };
export const footSize = (parts: ReadonlySet<FootPart>, widths: FootWidths): FootSize => {
  const shown = PARTS.filter((part) => parts.has(part));
  return shown.length === 0
    ? { width: 0, height: 0 }
    : {
        width: shown.reduce((sum, part) => sum + widths[part] + FOOT_GAP, -FOOT_GAP),
        height: Math.max(...shown.map((part) => HEIGHTS[part])),
      };
};

/** Pixels between the dots in the edge and what stands above them, and the foot of the card. */
const EDGE_PAD = 3;
/** Smaller dots could not be counted. */
const LEAST_DOT = 2.6;

/**
 * How wide each of five dots is that stand one above the other in the coloured edge, where a card has no room for them
 * at its foot; half of it is between two. Null where they could not be counted. `height` is that of the edge below its
 * sign.
 */
export const edgeDotSize = (height: number, edge: number): number | null => {
  const size = Math.min(edge / 4, (height - 2 * EDGE_PAD) / 7);
  return size < LEAST_DOT ? null : size;
};
