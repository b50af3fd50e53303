/** Edge cases of figures about money and risk, one table for each figure. */
import { describe, expect, it } from 'vitest';
import { evidenceScore } from '../../../shared/analysis/evidence';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { growth } from '../../../shared/analysis/growth';
import { risks } from '../../../shared/analysis/risk';
import { walletOf } from '../../../shared/analysis/shareOfWallet';
import { valueCase } from '../../../shared/analysis/valueCase';
import { edited } from '../../../shared/document/draft';
import { emptyDocument } from '../../../shared/document/document';
import { newRecord, type RecordOf } from '../../../shared/model';
import { AS_OF, hospital, holding, changed } from '../../support/edges';

describe('money', () => {
  const cell = (fields: Partial<RecordOf<'cell'>>, id = 'c') => newRecord('cell', id, 1, fields);
  it('counts spend as sales where you sell more than is spent, and says so', () => {
    expect(walletOf([cell({ status: 'ours', spend: 100, ours: 150 })])).toMatchObject({
      shareOfWallet: { value: 100 },
      whitespace: { value: 0 },
      inconsistent: ['c'],
    });
  });
  it.each<[string, readonly RecordOf<'cell'>[], object]>([
    ['without cells', [], { shareOfWallet: { value: null, reason: 'noData' }, penetration: { value: null } }],
    [
      'with no spend at all',
      [cell({ status: 'open', spend: 0, ours: 0 })],
      { shareOfWallet: { value: null, reason: 'zeroBase' }, whitespace: { value: 0 } },
    ],
    [
      'not applicable',
      [cell({ status: 'notApplicable', spend: 5, ours: 5 })],
      { spendKnown: null, unknownSpendCells: 0 },
    ],
    [
      'unknown',
      [cell({ status: 'unknown', spend: null, ours: 0 })],
      { unknownSpendCells: 1, penetration: { value: null, reason: 'zeroBase' } },
    ],
    [
      'open without sales entered',
      [cell({ status: 'open', spend: 100, ours: null })],
      { shareOfWallet: { value: 0 }, whitespace: { value: 100 } },
    ],
    [
      'ours without sales entered',
      [cell({ status: 'ours', spend: 100, ours: null })],
      { shareOfWallet: { value: null, reason: 'tooFewRatings' } },
    ],
  ])('wallet %s', (_, cells, result) => {
    expect(walletOf(cells)).toMatchObject(result);
  });

  it('takes the value of an opportunity where none is given for the year, and none of an idea', () => {
    const whole = changed((draft) => draft.set('opportunity', 'P1', { valueInYear: null }));
    expect(gapToTarget(whole, AS_OF).unweightedPipeline.value).toBe(2_220_000 - 900_000 + 3_900_000);
    expect(
      gapToTarget(
        changed((draft) => draft.set('opportunity', 'P1', { stage: 'idea' })),
        AS_OF,
      ).unweightedPipeline.value,
    ).toBe(1_320_000);
  });
  it('loses no more than is committed', () => {
    expect(
      gapToTarget(
        changed((draft) => draft.set('financials', 'financials', { committed: 1000 })),
        AS_OF,
      ).expectedLoss.value,
    ).toBe(1000);
  });
  it('has no forecast without what is committed, and no run rate on the first day', () => {
    expect(
      gapToTarget(
        changed((draft) => draft.set('financials', 'financials', { committed: null })),
        AS_OF,
      ),
    ).toMatchObject({
      forecast: { value: null, reason: 'noData' },
      gap: { value: null },
      pipelineCoverage: { value: null },
    });
    expect(gapToTarget(hospital, '2026-01-01').runRate).toEqual({ value: null, reason: 'zeroBase' });
    expect(gapToTarget(hospital, '2027-06-01').periodElapsed.value).toBe(1);
  });
  it('turns a profit target by the margin of the account, or of the opportunity', () => {
    const profit = changed((draft) => {
      for (const [id] of hospital.target) draft.set('target', id, { type: 'profit' });
      draft.set('opportunity', 'P1', { marginPct: 50 });
    });
    const margin = (1_740_000 / 6_100_000 + 1_900_000 / 6_550_000 + 1_950_000 / 6_900_000) / 3;
    const view = gapToTarget(profit, AS_OF);
    expect(view.weightedPipeline.value).toBeCloseTo(900_000 * 0.65 * 0.5 + (1_123_000 - 585_000) * margin, 3);
    expect(view.expectedLoss.value).toBeCloseTo(1_022_500 * margin, 3);
  });
  it('has no required growth from nothing', () => {
    const [last] = [...hospital.financialYear.values()].filter((year) => year.fy === 2025);
    expect(
      gapToTarget(
        changed((draft) => draft.set('financialYear', last?.id ?? '', { revenue: 0 })),
        AS_OF,
      ).requiredCagrPct,
    ).toEqual({ value: null, reason: 'zeroBase' });
  });
  it('can take the lower of probability and evidence', () => {
    const careful = changed((draft) => draft.add('setting', { id: 'probabilityFromEvidence', value: true }));
    expect(gapToTarget(careful, AS_OF).weightedPipeline.value).toBe(1_123_000);
    const bold = edited(careful, (draft) => draft.set('opportunity', 'P1', { probability: 100 }));
    expect(gapToTarget(bold, AS_OF).weightedPipeline.value).toBeCloseTo(
      1_123_000 - 585_000 + (900_000 * evidenceScore({ meddicc: bold.opportunity.get('P1')?.meddicc ?? null })) / 100,
      3,
    );
  });
  it('warns where the customer shrinks and the plan does not', () => {
    const [last] = [...hospital.financialYear.values()].filter((year) => year.fy === 2025);
    expect(
      growth(
        changed((draft) => draft.set('financialYear', last?.id ?? '', { customerRevenue: 1_000_000_000 })),
        AS_OF,
      ),
    ).toMatchObject({ isPlanAgainstTrend: true, verdict: 'gaining' });
  });
  it('counts an agreement without person or day as a claim, and pays back never where the cost eats it', () => {
    const loose = changed((draft) => draft.set('valueDriver', 'V1', { agreedOn: null }));
    expect(valueCase(loose, AS_OF)).toMatchObject({
      claimed: { value: 412_728 },
      agreed: { value: 70_848 },
      paybackMonths: { value: null },
      paybackText: 'never',
    });
    expect(valueCase(emptyDocument(), AS_OF)).toMatchObject({
      agreed: { value: null, reason: 'noData' },
      roi: { value: null },
    });
  });
});

