import { LIFECYCLES } from '../model/scales';

export type Lifecycle = (typeof LIFECYCLES)[number];

/** Where an account may go from where it is. */
const MOVES: Readonly<Record<Lifecycle, readonly Lifecycle[]>> = {
  candidate: ['pilot', 'large', 'exited'],
  pilot: ['key', 'exited'],
  key: ['watch', 'large', 'exited'],
  large: ['candidate', 'exited'],
  watch: ['exited'],
  exited: [],
};

/** The states an account may move to; any while it has none yet. */
export const movesFrom = (now: Lifecycle | null): readonly Lifecycle[] => (now === null ? LIFECYCLES : MOVES[now]);
