import { list } from '../document/document';
import { isAbove, isBelow } from './compare';
import { contributionOver, type Contribution } from './contribution';
import { figure } from './memo';
import { attractiveness, cutsOf, quadrantOf, relativeStrength, type Quadrant } from './portfolioMatrix';
import { coordinatesOf, inPortfolioMoney, portfolioCurrency } from './portfolioScores';
import { meanOf, sum } from './result';
import { settingsOf, type Settings } from './settings';
import type { RecordOf } from '../model';

export type TimeValueBand = 'Under-served' | 'Balanced' | 'Over-served' | 'Time without value';

/** F16, F18 and F25 of one account of the portfolio. Money in its own currency, shares 0–1. */
export type PortfolioRow = {
  readonly id: string;
  readonly name: string;
  readonly isSelf: boolean;
  readonly quadrant: Quadrant | null;
  readonly attractiveness: number | null;
  readonly strength: number | null;
  readonly contribution: Contribution;
  readonly timeShare: number | null;
  readonly valueShare: number | null;
  /** Time share by value share. */
  readonly tvi: number | null;
  readonly tviBand: TimeValueBand | null;
};

const bandOf = (tvi: number, { timeValue }: Settings): TimeValueBand =>
  isBelow(tvi, timeValue.under) ? 'Under-served' : isAbove(tvi, timeValue.over) ? 'Over-served' : 'Balanced';

/** Share of the total for each value; null for a value that is missing and for all where the total is zero. */
const sharesOf = (values: readonly (number | null)[]): readonly (number | null)[] => {
  const total = sum(values.map((value) => Math.max(0, value ?? 0)));
  return values.map((value) => (value === null || total === 0 ? null : Math.max(0, value) / total));
};

/** What the figures of the portfolio read. */
export const PORTFOLIO_KINDS = [
  'portfolioAccount',
  'account',
  'attractivenessFactor',
  'attractivenessScore',
  'strengthFactor',
  'diagnostic',
  'setting',
  'supplier',
] as const;

/** F16, F18, F25 over the portfolio, in its order. Money of other currencies is compared by `fxRate`. */
export const portfolioRows = figure([...PORTFOLIO_KINDS], (document, asOf): readonly PortfolioRow[] => {
  const settings = settingsOf(document, asOf);
  const accounts = list(document, 'portfolioAccount');
  const [self] = list(document, 'account');
  const cuts = cutsOf(document, asOf);
  const contributions = accounts.map((account) => contributionOver(yearsOf(account), settings));
  const own = portfolioCurrency(document);
  const timeShares = sharesOf(accounts.map((account) => account.hoursPerMonth));
  const contributionShares = sharesOf(
    accounts.map((account, index) => inPortfolioMoney(account, own, contributions[index]?.average ?? null)),
  );
  const potentialShares = sharesOf(accounts.map((account) => inPortfolioMoney(account, own, account.potential3y)));
  return accounts.map((account, index): PortfolioRow => {
    const isSelf = self !== undefined && account.accountId === self.id;
    const coordinates = coordinatesOf(document, asOf, account);
    const x = coordinates.attractiveness ?? (isSelf ? attractiveness(document, asOf).value : null);
    const y = coordinates.strength ?? (isSelf ? relativeStrength(document, asOf).strength.value : null);
    const timeShare = timeShares[index] ?? null;
    const valueShare = meanOf([contributionShares[index] ?? null, potentialShares[index] ?? null]);
    const tvi = timeShare === null || valueShare === null || valueShare === 0 ? null : timeShare / valueShare;
    return {
      id: account.id,
      name: account.name,
      isSelf,
      quadrant: quadrantOf(x, y, cuts),
      attractiveness: x,
      strength: y,
      contribution: contributions[index] ?? { years: [], average: null, isHiddenLoss: false },
      timeShare,
      valueShare,
      tvi,
      tviBand:
        tvi !== null
          ? bandOf(tvi, settings)
          : valueShare === 0 && (account.hoursPerMonth ?? 0) > 0
            ? 'Time without value'
            : null,
    };
  });
});

export const yearsOf = ({ revenue, cogs, costToServe }: RecordOf<'portfolioAccount'>) => {
  // The arrays end with the last full year; a shorter one lacks the oldest years.
  const length = Math.max(revenue.length, cogs.length, costToServe.length);
  const at = (values: readonly (number | null)[], index: number): number | null =>
    values[index - (length - values.length)] ?? null;
  return Array.from({ length }, (_, index) => ({
    revenue: at(revenue, index),
    cogs: at(cogs, index),
    costToServe: at(costToServe, index),
  }));
};

/** F25 of one field of the matrix: hours a month, and shares 0–1 of all. */
export type QuadrantTotal = {
  readonly quadrant: Quadrant;
  readonly accounts: number;
  readonly hours: number;
  readonly timeShare: number;
  readonly valueShare: number;
};

/** F25: hours, value and contribution added up over each field of the matrix. */
export const quadrantTotals = figure([...PORTFOLIO_KINDS], (document, asOf): readonly QuadrantTotal[] => {
  const rows = portfolioRows(document, asOf);
  const hours = new Map(list(document, 'portfolioAccount').map((account) => [account.id, account.hoursPerMonth]));
  return (['Strategic', 'Star', 'Status', 'Streamline'] as const).map((quadrant) => {
    const inside = rows.filter((row) => row.quadrant === quadrant);
    return {
      quadrant,
      accounts: inside.length,
      hours: sum(inside.map((row) => hours.get(row.id) ?? 0)),
      timeShare: sum(inside.map((row) => row.timeShare ?? 0)),
      valueShare: sum(inside.map((row) => row.valueShare ?? 0)),
    };
  });
});

/** The other accounts of the portfolio that are placed in the matrix (F16), 0–10 each way. */
export const otherAccounts = (
  document: Parameters<typeof portfolioRows>[0],
  asOf: string,
): readonly {
  readonly id: string;
  readonly name: string;
  readonly attractiveness: number;
  readonly strength: number;
}[] =>
  portfolioRows(document, asOf).flatMap(({ id, name, isSelf, attractiveness: x, strength: y }) =>
    isSelf || x === null || y === null ? [] : [{ id, name, attractiveness: x, strength: y }],
  );
