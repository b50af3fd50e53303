import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import { isAllInView, legendPlace, type LegendPlace } from './legendPlace';
import { useRested } from './mapText';

/** The forms a legend can take, the one that is read best first. */
const SHAPES = ['wide', 'tall', 'narrow'] as const;

/**
 * Where the legend lies, looked for when the map comes to rest with everybody in view. Somebody who went nearer finds
 * it where it was. `says` is other when the legend holds something else.
 */
export const useLegendPlace = (
  chart: Chart,
  map: { readonly width: number; readonly height: number },
  says: string,
): { readonly box: RefObject<HTMLDivElement | null>; readonly place: LegendPlace | null } => {
  const box = useRef<HTMLDivElement>(null);
  const view = useRested((state) => state.view);
  const [place, setPlace] = useState<LegendPlace | null>({ corner: 'bottomLeft', shapeAt: 0 });
  const { width, height } = map;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (view !== null && isAllInView(chart, view, { width, height })) {
      const shapes = SHAPES.map((shape) => {
        element.dataset['shape'] = shape;
        return { width: element.offsetWidth, height: element.offsetHeight };
      });
      // Deliberately here: where it lies depends on how large it turns out.
      // oxlint-disable-next-line react/react-compiler
      setPlace((before) => legendPlace(chart, view, { width, height }, shapes, before));
    }
  }, [chart, view, width, height, says]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.dataset['shape'] = SHAPES[place?.shapeAt ?? 1];
    // The small map goes where the legend is not.
    const frame = element.closest<HTMLElement>('.map-frame');
    if (frame) frame.dataset['legend'] = place?.corner ?? 'bottomLeft';
  });
  return { box, place };
};
