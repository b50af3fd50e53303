import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../shared/analysis/days';
import { placeOn, timeAxis } from '../../../shared/analysis/timeAxis';

describe('a time axis', () => {
  it('runs in months, quarters or years by its length', () => {
    expect(timeAxis(['2026-03-17', '2026-06-30'])?.ticks.map((tick) => tick.words)).toEqual([
      'Mar',
      'Apr',
      'May',
      'Jun',
    ]);
    expect(timeAxis(['2025-09-01', '2026-12-31'])?.ticks.map((tick) => tick.words)).toEqual([
      'Q3',
      'Q4',
      'Q1',
      'Q2',
      'Q3',
      'Q4',
    ]);
    expect(timeAxis(['2025-09-01', '2026-12-31'])?.ticks.map((tick) => tick.year)).toEqual([
      '2025',
      null,
      '2026',
      null,
      null,
      null,
    ]);
    expect(timeAxis(['2021-09-01', '2026-12-31', null])?.ticks.map((tick) => tick.words)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });
  it('is none without a day', () => {
    expect(timeAxis([null])).toBeNull();
  });
  it('holds every day given, in their order, and has few ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 12 }), (offsets) => {
        const days = offsets.map((offset) => addDays('2010-01-01', offset)).sort();
        const axis = timeAxis(days);
        if (axis === null) return false;
        const places = days.map((day) => placeOn(axis, day));
        return (
          places.every((place, index) => place >= (places[index - 1] ?? 0) && place <= 1) &&
          axis.from <= (days[0] ?? '') &&
          axis.to > (days.at(-1) ?? '') &&
          axis.ticks.length <= 26
        );
      }),
    );
  });
});

describe('time at its ends', () => {
  const ENDS = ['0000-01-01', '0001-12-31', '0206-03-02', '1850-06-01', '2026-03-02', '9998-12-31', '9999-12-31'];
  it('stays on an axis of a few lines, with places that are numbers', () => {
    for (const first of ENDS) {
      for (const last of ENDS) {
        const axis = timeAxis([first, last, addDays(first, -14), addDays(last, 14)]);
        expect(axis?.ticks.length, `${first} to ${last}`).toBeLessThanOrEqual(110);
        for (const day of ENDS) expect(Number.isFinite(placeOn(axis!, day)), day).toBe(true);
        expect(axis?.ticks.every((tick) => Number.isFinite(tick.at))).toBe(true);
      }
    }
  });
  it('never leaves the years of four digits', () => {
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('9999-12-15', 1)).toBe('9999-12-31');
    expect(addMonths('0000-01-15', -1)).toBe('0000-01-01');
    expect(addMonths('0004-01-31', 1)).toBe('0004-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });
});
