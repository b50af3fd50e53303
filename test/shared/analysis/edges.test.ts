/** Edge cases named beside the formulas, one table for each figure. */
import { describe, expect, it } from 'vitest';
import { reportingCircles } from '../../../shared/analysis/chartChecks';
import { classBalance } from '../../../shared/analysis/classBalance';
import { keyInformation } from '../../../shared/analysis/completeness';
import { apply, between } from '../../../shared/document/diff';
import { championOf } from '../../../shared/analysis/champion';
import { contributionOver } from '../../../shared/analysis/contribution';
import { addDays, addMonths, daysBetween } from '../../../shared/analysis/days';
import { evidenceScore } from '../../../shared/analysis/evidence';
import { forceField } from '../../../shared/analysis/forceField';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { growth } from '../../../shared/analysis/growth';
import { executionHealth } from '../../../shared/analysis/health';
import { hours, hoursNeeded, reciprocity } from '../../../shared/analysis/hours';
import { lockOut } from '../../../shared/analysis/lockOut';
import { movementBetween } from '../../../shared/analysis/movement';
import { attractiveness, isBorderline, quadrantOf, relativeStrength } from '../../../shared/analysis/portfolioMatrix';
import { balanceOfPower } from '../../../shared/analysis/powerBalance';
import { readiness } from '../../../shared/analysis/readiness';
import {
  missingForStage,
  relationshipStage,
  shortStage,
  stageFromAnswers,
} from '../../../shared/analysis/relationshipStage';
import { rounded } from '../../../shared/analysis/result';
import { risks } from '../../../shared/analysis/risk';
import { attainment, payoutOf, scorecard } from '../../../shared/analysis/scorecard';
import { jaccard, listAlignment, selectionScores } from '../../../shared/analysis/selection';
import { DEFAULT_SETTINGS } from '../../../shared/analysis/settings';
import { walletOf } from '../../../shared/analysis/shareOfWallet';
import { stGallenAudit } from '../../../shared/analysis/stGallenAudit';
import { threeSFit } from '../../../shared/analysis/threeS';
import { portfolioRows, quadrantTotals } from '../../../shared/analysis/timeValue';
import { valueCase } from '../../../shared/analysis/valueCase';
import { roomResult, voteResults } from '../../../shared/analysis/vote';
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
import { edited, type Draft } from '../../../shared/document/draft';
import { emptyDocument } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import { newRecord, type RecordOf } from '../../../shared/model';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const S = DEFAULT_SETTINGS;
const hospital = sampleDocument('hospital');
const industrial = sampleDocument('industrial');
const holding = (change: (draft: Draft) => void) => edited(emptyDocument(), change);
const changed = (change: (draft: Draft) => void) => edited(hospital, change);

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

describe('champion', () => {
  const of = (fields: Partial<RecordOf<'person'>>) => {
    const [one] = stakeholders(
      accountWith([
        { id: 'a', influence: 4, attitude: 2, champion: { sells: 2, win: 2, access: 2, trust: 2 }, ...fields },
      ]),
    );
    return one ? championOf(one, S) : null;
  };
  it.each<[string, Partial<RecordOf<'person'>>, object | null]>([
    ['with power', {}, { class: 'Champion' }],
    ['without answers', { champion: { sells: null, win: null, access: null, trust: null } }, null],
    [
      'with two answers',
      { champion: { sells: 3, win: null, access: null, trust: null } },
      { score: null, class: null },
    ],
    ['with three known', { champion: { sells: 3, win: 3, access: null, trust: null } }, { class: 'Champion' }],
    ['without rated influence', { influence: null }, { score: null, class: null }],
    ['of unknown attitude', { attitude: null }, { class: 'Not a champion' }],
    ['who is neutral', { attitude: 0 }, { class: 'Not a champion' }],
    ['without power', { influence: 2, champion: { sells: 3, win: 3, access: 3, trust: 3 } }, { class: 'Coach' }],
    [
      'with little power',
      { influence: 3, champion: { sells: 3, win: 3, access: 3, trust: 3 } },
      { class: 'Developing champion' },
    ],
    [
      'who does not sell',
      { influence: 5, champion: { sells: 1, win: 3, access: 3, trust: 3 } },
      { class: 'Developing champion' },
    ],
    ['who is weak', { champion: { sells: 0, win: 0, access: 1, trust: 1 } }, { class: 'Coach' }],
  ])('%s', (_, fields, result) => {
    if (result === null) expect(of(fields)).toBeNull();
    else expect(of(fields)).toMatchObject(result);
  });
});

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

