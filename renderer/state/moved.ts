import { useCallback } from 'react';
import { create } from 'zustand';
import type { Point } from '../../shared/layout/forest';
import { useLikeBefore } from './likeBefore';
import { useWalking } from './walking';

/**
 * Cards on their way, by where they are now; null while none is. Apart from the session and the canvas, so that nothing
 * else is drawn again for every move.
 */
export const useMoved = create<{ readonly moved: ReadonlyMap<string, Point> | null }>(() => ({ moved: null }));

export const setMoved = (moved: ReadonlyMap<string, Point> | null): void => useMoved.setState({ moved });

/**
 * A value as it was before cards were lifted or arrows went on, until they are put down and the arrows stay: what costs
 * more than a frame waits that long.
 */
export const useAtRest = <T>(value: T): T => {
  const isLifted = useMoved((state) => state.moved !== null);
  const isWalking = useWalking((state) => state.isWalking);
  const isMoving = isLifted || isWalking;
  const { rested } = useLikeBefore(
    useCallback(
      (before: { readonly rested: T } | undefined) => (isMoving && before !== undefined ? before : { rested: value }),
      [isMoving, value],
    ),
  );
  return rested;
};