describe('risk', () => {
  const register = (...rows: readonly Partial<RecordOf<'risk'>>[]) =>
    risks(
      holding((draft) => rows.forEach((row, index) => draft.add('risk', { id: `r${index}`, title: 'Risk', ...row }))),
      AS_OF,
    );
  const high = { likelihood: 3, impact: 4 } as const;
  it.each([
    [[], 'none recorded'],
    [[high], 'High'],
    [[high, high], 'High'],
    [[high, high, high], 'Critical'],
    [[{ likelihood: 5, impact: 5 }], 'Critical'],
    [[{ ...high, status: 'closed' as const }], 'none recorded'],
    [[{}], null],
  ])('of %j is %j', (rows, account) => {
    expect(register(...rows).account).toBe(account);
  });
  it('takes the inherent rating where no other was made', () => {
    expect(register({ ...high, exposure: 100 }).items[0]).toMatchObject({
      inherent: 12,
      residual: 12,
      band: 'High',
      expectedLoss: 35,
    });
  });
  it.each([
    [1, 4, 'Low'],
    [1, 5, 'Medium'],
    [3, 3, 'Medium'],
    [2, 5, 'High'],
    [3, 5, 'Critical'],
  ])('%d × %d is %s', (likelihood, impact, band) => {
    expect(register({ likelihood, impact }).items[0]?.band).toBe(band);
  });
});
