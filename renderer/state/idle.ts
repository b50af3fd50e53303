/** Whether somebody works in this window, and after how long without anybody a sealed atlas is locked. */
import type { Activity } from '../../shared/api/contract';
import { call } from '../host';
import { remember, remembered, session, useSession } from './session';

const SETTING = 'lockAfterMinutes';
const USUAL_MINUTES = 10;
/** Minutes one can choose from; 0: an atlas is not locked by itself. */
export const LOCK_MINUTES = [2, 5, 10, 30, 60, 0] as const;

const minutesIn = (value: unknown): number => LOCK_MINUTES.find((minutes) => minutes === value) ?? USUAL_MINUTES;
export const useLockMinutes = (): number => useSession((state) => minutesIn(state.settings.page[SETTING]));
/** Kept on this computer. */
export const setLockMinutes = (minutes: number): void => remember(SETTING, minutes);

const holding = new Set<symbol>();
/**
 * Keeps this window from counting as idle, and its atlas from being locked by anything but the command, as long as
 * something goes on in which nobody touches the keys, such as a workshop. Returns the way to end that.
 */
export const holdOpen = (): (() => void) => {
  const one = Symbol('held');
  holding.add(one);
  tell();
  return () => {
    if (holding.delete(one)) touchedAt = Date.now();
    tell();
  };
};

const LOOK_MS = 10_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

let touchedAt = Date.now();
let told: Activity = 'active';

/** By the clock on the wall: a computer that slept was idle meanwhile. */
const activityAt = (now: number): Activity => {
  if (holding.size > 0) return 'held';
  // A slide may be talked about for long, in front of those for whom it was made.
  if (session().slide !== null) touchedAt = now;
  const minutes = minutesIn(remembered(SETTING, USUAL_MINUTES));
  return minutes > 0 && now - touchedAt >= minutes * 60_000 ? 'idle' : 'active';
};
const tell = (): void => {
  const is = activityAt(Date.now());
  if (is === told) return;
  told = is;
  void call('window.activity', { is }).catch(() => undefined);
};

/** Tells the host when nobody works here, and when somebody does again. Returns the way to stop. */
export const followIdle = (): (() => void) => {
  touchedAt = Date.now();
  const touched = (): void => {
    const now = Date.now();
    // The first touch after a long sleep comes before any timer: what was to be locked is locked all the same.
    if (told === 'active' && now - touchedAt < LOOK_MS) touchedAt = now;
    else {
      tell();
      touchedAt = now;
      tell();
    }
  };
  const timer = setInterval(tell, LOOK_MS);
  for (const name of TOUCHES) window.addEventListener(name, touched, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const name of TOUCHES) window.removeEventListener(name, touched, { capture: true });
  };
};
