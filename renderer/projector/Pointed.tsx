import { useEffect, useRef } from 'react';
import type { ProjectedPoint } from '../../shared/api/projector';
import { mapView } from '../commands/mapCommands';
import { placeMark } from '../parts/projector/PointerLayer';
import { followPoint } from './projection';

/** Where a point that was sent lies in this window. */
const placeOf = ({ on, x, y }: ProjectedPoint): { readonly x: number; readonly y: number } | null => {
  if (on === 'map') return mapView()?.inWindow(x, y) ?? null;
  const rect = document.querySelector(on === 'slide' ? '.slide-fit' : 'main.place')?.getBoundingClientRect();
  return rect ? { x: rect.left + x * rect.width, y: rect.top + y * rect.height } : null;
};

/** Where the presenter points. It is moved as it is told, without being drawn anew. */
export const Pointed = () => {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      followPoint((point) => {
        const element = mark.current;
        if (element === null) return;
        const at = point === null ? null : placeOf(point);
        element.hidden = at === null;
        if (at === null) return;
        element.className = `pointing ${point?.isSpotlight === true ? 'spotlight' : 'pointer'}`;
        placeMark(element, at.x, at.y);
      }),
    [],
  );
  return <div ref={mark} hidden className="pointing pointer" aria-hidden="true" />;
};
