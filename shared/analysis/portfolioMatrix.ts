import { tableOf } from '../packs/spoken';
import { list } from '../document/document';
import { isAtLeast, isAtMost, isBelow } from './compare';
import { figure } from './memo';
import { coordinatesOf } from './portfolioScores';
import { relationshipStage } from './relationshipStage';
import { known, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';
import { weightedMean } from './weights';

export type Quadrant = 'Strategic' | 'Star' | 'Status' | 'Streamline';
/** What a field of the matrix is called now. */
export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = tableOf('matrixFields');
/** What a chosen strategy is called now; a text of its own stays as it is written. */
export const strategyWord = (chosen: string): string =>
  Object.hasOwn(QUADRANT_WORDS, chosen) ? QUADRANT_WORDS[chosen as Quadrant] : chosen;

/** F16: what a field of the matrix means for an account. */
export const QUADRANT_RULES: Readonly<
  Record<
    Quadrant,
    {
      readonly strategy: string;
      readonly effort: string;
      readonly sponsor: string;
      readonly review: string;
      readonly plan: string;
      readonly commercial: string;
    }
  >
> = {
  Strategic: {
    strategy: 'Invest together for growth',
    effort: 'Full team',
    sponsor: 'Level 1',
    review: '{rhythms.monthly}, board {rhythms.yearly}',
    plan: 'Full',
    commercial: 'Value pricing, joint projects',
  },
  Star: {
    strategy: 'Invest selectively to build position',
    effort: 'Focused team on two or three openings',
    sponsor: 'Level 1 or 2',
    review: '{rhythms.monthly}',
    plan: 'Full',
    commercial: 'Entry offers with limit and date',
  },
  Status: {
    strategy: 'Maintain proactively, protect profit',
    effort: 'Lean and efficient',
    sponsor: 'Level 2',
    review: '{rhythms.quarterly}',
    plan: 'One page',
    commercial: 'Hold price, cut waste',
  },
  Streamline: {
    strategy: 'Manage for cash, or withdraw',
    effort: 'Standard service, inside sales',
    sponsor: 'None',
    review: '{rhythms.halfYearly}',
    plan: 'None or one page',
    commercial: 'List price, minimum order',
  },
};

/** Where the fields meet. */
export type Cuts = { readonly attractiveness: number; readonly strength: number };

/** F16: field of the matrix; null where a coordinate is missing. On a line counts as the higher side. */
export const quadrantOf = (attractiveness: number | null, strength: number | null, cuts: Cuts): Quadrant | null => {
  if (attractiveness === null || strength === null) return null;
  if (isAtLeast(attractiveness, cuts.attractiveness)) return isAtLeast(strength, cuts.strength) ? 'Strategic' : 'Star';
  return isAtLeast(strength, cuts.strength) ? 'Status' : 'Streamline';
};

export const isBorderline = (attractiveness: number, strength: number, cuts: Cuts, settings: Settings): boolean =>
  isAtMost(
    Math.min(Math.abs(attractiveness - cuts.attractiveness), Math.abs(strength - cuts.strength)),
    settings.borderline,
  );

const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? null) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

/** Where the fields of this portfolio meet: the fixed cut, or the medians of the accounts that have coordinates. */
export const cutsOf = figure(['portfolioAccount', 'attractivenessFactor', 'setting'], (document, asOf): Cuts => {
  const { quadrantCut, quadrantCutAt } = settingsOf(document, asOf);
  const medianOf = (values: readonly (number | null)[]): number =>
    median(values.filter((value): value is number => value !== null)) ?? quadrantCutAt;
  switch (quadrantCut) {
    case 'fixed':
      return { attractiveness: quadrantCutAt, strength: quadrantCutAt };
    case 'median': {
      const rows = list(document, 'portfolioAccount').map((row) => coordinatesOf(document, asOf, row));
      return {
        attractiveness: medianOf(rows.map((row) => row.attractiveness)),
        strength: medianOf(rows.map((row) => row.strength)),
      };
    }
  }
});

/** F14: attractiveness of the account, 0–10; null `tooFewRatings` where less than 60 % of the weight is scored. */
export const attractiveness = figure(
  ['attractivenessFactor', 'attractivenessScore', 'setting'],
  (document, asOf): Figure => {
    const factors = list(document, 'attractivenessFactor');
    const scores = new Map(list(document, 'attractivenessScore').map(({ factorId, score }) => [factorId, score]));
    const { mean, knownShare } = weightedMean(
      factors.map((factor) => ({ weight: factor.weight, value: scores.get(factor.id) ?? null })),
    );
    if (factors.length === 0) return { ...unknown('noData'), knownShare };
    if (mean === null || isBelow(knownShare ?? 0, settingsOf(document, asOf).scoredWeightShare))
      return { ...unknown('tooFewRatings'), knownShare };
    return { ...known(mean), knownShare };
  },
);

/** F15. All 0–10; strength 5 is equal to the best competitor. */
type RelativeStrength = {
  readonly ours: Figure;
  readonly bestCompetitor: Figure;
  readonly strength: Figure;
  /** No competitor is scored: strength is your own score, not a comparison. */
  readonly isAbsolute: boolean;
};

/** F15: strength as the customer sees it, against the best competitor. */
export const relativeStrength = figure(
  ['strengthFactor', 'diagnostic', 'setting'],
  (document, asOf): RelativeStrength => {
    const factors = list(document, 'strengthFactor');
    const figureFor = (mean: number | null): Figure =>
      mean === null ? unknown(factors.length === 0 ? 'noData' : 'tooFewRatings') : known(mean);
    const ours = weightedMean(factors.map(({ weight, ours: value }) => ({ weight, value }))).mean;
    const rival = weightedMean(factors.map(({ weight, bestCompetitor: value }) => ({ weight, value }))).mean;
    const view = { ours: figureFor(ours), bestCompetitor: figureFor(rival) };
    if (settingsOf(document, asOf).strengthBy === 'stage') {
      const { stageUsed, reason } = relationshipStage(document, asOf);
      return {
        ...view,
        strength: stageUsed === null ? unknown(reason ?? 'noData') : known(((stageUsed - 1) / 4) * 10),
        isAbsolute: true,
      };
    }
    return {
      ...view,
      strength: ours === null || rival === null ? figureFor(ours) : known(5 + (ours - rival) / 2),
      isAbsolute: ours !== null && rival === null,
    };
  },
);

/** F16 of the account. */
export type MatrixPosition = {
  readonly quadrant: Quadrant | null;
  readonly isBorderline: boolean | null;
  readonly cuts: Cuts;
};

export const matrixPosition = figure(
  ['portfolioAccount', 'attractivenessFactor', 'attractivenessScore', 'strengthFactor', 'diagnostic', 'setting'],
  (document, asOf): MatrixPosition => {
    const cuts = cutsOf(document, asOf);
    const x = attractiveness(document, asOf).value;
    const y = relativeStrength(document, asOf).strength.value;
    return {
      quadrant: quadrantOf(x, y, cuts),
      cuts,
      isBorderline: x === null || y === null ? null : isBorderline(x, y, cuts, settingsOf(document, asOf)),
    };
  },
);
