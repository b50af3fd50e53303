/** Edge cases of comparison, execution and the small ratios, one table for each. */
import { describe, expect, it } from 'vitest';
import { keyInformation } from '../../../shared/analysis/completeness';
import { apply, between } from '../../../shared/document/diff';
import { addDays, addMonths, daysBetween } from '../../../shared/analysis/days';
import { executionHealth } from '../../../shared/analysis/health';
import { reciprocity } from '../../../shared/analysis/hours';
import { missingForStage } from '../../../shared/analysis/relationshipStage';
import { rounded } from '../../../shared/analysis/result';
import { quadrantTotals } from '../../../shared/analysis/timeValue';
import { weightedMean } from '../../../shared/analysis/weights';
import { isAtLeast, isAbove } from '../../../shared/analysis/compare';
import {
  contactMatrix,
  definitionAgreement,
  goalCover,
  internalAlignment,
  knowScore,
  playersNotKnown,
  proactiveShare,
  sevenKeysIndex,
  strategyUnderstanding,
  concentration,
} from '../../../shared/analysis/ratios';
import { emptyDocument } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import type { RecordOf } from '../../../shared/model';
import { accountWith } from '../../support/people';
import { AS_OF, S, hospital, holding, changed } from '../../support/edges';

describe('comparison and rounding', () => {
  it('meets a limit that only binary fractions miss', () => {
    expect(isAtLeast(0.1 + 0.2, 0.3)).toBe(true);
    expect(isAbove(0.1 + 0.2, 0.3)).toBe(false);
  });
  it.each([
    [0.78125, 0.7812],
    [0.84375, 0.8438],
    [1.00005, 1.0001],
    [-0.78125, -0.7812],
    [2.5, 2.5],
    [12.34564, 12.3456],
  ])('rounds %d to %d', (value, result) => {
    expect(rounded(value, 4)).toBe(result);
  });
  it('knows the calendar', () => {
    expect(daysBetween('2026-01-01', AS_OF)).toBe(60);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect([addMonths('2026-01-31', 1), addMonths('2025-12-15', 2), addMonths('2026-03-02', -3)]).toEqual([
      '2026-02-28',
      '2026-02-15',
      '2025-12-02',
    ]);
  });
  it('weighs only what is known', () => {
    expect(
      weightedMean([
        { weight: 30, value: 10 },
        { weight: 70, value: null },
      ]),
    ).toEqual({ mean: 10, knownShare: 30, sumsTo100: true });
    expect(weightedMean([{ weight: 0, value: 10 }])).toEqual({ mean: null, knownShare: null, sumsTo100: false });
  });
});

describe('execution', () => {
  const of = (...rows: readonly Partial<RecordOf<'action'>>[]) =>
    executionHealth(
      holding((draft) => rows.forEach((row) => draft.add('action', { title: 'Do', ...row }))),
      AS_OF,
    ).value;
  it.each<[string, readonly Partial<RecordOf<'action'>>[], number | null]>([
    ['nothing', [], null],
    ['one open and not due', [{ due: '2026-04-01' }], 100],
    ['due today', [{ due: AS_OF }], 100],
    ['done on time', [{ status: 'done', due: AS_OF, completedOn: '2026-02-01' }], 100],
    ['done late', [{ status: 'done', due: '2026-01-01', completedOn: '2026-02-01' }], 50],
    ['done 90 days ago', [{ status: 'done', completedOn: '2025-12-02' }], 100],
    ['done before that', [{ status: 'done', completedOn: '2025-12-01' }], null],
    ['seven days late', [{ due: '2026-02-23' }], 100 / 3],
    ['eight days late', [{ due: '2026-02-22' }], 0],
    ['cancelled', [{ status: 'cancelled', due: '2026-01-01' }], null],
  ])('%s', (_, rows, value) => {
    if (value === null) expect(of(...rows)).toBeNull();
    else expect(of(...rows)).toBeCloseTo(value, 9);
  });
});

