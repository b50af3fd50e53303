import { describe, expect, it } from 'vitest';
import { fiscalYearOf, nextYearToEnter, planYear } from '../../../shared/analysis/fiscalYear';
import { edited } from '../../../shared/document/draft';
import { emptyDocument } from '../../../shared/document/document';

const framed = (fields: Record<string, unknown>) =>
  edited(emptyDocument(), (draft) => {
    draft.set('financials', 'financials', fields);
  });

describe('a fiscal year', () => {
  it('is the calendar year where nothing is said, and has the number it ends with elsewhere', () => {
    expect(fiscalYearOf('2026-12-31', null)).toBe(2026);
    expect(fiscalYearOf('2026-12-31', 1)).toBe(2026);
    expect([fiscalYearOf('2026-06-30', 7), fiscalYearOf('2026-07-01', 7)]).toEqual([2026, 2027]);
  });
  it('is the one of the plan in which its period begins', () => {
    expect(planYear(emptyDocument())).toBeNull();
    expect(planYear(framed({ periodStart: '2026-07-01' }))).toBe(2026);
    expect(planYear(framed({ periodStart: '2026-07-01', yearStart: 7 }))).toBe(2027);
  });
  it('is offered where it is missing, from three years before the plan to its end', () => {
    const plan = framed({ periodStart: '2027-01-01', periodEnd: '2028-12-31' });
    expect(nextYearToEnter(plan, [], '2026-11-28')).toBe(2024);
    expect(nextYearToEnter(plan, [2024, 2026], '2026-11-28')).toBe(2025);
    expect(nextYearToEnter(plan, [2024, 2025, 2026, 2027], '2026-11-28')).toBe(2028);
    expect(nextYearToEnter(plan, [2024, 2025, 2026, 2027, 2028], '2026-11-28')).toBe(2029);
    expect(nextYearToEnter(emptyDocument(), [], '2026-11-28')).toBe(2023);
  });
});
