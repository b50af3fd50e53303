import { describe, expect, it } from 'vitest';
import { contractEnds } from '../../../shared/analysis/contractEnds';
import { customerGrowth } from '../../../shared/analysis/customerGrowth';
import { movesFrom, type Lifecycle } from '../../../shared/analysis/lifecycle';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';

describe('the lifecycle', () => {
  it.each<[Lifecycle, readonly Lifecycle[]]>([
    ['candidate', ['pilot', 'large', 'exited']],
    ['pilot', ['key', 'exited']],
    ['key', ['watch', 'large', 'exited']],
    ['large', ['candidate', 'exited']],
    ['watch', ['exited']],
    ['exited', []],
  ])('goes from %s only where it may', (from, to) => {
    expect(movesFrom(from)).toEqual(to);
  });
  it('may start anywhere', () => {
    expect(movesFrom(null)).toHaveLength(6);
  });
});

describe('the growth of the customer', () => {
  const of = (now: number | null, before: number | null) =>
    customerGrowth(
      edited(emptyDocument(), (draft) => {
        draft.add('account', { id: 'a', customerRevenue: now, customerRevenuePrevious: before });
      }),
      '',
    ).revenue;
  it('is this year on last', () => {
    expect(of(110, 100).value).toBeCloseTo(10, 9);
  });
  it('is not known without both years', () => {
    expect(of(110, null)).toEqual({ value: null, reason: 'noData' });
  });
  it('has no meaning on a loss', () => {
    expect(of(110, -5)).toEqual({ value: null, reason: 'zeroBase' });
  });
});

it('names contracts that end within 180 days and do not renew themselves', () => {
  const document = edited(emptyDocument(), (draft) => {
    draft.add('contract', { id: 'soon', end: '2026-08-29' });
    draft.add('contract', { id: 'later', end: '2026-08-30' });
    draft.add('contract', { id: 'renews', end: '2026-04-01', autoRenew: true });
    draft.add('contract', { id: 'over', end: '2026-03-01' });
  });
  expect([...contractEnds(document, '2026-03-02')]).toEqual([
    ['soon', 180],
    ['over', -1],
  ]);
});
