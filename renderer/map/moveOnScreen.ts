import type { Point } from '../../shared/layout/forest';

/** Moves cards that are drawn, and nothing else. Returns the way to put them back. */
export const moveOnScreen = (frame: HTMLElement | null, moved: ReadonlyMap<string, Point>): (() => void) => {
  const stood: (() => void)[] = [];
  for (const [seatId, { x, y }] of moved) {
    const node = frame?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(seatId)}"]`);
    if (!node) continue;
    const before = node.style.transform;
    node.style.transform = `translate(${x}px,${y}px)`;
    stood.push(() => { node.style.transform = before; });
  }
  return () => { for (const putBack of stood) putBack(); };
};
