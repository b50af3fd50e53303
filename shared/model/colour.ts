/** Colours of a house on paper, written as #1d5c6b. */

const COLOUR = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
/** Contrast that text of any size needs on its ground (WCAG AA). */
const READABLE = 4.5;

type Rgb = readonly [red: number, green: number, blue: number];

const partsOf = (colour: string): Rgb | null => {
  const [, ...parts] = COLOUR.exec(colour.trim()) ?? [];
  const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16));
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
};
export const isColour = (text: string): boolean => partsOf(text) !== null;

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const contrastOnWhite = ([red, green, blue]: Rgb): number =>
  1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05);

const darker = ([red, green, blue]: Rgb): Rgb => [
  Math.floor(red * 0.94),
  Math.floor(green * 0.94),
  Math.floor(blue * 0.94),
];

/** The colour, made as much darker as words in it need on white paper; null where it is none. */
export const readableOnWhite = (colour: string | null): string | null => {
  let parts = colour === null ? null : partsOf(colour);
  if (parts === null) return null;
  while (contrastOnWhite(parts) < READABLE) parts = darker(parts);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};
