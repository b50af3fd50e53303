import type { Measure } from '../../../parts/drawings/textWidth';

/** Pixels. Smaller letters are not read; a line of them is so high. */
const LEAST_FONT = 9.5;
const LINE = 1.08;

type Room = { readonly width: number; readonly height: number };
export type TileName = { readonly lines: readonly string[]; readonly font: number };

type WidthOf = (text: string, font: number) => number;

/**
 * As much of a text as there is room for, with the sign that there is more. By the width of the whole, which is known:
 * thousands are drawn in a frame, and to measure each beginning would take longer than to draw them.
 */
const cut = (text: string, width: number, font: number, widthOf: WidthOf): string => {
  const whole = widthOf(text, font);
  if (whole <= width) return text;
  const kept = Math.max(1, Math.floor((text.length * (width - widthOf('…', font))) / whole));
  return `${text.slice(0, kept).trimEnd()}…`;
};

/** The words of a text in two lines; what does not fit into the second is cut. */
const inTwoLines = (text: string, width: number, font: number, widthOf: WidthOf): readonly string[] => {
  const words = text.split(' ');
  let first = words[0] ?? '';
  let taken = 1;
  while (taken < words.length && widthOf(`${first} ${words[taken]}`, font) <= width) {
    first += ` ${words[taken]}`;
    taken += 1;
  }
  const rest = words.slice(taken).join(' ');
  return rest === ''
    ? [cut(first, width, font, widthOf)]
    : [cut(first, width, font, widthOf), cut(rest, width, font, widthOf)];
};

/**
 * What a tile says of somebody, in letters of at most `font` pixels: in one line, in two smaller ones where the tile is
 * high enough, else the short form of it as far as it goes. Nothing is cut off without a sign of it.
 */
export const tileName = (
  name: string,
  short: string,
  { width, height }: Room,
  font: number,
  measure: Measure,
): TileName => {
  const widthOf: WidthOf = (text, size) => measure(text, 600) * size;
  if (widthOf(name, font) <= width) return { lines: [name], font };
  if (height >= 2 * LINE * LEAST_FONT) return { lines: inTwoLines(name, width, LEAST_FONT, widthOf), font: LEAST_FONT };
  const size = Math.max(LEAST_FONT, Math.min(font, (font * width) / widthOf(short, font)));
  return { lines: [cut(short, width, size, widthOf)], font: size };
};

/** From the middle of a tile to the middle of each of its lines. */
export const tileLineAt = (line: number, { lines, font }: TileName): number =>
  (line - (lines.length - 1) / 2) * LINE * font;
