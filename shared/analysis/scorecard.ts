import { list } from '../document/document';
import type { RecordOf } from '../model';
import { isAtLeast, isBelow, isAtMost } from './compare';
import { figure } from './memo';
import { known, sum, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';
import { weightedMean } from './weights';
import { inWords } from '../model/words';

/** A measure of an account or of the programme: both are worked out alike. */
export type Measure = Omit<RecordOf<'measure'>, 'ordinal' | 'updatedAt'>;

/** F27: attainment 0–1.5 of a measure; works for lower-is-better, where the floor lies above the target. */
export const attainment = (
  { floor, target, actual }: Pick<Measure, 'floor' | 'target' | 'actual'>,
  settings: Settings,
): Figure => {
  if (floor === null || target === null || actual === null) return unknown('noData');
  if (floor === target) return unknown('zeroBase');
  return known(Math.min(settings.attainmentCap, Math.max(0, (actual - floor) / (target - floor))));
};

/** F27: share of the target bonus for a score, 0–1.5, linear between the corners of the curve. */
export const payoutOf = (score: number, { payout }: Settings): number => {
  const [first] = payout;
  const last = payout.at(-1);
  if (!first || !last || isBelow(score, first[0])) return 0;
  for (const [index, [from, low]] of payout.entries()) {
    const next = payout[index + 1];
    if (next && score <= next[0]) return low + ((score - from) / (next[0] - from)) * (next[1] - low);
  }
  return last[1];
};

export const CHECK_WORDS = {
  weights100: 'Weights add up to 100',
  get salesVolumeMax40() {
    return `${inWords('salesVolume')} weighs at most 40`;
  },
  hasLongTerm: 'A measure looks more than a year ahead',
  hasCustomerScored: 'The customer scores one',
  teamShareMin30: 'Team measures weigh at least 30',
} as const;

/** F27, the design of the scorecard. */
type DesignChecks = {
  readonly weights100: boolean;
  readonly salesVolumeMax40: boolean;
  readonly hasLongTerm: boolean;
  readonly hasCustomerScored: boolean;
  readonly teamShareMin30: boolean;
};
export type Scorecard = {
  readonly attainment: readonly { readonly id: string; readonly name: string; readonly attainment: Figure }[];
  /** Weighted mean of attainments, 0–1.5. */
  readonly score: Figure;
  /** Share of the target bonus, 0–1.5. */
  readonly payout: Figure;
  /** Null without measures. */
  readonly checks: DesignChecks | null;
};

/** F27: attainment, score and payout of any measures; null `tooFewRatings` where less than 60 % of the weight has an actual value. */
export const scorecardOf = (measures: readonly Measure[], settings: Settings): Scorecard => {
  const rows = measures.map((measure) => ({
    id: measure.id,
    name: measure.name,
    attainment: attainment(measure, settings),
  }));
  const { mean, knownShare } = weightedMean(
    measures.map((measure, index) => ({ weight: measure.weight, value: rows[index]?.attainment.value ?? null })),
  );
  const score =
    mean === null || isBelow(knownShare ?? 0, settings.scoredWeightShare)
      ? unknown(measures.length === 0 ? 'noData' : 'tooFewRatings')
      : known(mean);
  return {
    attainment: rows,
    score,
    payout: score.value === null ? unknown(score.reason ?? 'noData') : known(payoutOf(score.value, settings)),
    checks: measures.length === 0 ? null : designChecks(measures, settings),
  };
};

/** F27 of the account. */
export const scorecard = figure(['measure', 'setting'], (document, asOf): Scorecard =>
  scorecardOf(list(document, 'measure'), settingsOf(document, asOf)),
);

const designChecks = (measures: readonly Measure[], { scorecardChecks: limits }: Settings): DesignChecks => {
  const weightWhere = (test: (measure: Measure) => boolean): number =>
    sum(measures.filter(test).map((measure) => measure.weight));
  return {
    weights100: weightedMean(measures.map(({ weight }) => ({ weight, value: null }))).sumsTo100,
    salesVolumeMax40: isAtMost(
      weightWhere((measure) => measure.category === 'salesVolume'),
      limits.salesVolumeMax,
    ),
    hasLongTerm: measures.some((measure) => (measure.horizonMonths ?? 0) > limits.longTermMonths),
    hasCustomerScored: measures.some((measure) => measure.customerScored),
    teamShareMin30: isAtLeast(
      weightWhere((measure) => measure.team),
      limits.teamMin,
    ),
  };
};
