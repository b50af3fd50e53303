import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Map units between two dots, and the fewest pixels between them on screen. */
const GAP = 18;
const LEAST_PX = 12;

/** The dotted ground. While the map is moved its picture is only shifted; it is painted anew when the zoom changes. */
export const MapDots = () => {
  const dots = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    let painted = 0;
    const place = () => {
      const element = dots.current;
      if (!element) return;
      const {
        transform: [x, y, zoom],
      } = store.getState();
      let gap = GAP * zoom;
      while (gap < LEAST_PX) gap *= 2;
      if (gap !== painted) {
        painted = gap;
        element.style.backgroundSize = `${gap}px ${gap}px`;
      }
      const within = (offset: number): number => (((offset % gap) + gap) % gap) - gap;
      element.style.transform = `translate(${within(x)}px, ${within(y)}px)`;
    };
    place();
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) place();
    });
  }, [store]);
  return <div ref={dots} className="map-dots" aria-hidden="true" />;
};
