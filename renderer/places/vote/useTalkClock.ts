import { useState } from 'react';
import { useMoment } from '../../state/moment';

export type TalkClock = {
  /** Milliseconds left; below zero once over. */
  readonly left: number;
  readonly isRunning: boolean;
  readonly toggle: () => void;
};

/** A clock for what is talked about: it stands until it is started, can be stopped, and counts on once it is over. */
export const useTalkClock = (length: number): TalkClock => {
  /** Since when it runs, and what was left by then. */
  const [state, setState] = useState<{ readonly since: number | null; readonly left: number }>({
    since: null,
    left: length,
  });
  const moment = useMoment(state.since !== null);
  const leftAt = (now: number): number =>
    state.since === null ? state.left : state.left - Math.max(0, now - state.since);
  return {
    left: leftAt(Math.max(moment, state.since ?? 0)),
    isRunning: state.since !== null,
    toggle: () => {
      const now = Date.now();
      setState(state.since === null ? { since: now, left: state.left } : { since: null, left: leftAt(now) });
    },
  };
};
