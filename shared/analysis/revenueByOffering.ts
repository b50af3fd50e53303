import { list } from '../document/document';
import { actualYears } from './contribution';
import { viewOfAll } from './memo';
import { growthFrom, sum, type Figure } from './result';
import { fiscalYear, planYear } from './fiscalYear';

/**
 * Revenue with one offering: what is known for each year, and growth of the last known year on the one before in
 * percent.
 */
export type OfferingRevenue = {
  readonly offeringId: string;
  readonly values: readonly (number | null)[];
  readonly trend: Figure;
};
type RevenueByOffering = {
  readonly years: readonly number[];
  readonly rows: readonly OfferingRevenue[];
  readonly totals: readonly (number | null)[];
};

const trendOf = (values: readonly (number | null)[]): Figure => {
  const last = values.findLastIndex((value) => value !== null);
  return growthFrom(values[last - 1], values[last]);
};

/** Revenue by offering for two years back, the plan year and the next, and every other year that was entered. */
export const revenueByOffering = viewOfAll(
  ['revenueLine', 'offering', 'financials', 'financialYear'],
  (document, asOf): RevenueByOffering => {
    const lastYear = (): number => actualYears(document, asOf).at(-1)?.fy ?? fiscalYear(document, asOf) - 1;
    const now = planYear(document) ?? lastYear() + 1;
    const lines = list(document, 'revenueLine');
    const years = [...new Set([now - 2, now - 1, now, now + 1, ...lines.map((line) => line.fy)])].sort((a, b) => a - b);
    const rows = list(document, 'offering').map(({ id }) => {
      const values = years.map((fy) => lines.find((line) => line.offeringId === id && line.fy === fy)?.value ?? null);
      return { offeringId: id, values, trend: trendOf(values) };
    });
    const totals = years.map((_, index) => {
      const there = rows.flatMap((row) => row.values[index] ?? []);
      return there.length === 0 ? null : sum(there);
    });
    return { years, rows, totals };
  },
);
