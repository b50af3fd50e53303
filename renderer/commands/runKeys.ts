import type { Captured } from '../../shared/document/agenda';
import { isRefusedWhileHiding } from './hidingCommands';
import { stepView } from './savedViewCommands';
import { session, setSession } from '../state/session';
import { isTyping } from './isTyping';
import { pressed } from '../state/typedKey';
import { borrowMinutes, freezeRatings, goBeside, togglePause } from './runCommands';

/**
 * Keys while a workshop fills the window. They are heard before the place on screen, in its fields as well: a presenter's
 * remote sends Page Up and Page Down, and letters, Enter and Space stay the map's.
 */
/** A note could not be kept while notes are hidden: that is said before it is typed. */
export const openCapture = (form: Captured['form']): void => {
  if (form === 'note' && isRefusedWhileHiding()) return;
  setSession({ capturing: form });
};

const KEYS: Readonly<Record<string, () => void>> = {
  F7: () => openCapture('parked'),
  F8: () => openCapture('decision'),
  F9: () => openCapture('action'),
  F4: () => openCapture('note'),
  PageDown: () => goBeside(1),
  PageUp: () => goBeside(-1),
  'Shift+Space': togglePause,
  'Ctrl+M': borrowMinutes,
  'Ctrl+Shift+S': freezeRatings,
};

/** While saved views are stepped through, they take the keys that go on and back, and the map keeps all others. */
const STEP_KEYS: Readonly<Record<string, () => void>> = { PageDown: () => stepView(1), PageUp: () => stepView(-1) };

export const onRunKey = (event: KeyboardEvent): void => {
  if (session().running === null && session().stepping !== null && session().dialog === null) {
    const act = STEP_KEYS[pressed(event)];
    if (act === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
    return;
  }
  if (session().running === null || session().dialog !== null || event.repeat) return;
  const keys = pressed(event);
  // What is being written is dropped, and nothing else hears the key.
  const act = keys === 'Escape' && session().capturing !== null ? () => setSession({ capturing: null }) : KEYS[keys];
  if (act === undefined || (keys === 'Shift+Space' && isTyping(event.target))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
};
