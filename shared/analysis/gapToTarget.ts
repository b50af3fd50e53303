import { list, single, type Document } from '../document/document';
import { inMoneyWords } from '../document/moneyWord';
import { isAtLeast, isAtMost } from './compare';
import { actualYears, accountContribution, contributionOf } from './contribution';
import { daysBetween } from './days';
import { openOpportunities } from './buyingCentre';
import { notEntered } from './explanation';
import { evidenceScore } from './evidence';
import { figure } from './memo';
import { known, ratio, sum, unknown, type Figure } from './result';
import { risks } from './risk';
import { settingsOf, type Settings } from './settings';
import type { RecordOf } from '../model';
import { planYear } from './fiscalYear';

/** F20. Money in the currency of the account; profit where the target is profit. */
export type GapToTarget = {
  readonly fy: number | null;
  readonly type: RecordOf<'target'>['type'] | null;
  readonly target: number | null;
  /** Contracts in force for the period. */
  readonly committed: number | null;
  readonly weightedPipeline: Figure;
  readonly unweightedPipeline: Figure;
  readonly expectedLoss: Figure;
  readonly forecast: Figure;
  /** Positive: short of the target. */
  readonly gap: Figure;
  readonly gapPct: Figure;
  /** Times the open gap is covered by open opportunities. */
  readonly pipelineCoverage: Figure;
  /** Set where the contracts in force already reach the target. */
  readonly coverageText: 'already committed' | null;
  readonly coverageLight: 'green' | 'amber' | 'red' | null;
  readonly requiredCagrPct: Figure;
  /** Share of the period that is over, 0–1. */
  readonly periodElapsed: Figure;
  readonly runRate: Figure;
};

/** What an opportunity brings in the period; null where no value was entered. */
export const valueInPeriod = (opportunity: Pick<RecordOf<'opportunity'>, 'value' | 'valueInYear'>): number | null =>
  opportunity.valueInYear ?? opportunity.value;

/** Open opportunities that close inside the period of the plan, ordered as entered. */
export const pipeline = figure(['opportunity', 'financials'], (document): readonly RecordOf<'opportunity'>[] => {
  const frame = single(document, 'financials');
  const { periodStart = null, periodEnd = null } = frame ?? {};
  return openOpportunities(document).filter(
    ({ closeDate }) =>
      closeDate !== null &&
      periodStart !== null &&
      periodEnd !== null &&
      closeDate >= periodStart &&
      closeDate <= periodEnd,
  );
});

