import { useRef, useState, type PointerEvent } from 'react';
import type { Box } from '../../../../shared/layout/bounds';
import { overlaps } from '../../../../shared/layout/bounds';
import { spotAt, type Arrangement, type SpotBox } from '../../../../shared/layout/grid';
import { dropOn, onGrid } from '../../../commands/gridCommands';
import { select, session } from '../../../state/session';

type Point = { readonly x: number; readonly y: number };
type Press = { readonly at: Point; readonly seatId: string | null; readonly adds: boolean };

/** What the pointer is doing: carrying people, or drawing a frame around some. */
type Gesture =
  | {
      readonly kind: 'drag';
      readonly lead: string;
      readonly seatIds: readonly string[];
      readonly by: Point;
      readonly over: SpotBox | null;
    }
  | { readonly kind: 'lasso'; readonly box: Box };

/** Pixels before a press becomes a drag, so that a shaky click stays a click. */
const THRESHOLD = 4;

const between = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** Everybody inside a frame, those behind a *+n* too. */
const inside = ({ placed, more }: Arrangement, frame: Box): readonly string[] => [
  ...placed.filter(({ box }) => overlaps(box, frame)).map(({ id }) => id),
  ...more.filter(({ box }) => overlaps(box, frame)).flatMap(({ ids }) => ids),
];

const together = (ids: readonly string[]): readonly string[] => [...new Set([...session().selection, ...ids])];

const toggle = (seatId: string): void => {
  const { selection } = session();
  select(selection.includes(seatId) ? selection.filter((id) => id !== seatId) : [...selection, seatId]);
};

/** Choosing, carrying and framing people with the pointer. */
export const useGridPointer = (arrangement: Arrangement | null) => {
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const press = useRef<Press | null>(null);

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const cancel = (): boolean => {
    const was = press.current !== null;
    press.current = null;
    setGesture(null);
    return was;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const seatId = event.target.closest<HTMLElement>('[data-seat]')?.dataset['seat'] ?? null;
    const adds = event.ctrlKey || event.metaKey || event.shiftKey;
    press.current = { at: pointOf(event), seatId, adds };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (seatId !== null && !adds && !session().selection.includes(seatId)) select([seatId]);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const start = press.current;
    if (!start || !arrangement) return;
    const at = pointOf(event);
    const by = { x: at.x - start.at.x, y: at.y - start.at.y };
    if (gesture === null && Math.hypot(by.x, by.y) < THRESHOLD) return;
    if (start.seatId === null) {
      setGesture({ kind: 'lasso', box: between(start.at, at) });
      return;
    }
    if (gesture === null && start.adds) select(together([start.seatId]));
    setGesture({
      kind: 'drag',
      lead: start.seatId,
      seatIds: onGrid(session().selection),
      by,
      over: spotAt(arrangement, at),
    });
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const start = press.current;
    cancel();
    if (!start || !arrangement) return;
    if (gesture?.kind === 'drag') {
      const over = spotAt(arrangement, pointOf(event));
      if (over) dropOn(gesture.lead, gesture.seatIds, over.spot);
    } else if (gesture?.kind === 'lasso') {
      const found = inside(arrangement, between(start.at, pointOf(event)));
      select(start.adds ? together(found) : found);
    } else if (start.seatId !== null) {
      if (start.adds) toggle(start.seatId);
      else select([start.seatId]);
    } else if (!start.adds) select([]);
  };

  return { gesture, cancel, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel } };
};
