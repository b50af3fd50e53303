/** Edge cases of the diagnoses, one table for each figure. */
import { describe, expect, it } from 'vitest';
import { forceField } from '../../../shared/analysis/forceField';
import { lockOut } from '../../../shared/analysis/lockOut';
import { balanceOfPower } from '../../../shared/analysis/powerBalance';
import { readiness } from '../../../shared/analysis/readiness';
import { relationshipStage, shortStage, stageFromAnswers } from '../../../shared/analysis/relationshipStage';
import { attainment, payoutOf, scorecard } from '../../../shared/analysis/scorecard';
import { stGallenAudit } from '../../../shared/analysis/stGallenAudit';
import { threeSFit } from '../../../shared/analysis/threeS';
import { emptyDocument } from '../../../shared/document/document';
import type { RecordOf } from '../../../shared/model';
import { AS_OF, S, hospital, holding, changed } from '../../support/edges';

describe('relationship stage', () => {
  const answers = (value: number, without: readonly number[] = []) =>
    Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`q${index + 1}`, without.includes(index + 1) ? null : value]),
    );
  it('needs twelve answers and two in each dimension', () => {
    expect(stageFromAnswers(answers(3, [1, 4, 7]), S)?.stage).toBe(3);
    expect(stageFromAnswers(answers(3, [1, 4, 7, 10]), S)).toBeNull();
    expect(stageFromAnswers(answers(3, [1, 2]), S)).toBeNull();
  });
  it('is held back by a weak leg', () => {
    expect(stageFromAnswers({ ...answers(5), q1: 1, q2: 1, q3: 1 }, S)).toMatchObject({ score: 4.2, stage: 2 });
  });
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
  ])('of all %d is %d', (value, stage) => {
    expect(stageFromAnswers(answers(value), S)?.stage).toBe(stage);
  });
  it('takes the lower view, and either where there is one', () => {
    const of = (ours: object | null, customer: object | null) =>
      relationshipStage(
        holding((draft) => draft.set('diagnostic', 'diagnostic', { ours, customer } as never)),
        AS_OF,
      );
    expect(of(answers(4), answers(3))).toMatchObject({ stageUsed: 3, viewGap: 1, isRosier: true });
    expect(of(null, answers(4)).stageUsed).toBe(4);
    expect(of(null, null)).toMatchObject({ stageUsed: null, label: null, reason: 'tooFewRatings' });
    expect(relationshipStage(emptyDocument(), AS_OF).reason).toBe('noData');
  });
  it.each([
    [[true, true, true], null, true],
    [[true, true], 3.4, true],
    [[true, true], 3.3, false],
    [[true, true], null, false],
    [[true], 5, false],
    [[true, null, null], 5, false],
  ])('with warnings %j and a previous score of %j comes apart: %j', (warnings, previousScore, isDisintegrating) => {
    expect(
      relationshipStage(
        holding((draft) => draft.set('diagnostic', 'diagnostic', { ours: answers(3), previousScore, warnings })),
        AS_OF,
      ).isDisintegrating,
    ).toBe(isDisintegrating);
  });
  it.each([
    [[1, 1, 1, 1, 1, 1], 2],
    [[1, 2, 2, 2, 2, 2], 3],
    [[2, 3, 3, 3, 3, 3], 4],
    [[4, 4, 4, 4, 4, 3], 5],
    [[4, 4, 4, 4, 4, null], null],
  ])('short version of %j is %j', (given, stage) => {
    expect(shortStage(given)).toBe(stage);
  });
});

