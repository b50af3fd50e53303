import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Map units between two dots, and the fewest pixels between them on screen. */
const GAP = 18;
const LEAST_PX = 12;
/** Pixels between two dots as they are painted. */
const PAINTED = 17;

/**
 * The dotted ground. It is painted once: while the map is moved or zoomed its picture is only shifted and scaled, and
 * begins anew with every second dot when these come too close.
 */
export const MapDots = () => {
  const dots = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    const place = () => {
      const element = dots.current;
      if (!element) return;
      const {
        transform: [x, y, zoom],
      } = store.getState();
      let gap = GAP * zoom;
      while (gap < LEAST_PX) gap *= 2;
      while (gap >= 2 * LEAST_PX) gap /= 2;
      const within = (offset: number): number => (((offset % gap) + gap) % gap) - gap;
      element.style.transform = `translate(${within(x)}px, ${within(y)}px) scale(${gap / PAINTED})`;
    };
    place();
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) place();
    });
  }, [store]);
  return <div ref={dots} className="map-dots" aria-hidden="true" />;
};
