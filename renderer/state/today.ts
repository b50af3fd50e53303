import { create } from 'zustand';
import { localDay } from '../../shared/analysis/days';

/** The day of today where the computer is, followed over midnight while the window is open. */
const todayStore = create<{ readonly day: string }>(() => ({ day: localDay(new Date()) }));

/** Today as a local calendar date. */
export const today = (): string => localDay(new Date());
/** The same, while it is shown. */
export const useToday = (): string => todayStore((state) => state.day);

const look = (): void => {
  const day = today();
  if (day !== todayStore.getState().day) todayStore.setState({ day });
};

/** A timer sleeps with the computer, so the day is looked at this often and whenever the window is shown. */
const LOOK_MS = 30_000;

/** Follows the calendar. Returns the way to stop. */
export const followToday = (): (() => void) => {
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
};