/** F20: what is still missing to the target of the year, and what might fill it. */
export const gapToTarget = figure(
  ['financials', 'financialYear', 'target', 'opportunity', 'risk', 'setting'],
  (document, asOf): GapToTarget => {
    const settings = settingsOf(document, asOf);
    const frame = single(document, 'financials');
    const targets = [...list(document, 'target')].sort((a, b) => a.fy - b.fy);
    const yearOfPlan = planYear(document);
    const wanted = targets.find((target) => target.fy === yearOfPlan) ?? targets[0] ?? null;
    const isProfit = wanted?.type === 'profit';
    const averageMargin = accountContribution(document, asOf).averageMargin;
    const marginOf = (opportunity: RecordOf<'opportunity'>): number | null =>
      isProfit ? (opportunity.marginPct === null ? averageMargin.value : opportunity.marginPct / 100) : 1;

    const rows = pipeline(document, asOf).map((opportunity) => {
      const value = valueInPeriod(opportunity);
      const margin = marginOf(opportunity);
      const chance =
        opportunity.probability === null || !settings.probabilityFromEvidence
          ? opportunity.probability
          : Math.min(opportunity.probability, evidenceScore(opportunity));
      return { worth: value === null || margin === null ? null : value * margin, chance };
    });
    const hasMargin = !isProfit || averageMargin.value !== null;
    const noPeriod = frame?.periodStart == null || frame.periodEnd == null;
    const pipelineSum = (of: (row: (typeof rows)[number]) => number | null): Figure =>
      noPeriod ? unknown('noData') : known(sum(rows.flatMap((row) => of(row) ?? [])));
    const weightedPipeline = pipelineSum(({ worth, chance }) =>
      worth === null || chance === null ? null : (worth * chance) / 100,
    );
    const unweightedPipeline = pipelineSum(({ worth }) => worth);

    const committed = frame?.committed ?? null;
    const loss = (risks(document, asOf).expectedLoss ?? 0) * (isProfit ? (averageMargin.value ?? 0) : 1);
    const expectedLoss = committed === null || !hasMargin ? unknown('noData') : known(Math.min(committed, loss));
    const forecast =
      committed === null || weightedPipeline.value === null || expectedLoss.value === null
        ? unknown('noData')
        : known(committed + weightedPipeline.value - expectedLoss.value);
    const target = wanted?.value ?? null;
    const gap = target === null || forecast.value === null ? unknown('noData') : known(target - forecast.value);
    const open = target === null || committed === null ? null : target - committed;
    const isCommitted = open !== null && isAtMost(open, 0);
    const pipelineCoverage =
      open === null || unweightedPipeline.value === null
        ? unknown('noData')
        : isCommitted
          ? unknown('zeroBase')
          : ratio(unweightedPipeline.value, open);

    const periodElapsed = elapsedShare(frame?.periodStart ?? null, frame?.periodEnd ?? null, asOf);
    const actual = frame?.actualYtd ?? null;
    return {
      fy: wanted?.fy ?? null,
      type: wanted?.type ?? null,
      target,
      committed,
      weightedPipeline,
      unweightedPipeline,
      expectedLoss,
      forecast,
      gap,
      gapPct: gap.value === null || target === null ? unknown('noData') : ratio(gap.value, target, 100),
      pipelineCoverage,
      coverageText: isCommitted ? 'already committed' : null,
      coverageLight: pipelineCoverage.value === null ? null : lightOf(pipelineCoverage.value, settings.coverageLight),
      requiredCagrPct: requiredGrowth(targets, actualYears(document, asOf)),
      periodElapsed,
      runRate: actual === null || periodElapsed.value === null ? unknown('noData') : ratio(actual, periodElapsed.value),
    };
  },
  { reveals: ['money'] },
);

const lightOf = (coverage: number, { green, amber }: Settings['coverageLight']): 'green' | 'amber' | 'red' => {
  if (isAtLeast(coverage, green)) return 'green';
  return isAtLeast(coverage, amber) ? 'amber' : 'red';
};

/** Share of the period that is over on the day, 0–1; null outside a period that has begun. */
const elapsedShare = (start: string | null, end: string | null, asOf: string): Figure => {
  if (start === null || end === null) return unknown('noData');
  const days = daysBetween(start, end) + 1;
  return days <= 0 ? unknown('inconsistent') : known(Math.min(1, Math.max(0, daysBetween(start, asOf) / days)));
};

/**
 * Yearly growth that leads from the last full year to the last target, percent; for a profit target from last
 * contribution.
 */
const requiredGrowth = (
  targets: readonly RecordOf<'target'>[],
  years: readonly RecordOf<'financialYear'>[],
): Figure => {
  const last = targets.at(-1);
  const latest = years.at(-1);
  const base = latest === undefined ? null : last?.type === 'profit' ? contributionOf(latest) : latest.revenue;
  if (last?.value == null || base === null) return unknown('noData');
  if (base <= 0) return unknown('zeroBase');
  return last.value < 0 ? unknown('inconsistent') : known(100 * ((last.value / base) ** (1 / targets.length) - 1));
};

/** What the target, its gap and its coverage wait for, in a sentence; null where nothing is missing. */
export const whyNoGap = (document: Document, asOf: string): string | null => {
  const { target, committed, type, coverageText } = gapToTarget(document, asOf);
  const frame = single(document, 'financials');
  const isWithoutMargin = type === 'profit' && accountContribution(document, asOf).averageMargin.value === null;
  return (
    notEntered([
      ['a target', target],
      ['what is committed already', committed],
      ['the plan period', frame?.periodStart == null || frame.periodEnd == null ? null : true],
      [inMoneyWords(document, 'a year with revenue and both costs'), isWithoutMargin ? null : true],
    ]) ?? (coverageText === null ? null : 'All of the target is committed already.')
  );
};
