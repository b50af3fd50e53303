import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { isBelow } from './compare';
import { known, unknown, type Figure } from './result';
import { settingsOf } from './settings';
import { weightedMean } from './weights';

type Row = RecordOf<'portfolioAccount'>;

/** F14 from the factors alone: what was scored of this row, 0–10; null `tooFewRatings` below 60 % of the weight. */
export const attractivenessByFactors = (
  document: Pick<Document, 'attractivenessFactor' | 'setting'>,
  asOf: string,
  { scores }: Pick<Row, 'scores'>,
): Figure => {
  const factors = list(document, 'attractivenessFactor');
  const { mean, knownShare } = weightedMean(
    factors.map((factor) => ({ weight: factor.weight, value: scores?.[factor.id] ?? null })),
  );
  if (factors.length === 0 || scores === null) return { ...unknown('noData'), knownShare };
  if (mean === null || isBelow(knownShare ?? 0, settingsOf(document, asOf).scoredWeightShare))
    return { ...unknown('tooFewRatings'), knownShare };
  return { ...known(mean), knownShare };
};

/** F15 from the two scores of a row, 0–10: 5 is equal to the best competitor; without one it is your own score. */
export const strengthByScores = ({ ours, bestCompetitor }: Pick<Row, 'ours' | 'bestCompetitor'>): number | null => {
  if (ours === null) return null;
  return bestCompetitor === null ? ours : 5 + (ours - bestCompetitor) / 2;
};

/** F14, F15 of a row that stands for itself: what was entered for the whole, else what its scores come to. */
export const coordinatesOf = (
  document: Pick<Document, 'attractivenessFactor' | 'setting'>,
  asOf: string,
  row: Row,
): { readonly attractiveness: number | null; readonly strength: number | null } => ({
  attractiveness: row.attractiveness ?? attractivenessByFactors(document, asOf, row).value,
  strength: row.strength ?? strengthByScores(row),
});

/** The currency everything of a portfolio is added up in; null where nobody said. */
export const portfolioCurrency = (document: Pick<Document, 'supplier'>): string | null =>
  single(document, 'supplier')?.currency || null;

/**
 * What one unit of the money of a row is in the currency of the portfolio; null where it has another currency and
 * nobody entered a rate: it is left out of every sum, and named.
 */
export const rateOf = ({ fxRate, currency }: Pick<Row, 'fxRate' | 'currency'>, own: string | null): number | null =>
  fxRate ?? (currency === null || currency === '' || currency === own ? 1 : null);

/** An amount of a row in the currency of the portfolio; null where it is not known, or has no rate. */
export const inPortfolioMoney = (
  row: Pick<Row, 'fxRate' | 'currency'>,
  own: string | null,
  amount: number | null,
): number | null => {
  const rate = rateOf(row, own);
  return amount === null || rate === null ? null : amount * rate;
};
