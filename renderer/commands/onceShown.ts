import { flushSync } from 'react-dom';
import { catchUp } from '../state/paintedDocument';

const LONGEST_MS = 2000;

/**
 * Does something with what a command made, once it is on screen: at once where it can be drawn at once, since what is
 * typed next is meant for it. Nothing happens where it does not come, as in a panel that is folded.
 */
export const onceShown = <E extends HTMLElement>(selector: string, work: (element: E) => void): void => {
  // The panel else follows the map some frames later.
  flushSync(catchUp);
  const until = performance.now() + LONGEST_MS;
  const look = (): void => {
    const element = document.querySelector<E>(selector);
    if (element) work(element);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
};
