import type { PointerEvent } from 'react';
import { openDialog, setSession } from '../../../state/session';

const cardAt = (x: number, y: number): string | null =>
  document
    .elementFromPoint(x, y)
    ?.closest('[role="treeitem"]')
    ?.id.replace(/^card-/, '') ?? null;

/**
 * Draws a line while the pointer is down and asks what it means when it is let go over another card; Escape
 * draws none.
 */
export const startLineDrag = (event: PointerEvent<HTMLElement>, fromSeat: string): void => {
  event.stopPropagation();
  event.preventDefault();
  const frame = event.currentTarget.closest('.map-frame');
  if (!frame) return;
  const box = frame.getBoundingClientRect();
  const start = event.currentTarget.getBoundingClientRect();
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'line-ghost');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  line.setAttribute('x1', String(start.left + start.width / 2 - box.left));
  line.setAttribute('y1', String(start.top + start.height / 2 - box.top));
  svg.append(line);
  frame.append(svg);
  const follow = (move: globalThis.PointerEvent): void => {
    line.setAttribute('x2', String(move.clientX - box.left));
    line.setAttribute('y2', String(move.clientY - box.top));
    const target = cardAt(move.clientX, move.clientY);
    setSession({ dropTarget: target !== fromSeat ? target : null });
  };
  const end = (up: globalThis.PointerEvent | null): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', giveUp, true);
    svg.remove();
    setSession({ dropTarget: null });
    const toSeat = up?.type === 'pointerup' ? cardAt(up.clientX, up.clientY) : null;
    if (toSeat !== null && toSeat !== fromSeat) openDialog({ name: 'line', with: { fromSeat, toSeat } });
  };
  const giveUp = (press: KeyboardEvent): void => {
    if (press.key !== 'Escape') return;
    press.preventDefault();
    press.stopPropagation();
    end(null);
  };
  follow(event.nativeEvent);
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', giveUp, true);
};
