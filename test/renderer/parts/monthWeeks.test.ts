import { describe, expect, it } from 'vitest';
import { dayByKey, daysIntoWeek, monthWeeks } from '../../../renderer/parts/ui/monthWeeks';
import { addDays } from '../../../shared/analysis/days';
import type { WeekDay } from '../../../shared/conventions/habits';

const FIRST: readonly WeekDay[] = [0, 1, 6];
const DAYS = Array.from({ length: 900 }, (_day, at) => addDays('2023-12-20', at));

describe('the weeks of a month', () => {
  it.each(FIRST)('hold each of its days once, from day %s on', (firstDay) => {
    for (const day of DAYS) {
      const weeks = monthWeeks(day, firstDay);
      expect(weeks).toHaveLength(6);
      const all = weeks.flat();
      expect(all.filter((one) => one === day)).toHaveLength(1);
      expect(new Set(all).size).toBe(42);
      for (const week of weeks) expect(new Date(`${week[0]}T00:00:00Z`).getUTCDay()).toBe(firstDay);
      expect(all.slice(0, 7)).toContain(`${day.slice(0, 7)}-01`);
    }
  });
});

describe('keys in a month', () => {
  it.each(FIRST)('lead to the ends of a week that begins on day %s', (firstDay) => {
    for (const day of DAYS.slice(0, 30)) {
      expect(daysIntoWeek(dayByKey('Home', day, firstDay) ?? '', firstDay)).toBe(0);
      expect(daysIntoWeek(dayByKey('End', day, firstDay) ?? '', firstDay)).toBe(6);
    }
  });
  it('go by days, weeks and months, and leave all others', () => {
    expect(dayByKey('ArrowLeft', '2026-03-01', 1)).toBe('2026-02-28');
    expect(dayByKey('ArrowDown', '2026-03-30', 1)).toBe('2026-04-06');
    expect(dayByKey('PageDown', '2026-01-31', 1)).toBe('2026-02-28');
    expect(dayByKey('PageUp', '2024-03-31', 1)).toBe('2024-02-29');
    expect(dayByKey('a', '2026-03-01', 1)).toBeNull();
  });
});
