import type { RefObject } from 'react';

/**
 * Takes the keys into a layer as it opens, as its `ref`. The library waits for a frame before it moves the focus; a key
 * pressed meanwhile would press what lies under the layer: the button that opened it, or a card of the map.
 */
export const keysGoIn = (layer: HTMLElement | null): void => {
  // By then the library has noted where the keys go back to once the layer closes.
  queueMicrotask(() => {
    if (layer?.isConnected === true && !layer.contains(document.activeElement)) layer.focus({ preventScroll: true });
  });
};

/** What the keys go to first, as a layer's `initialFocus`: what is typed on goes into its field from the first letter. */
export const focusNow = (first: RefObject<HTMLElement | null>): boolean => {
  first.current?.focus();
  // Where there is no such thing, the library looks for one.
  return first.current === null;
};
