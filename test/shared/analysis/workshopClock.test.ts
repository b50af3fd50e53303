import { expect, it } from 'vitest';
import {
  leftOfDay,
  leftOfPart,
  leftOfStep,
  lenderOf,
  minutesOf,
  spotBeside,
  timeFrom,
  timeWords,
  withoutAway,
  workshopClock,
  type ClockStep,
} from '../../../shared/analysis/workshopClock';
import type { RunEvent } from '../../../shared/model/agenda';

const MINUTE = 60_000;
const T = 1_700_000_000_000;
const part = (title: string, minutes: number) => ({ title, minutes, how: '' });
const STEPS: readonly ClockStep[] = [
  { id: 'open', minutes: 10, parts: [] },
  { id: 'map', minutes: 30, parts: [part('Frame', 5), part('Place', 25)] },
  { id: 'gaps', minutes: 25, parts: [] },
  { id: 'close', minutes: 5, parts: [] },
];
const [open, map, gaps] = STEPS as [ClockStep, ClockStep, ClockStep];
const begin: RunEvent = { what: 'step', at: T, stepId: 'open', part: 0 };
const toMap: RunEvent = { what: 'step', at: T + 8 * MINUTE, stepId: 'map', part: 0 };

it('counts down a step, and goes on below zero', () => {
  expect(leftOfStep(workshopClock([begin], T + 4 * MINUTE), open)).toBe(6 * MINUTE);
  expect(leftOfStep(workshopClock([begin], T + 12 * MINUTE), open)).toBe(-2 * MINUTE);
});

it('stands while it is paused, and after it ended', () => {
  const paused: RunEvent[] = [begin, { what: 'pause', at: T + MINUTE }];
  expect(leftOfStep(workshopClock(paused, T + 50 * MINUTE), open)).toBe(9 * MINUTE);
  const gone = workshopClock([...paused, { what: 'goOn', at: T + 50 * MINUTE }], T + 51 * MINUTE);
  expect(leftOfStep(gone, open)).toBe(8 * MINUTE);
  const ended = workshopClock([begin, { what: 'end', at: T + 3 * MINUTE }], T + 90 * MINUTE);
  expect(ended).toMatchObject({ state: 'ended', total: 3 * MINUTE, endedAt: T + 3 * MINUTE });
});

it('takes nothing away where the computer was set back', () => {
  expect(workshopClock([begin], T - 60 * MINUTE).total).toBe(0);
});

it('keeps a pause when somebody goes on to the next step in it', () => {
  const events: RunEvent[] = [begin, { what: 'pause', at: T + MINUTE }, toMap];
  const clock = workshopClock(events, T + 30 * MINUTE);
  expect(clock).toMatchObject({ state: 'paused', stepId: 'map', total: MINUTE });
});

it('gives a part its own minutes, never more than its step has left', () => {
  const clock = workshopClock([begin, toMap], T + 10 * MINUTE);
  expect(leftOfPart(clock, map)).toBe(3 * MINUTE);
  const later = workshopClock(
    [begin, toMap, { what: 'step', at: T + 13 * MINUTE, stepId: 'map', part: 1 }],
    T + 18 * MINUTE,
  );
  expect(leftOfPart(later, map)).toBe(leftOfStep(later, map));
  expect(leftOfStep(later, map)).toBe(20 * MINUTE);
});

it('says what is left of the day, and how late it is', () => {
  expect(leftOfDay(workshopClock([begin], T + 4 * MINUTE), STEPS)).toEqual({ left: 66 * MINUTE, late: 0 });
  expect(leftOfDay(workshopClock([begin], T + 13 * MINUTE), STEPS)).toEqual({ left: 60 * MINUTE, late: 3 * MINUTE });
  // Eight of ten minutes were used: two to spare.
  expect(leftOfDay(workshopClock([begin, toMap], T + 8 * MINUTE), STEPS)).toEqual({
    left: 60 * MINUTE,
    late: -2 * MINUTE,
  });
});

it('borrows from the longest later step that keeps as much, and never from one that ran', () => {
  const clock = workshopClock([begin], T);
  expect(lenderOf(clock, STEPS)?.id).toBe('map');
  const borrow: RunEvent = { what: 'borrow', at: T + 9 * MINUTE, stepId: 'map', fromId: 'gaps', minutes: 5 };
  const after = workshopClock([begin, toMap, borrow], T + 9 * MINUTE);
  expect([minutesOf(after, map), minutesOf(after, gaps)]).toEqual([35, 20]);
  expect(lenderOf(workshopClock([begin, toMap], T + 9 * MINUTE), STEPS)?.id).toBe('gaps');
  expect(lenderOf(workshopClock([begin, { ...toMap, stepId: 'gaps' }], T + 9 * MINUTE), STEPS)).toBeNull();
  // What is borrowed changes nothing of the day.
  expect(leftOfDay(after, STEPS).left).toBe(leftOfDay(workshopClock([begin, toMap], T + 9 * MINUTE), STEPS).left);
});

it('goes part by part and step by step, and stops at both ends', () => {
  const clock = workshopClock([begin], T);
  expect(spotBeside(clock, STEPS, 1)).toEqual({ stepId: 'map', part: 0 });
  expect(spotBeside(clock, STEPS, -1)).toBeNull();
  expect(spotBeside(workshopClock([toMap], T + 9 * MINUTE), STEPS, 1)).toEqual({ stepId: 'map', part: 1 });
  expect(spotBeside(workshopClock([{ ...toMap, stepId: 'close' }], T), STEPS, 1)).toBeNull();
});

it('goes on where it stood when it was last seen, for a time away of any length', () => {
  const seen = T + 4 * MINUTE;
  for (const away of [1, 900, 40 * MINUTE]) {
    const events = withoutAway([begin], seen, seen + away);
    expect(workshopClock(events, seen + away).total).toBe(4 * MINUTE);
    expect(workshopClock(events, seen + away + 1_000).total).toBe(4 * MINUTE + 1_000);
  }
});

it('tells a time of day, and reads one as people write it', () => {
  expect([timeWords(510), timeWords(605), timeWords(1450)]).toEqual(['08:30', '10:05', '00:10']);
  for (const text of ['8:30', '08.30', '0830', '830', '8h30', '8:30 am', ' 08:30 '])
    expect(timeFrom(text), text).toBe(510);
  expect([timeFrom('9'), timeFrom('2:15 pm'), timeFrom('12 am')]).toEqual([540, 855, 0]);
  for (const text of ['', 'noon', '25:00', '8:75', '13 pm', '8:3']) expect(timeFrom(text), text).toBeNull();
});
