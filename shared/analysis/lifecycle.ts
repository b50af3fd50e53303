import { LIFECYCLES, type KAM_FORMS } from '../model/scales';

export type Lifecycle = (typeof LIFECYCLES)[number];

/** What each state says. */
export const LIFECYCLE_SAYS: Readonly<Record<Lifecycle, string>> = {
  candidate: 'may become a key account, and is looked at',
  pilot: 'is tried as a key account, for a time',
  key: 'has a team and a plan of its own',
  large: 'buys much, but is looked after like any other',
  watch: 'is a key account in doubt: decide before it is left',
  exited: 'is a key account no more',
};
type KamForm = (typeof KAM_FORMS)[number];
/** How far the customer reaches, and with it who looks after it. */
export const FORM_SAYS: Readonly<Record<KamForm, string>> = {
  key: 'one customer, one team',
  national: 'all sites of a country',
  regional: 'several countries',
  global: 'everywhere, with one contract',
};

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
