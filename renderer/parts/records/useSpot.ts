import { useEffect, useRef, type RefObject } from 'react';
import type { Kind } from '../../../shared/model';
import { setSession, useSession } from '../../state/session';

/** Brings the record somebody asked for into view and, when it is new, puts the cursor into its first field. */
export const useSpot = <E extends HTMLElement>(
  kind: Kind,
  id: string,
): { readonly row: RefObject<E | null>; readonly isSpot: boolean } => {
  const row = useRef<E>(null);
  const isSpot = useSession((state) => state.spot !== null && state.spot.kind === kind && state.spot.id === id);
  const isNew = useSession((state) => state.spot?.isNew === true);
  useEffect(() => {
    if (!isSpot) return undefined;
    row.current?.scrollIntoView({ block: 'center' });
    // A field comes before a button that stands in front of it, such as the tick of an action.
    const field =
      row.current?.querySelector<HTMLElement>('input:not([type="checkbox"]), textarea, select') ??
      row.current?.querySelector<HTMLElement>('button');
    field?.focus({ preventScroll: true });
    // The mark goes by itself; a new row needs none.
    const timer = window.setTimeout(() => setSession({ spot: null }), isNew ? 0 : 2_400);
    return () => window.clearTimeout(timer);
  }, [isSpot, isNew]);
  return { row, isSpot: isSpot && !isNew };
};
