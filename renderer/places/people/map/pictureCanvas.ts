/**
 * The canvas of the map's picture, kept from one map to the next: its memory, once there, need not be asked for while
 * somebody waits for their map. For the picture of a window that takes as long as drawing a hundred people.
 */

let kept: HTMLCanvasElement | null = null;

/** An empty canvas. */
export const takeCanvas = (): HTMLCanvasElement => {
  const canvas = kept ?? document.createElement('canvas');
  kept = null;
  return canvas;
};

/** Nothing of what was drawn on it is kept. */
export const giveCanvasBack = (canvas: HTMLCanvasElement): void => {
  canvas.remove();
  const context = canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, canvas.width, canvas.height);
  kept = canvas;
};

/** A canvas may be somewhat larger than is asked for, which costs less than another one. */
const SPARE = 1.3;

/** Makes a canvas large enough, in its own pixels. */
export const fitCanvas = (
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
): void => {
  const isFit = (has: number, asked: number) => has >= asked && has <= asked * SPARE;
  if (isFit(canvas.width, size.width) && isFit(canvas.height, size.height)) return;
  canvas.width = size.width;
  canvas.height = size.height;
};
