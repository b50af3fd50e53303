/** Colours as a browser tells them, as presentations write them. */
import type { DrawnStroke } from '../../../shared/api/drawnSlides';

const known = new Map<string, string | null>();
let context: OffscreenCanvasRenderingContext2D | null = null;

const hex = (value: number): string => value.toString(16).padStart(2, '0').toUpperCase();

/** *RRGGBB*, with *AA* where it lets something through; null where nothing of it is seen. `opacity` from 0 to 1. */
export const colourOf = (css: string, opacity = 1): string | null => {
  const key = `${css} ${opacity}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = painted(css, opacity);
  known.set(key, found);
  return found;
};

const painted = (css: string, opacity: number): string | null => {
  if (css === '' || css === 'none' || css === 'transparent') return null;
  context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const seen = Math.round(alpha * opacity);
  if (seen === 0) return null;
  return `${hex(red)}${hex(green)}${hex(blue)}${seen === 255 ? '' : hex(seen)}`;
};

/** Undefined where nothing of the line is seen. */
export const strokeOf = (
  css: string,
  width: number,
  dash?: DrawnStroke['dash'],
  opacity = 1,
): DrawnStroke | undefined => {
  const colour = width > 0 ? colourOf(css, opacity) : null;
  return colour === null ? undefined : { colour, width, ...(dash ? { dash } : {}) };
};
