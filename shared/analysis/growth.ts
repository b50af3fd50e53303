import { single, list } from '../document/document';
import { isAbove, isBelow } from './compare';
import { actualYears } from './contribution';
import { figure } from './memo';
import { growthFrom, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';

/** F21. All in percent; `lag` in points. */
type Growth = {
  readonly ours: Figure;
  readonly customer: Figure;
  readonly market: Figure;
  readonly lag: Figure;
  readonly verdict: 'losing ground' | 'keeping pace' | 'gaining' | null;
  /** The customer shrinks while the plan counts on growth. */
  readonly isPlanAgainstTrend: boolean;
};

const verdictOf = (lag: number, { losing, gaining }: Settings['growthLag']): NonNullable<Growth['verdict']> => {
  if (isBelow(lag, losing)) return 'losing ground';
  return isAbove(lag, gaining) ? 'gaining' : 'keeping pace';
};

/** F21: growth of your revenue with the customer against the customer's own, last full year on the year before. */
export const growth = figure(['financialYear', 'financials', 'target', 'setting'], (document, asOf): Growth => {
  const settings = settingsOf(document, asOf);
  const years = actualYears(document, asOf);
  const latest = years.at(-1);
  const previous = years.find((year) => year.fy === (latest?.fy ?? 0) - 1);
  const ours = growthFrom(previous?.revenue, latest?.revenue);
  const customer = growthFrom(previous?.customerRevenue, latest?.customerRevenue);
  const market = single(document, 'financials')?.marketGrowthPct ?? null;
  const lag =
    ours.value === null || customer.value === null
      ? unknown(ours.reason ?? customer.reason ?? 'noData')
      : { value: ours.value - customer.value, reason: null };
  const firstTarget =
    list(document, 'target')
      .filter((target) => target.type === 'revenue')
      .sort((a, b) => a.fy - b.fy)[0]?.value ?? null;
  const planned = growthFrom(latest?.revenue, firstTarget).value;
  return {
    ours,
    customer,
    market: market === null ? unknown('noData') : { value: market, reason: null },
    lag,
    verdict: lag.value === null ? null : verdictOf(lag.value, settings.growthLag),
    isPlanAgainstTrend:
      customer.value !== null &&
      isBelow(customer.value, 0) &&
      planned !== null &&
      isAbove(planned, settings.growthCountedOn),
  };
});
