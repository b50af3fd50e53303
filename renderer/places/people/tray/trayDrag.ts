import type { PointerEvent } from 'react';
import { CARD } from '../../../../shared/layout/chart';
import { mapView, peopleView } from '../../../commands/mapCommands';
import { moveUnder } from '../../../commands/peopleCommands';
import { pinCards } from '../../../commands/placeCommands';
import { select, setSession } from '../../../state/session';

/** The pointer must move this far before a press becomes a drag. */
const THRESHOLD = 4;
const GAP = 28;

/**
 * Carries people from the tray: onto a card they report to it, onto free ground they stand at the top and are pinned
 * there.
 */
export const startTrayDrag = (event: PointerEvent<HTMLElement>, seatIds: readonly string[], label: string): void => {
  if (event.button !== 0 || seatIds.length === 0) return;
  const start = { x: event.clientX, y: event.clientY };
  let ghost: HTMLElement | null = null;
  const follow = (move: globalThis.PointerEvent): void => {
    if (!ghost) {
      if (Math.hypot(move.clientX - start.x, move.clientY - start.y) < THRESHOLD) return;
      ghost = document.createElement('div');
      ghost.className = 'tray-ghost';
      ghost.textContent = label;
      document.body.append(ghost);
      document.body.classList.add('carrying');
    }
    ghost.style.transform = `translate(${move.clientX + 10}px, ${move.clientY + 8}px)`;
    setSession({ dropTarget: mapView()?.at(move.clientX, move.clientY)?.seatId ?? null });
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', giveUp, true);
    ghost?.remove();
    document.body.classList.remove('carrying');
    setSession({ dropTarget: null });
  };
  const giveUp = (press: KeyboardEvent): void => {
    if (press.key === 'Escape') {
      press.preventDefault();
      press.stopPropagation();
      stop();
    }
  };
  const drop = (up: globalThis.PointerEvent): void => {
    const carried = ghost !== null;
    const at = carried ? (mapView()?.at(up.clientX, up.clientY) ?? null) : null;
    stop();
    if (at === null) return;
    if (at.seatId !== null) moveUnder(seatIds, at.seatId);
    else
      pinCards(
        seatIds.map((seatId, place) => ({
          seatId,
          x: at.x - CARD.width / 2 + place * (CARD.width + GAP),
          y: at.y - CARD.height / 2,
        })),
      );
    select(seatIds);
    peopleView()?.focus();
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', giveUp, true);
};
