import type { FramePiece } from '../state/frames';

/** Pixels from the left end of a frame to its name, and how many of them lie over the line. */
const INSET = 14, OVER = 3;
export const LABEL_HEIGHT = 16;
/** A name of fewer pixels says nothing. */
const LEAST_WIDTH = 44;

export type LabelPlace = { readonly x: number; readonly y: number; readonly width: number };

/** Where the names stand at a zoom, in pixels from the corner of the map; null where there is no room. Every second level is named at the foot. */
export const labelPlaces = (pieces: readonly FramePiece[], zoom: number): readonly (LabelPlace | null)[] =>
  pieces.map(({ frame, x, y, width, height, above, below }) => {
    const atHead = frame.level % 2 === 0;
    const room = width * zoom - 2 * INSET + 8;
    if (room < LEAST_WIDTH || (atHead ? above : below) * zoom < LABEL_HEIGHT - OVER - 2) return null;
    return { x: x * zoom + INSET, y: atHead ? y * zoom - LABEL_HEIGHT + OVER : (y + height) * zoom - OVER, width: room };
  });