describe('small ratios', () => {
  it('are null where there is nothing to divide by', () => {
    const empty = emptyDocument();
    expect([
      internalAlignment(empty, AS_OF).value,
      proactiveShare(empty, AS_OF).value,
      goalCover(empty, AS_OF).value,
      sevenKeysIndex(empty, AS_OF).value,
      strategyUnderstanding(null).value,
    ]).toEqual([null, null, null, null, null]);
  });
  it('count what they should', () => {
    expect(strategyUnderstanding([3, 3, null, 0, 2, 1]).value).toBe(0.5);
    const kept = holding((draft) => {
      for (const [due, doneOn] of [
        ['2026-02-01', '2026-01-31'],
        ['2026-02-01', '2026-02-02'],
        ['2026-04-01', null],
        ['2026-03-02', null],
      ] as const)
        draft.add('commitment', { unit: 'Service', promise: 'Help', due, doneOn });
    });
    expect(internalAlignment(kept, AS_OF).value).toBeCloseTo(1 / 3, 9);
    const acted = holding((draft) => {
      for (const origin of ['trigger', 'customerRequest', null] as const) draft.add('action', { title: 'Do', origin });
    });
    expect(proactiveShare(acted, AS_OF).value).toBe(0.5);
    expect(goalCover(hospital, AS_OF)).toMatchObject({ value: 0.75, withoutObjective: ['CG3'] });
    expect(definitionAgreement([5, 2, 4], S)).toMatchObject({ spread: 3, isTalk: true });
    expect(definitionAgreement([4, 4, null], S)).toMatchObject({ mean: { value: 4 }, isTalk: false });
    expect(
      sevenKeysIndex(
        changed((draft) => draft.set('programme', 'programme', { sevenKeys: [1, 2, 3, null, 1, 1, 1] })),
        AS_OF,
      ),
    ).toEqual({ value: null, reason: 'tooFewRatings' });
  });
  it('know whom you do not know', () => {
    const [one] = stakeholders(
      accountWith([{ id: 'a', influence: 5, personalWin: 'x', businessGoal: ' ', adaptability: 'laggard' }]),
    );
    expect(one && knowScore(one)).toBe(0.25);
    expect(playersNotKnown(accountWith([{ id: 'a', influence: 5 }]), AS_OF).map((player) => player.id)).toEqual(['a']);
  });
  it('weigh one account against all your revenue', () => {
    const total = changed((draft) => draft.set('supplier', 'supplier', { totalRevenue: 20_000_000 }));
    expect(concentration(total, AS_OF).accounts.find((row) => row.id === 'PA')).toMatchObject({
      revenueShare: { value: 34.5 },
      isConcentrated: true,
    });
    expect(concentration(hospital, AS_OF).top1).toEqual({ value: null, reason: 'noData' });
  });
  it('show the best contact of two functions', () => {
    const matrix = contactMatrix(hospital, AS_OF);
    expect([
      matrix.best('accountLead', 'MED'),
      matrix.best('finance', 'MED'),
      matrix.best('executiveSponsor', 'FIN'),
    ]).toEqual([4, null, 1]);
  });
});

describe('lists beside the figures', () => {
  it('name what is missing for the wanted stage, weakest first', () => {
    const missing = missingForStage(hospital.diagnostic.get('diagnostic')?.ours ?? null, 3);
    expect(missing.map(({ id, answer }) => [id, answer])).toEqual([
      ['q14', 2],
      ['q15', 2],
    ]);
  });
  it('compare hours given month by month', () => {
    expect([...reciprocity(hospital, AS_OF)].map(([month, { value }]) => [month, value])).toEqual([
      ['2026-01', 0.5],
      ['2026-02', 14 / 15],
    ]);
  });
  it('add hours up over each field', () => {
    const totals = quadrantTotals(hospital, AS_OF);
    expect(totals.map(({ quadrant, accounts, hours: time }) => [quadrant, accounts, time])).toEqual([
      ['Strategic', 2, 245],
      ['Star', 1, 20],
      ['Status', 3, 235],
      ['Streamline', 2, 100],
    ]);
    expect(totals.reduce((all, one) => all + one.timeShare, 0)).toBeCloseTo(1, 9);
  });
  it('show how old key information is', () => {
    const touched = changed((draft) => draft.set('account', 'A-CARROW', { ownership: 'Trust' }));
    const dotOn = (day: string) =>
      keyInformation(apply(hospital, between(hospital, touched), `${day}T08:00:00Z`), AS_OF).rows.find(
        (row) => row.field === 'ownership',
      )?.age.dot;
    expect([dotOn('2025-12-02'), dotOn('2025-12-01'), dotOn('2025-09-03'), dotOn('2025-09-02')]).toEqual([
      'green',
      'amber',
      'amber',
      'red',
    ]);
    expect(keyInformation(hospital, AS_OF).rows.every((row) => row.age.dot === 'red')).toBe(true);
  });
});
