import { describe, expect, it } from 'vitest';
import { keepWaiting, MISSED, MOST_WAITING, type WaitingEvent } from '../../../shared/api/waitingEvents';

const afterEvents = (count: number): readonly WaitingEvent[] => {
  const waiting: WaitingEvent[] = [];
  for (let at = 0; at < count; at += 1) keepWaiting(waiting, 'event', at);
  return waiting;
};

describe('events that wait for a page', () => {
  it('are all kept up to the limit', () => {
    const waiting = afterEvents(MOST_WAITING);
    expect(waiting).toHaveLength(MOST_WAITING);
    expect(waiting[0]).toEqual(['event', 0]);
  });

  it.each([1, 2, 300])('give up the oldest beyond it (%i more), and the first says so', (more) => {
    const waiting = afterEvents(MOST_WAITING + more);
    expect(waiting).toHaveLength(MOST_WAITING);
    expect(waiting.filter(([event]) => event === MISSED)).toEqual([[MISSED, null]]);
    expect(waiting[0]).toEqual([MISSED, null]);
    expect(waiting[1]).toEqual(['event', more + 1]);
    expect(waiting.at(-1)).toEqual(['event', MOST_WAITING + more - 1]);
  });
});
