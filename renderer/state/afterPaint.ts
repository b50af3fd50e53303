/** What costs more than a frame and is not what a hand waits for: it follows once what a key changed is painted. */
import { startTransition, useEffect, useState } from 'react';

/** In a window nobody sees there is no frame to wait for. */
const LONGEST_MS = 200;

type Works = Set<() => void>;
/** What waits for the next painting, in the order it was asked for. */
let waiting: Works = new Set();

/** One wait for all: each of its own would take a part of the time that is to be saved. */
const waitForPainting = (works: Works): void => {
  const nextOnesWait = () => {
    if (waiting === works) waiting = new Set();
  };
  const goOn = () => {
    nextOnesWait();
    for (const work of works) work();
    works.clear();
  };
  const unseen = setTimeout(goOn, LONGEST_MS);
  // A task that is put on the list within a frame comes after its painting.
  requestAnimationFrame(() => {
    clearTimeout(unseen);
    nextOnesWait();
    setTimeout(goOn);
  });
};

/** Does something once what is on screen by now has been painted. Returns the way to give it up. */
export const afterPaint = (work: () => void): (() => void) => {
  const works = waiting;
  if (works.size === 0) waitForPainting(works);
  works.add(work);
  return () => {
    works.delete(work);
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
