/** Where lanes run: along the sides of every card, on both ends as far as no card is in the way. Map units. */
import type { Box } from '../bounds';
import { CLEARANCE } from './wire';

/** How far from a card its lanes run, in map units. */
export const LANE = 8;

/** Lanes of one direction: where they run, and from where to where. */
export type Tracks = { readonly at: Float64Array; readonly runs: readonly (readonly Run[])[] };
/** From a place to another along a lane, in map units. */
export type Run = { readonly from: number; readonly to: number };

/** The first place whose value is at least `value`. */
export const placeOf = (values: ArrayLike<number>, value: number): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Where lines leave the side of a card: a quarter and three quarters along; its middle is the reporting line's. */
export const portsAlong = (start: number, length: number): readonly [number, number] => [
  start + length / 4,
  start + (length * 3) / 4,
];

/** A card seen along its lanes: they run past it from `start` to `end`, `low` and `high` are its other sides. */
type Side = { readonly start: number; readonly end: number; readonly low: number; readonly high: number };
export const across = (box: Box): Side => ({
  start: box.x,
  end: box.x + box.width,
  low: box.y,
  high: box.y + box.height,
});
export const upright = (box: Box): Side => ({
  start: box.y,
  end: box.y + box.height,
  low: box.x,
  high: box.x + box.width,
});

/**
 * The lanes of one direction: along two sides of every card, and straight out of the ports of those at which lines end.
 * `limits`: no lane leads out of them.
 */
export const tracksOf = (sides: readonly Side[], ported: readonly Side[], limits: Run): Tracks => {
  const found: { at: number; from: number; to: number }[] = [];
  // Sorted by where they lie aside, so that only cards a lane can meet are looked at.
  const sorted = sides.toSorted((a, b) => a.low - b.low);
  const lows = sorted.map((side) => side.low);
  const thickest = sides.reduce((most, side) => Math.max(most, side.high - side.low), 0);
  /** How far a lane that is free between `start` and `end` runs on, or null where it is not free there. */
  const add = (at: number, start: number, end: number): void => {
    let { from, to } = limits;
    for (let k = placeOf(lows, at - thickest - CLEARANCE); k < sorted.length; k += 1) {
      const side = sorted[k]!;
      if (side.low - CLEARANCE >= at) break;
      if (side.high + CLEARANCE <= at) continue;
      if (side.end <= start) from = Math.max(from, side.end + CLEARANCE);
      else if (side.start >= end) to = Math.min(to, side.start - CLEARANCE);
      else {
        // A card beside part of the lane: what lies before and behind it is left.
        if (side.start - CLEARANCE > from && side.start - CLEARANCE > start) add(at, start, side.start - CLEARANCE - 1);
        if (side.end + CLEARANCE < to && side.end + CLEARANCE < end) add(at, side.end + CLEARANCE + 1, end);
        return;
      }
    }
    if (from < to) found.push({ at, from, to });
  };
  for (const { start, end, low, high } of sides) {
    add(low - LANE, start - LANE, end + LANE);
    add(high + LANE, start - LANE, end + LANE);
  }
  for (const { start, end, low, high } of ported)
    for (const port of portsAlong(low, high - low)) {
      add(port, start - LANE - 0.5, start - LANE);
      add(port, end + LANE, end + LANE + 0.5);
    }
  found.sort((a, b) => a.at - b.at || a.from - b.from);
  const at: number[] = [];
  const runs: Run[][] = [];
  for (const track of found) {
    // Lanes that are practically one are drawn as one.
    if (at.length === 0 || track.at - at[at.length - 1]! > 0.5) {
      at.push(track.at);
      runs.push([]);
    }
    runs[runs.length - 1]!.push(track);
  }
  return { at: Float64Array.from(at), runs: runs.map(joined) };
};

const joined = (runs: readonly Run[]): readonly Run[] => {
  const kept: { from: number; to: number }[] = [];
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = kept[kept.length - 1];
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to);
    else kept.push({ from: run.from, to: run.to });
  }
  return kept;
};

/** The run of a lane that holds a place, −1 where it is interrupted there. */
export const runAt = (runs: readonly Run[], place: number): number => {
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]!;
    if (place < run.from) return -1;
    if (place <= run.to) return at;
  }
  return -1;
};