describe('portfolio', () => {
  const cuts = { attractiveness: 5, strength: 5 };
  it.each([
    [5, 5, 'Strategic'],
    [5, 4.999999, 'Star'],
    [4.9999999, 5, 'Strategic'],
    [4.9, 5, 'Status'],
    [4.9, 4.9, 'Streamline'],
    [null, 5, null],
  ])('%j and %j is %j', (x, y, quadrant) => {
    expect(quadrantOf(x, y, cuts)).toBe(quadrant);
  });
  it('is borderline within half a point', () => {
    expect([isBorderline(7, 5.5, cuts, S), isBorderline(7, 5.51, cuts, S), isBorderline(4.5, 9, cuts, S)]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('has no attractiveness below 60 % of the weight', () => {
    const scored = (count: number) =>
      attractiveness(
        changed((draft) => {
          [...hospital.attractivenessScore.keys()]
            .slice(count)
            .forEach((id) => draft.set('attractivenessScore', id, { score: null }));
        }),
        AS_OF,
      );
    expect(scored(2)).toMatchObject({ value: null, reason: 'tooFewRatings', knownShare: 55 });
    expect(scored(3).value).toBeCloseTo((35 * 8 + 20 * 6 + 20 * 6) / 75, 9);
  });
  it('compares with nobody where no competitor is known', () => {
    const alone = changed((draft) => {
      for (const id of hospital.strengthFactor.keys()) draft.set('strengthFactor', id, { bestCompetitor: null });
    });
    expect(relativeStrength(alone, AS_OF)).toMatchObject({
      strength: { value: 7.25 },
      isAbsolute: true,
      bestCompetitor: { value: null },
    });
  });
  it('can take strength from the stage, and the cut from the median', () => {
    const byStage = changed((draft) => draft.add('setting', { id: 'strengthBy', value: 'stage' }));
    expect(relativeStrength(byStage, AS_OF).strength.value).toBe(5);
    const median = changed((draft) => draft.add('setting', { id: 'quadrantCut', value: 'median' }));
    expect(portfolioRows(median, AS_OF).map((row) => row.quadrant)).not.toEqual(
      portfolioRows(hospital, AS_OF).map((row) => row.quadrant),
    );
  });
  it('scores a peer with a missing rating, and none with most missing', () => {
    expect(selectionScores(industrial, AS_OF).get('PH')?.value).toBeCloseTo(3.2, 9);
    const few = edited(industrial, (draft) =>
      draft.set('portfolioAccount', 'PH', { ratings: { revenuePotential: 2, growthPotential: 9 } }),
    );
    expect(selectionScores(few, AS_OF).get('PH')).toMatchObject({ value: null, reason: 'tooFewRatings' });
  });
  it('has no year where a part is missing, and averages the known of the last three', () => {
    const year = (revenue: number | null) => ({ revenue, cogs: 10, costToServe: 10 });
    expect(contributionOver([year(1000), year(20), year(null), year(40)], S)).toEqual({
      years: [980, 0, null, 20],
      average: 10,
      isHiddenLoss: false,
    });
    expect(contributionOver([year(10)], S).isHiddenLoss).toBe(true);
  });
  it('names time without value', () => {
    const idle = changed((draft) => draft.set('portfolioAccount', 'PH', { potential3y: 0 }));
    expect(portfolioRows(idle, AS_OF).find((row) => row.id === 'PH')).toMatchObject({
      tvi: null,
      tviBand: 'Time without value',
    });
    const nothing = changed((draft) => {
      for (const id of hospital.portfolioAccount.keys())
        draft.set('portfolioAccount', id, { potential3y: null, revenue: [] });
    });
    expect(portfolioRows(nothing, AS_OF).every((row) => row.valueShare === null && row.tviBand === null)).toBe(true);
  });
  it('compares money of other currencies by their rate', () => {
    const foreign = changed((draft) => draft.set('portfolioAccount', 'PC', { fxRate: 2 }));
    expect(portfolioRows(foreign, AS_OF)[2]?.valueShare).toBeGreaterThan(
      portfolioRows(hospital, AS_OF)[2]?.valueShare ?? 1,
    );
  });
  it.each([
    [['a'], ['a', 'b'], 0.5],
    [[], [], null],
    [['a'], [], 0],
  ])('overlap of %j and %j is %j', (a, b, value) => {
    expect(jaccard(a, b)).toBe(value);
  });
  it('aligns lists over all pairs', () => {
    expect(listAlignment([['a', 'b'], ['a', 'b'], ['a']]).value).toBeCloseTo((1 + 0.5 + 0.5) / 3, 9);
    expect(listAlignment([['a']])).toEqual({ value: null, reason: 'tooFewRatings' });
  });
});

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

describe('time', () => {
  it.each([
    [5, 3, 4, 8],
    [5, 4, 4, 6],
    [4, 1, 3, 6],
    [2, 0, 3, 1],
    [3, null, 2, 4],
    [null, 0, 4, 1],
    [3, 2, null, 2],
  ])('influence %j, relationship %j of %j needs %d hours', (influence, relationship, targetRelationship, needed) => {
    expect(hoursNeeded({ influence, relationship, targetRelationship }, false, S)).toBe(needed);
    expect(hoursNeeded({ influence, relationship, targetRelationship }, true, S)).toBe(2);
  });
  it('has no load without capacity', () => {
    const none = changed((draft) => {
      for (const id of hospital.assignment.keys()) draft.set('assignment', id, { hoursPerMonth: null });
    });
    expect(hours(none, AS_OF)).toMatchObject({ needed: 110, capacity: null, load: { value: null, reason: 'noData' } });
    const zero = changed((draft) => {
      for (const id of hospital.assignment.keys()) draft.set('assignment', id, { hoursPerMonth: 0 });
    });
    expect(hours(zero, AS_OF).load).toEqual({ value: null, reason: 'zeroBase' });
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

describe('the vote of the room', () => {
  it.each<[readonly (number | null)[], 'influence' | 'attitude', object]>([
    [[null, null, 1], 'attitude', { result: null, status: 'findOut' }],
    [[1, 2, null, null], 'attitude', { result: null, status: 'needVotes' }],
    [[1, 2, 3, 4], 'influence', { result: 3, spread: 3, status: 'revote' }],
    [[-1, -1, 0, 0], 'attitude', { result: -1, spread: 1, status: 'agreed' }],
    [[0, 1, 2], 'attitude', { result: 1, spread: 2, status: 'discuss' }],
  ])('%j on %s', (values, dimension, result) => {
    expect(roomResult(values, dimension, S)).toMatchObject(result);
  });
  it('counts the last round, and leaves a split second round to the lead', () => {
    const again = changed((draft) => {
      for (const [index, value] of [-2, 1, 1].entries())
        draft.add('vote', { participant: `P${index}`, stakeholderId: 'H13', dimension: 'attitude', round: 2, value });
    });
    expect(voteResults(again, AS_OF).find((vote) => vote.stakeholderId === 'H13')).toMatchObject({
      round: 2,
      result: 1,
      spread: 3,
      isLeadsCall: true,
    });
  });
});

describe('movement', () => {
  it('looks only at people who are in both', () => {
    const then = [
      { id: 'a', influence: 3, attitude: 0 },
      { id: 'gone', influence: 5, attitude: -2 },
      { id: 'b', influence: 3, attitude: null },
    ];
    const now = [
      { id: 'a', influence: 3, attitude: 1 },
      { id: 'new', influence: 5, attitude: 2 },
      { id: 'b', influence: 3, attitude: 2 },
    ];
    expect(movementBetween('2025-01-01', then, now, S)).toEqual({
      from: '2025-01-01',
      supportThen: 0,
      supportNow: 75,
      change: 75,
      improved: ['a'],
      worsened: [],
      new: ['new'],
      gone: ['gone'],
    });
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

describe('balance of two sides', () => {
  const sides = (template: string | null, classes: readonly [string, string]) =>
    classBalance(
      edited(
        accountWith([
          { id: 'a', influence: 5, relationship: 3, stakeholderClass: classes[0] },
          { id: 'b', influence: 4, relationship: 2, stakeholderClass: classes[1] },
        ]),
        (draft) => draft.set('account', 'A', { industryTemplate: template }),
      ),
      AS_OF,
    );
  it.each([
    ['hospital', ['medical', 'managerial']],
    ['industrial', ['technical', 'commercial']],
    ['bank', ['business', 'technology']],
  ] as const)('in a %s is between %j', (template, pair) => {
    expect(sides(template, pair)).toEqual({ pair, coverageGap: 0, sidesWithoutTrust: [pair[1]], isWarning: true });
  });
  it('is not asked for without a template, and fails where a side has nobody', () => {
    expect(sides(null, ['medical', 'managerial'])).toBeNull();
    expect(sides('bank', ['business', 'other'])).toMatchObject({
      coverageGap: null,
      sidesWithoutTrust: ['technology'],
      isWarning: true,
    });
  });
});

describe('reporting circles', () => {
  it('are each named once, whatever leads into them', () => {
    const document = accountWith([
      { id: 'a', reportsToId: 'b' },
      { id: 'b', reportsToId: 'c' },
      { id: 'c', reportsToId: 'b' },
      { id: 'd', reportsToId: 'd' },
      { id: 'e', reportsToId: 'a' },
      { id: 'f' },
    ]);
    expect(reportingCircles(document)).toEqual([['b', 'c'], ['d']]);
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
