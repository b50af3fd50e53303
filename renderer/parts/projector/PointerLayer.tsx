import { useEffect, useRef } from 'react';
import type { ProjectedPoint } from '../../../shared/api/projector';
import { call } from '../../host';
import { isTyping } from '../../commands/isTyping';
import { mapView } from '../../commands/mapCommands';
import { projectorNow, setPointing, usePointing, type Pointing } from '../../state/projector';
import { session } from '../../state/session';

/** How far a key moves it, in pixels; with Shift. */
const STEP = { near: 24, far: 120 } as const;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const shareIn = (element: Element | null, x: number, y: number): { readonly x: number; readonly y: number } | null => {
  if (element === null) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return width === 0 || height === 0 ? null : { x: (x - left) / width, y: (y - top) / height };
};

/** What a point of the window is a point of: another window shows it elsewhere. */
const pointAt = (x: number, y: number, isSpotlight: boolean): ProjectedPoint | null => {
  if (session().slide !== null) {
    const at = shareIn(document.querySelector('.slide-fit'), x, y);
    return at && { on: 'slide', ...at, isSpotlight };
  }
  const onMap = mapView()?.onMap(x, y) ?? null;
  if (onMap !== null) return { on: 'map', ...onMap, isSpotlight };
  const at = shareIn(document.querySelector('main.place'), x, y);
  return at && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? { on: 'place', ...at, isSpotlight } : null;
};

/** Tells the projector, one call after the other: what was pointed at meanwhile is left out. */
const pointsAtProjector = (): ((point: ProjectedPoint | null) => void) => {
  let isAsking = false;
  let waiting: { readonly point: ProjectedPoint | null } | null = null;
  const send = (point: ProjectedPoint | null): void => {
    if (projectorNow()?.isThere !== true) return;
    if (isAsking) {
      waiting = { point };
      return;
    }
    isAsking = true;
    void call('projector.point', { point })
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
        const next = waiting;
        waiting = null;
        if (next !== null) send(next.point);
      });
  };
  return send;
};

/** What is pointed with. It is moved without being drawn anew. */
export const PointerMark = ({
  pointing,
  place,
}: {
  readonly pointing: Pointing;
  readonly place: React.Ref<HTMLDivElement>;
}) => (pointing === 'off' ? null : <div ref={place} className={`pointing ${pointing}`} aria-hidden="true" />);

export const placeMark = (mark: HTMLElement | null, x: number, y: number): void => {
  mark?.style.setProperty('--x', `${x}px`);
  mark?.style.setProperty('--y', `${y}px`);
};

const Layer = ({ pointing }: { readonly pointing: Exclude<Pointing, 'off'> }) => {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tell = pointsAtProjector();
    let at = { x: innerWidth / 2, y: innerHeight / 2 };
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      placeMark(mark.current, at.x, at.y);
      tell(pointAt(at.x, at.y, pointing === 'spotlight'));
    };
    const moveTo = (x: number, y: number): void => {
      at = { x: Math.max(0, Math.min(innerWidth, x)), y: Math.max(0, Math.min(innerHeight, y)) };
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const onMove = ({ clientX, clientY }: PointerEvent): void => moveTo(clientX, clientY);
    const onKey = (event: KeyboardEvent): void => {
      const way = ARROWS[event.key];
      if (event.key === 'Escape' && session().dialog === null && !isTyping(event.target)) {
        setPointing('off');
        event.stopImmediatePropagation();
        return;
      }
      if (!way || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const step = event.shiftKey ? STEP.far : STEP.near;
      moveTo(at.x + way[0] * step, at.y + way[1] * step);
    };
    draw();
    window.addEventListener('pointermove', onMove, { capture: true, passive: true });
    window.addEventListener('keydown', onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove, { capture: true });
      window.removeEventListener('keydown', onKey, true);
      tell(null);
    };
  }, [pointing]);
  return <PointerMark pointing={pointing} place={mark} />;
};

/** The pointer or the spotlight of whoever presents, here and on the projector. While it is off nothing follows the mouse. */
export const PointerLayer = () => {
  const pointing = usePointing((state) => state.pointing);
  return pointing === 'off' ? null : <Layer pointing={pointing} />;
};
