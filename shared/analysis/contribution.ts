import { list } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { meanOf, ratio, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';

type Parts = { readonly revenue: number | null; readonly cogs: number | null; readonly costToServe: number | null };

/** F18: revenue minus cost of goods minus cost to serve; null where a part is missing. */
export const contributionOf = ({ revenue, cogs, costToServe }: Parts): number | null =>
  revenue === null || cogs === null || costToServe === null ? null : revenue - cogs - costToServe;

/** F18 over years, oldest first. Money in the currency of the years. */
export type Contribution = {
  readonly years: readonly (number | null)[];
  /** Mean of the known years among the last three. */
  readonly average: number | null;
  readonly isHiddenLoss: boolean;
};

export const contributionOver = (years: readonly Parts[], settings: Settings): Contribution => {
  const values = years.map(contributionOf);
  return {
    years: values,
    average: meanOf(values.slice(-settings.contributionYears)),
    isHiddenLoss: values.some((value) => value !== null && value < 0),
  };
};

/** Years that have been, oldest first. */
export const actualYears = figure(['financialYear'], (document): readonly RecordOf<'financialYear'>[] =>
  list(document, 'financialYear')
    .filter((year) => !year.forecast)
    .sort((a, b) => a.fy - b.fy),
);

/** F18 of the account: contribution by year, average and margins. */
type AccountContribution = Contribution & {
  readonly byYear: readonly { readonly fy: number; readonly contribution: number | null; readonly margin: Figure }[];
  /** Mean margin of the known years among the last three, as a share of revenue. */
  readonly averageMargin: Figure;
};

export const accountContribution = figure(['financialYear', 'setting'], (document, asOf): AccountContribution => {
  const settings = settingsOf(document, asOf);
  const years = actualYears(document, asOf);
  const byYear = years.map((year) => {
    const contribution = contributionOf(year);
    return {
      fy: year.fy,
      contribution,
      margin: contribution === null ? unknown('noData') : ratio(contribution, year.revenue ?? 0),
    };
  });
  const mean = meanOf(byYear.slice(-settings.contributionYears).map(({ margin }) => margin.value));
  return {
    ...contributionOver(years, settings),
    byYear,
    averageMargin: mean === null ? unknown('noData') : { value: mean, reason: null },
  };
});
