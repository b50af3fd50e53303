import { useMoment } from '../../state/moment';
import { useVote } from '../../state/vote';

export type TalkClock = {
  /** Milliseconds left; below zero once over. */
  readonly left: number;
  readonly isRunning: boolean;
  readonly toggle: () => void;
};

/**
 * A clock for what is talked about: it stands until it is started, can be stopped, and counts on once it is over. `of`
 * says what is talked about: another clock begins anew.
 */
export const useTalkClock = (of: string, length: number): TalkClock => {
  const talk = useVote((state) => state.talk);
  const state = talk?.of === of ? talk : { of, since: null, left: length };
  const moment = useMoment(state.since !== null);
  const leftAt = (now: number): number =>
    state.since === null ? state.left : state.left - Math.max(0, now - state.since);
  return {
    left: leftAt(Math.max(moment, state.since ?? 0)),
    isRunning: state.since !== null,
    toggle: () => {
      const now = Date.now();
      useVote.setState({
        talk: state.since === null ? { ...state, since: now } : { of, since: null, left: leftAt(now) },
      });
    },
  };
};
