import { list, type Document } from '../document/document';
import { edited } from '../document/draft';
import type { RecordOf } from '../model';
import type { AccountFacts } from './accountFacts';
import { rowFirst } from './keyAccount';
import { figure } from './memo';
import { cutsOf, isBorderline, type Cuts, type Quadrant } from './portfolioMatrix';
import { inPortfolioMoney, portfolioCurrency, rateOf } from './portfolioScores';
import { sum } from './result';
import { settingsOf } from './settings';
import { PORTFOLIO_KINDS, portfolioRows, type TimeValueBand } from './timeValue';

/** Where an account stands, each way 0–10. */
export type MatrixPlace = { readonly attractiveness: number; readonly strength: number };

/** F16, F18, F25 of one account of the portfolio as it is shown. Money in the currency of the portfolio. */
export type PortfolioLine = {
  readonly id: string;
  readonly name: string;
  /** A word or two of its name that no other account has. */
  readonly short: string;
  readonly quadrant: Quadrant | null;
  readonly isBorderline: boolean;
  /** Null where one of the two is not known. */
  readonly place: MatrixPlace | null;
  readonly inThreeYears: MatrixPlace | null;
  /** Mean of the known years among the last three; null where none is known, or its currency has no rate. */
  readonly contribution: number | null;
  readonly isHiddenLoss: boolean;
  readonly potential: number | null;
  readonly hours: number | null;
  /** Shares 0–1. */
  readonly timeShare: number | null;
  readonly valueShare: number | null;
  readonly band: TimeValueBand | null;
  /** It has money in a currency nobody entered a rate of. */
  readonly lacksRate: boolean;
};

export type PortfolioView = {
  /** In the order of the portfolio. */
  readonly lines: readonly PortfolioLine[];
  readonly cuts: Cuts;
  readonly currency: string | null;
  /** Sums over the lines where it is known; null where it is known of none. */
  readonly contribution: number | null;
  readonly potential: number | null;
  readonly hours: number | null;
};

/** Shortest word that stands for a name by itself. */
const SHORTEST_WORD = 4;

/** For each name, in their order, its first words as far as no other name begins with them. */
export const shortNames = (names: readonly string[]): readonly string[] => {
  const beginning = (name: string, words: number): string => name.split(/\s+/).slice(0, words).join(' ');
  return names.map((name, at) => {
    const count = name.split(/\s+/).length;
    for (let words = 1; words < count; words += 1) {
      const start = beginning(name, words);
      const isTaken = names.some((other, there) => there !== at && beginning(other, words) === start);
      if (!isTaken && start.length >= SHORTEST_WORD) return start;
    }
    return name;
  });
};

const sumOf = (values: readonly (number | null)[]): number | null => {
  const there = values.filter((value): value is number => value !== null);
  return there.length === 0 ? null : sum(there);
};

/** F16, F18, F25 of the portfolio as matrix, table and bands show it. */
export const portfolioView = figure([...PORTFOLIO_KINDS], (document, asOf): PortfolioView => {
  const cuts = cutsOf(document, asOf);
  const settings = settingsOf(document, asOf);
  const currency = portfolioCurrency(document);
  const rows = portfolioRows(document, asOf);
  const short = shortNames(rows.map(({ name }) => name));
  const lines = list(document, 'portfolioAccount').flatMap((account, at): PortfolioLine[] => {
    const row = rows[at];
    if (row === undefined) return [];
    const rate = rateOf(account, currency);
    const inOwn = (amount: number | null): number | null => inPortfolioMoney(account, currency, amount);
    const { attractiveness, strength } = row;
    const { attractivenessIn3y, strengthIn3y } = account;
    return [
      {
        id: row.id,
        name: row.name,
        short: short[at] ?? row.name,
        quadrant: row.quadrant,
        isBorderline:
          attractiveness !== null && strength !== null && isBorderline(attractiveness, strength, cuts, settings),
        place: attractiveness === null || strength === null ? null : { attractiveness, strength },
        inThreeYears:
          attractivenessIn3y === null || strengthIn3y === null
            ? null
            : { attractiveness: attractivenessIn3y, strength: strengthIn3y },
        contribution: inOwn(row.contribution.average),
        isHiddenLoss: row.contribution.isHiddenLoss,
        potential: inOwn(account.potential3y),
        hours: account.hoursPerMonth,
        timeShare: row.timeShare,
        valueShare: row.valueShare,
        band: row.tviBand,
        lacksRate: rate === null,
      },
    ];
  });
  return {
    lines,
    cuts,
    currency,
    contribution: sumOf(lines.map((line) => line.contribution)),
    potential: sumOf(lines.map((line) => line.potential)),
    hours: sumOf(lines.map((line) => line.hours)),
  };
});

/** The best known come first: by share of the value, then as they stand. */
export const byValue = (lines: readonly PortfolioLine[]): readonly PortfolioLine[] =>
  lines.toSorted((a, b) => (b.valueShare ?? -1) - (a.valueShare ?? -1));

/**
 * The document with what accounts know of themselves in their rows of the portfolio, where nobody entered anything
 * else: attractiveness and strength from their own plans, form, state in the lifecycle, and whether the customer opted in.
 */
export const withFacts = (document: Document, facts: readonly AccountFacts[]): Document => {
  const known = new Map(facts.map((one) => [one.accountId, one]));
  return edited(document, (draft) => {
    for (const row of list(document, 'portfolioAccount')) {
      const own = row.accountId === null ? undefined : known.get(row.accountId);
      if (own === undefined) continue;
      const isEmpty = (one: RecordOf<'portfolioAccount'>['scores']): boolean =>
        one === null || Object.values(one).every((score) => score === null);
      draft.set('portfolioAccount', row.id, {
        attractiveness: row.attractiveness ?? (isEmpty(row.scores) ? own.attractiveness : null),
        strength: row.strength ?? (row.ours === null ? own.strength : null),
        customerDependence: row.customerDependence ?? own.customerDependence,
        ...rowFirst(row, own),
      });
    }
  });
};
