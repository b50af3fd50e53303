import { expect, it } from 'vitest';
import { relativeDay } from '../../../shared/conventions/relativeDay';

// A Sunday.
const TODAY = '2026-11-29';

it.each([
  ['today', '2026-11-29'],
  ['Tomorrow', '2026-11-30'],
  ['übermorgen', '2026-12-01'],
  ['in 2 weeks', '2026-12-13'],
  ['in two weeks', '2026-12-13'],
  ['2w', '2026-12-13'],
  ['10 days', '2026-12-09'],
  ['in 3 Tagen', '2026-12-02'],
  ['in einer Woche', '2026-12-06'],
  ['next week', '2026-12-06'],
  ['in a month', '2026-12-29'],
  ['in 3 months', '2027-02-28'],
  ['Friday', '2026-12-04'],
  ['next Tue', '2026-12-01'],
  // Not today: whoever says Sunday on a Sunday means the next.
  ['Sunday', '2026-12-06'],
])('reads %s', (typed, day) => {
  expect(relativeDay(typed, TODAY)).toBe(day);
});

it.each(['', 'soon', '12 March', '2', 'in weeks', 'in 900 weeks', 'May', '1.2.2026'])(
  'leaves %s to the calendar',
  (typed) => {
    expect(relativeDay(typed, TODAY)).toBeNull();
  },
);
