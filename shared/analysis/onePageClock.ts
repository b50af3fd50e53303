/** The two hours of the one-page mode. A clock that runs or rests; the moment is always given, never asked for. */

/** `spent` are the milliseconds before it last rested, `since` the moment it runs from, or null while it rests. */
export type ClockState = { readonly since: number | null; readonly spent: number };
export const FRESH_CLOCK: ClockState = { since: null, spent: 0 };

const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** A clock as it was kept, a fresh one where what was kept is none. */
export const clockFrom = (kept: unknown): ClockState => {
  const { since, spent } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  return isMoment(spent) && (since === null || isMoment(since)) ? { since, spent } : FRESH_CLOCK;
};

/** Milliseconds spent so far. A computer whose time was set back takes nothing away. */
export const spentAt = (clock: ClockState, now: number): number =>
  clock.spent + (clock.since === null ? 0 : Math.max(0, now - clock.since));

export const started = (clock: ClockState, now: number): ClockState =>
  clock.since === null ? { ...clock, since: now } : clock;
export const paused = (clock: ClockState, now: number): ClockState => ({ since: null, spent: spentAt(clock, now) });

const MINUTE = 60_000;
/** Milliseconds left of all steps, below zero once over. */
export const leftOfAll = (minutes: readonly number[], spent: number): number =>
  minutes.reduce((sum, one) => sum + one, 0) * MINUTE - spent;

/**
 * Milliseconds left of one step when the steps follow each other: its whole share until its turn, below zero once its
 * turn is over.
 */
export const leftOfStep = (minutes: readonly number[], index: number, spent: number): number =>
  Math.min((minutes[index] ?? 0) * MINUTE, leftOfAll(minutes.slice(0, index + 1), spent));

/** *12:05*, also of time over; a second that has begun counts as whole while time is left. */
export const clockWords = (left: number): string => {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
