import { list } from '../document/document';
import { figure } from './memo';
import { meanOf, ratio, unknown } from './result';
import { settingsOf } from './settings';
/** F18: revenue minus cost of goods minus cost to serve; null where a part is missing. */
export const contributionOf = ({ revenue, cogs, costToServe }) => revenue === null || cogs === null || costToServe === null ? null : revenue - cogs - costToServe;
export const contributionOver = (years, settings) => {
    const values = years.map(contributionOf);
    return {
        years: values,
        average: meanOf(values.slice(-settings.contributionYears)),
        isHiddenLoss: values.some((value) => value !== null && value < 0),
    };
};
/** Years that have been, oldest first. */
export const actualYears = figure(['financialYear'], (document) => list(document, 'financialYear').filter((year) => !year.forecast).sort((a, b) => a.fy - b.fy));
export const accountContribution = figure(['financialYear', 'setting'], (document, asOf) => {
    const settings = settingsOf(document, asOf);
    const years = actualYears(document, asOf);
    const byYear = years.map((year) => {
        const contribution = contributionOf(year);
        return { fy: year.fy, contribution, margin: contribution === null ? unknown('noData') : ratio(contribution, year.revenue ?? 0) };
    });
    const mean = meanOf(byYear.slice(-settings.contributionYears).map(({ margin }) => margin.value));
    return { ...contributionOver(years, settings), byYear, averageMargin: mean === null ? unknown('noData') : { value: mean, reason: null } };
});
