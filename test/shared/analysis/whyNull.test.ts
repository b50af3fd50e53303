/** A figure that is not there says what is missing, and nothing that is not so. */
import { describe, expect, it } from 'vitest';
import { EXPLANATIONS, explain, type Explained } from '../../../shared/analysis/explain';
import { whyNull } from '../../../shared/analysis/explanation';
import { requirements } from '../../../shared/analysis/requirements';
import { emptyDocument } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import { addSeat } from '../../../shared/document/people';

const AS_OF = '2026-11-30';
const blank = edited(emptyDocument(), (draft) => {
  draft.add('account', { id: 'A', name: 'Blank', currency: 'EUR' });
});
const why = (of: Explained, ...writes: readonly ((draft: Draft) => void)[]): string | undefined =>
  whyNull(
    explain(
      of,
      edited(blank, (draft) => writes.forEach((write) => write(draft))),
      AS_OF,
    ),
  );

const deal = (draft: Draft): void => {
  draft.add('opportunity', {
    title: 'Service contract',
    stage: 'qualified',
    value: 1_500_000,
    probability: 40,
    closeDate: '2027-06-30',
  });
};
const period = (draft: Draft): void =>
  draft.set('financials', 'financials', { periodStart: '2027-01-01', periodEnd: '2027-12-31' });

describe('a figure that is null', () => {
  it('waits for the target where an opportunity is entered and the target is not', () => {
    expect(why('pipeline', deal, period)).toBe('Not entered yet: a target and what is committed already.');
    const committed = (draft: Draft) => draft.set('financials', 'financials', { committed: 1_000_000 });
    expect(why('pipeline', deal, period, committed)).toBe('Not entered yet: a target.');
    const target = (draft: Draft) => draft.add('target', { fy: 2027, value: 900_000 });
    expect(why('pipeline', deal, period, committed, target)).toBe('All of the target is committed already.');
    expect(why('target', deal, period, committed, target)).toBeUndefined();
  });
  it('says how many parts of the health are there', () => {
    expect(why('health')).toContain('none of them can be worked out yet');
    expect(why('health', (draft) => draft.add('action', { title: 'Call' }))).toContain(
      'one of them can be worked out yet',
    );
  });
  it('does not say that nobody is there where people are', () => {
    expect(why('coverage')).toBe('Nobody is on the map yet.');
    expect(why('coverage', (draft) => addSeat(draft, { name: 'Ada' }))).toBe('Nobody has influence 3 or more yet.');
  });
  it.each(Object.keys(EXPLANATIONS) as Explained[])('gives a sentence: %s', (of) => {
    const explanation = explain(of, blank, AS_OF);
    expect(explanation.value === null ? whyNull(explanation) : 'there').toMatch(/^there$|^[A-Z].*\.$/);
  });
});

it('asks for the last full year also where an older one is entered', () => {
  const asked = (fy: number) =>
    requirements(
      edited(blank, (draft) => {
        draft.add('financialYear', { fy, revenue: 1, cogs: 1, costToServe: 1 });
      }),
      AS_OF,
    )
      .filter((one) => one.section === 'position' && one.met < one.needed)
      .map((one) => one.field);
  expect(asked(2023)).toEqual(expect.arrayContaining(['revenue', 'cogs', 'costToServe']));
  expect(asked(2025)).not.toContain('revenue');
});
