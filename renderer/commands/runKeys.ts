import { stepView } from './savedViewCommands';
import { session, setSession } from '../state/session';
import { isTyping } from './isTyping';
import { pressed } from './keys';
import { borrowMinutes, freezeRatings, goBeside, togglePause } from './runCommands';

/**
 * Keys while a workshop fills the window. They are heard before the place on screen, in its fields as well: a presenter's
 * remote sends Page Up and Page Down, and letters, Enter and Space stay the map's.
 */
const KEYS: Readonly<Record<string, () => void>> = {
  F7: () => setSession({ capturing: 'parked' }),
  F8: () => setSession({ capturing: 'decision' }),
  F9: () => setSession({ capturing: 'action' }),
  F4: () => setSession({ capturing: 'note' }),
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