describe('diagnoses', () => {
  it('lock-out needs six answers, and a contract alone is a cage', () => {
    const of = (fields: Partial<RecordOf<'lockout'>>) =>
      lockOut(
        holding((draft) => draft.set('lockout', 'lockout', fields)),
        AS_OF,
      );
    const six = {
      contractTerm: 3,
      switchingCost: 2,
      jointProjects: 2,
      uniqueSolution: 2,
      executiveRelations: 2,
      satisfaction: 1,
    } as const;
    expect(of(six)).toMatchObject({ index: (100 * 12) / 18, band: 'Contested', isCaged: true });
    expect(of({ ...six, switchingCost: null })).toMatchObject({ index: null, reason: 'tooFewRatings' });
    expect(of({ ...six, satisfaction: 3, shareOfWallet: 3, processIntegration: 2 })).toMatchObject({
      band: 'Locked in',
      isCaged: false,
    });
  });
  it('readiness needs nine answers and is never on track without its basis', () => {
    const of = (given: readonly (number | null)[]) =>
      readiness(
        holding((draft) => draft.set('programme', 'programme', { readiness: given })),
        AS_OF,
      );
    expect(of([...Array<number>(9).fill(2), null, null, null])).toMatchObject({ score: 100, verdict: 'On track' });
    expect(of([...Array<number>(8).fill(2)])).toMatchObject({ score: null, reason: 'tooFewRatings' });
    expect(of([2, 2, 2, 2, 0, 2, 2, 2, 2, 2, 2, 2])).toMatchObject({ verdict: 'Improve', isCriticalMissing: true });
  });
  it('the audit needs eight cells of two answers, and shows an imbalance', () => {
    const cell = (account: number, corporate: number, cut = 3) => ({
      account: Array<number>(cut).fill(account),
      corporate: Array<number>(cut).fill(corporate),
    });
    const of = (weak: ReturnType<typeof cell>, rest: ReturnType<typeof cell>) =>
      stGallenAudit(
        holding((draft) =>
          draft.set('programme', 'programme', {
            stGallenAudit: { strategy: weak, solution: rest, people: rest, management: rest, screening: rest },
          }),
        ),
        AS_OF,
      );
    expect(of(cell(3, 2), cell(3, 2))).toMatchObject({
      overall: 62.5,
      maturity: 4,
      label: 'Managed',
      isImbalanced: true,
    });
    expect(of(cell(3, 3, 1), cell(3, 3))).toMatchObject({ overall: 75, dimensions: { strategy: null } });
    expect(of({ account: [], corporate: [] }, { account: [1, 1], corporate: [1] })).toMatchObject({
      overall: null,
      reason: 'tooFewRatings',
    });
    expect(of(cell(2, 2), { account: [2, 2], corporate: [3, 3, 3] }).maturity).toBe(4);
  });
  it('one failing screen is enough for not now', () => {
    const of = (strategy: number[], structure: number[], systems: number[]) =>
      threeSFit(
        holding((draft) => draft.set('threeS', 'threeS', { strategy, structure, systems })),
        AS_OF,
      ).verdict;
    expect([
      of([0, 1, 1], [], []),
      of([2, 2, 2], [2, 2], [2, 2, 2]),
      of([2, 2, 2], [2, 2, 2], [1, 1, 1]),
      of([2, 2, 2], [2], [2, 2, 2]),
    ]).toEqual(['Not a KAM candidate now', 'KAM candidate', 'Candidate with conditions', null]);
  });
  it('power needs both sides and is balanced to 20', () => {
    const of = (ourRevenueShareFromAccountPct: number | null, customerDependenceOnUs: number | null) =>
      balanceOfPower(
        holding((draft) =>
          draft.set('powerBalance', 'powerBalance', { ourRevenueShareFromAccountPct, customerDependenceOnUs }),
        ),
        AS_OF,
      );
    expect([of(6, 2).label, of(5, 2).label, of(50, 2).balance.value, of(14.001, 2).label, of(null, 2).label]).toEqual([
      'Balanced',
      'We hold power',
      -50,
      'Customer holds power',
      null,
    ]);
  });
  it('forces are null without a score', () => {
    expect(
      forceField(
        holding((draft) => draft.add('force', { side: 'driving', title: 'Goal' })),
        AS_OF,
      ).ratio,
    ).toEqual({ value: null, reason: 'noData' });
    expect(forceField(hospital, AS_OF)).toMatchObject({
      verdict: 'open',
      strongestRestraining: { title: 'CFO price view' },
    });
  });
});

describe('scorecard', () => {
  it.each([
    [0, 10, 5, 0.5],
    [10, 0, 4, 0.6],
    [0, 10, 20, 1.5],
    [0, 10, -5, 0],
    [5, 5, 5, null],
    [0, 10, null, null],
  ])('floor %j, target %j, actual %j attains %j', (floor, target, actual, value) => {
    expect(attainment({ floor, target, actual }, S).value).toBe(value);
  });
  it.each([
    [0.79, 0],
    [0.8, 0.5],
    [0.9, 0.75],
    [1, 1],
    [1.1, 1.25],
    [1.2, 1.5],
    [1.5, 1.5],
  ])('score %d pays %d', (score, payout) => {
    expect(payoutOf(score, S)).toBeCloseTo(payout, 9);
  });
  it('needs 60 % of the weight', () => {
    const few = changed((draft) => {
      for (const [index, id] of [...hospital.measure.keys()].entries())
        if (index > 1) draft.set('measure', id, { actual: null });
    });
    expect(scorecard(few, AS_OF).score).toEqual({ value: null, reason: 'tooFewRatings' });
    expect(scorecard(emptyDocument(), AS_OF)).toMatchObject({
      score: { reason: 'noData' },
      payout: { value: null },
      checks: null,
    });
  });
});
