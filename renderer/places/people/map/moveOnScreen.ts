import type { Point } from '../../../../shared/layout/forest';

/** Moves cards that are drawn, and nothing else. Returns the way to put them back. */
export const moveOnScreen = (frame: HTMLElement | null, moved: ReadonlyMap<string, Point>): (() => void) => {
  const stood: (() => void)[] = [];
  // However many are on their way, only those in view are drawn.
  for (const node of frame?.querySelectorAll<HTMLElement>('.react-flow__node') ?? []) {
    const there = moved.get(node.dataset['id'] ?? '');
    if (!there) continue;
    const before = node.style.transform;
    node.style.transform = `translate(${there.x}px,${there.y}px)`;
    stood.push(() => {
      node.style.transform = before;
    });
  }
  return () => {
    for (const putBack of stood) putBack();
  };
};
