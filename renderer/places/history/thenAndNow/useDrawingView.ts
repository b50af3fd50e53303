/**
 * Moving and zooming a drawing. Its transform is written to the page directly; React hears of a zoom once it rests, when
 * words are laid out anew for it.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Box } from '../../../../shared/layout/bounds';

type View = { readonly x: number; readonly y: number; readonly scale: number };

const MOST = 1.6;
const LEAST = 0.04;
const STEP = 1.25;
const REST_MS = 120;
/** Pixels around the whole, at the top more for the names of frames. */
const MARGIN = 16;
/** A card that is looked at is at least this large. */
const NEAR = 0.55;

export type DrawingView = {
  /** Pixels for each unit the words are laid out for; null until the room is known. */
  readonly scale: number | null;
  readonly fit: () => void;
  readonly zoomBy: (steps: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  /** Brings a box to the middle; answers the way back to what was shown. */
  readonly centre: (box: Box) => () => void;
};

/** `ground` is what is moved within `svg`. */
export const useDrawingView = (
  svg: RefObject<SVGSVGElement | null>,
  ground: RefObject<SVGGElement | null>,
  box: Box,
): DrawingView => {
  const view = useRef<View>({ x: 0, y: 0, scale: 1 });
  const isFitted = useRef(true);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [scale, setScale] = useState<number | null>(null);

  const put = useCallback(
    (next: View, isAtRest = false) => {
      view.current = next;
      ground.current?.setAttribute('transform', `translate(${next.x} ${next.y}) scale(${next.scale})`);
      clearTimeout(rest.current);
      if (isAtRest) setScale(next.scale);
      else rest.current = setTimeout(() => setScale(next.scale), REST_MS);
    },
    [ground],
  );

  const sizeOf = useCallback((): { readonly width: number; readonly height: number } => {
    const rect = svg.current?.getBoundingClientRect();
    return { width: rect?.width ?? 0, height: rect?.height ?? 0 };
  }, [svg]);

  const fit = useCallback(() => {
    const { width, height } = sizeOf();
    if (width === 0 || height === 0) return;
    const fitting = Math.min((width - 2 * MARGIN) / box.width, (height - 2 * MARGIN) / box.height, 1);
    isFitted.current = true;
    put(
      {
        scale: fitting,
        x: (width - box.width * fitting) / 2 - box.x * fitting,
        y: (height - box.height * fitting) / 2 - box.y * fitting,
      },
      true,
    );
  }, [box, put, sizeOf]);

  const zoomAt = useCallback(
    (factor: number, x: number, y: number) => {
      const { x: left, y: top, scale: before } = view.current;
      const after = Math.max(LEAST, Math.min(MOST, before * factor));
      isFitted.current = false;
      put({ scale: after, x: x - ((x - left) * after) / before, y: y - ((y - top) * after) / before });
    },
    [put],
  );
  const panBy = useCallback(
    (dx: number, dy: number) => {
      isFitted.current = false;
      put({ ...view.current, x: view.current.x + dx, y: view.current.y + dy });
    },
    [put],
  );
  const zoomBy = useCallback(
    (steps: number) => {
      const { width, height } = sizeOf();
      zoomAt(STEP ** steps, width / 2, height / 2);
    },
    [zoomAt, sizeOf],
  );
  const centre = useCallback(
    (target: Box) => {
      const before = view.current;
      const wasFitted = isFitted.current;
      const { width, height } = sizeOf();
      const near = Math.max(before.scale, NEAR);
      isFitted.current = false;
      put(
        {
          scale: near,
          x: width / 2 - (target.x + target.width / 2) * near,
          y: height / 2 - (target.y + target.height / 2) * near,
        },
        true,
      );
      return () => (wasFitted ? fit() : put(before, true));
    },
    [put, fit, sizeOf],
  );

  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    // It tells the size once at the begin, before anything is painted.
    const observer = new ResizeObserver(() => {
      if (isFitted.current) fit();
    });
    observer.observe(element);
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const rect = element.getBoundingClientRect();
      zoomAt(
        2 ** (-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)),
        event.clientX - rect.left,
        event.clientY - rect.top,
      );
    };
    let drag: { readonly x: number; readonly y: number } | null = null;
    const onDown = (event: PointerEvent): void => {
      if (event.button === 0 && event.isPrimary) drag = { x: event.clientX, y: event.clientY };
    };
    const onMove = (event: PointerEvent): void => {
      if (drag === null || !event.isPrimary) return;
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!element.hasPointerCapture(event.pointerId)) {
        // A press that hardly moves is a click on a card.
        if (Math.hypot(dx, dy) < 4) return;
        element.setPointerCapture(event.pointerId);
      }
      drag = { x: event.clientX, y: event.clientY };
      panBy(dx, dy);
    };
    const onUp = (): void => {
      drag = null;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    return () => {
      observer.disconnect();
      clearTimeout(rest.current);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
  }, [svg, fit, zoomAt, panBy]);

  return useMemo(() => ({ scale, fit, zoomBy, panBy, centre }), [scale, fit, zoomBy, panBy, centre]);
};
