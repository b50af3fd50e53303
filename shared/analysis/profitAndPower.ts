import { list, single, type Document } from '../document/document';
import type { AccountFacts } from './accountFacts';
import { together } from './aboveWords';
import { contributionOf } from './contribution';
import { powerOf, type PowerBalance } from './powerBalance';
import { portfolioCurrency, rateOf } from './portfolioScores';
import { known, ratio, sum, unknown, type Figure } from './result';
import { latestRevenue } from './selection';
import { settingsOf } from './settings';
import { yearsOf } from './timeValue';

const shareOf = (revenue: number | null, total: number | null): Figure =>
  total === null || revenue === null ? unknown('noData') : ratio(revenue, total, 100);

/** F18 and F31 of one account of the portfolio. Money in the currency of the portfolio. */
export type ProfitAndPower = {
  readonly id: string;
  readonly name: string;
  /** By year, oldest first, ending with the last full one. */
  readonly years: readonly (number | null)[];
  /** Share of your company's total revenue, percent; null where one of the two is not entered. */
  readonly revenueShare: Figure;
  /** How much they depend on you, 0–4, whoever says so. */
  readonly dependence: number | null;
  readonly power: PowerBalance;
  /** What was given up in prices, a year: the sum of what is known. */
  readonly conceded: number | null;
  /** Its money is in a currency nobody entered a rate of, and stands nowhere here. */
  readonly lacksRate: boolean;
};

/** F18, F31 over the portfolio, in its order. The plan of an account answers before what its revenue would say. */
export const profitAndPower = (
  document: Document,
  asOf: string,
  facts: readonly AccountFacts[],
): readonly ProfitAndPower[] => {
  const answered = new Map(facts.map((one) => [one.accountId, one]));
  const { powerBand } = settingsOf(document, asOf);
  const own = portfolioCurrency(document);
  const total = single(document, 'supplier')?.totalRevenue ?? null;
  const concessions = Map.groupBy(list(document, 'priceConcession'), (one) => one.portfolioAccountId);
  return list(document, 'portfolioAccount').map((row) => {
    const rate = rateOf(row, own);
    const revenue = latestRevenue(row, own);
    const plan = row.accountId === null ? undefined : answered.get(row.accountId);
    const revenueShare = plan?.revenueSharePct == null ? shareOf(revenue, total) : known(plan.revenueSharePct);
    const dependence = row.customerDependence ?? plan?.customerDependence ?? null;
    const costs = (concessions.get(row.id) ?? []).flatMap(({ amount }) => amount ?? []);
    return {
      id: row.id,
      name: row.name,
      years: yearsOf(row).map((year) => {
        const amount = contributionOf(year);
        return amount === null || rate === null ? null : amount * rate;
      }),
      revenueShare,
      dependence,
      power: powerOf(revenueShare.value, dependence, powerBand),
      conceded: costs.length === 0 || rate === null ? null : sum(costs) * rate,
      lacksRate: rate === null,
    };
  });
};

/** F18, F31: who holds power and who lost money, a sentence each; names by id. */
export const powerSentences = (
  document: Pick<Document, 'setting'>,
  asOf: string,
  rows: readonly ProfitAndPower[],
  names: ReadonlyMap<string, string>,
): readonly string[] => {
  const { powerBand } = settingsOf(document, asOf);
  const nameOf = ({ id, name }: ProfitAndPower): string => names.get(id) ?? name;
  const answered = rows.filter((row) => row.power.balance.value !== null);
  const [weakest] = answered.toSorted((a, b) => (a.power.balance.value ?? 0) - (b.power.balance.value ?? 0));
  const losing = rows.filter((row) => row.years.some((year) => year !== null && year < 0));
  const power =
    weakest === undefined
      ? 'Who needs whom more is not answered yet.'
      : (weakest.power.balance.value ?? 0) < -powerBand
        ? `${nameOf(weakest)} holds power over you.`
        : 'No customer holds power over you, as far as it is answered.';
  return losing.length === 0 ? [power] : [power, `${together(losing.map(nameOf))} lost money in a year.`];
};
