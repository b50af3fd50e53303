/** What costs more than a frame and is not what a hand waits for: it follows once what a key changed is painted. */
import { startTransition, useEffect, useState } from 'react';

/** In a window nobody sees there is no frame to wait for. */
const LONGEST_MS = 200;

/** Does something once what is on screen by now has been painted. Returns the way to give it up. */
const afterPaint = (work: () => void): (() => void) => {
  let timer = window.setTimeout(work, LONGEST_MS);
  // A task that is put on the list within a frame comes after its painting.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = window.setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

/**
 * A value that follows the one that is given, after the next painting, in a drawing that gives way to keys. A deferred
 * value would be drawn as soon as the browser is free, which it is before it paints.
 */
export const useAfterPaint = <T extends object>(value: T): T => {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return undefined;
    return afterPaint(() => startTransition(() => setShown(value)));
  }, [shown, value]);
  return shown;
};
