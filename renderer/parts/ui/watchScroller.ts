/**
 * Tells where a scroller is: once its size is known, whenever that changes, and with every scroll. Its size in CSS
 * pixels is told and never asked for: to ask while it scrolls lays the page out. Answers with the way to stop.
 */
export const watchScroller = (
  element: HTMLElement,
  look: (size: { readonly width: number; readonly height: number }) => void,
): (() => void) => {
  let size: DOMRectReadOnly | null = null;
  const onScroll = (): void => {
    if (size !== null) look(size);
  };
  const observer = new ResizeObserver(([entry]) => {
    size = entry?.contentRect ?? null;
    onScroll();
  });
  observer.observe(element);
  element.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    observer.disconnect();
    element.removeEventListener('scroll', onScroll);
  };
};
