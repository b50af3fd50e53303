import type { PointerEvent } from 'react';
import type { Frame } from '../../../../shared/document/frames';
import { mapView } from '../../../commands/mapCommands';
import { pinCards } from '../../../commands/placeCommands';

/** The pointer must move this far before a press becomes a drag. */
const THRESHOLD = 4;

/**
 * Moves the people of a frame with the pointer and pins them where it is let go; Escape leaves them where they were.
 */
export const startFrameDrag = (event: PointerEvent<HTMLElement>, frame: Frame): void => {
  if (event.button !== 0) return;
  const start = { x: event.clientX, y: event.clientY };
  const zoom = mapView()?.zoom() ?? 1;
  let isMoving = false;
  const by = (move: globalThis.PointerEvent) => ({
    x: (move.clientX - start.x) / zoom,
    y: (move.clientY - start.y) / zoom,
  });
  const follow = (move: globalThis.PointerEvent): void => {
    if (!isMoving && Math.hypot(move.clientX - start.x, move.clientY - start.y) < THRESHOLD) return;
    isMoving = true;
    const { x, y } = by(move);
    mapView()?.preview(frame.seatIds, x, y);
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', giveUp, true);
    mapView()?.preview(null, 0, 0);
  };
  const giveUp = (press: KeyboardEvent): void => {
    if (press.key === 'Escape') {
      press.preventDefault();
      press.stopPropagation();
      stop();
    }
  };
  const drop = (up: globalThis.PointerEvent): void => {
    const positions = mapView()?.positions();
    const moved = isMoving ? by(up) : null;
    stop();
    if (!positions || !moved) return;
    pinCards(
      frame.seatIds.flatMap((seatId) => {
        const corner = positions.get(seatId);
        return corner ? [{ seatId, x: corner.x + moved.x, y: corner.y + moved.y }] : [];
      }),
      `Move ${frame.name}`,
    );
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', giveUp, true);
};
