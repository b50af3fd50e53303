const LONGEST_MS = 2000;

/**
 * Does something with what a command made, once it is on screen, which may be some frames later: the panel follows the
 * map. Nothing happens where it does not come, as in a panel that is folded.
 */
export const onceShown = <E extends HTMLElement>(find: () => E | null, work: (element: E) => void): void => {
  const until = performance.now() + LONGEST_MS;
  const look = (): void => {
    const element = find();
    if (element) work(element);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
