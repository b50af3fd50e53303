import { list, single } from '../document/document';
import { isBelow } from './compare';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { portfolioCurrency, rateOf } from './portfolioScores';
import { byText, known, meanOf, unknown, type Figure } from './result';
import { settingsOf } from './settings';
import { weightedMean } from './weights';

/** Overlap of two sets, 0–1; null where both are empty. */
export const jaccard = (a: readonly string[], b: readonly string[]): number | null => {
  const left = new Set(a);
  const all = new Set([...a, ...b]);
  return all.size === 0 ? null : [...new Set(b)].filter((id) => left.has(id)).length / all.size;
};

/**
 * F17a: selection score 0–10 by portfolio account id; null `tooFewRatings` where less than 60 % of the weight is rated.
 */
export const selectionScores = figure(
  ['portfolioAccount', 'criterion', 'setting'],
  (document, asOf): ReadonlyMap<string, Figure> => {
    const criteria = list(document, 'criterion');
    const { scoredWeightShare } = settingsOf(document, asOf);
    return new Map(
      list(document, 'portfolioAccount').map((account) => {
        const { mean, knownShare } = weightedMean(
          criteria.map(({ id, weight }) => ({ weight, value: account.ratings[id] ?? null })),
        );
        if (mean === null || isBelow(knownShare ?? 0, scoredWeightShare))
          return [account.id, { ...unknown(criteria.length === 0 ? 'noData' : 'tooFewRatings'), knownShare }];
        return [account.id, { ...known(mean), knownShare }];
      }),
    );
  },
);

/** F17. Ids of portfolio accounts; `jaccard` 0–1. */
type Selection = {
  /** Accounts a revenue limit alone would name, in the order of the portfolio. */
  readonly byRevenue: readonly string[];
  /** Proposed by score, best first. */
  readonly proposed: readonly string[];
  readonly pilot: readonly string[];
  readonly jaccard: Figure;
  readonly largeNotKey: readonly string[];
  readonly keyNotLarge: readonly string[];
};

/** Revenue of the last full year in portfolio currency; null where it is missing, or its currency has no rate. */
export const latestRevenue = (
  account: Pick<RecordOf<'portfolioAccount'>, 'revenue' | 'fxRate' | 'currency'>,
  own: string | null,
): number | null => {
  const latest = account.revenue.at(-1) ?? null;
  const rate = rateOf(account, own);
  return latest === null || rate === null ? null : latest * rate;
};

/**
 * F17: which accounts the criteria propose, and how that differs from a list by revenue. Only strategic buyers can be
 * proposed.
 */
export const selection = figure(
  ['portfolioAccount', 'criterion', 'portfolio', 'setting', 'supplier'],
  (document, asOf): Selection => {
    const settings = settingsOf(document, asOf);
    const accounts = list(document, 'portfolioAccount');
    const frame = single(document, 'portfolio');
    const own = portfolioCurrency(document);
    const threshold = frame?.revenueThreshold ?? settings.revenueThreshold;
    const scores = selectionScores(document, asOf);
    const scoreOf = (id: string): number | null => scores.get(id)?.value ?? null;
    const byRevenue = accounts
      .filter((account) => (latestRevenue(account, own) ?? -Infinity) >= threshold)
      .map((account) => account.id);
    const proposed = accounts
      .filter((account) => account.buyerType === 'strategic' && scoreOf(account.id) !== null)
      .map((account) => account.id)
      .sort((a, b) => (scoreOf(b) ?? 0) - (scoreOf(a) ?? 0) || byText(a, b))
      .slice(0, frame?.maxKeyAccounts ?? settings.maxKeyAccounts);
    const overlap = jaccard(byRevenue, proposed);
    return {
      byRevenue,
      proposed,
      pilot: proposed.slice(0, settings.pilotSize),
      jaccard: overlap === null ? unknown('noData') : known(overlap),
      largeNotKey: byRevenue.filter((id) => !proposed.includes(id)),
      keyNotLarge: [...proposed].sort(byText).filter((id) => !byRevenue.includes(id)),
    };
  },
);

/** F17, list alignment: mean overlap over all pairs of managers' lists, 0–1; null with fewer than two lists. */
export const listAlignment = (lists: readonly (readonly string[])[]): Figure => {
  if (lists.length < 2) return unknown('tooFewRatings');
  const mean = meanOf(lists.flatMap((first, index) => lists.slice(index + 1).map((second) => jaccard(first, second))));
  return mean === null ? unknown('zeroBase') : known(mean);
};
