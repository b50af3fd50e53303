import type { PointerEvent } from 'react';
import type { Box } from '../../../../shared/layout/bounds';
import { mapView } from '../../../commands/mapCommands';

/** The pointer must move this far before a press becomes a drag. */
const THRESHOLD = 4;

/** Carries a note with the pointer and puts it where it is let go; Escape leaves it where it was. */
export const startNoteDrag = (
  event: PointerEvent<HTMLElement>,
  box: Box,
  put: (x: number, y: number) => void,
): void => {
  if (event.button !== 0) return;
  const note = event.currentTarget.closest<HTMLElement>('.map-note');
  const start = { x: event.clientX, y: event.clientY };
  const zoom = mapView()?.zoom() ?? 1;
  let by: { readonly x: number; readonly y: number } | null = null;
  const follow = (move: globalThis.PointerEvent): void => {
    if (by === null && Math.hypot(move.clientX - start.x, move.clientY - start.y) < THRESHOLD) return;
    by = { x: (move.clientX - start.x) / zoom, y: (move.clientY - start.y) / zoom };
    if (note) note.style.transform = `translate(${by.x}px, ${by.y}px)`;
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', giveUp, true);
    if (note) note.style.transform = '';
  };
  const giveUp = (press: KeyboardEvent): void => {
    if (press.key !== 'Escape') return;
    press.preventDefault();
    press.stopPropagation();
    stop();
    by = null;
  };
  const drop = (): void => {
    stop();
    if (by === null) return;
    // The press that ends a drag is no click.
    window.addEventListener('click', swallow, { capture: true, once: true });
    window.setTimeout(() => window.removeEventListener('click', swallow, true), 0);
    put(box.x + by.x, box.y + by.y);
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', giveUp, true);
};

const swallow = (event: MouseEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};
