/**
 * Brings what has just opened into view, as a `ref`: an editor below the fold is seen where it opens, and nothing moves
 * where it is seen already.
 */
export const intoView = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' });
};
