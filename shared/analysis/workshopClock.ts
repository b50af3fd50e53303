/**
 * The clock of a workshop: worked out from what happened to it, with the moment always given. So whoever opens the atlas
 * finds the clock where it stands, whatever became of the window it ran in.
 */
import type { RunEvent, StepPart } from '../model/agenda';

export type ClockStep = { readonly id: string; readonly minutes: number; readonly parts: readonly StepPart[] };

const MINUTE = 60_000;

/** Where a workshop is, and what its steps have cost; times in milliseconds. */
export type WorkshopClock = {
  readonly state: 'notBegun' | 'running' | 'paused' | 'ended';
  /** When the first step began; null before. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly stepId: string | null;
  /** Which part of the step, from 0. */
  readonly part: number;
  /** By step, and by part as `step/part`. */
  readonly spent: ReadonlyMap<string, number>;
  /** Minutes a step has been given (above zero) or gave (below). */
  readonly borrowed: ReadonlyMap<string, number>;
  /** All that ran, without pauses. */
  readonly total: number;
};

export const partKey = (stepId: string, part: number): string => `${stepId}/${part}`;

/** What the events come to at the moment. A computer whose time was set back takes nothing away. */
export const workshopClock = (events: readonly RunEvent[], now: number): WorkshopClock => {
  const spent = new Map<string, number>();
  const borrowed = new Map<string, number>();
  const addTo = (map: Map<string, number>, key: string, by: number): void => {
    map.set(key, (map.get(key) ?? 0) + by);
  };
  let state: WorkshopClock['state'] = 'notBegun';
  let startedAt: number | null = null;
  let endedAt: number | null = null;
  let stepId: string | null = null;
  let part = 0;
  let total = 0;
  let since = 0;
  const runTo = (at: number): void => {
    if (state === 'running' && stepId !== null) {
      const took = Math.max(0, at - since);
      addTo(spent, stepId, took);
      addTo(spent, partKey(stepId, part), took);
      total += took;
    }
    since = at;
  };
  for (const event of events) {
    if (state === 'ended') break;
    runTo(event.at);
    switch (event.what) {
      case 'step':
        startedAt ??= event.at;
        if (state === 'notBegun') state = 'running';
        ({ stepId, part } = event);
        break;
      case 'pause':
        if (state === 'running') state = 'paused';
        break;
      case 'goOn':
        if (state === 'paused') state = 'running';
        break;
      case 'borrow':
        addTo(borrowed, event.stepId, event.minutes);
        addTo(borrowed, event.fromId, -event.minutes);
        break;
      case 'end':
        state = 'ended';
        endedAt = event.at;
        break;
    }
  }
  runTo(now);
  return { state, startedAt, endedAt, stepId, part, spent, borrowed, total };
};

/** Minutes a step has, with what it borrowed or gave. */
export const minutesOf = (clock: WorkshopClock, step: ClockStep): number =>
  step.minutes + (clock.borrowed.get(step.id) ?? 0);

/** Milliseconds left; below zero once over. */
export const leftOfStep = (clock: WorkshopClock, step: ClockStep): number =>
  minutesOf(clock, step) * MINUTE - (clock.spent.get(step.id) ?? 0);

/** Milliseconds left of the part that runs; of the step where it has no parts, or where it ends before the part does. */
export const leftOfPart = (clock: WorkshopClock, step: ClockStep): number => {
  const part = step.parts[clock.part];
  const left = leftOfStep(clock, step);
  if (part === undefined || clock.stepId !== step.id) return left;
  const isLast = clock.part === step.parts.length - 1;
  return isLast ? left : Math.min(left, part.minutes * MINUTE - (clock.spent.get(partKey(step.id, clock.part)) ?? 0));
};

/**
 * What is left of the day: the minutes of this step and of those that follow, without what they were given over. `late`
 * is what all steps so far took beyond theirs, less what they left unused; below zero where there is time to spare.
 */
export const leftOfDay = (
  clock: WorkshopClock,
  steps: readonly ClockStep[],
): { readonly left: number; readonly late: number } => {
  const index = steps.findIndex((step) => step.id === clock.stepId);
  const from = Math.max(0, index);
  const left = steps.slice(from).reduce((sum, step) => sum + Math.max(0, leftOfStep(clock, step)), 0);
  const planned = steps.reduce((sum, step) => sum + minutesOf(clock, step), 0) * MINUTE;
  return { left, late: clock.total + left - planned };
};

/** What a step borrows at once. */
export const BORROWED_MINUTES = 5;

/**
 * The later step that gives five minutes: the longest that keeps at least as much as it gives, the later of two alike,
 * so that none is starved and the next one is touched last. Null where none can give.
 */
export const lenderOf = <S extends ClockStep>(clock: WorkshopClock, steps: readonly S[]): S | null => {
  const index = steps.findIndex((step) => step.id === clock.stepId);
  if (index < 0) return null;
  return steps.slice(index + 1).reduce<S | null>((best, step) => {
    const left = leftOfStep(clock, step);
    if (left < 2 * BORROWED_MINUTES * MINUTE) return best;
    return best === null || left >= leftOfStep(clock, best) ? step : best;
  }, null);
};

/** A place in the agenda: a step, or a part of one. */
export type Spot = { readonly stepId: string; readonly part: number };

/** Every place of the agenda in order. */
const spotsOf = (steps: readonly ClockStep[]): readonly Spot[] =>
  steps.flatMap((step) =>
    (step.parts.length === 0 ? [0] : step.parts.map((_, index) => index)).map((part) => ({ stepId: step.id, part })),
  );

/** The place `by` places on; null beyond either end. A step that is gone begins again at the first. */
export const spotBeside = (clock: WorkshopClock, steps: readonly ClockStep[], by: 1 | -1): Spot | null => {
  const spots = spotsOf(steps);
  const at = spots.findIndex((spot) => spot.stepId === clock.stepId && spot.part === clock.part);
  // A part that was taken out of its step meanwhile: its step begins again.
  const inStep = at >= 0 ? at : spots.findIndex((spot) => spot.stepId === clock.stepId);
  return spots[inStep + by] ?? null;
};

/** The events with a time away taken out: the clock goes on from where it stood when it was last seen. */
export const withoutAway = (events: readonly RunEvent[], lastSeen: number, now: number): readonly RunEvent[] => [
  ...events,
  { what: 'pause', at: Math.max(lastSeen, events.at(-1)?.at ?? 0) },
  { what: 'goOn', at: now },
];

/** A time of day in minutes after midnight as *08:30*; past midnight it begins again. */
export const timeWords = (minutes: number): string => {
  const all = ((Math.floor(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
};

/** Minutes after midnight of a time as people write it: *8:30*, *08.30*, *830*, *9*, *14h15*, *2:15 pm*; else null. */
export const timeFrom = (text: string): number | null => {
  const [, first = '', second, half] = /^(\d{1,2})(?:\s*[:.h]?\s*(\d\d))?\s*([ap])?\.?m?\.?$/i.exec(text.trim()) ?? [];
  if (first === '') return null;
  const hours = Number(first);
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const inDay = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const rest = Number(second ?? 0);
  return inDay > 23 || rest > 59 ? null : inDay * 60 + rest;
};

/** A duration as it is said: *45 min*, *2 h*, *1 h 05*. */
export const durationWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
};
