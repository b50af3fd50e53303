import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect } from 'react';

/**
 * Places something over or under the cards as the map moves, without React: `place` hears where the map is looked at,
 * its corner on screen in pixels and pixels a unit, at once and after each move. Keep it the same while nothing changes.
 */
export const useOnView = (place: ((x: number, y: number, zoom: number) => void) | null): void => {
  const store = useStoreApi();
  useLayoutEffect(() => {
    if (place === null) return undefined;
    const follow = () => place(...store.getState().transform);
    follow();
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) follow();
    });
  }, [store, place]);
};
