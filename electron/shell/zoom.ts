import type { WebContents } from 'electron';
import type { ZoomStep } from '../../shared/api/shapes';
import type { MemoryFile } from './memory';

/** The sizes a page is drawn in, as browsers step through them; 1 is the usual one. */
const FACTORS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;
/** Sizes closer than this are the same. */
const SAME = 0.005;

const stepped = (factor: number, step: ZoomStep): number => {
  if (step === 'usual') return 1;
  const [smallest] = FACTORS;
  if (step === 'larger') return FACTORS.find((one) => one > factor + SAME) ?? Math.max(factor, FACTORS.at(-1) ?? 1);
  return FACTORS.findLast((one) => one < factor - SAME) ?? Math.min(factor, smallest);
};

export type Zoom = {
  /** Draws a page in the size that is remembered, from now on at each load. */
  readonly follow: (contents: WebContents) => void;
  /** One step for all windows, as Chromium zooms all pages of one address; the size in percent. */
  readonly step: (contents: WebContents, step: ZoomStep) => number;
};

/** How large the pages of the windows are drawn. It is remembered, and holds for all of them. */
export const zoomOf = (memory: MemoryFile): Zoom => {
  const step = (contents: WebContents, by: ZoomStep): number => {
    const factor = stepped(memory.get().zoom, by);
    memory.set({ zoom: factor });
    contents.setZoomFactor(factor);
    return Math.round(factor * 100);
  };
  return {
    follow: (contents) => {
      contents.on('dom-ready', () => contents.setZoomFactor(memory.get().zoom));
      // The wheel with Ctrl, where the page has no use of its own for it.
      contents.on('zoom-changed', (_event, direction) => {
        step(contents, direction === 'in' ? 'larger' : 'smaller');
      });
    },
    step,
  };
};
