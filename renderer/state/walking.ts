import { create } from 'zustand';
import { select } from './session';

/** Whether arrows go from one person to the next faster than anybody reads. */
export const useWalking = create<{ readonly isWalking: boolean }>(() => ({ isWalking: false }));

/** Milliseconds: a key that follows another one sooner belongs to a walk, which ends when none has come for so long. */
const QUICK = 250;
const STAY = 120;
let last = -Infinity;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Chooses the person an arrow leads to. */
export const walkTo = (seatId: string): void => {
  const now = performance.now();
  if (now - last < QUICK) {
    clearTimeout(waiting);
    waiting = setTimeout(() => useWalking.setState({ isWalking: false }), STAY);
    useWalking.setState({ isWalking: true });
  }
  last = now;
  select([seatId]);
};
