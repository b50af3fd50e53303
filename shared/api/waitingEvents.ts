/** Events that wait for a page which does not listen yet. */
export type WaitingEvent = readonly [event: string, value: unknown];

/** How many wait before the oldest are given up. */
export const MOST_WAITING = 200;
/** Says that events were given up: whoever shows a document reads it anew. */
export const MISSED = 'events.missed';

/** Lets an event wait. Beyond the limit the oldest are given up, and the first that is left says so. */
export const keepWaiting = (waiting: WaitingEvent[], event: string, value: unknown): void => {
  waiting.push([event, value]);
  if (waiting.length <= MOST_WAITING) return;
  const hasToldBefore = waiting[0]?.[0] === MISSED;
  waiting.splice(0, hasToldBefore ? 2 : 1, [MISSED, null]);
  if (!hasToldBefore) waiting.splice(1, 1);
};
