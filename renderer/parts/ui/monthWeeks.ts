/** The days of a month as a calendar shows them, in the weeks people here are used to. */
import { addDays, addMonths } from '../../../shared/analysis/days';
import type { WeekDay } from '../../../shared/conventions/habits';

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** How many days of its week lie before this one. */
export const daysIntoWeek = (day: string, firstDay: WeekDay): number => (weekdayOf(day) - firstDay + 7) % 7;

const WEEKS_SHOWN = 6;

/** Six weeks that hold the month of this day: as many every month, so that nothing moves from one to the next. */
export const monthWeeks = (day: string, firstDay: WeekDay): readonly (readonly string[])[] => {
  const first = `${day.slice(0, 7)}-01`;
  const from = addDays(first, -daysIntoWeek(first, firstDay));
  return Array.from({ length: WEEKS_SHOWN }, (_week, week) =>
    Array.from({ length: 7 }, (_day, at) => addDays(from, week * 7 + at)),
  );
};

/** Where a key leads from a day; null for a key of others. */
export const dayByKey = (key: string, day: string, firstDay: WeekDay): string | null => {
  const into = daysIntoWeek(day, firstDay);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -into);
    case 'End':
      return addDays(day, 6 - into);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
};
