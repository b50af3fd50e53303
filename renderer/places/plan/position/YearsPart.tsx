import { useMemo } from 'react';
import { accountContribution, contributionOf } from '../../../../shared/analysis/contribution';
import { growth } from '../../../../shared/analysis/growth';
import { wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { YearBars } from '../../../parts/drawings/YearBars';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccount, useAsOf, useList, useMoneyWord } from '../../../state/records';
import { useFigures } from '../../../state/figures';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { fiscalYear, nextYearToEnter } from '../../../../shared/analysis/fiscalYear';

type Year = RecordOf<'financialYear'>;
const byYear = (a: Year, b: Year): number => a.fy - b.fy || a.ordinal - b.ordinal;
const YearMore = (year: Year) => <RecordField kind="financialYear" id={year.id} field="forecast" />;
const YearNote = (year: Year) => <YearLine year={year} />;
const YearLine = ({ year }: { readonly year: Year }) => {
  const left = contributionOf(year);
  const word = useMoneyWord().toLowerCase();
  return (
    <span className="flag-row tabular">
      {year.forecast ? <span className="quiet">Forecast</span> : null}
      {left === null ? (
        <span className="quiet">
          Contribution not known:{' '}
          {[
            year.revenue === null ? word : null,
            year.cogs === null ? 'cost of goods' : null,
            year.costToServe === null ? 'cost to serve' : null,
          ]
            .filter((part) => part !== null)
            .join(', ')}{' '}
          missing.
        </span>
      ) : (
        <span className={left < 0 ? 'late' : 'quiet'}>
          {left < 0 ? 'Hidden loss' : 'Contribution'} {wholeMoney(Math.abs(left))}
          {year.revenue ? `, ${percentWords(Math.abs((100 * left) / year.revenue))} of ${word}` : ''}
        </span>
      )}
    </span>
  );
};

const YEAR_COLUMNS = [
  { field: 'fy' },
  { field: 'revenue' },
  { field: 'cogs' },
  { field: 'costToServe' },
  { field: 'customerRevenue' },
] as const;

/** What was earned year by year, what it cost, and whether you grow with the customer (F18, F21). */
export const YearsPart = () => {
  const { content, asOf } = useFigures();
  const { currency } = useAccount();
  const word = useMoneyWord();
  const today = useAsOf();
  const years = useList('financialYear').toSorted(byYear);
  const entered = years.map((year) => year.fy);
  const next = nextYearToEnter(content, entered, today);
  const isForecast = next >= fiscalYear(content, today);
  const given = useMemo(() => ({ fy: next, forecast: isForecast }), [next, isForecast]);
  const { average, averageMargin, isHiddenLoss } = accountContribution(content, asOf);
  const trend = growth(content, asOf);
  return (
    <>
      {years.length === 0 ? null : (
        <figure className="live-figure">
          <YearBars years={years} word={word} />
          <figcaption className="quiet small legend-line">
            <i className="key cogs" />
            cost of goods
            <i className="key serve" />
            cost to serve
            <i className="key left" />
            what is left
          </figcaption>
        </figure>
      )}
      <p className="quiet small">All amounts in {currency}. The last three full years and a forecast are enough.</p>
      <RecordTable
        kind="financialYear"
        layout="year-columns"
        columns={YEAR_COLUMNS}
        given={given}
        order={byYear}
        empty="What you sold here, what it cost to make and to serve, year by year."
        addLabel={`Add FY${next}`}
        more={YearMore}
        note={YearNote}
      />
      <dl className="figure-list tabular">
        <div>
          <dt>Average contribution of the last three years</dt>
          <dd>
            {average === null ? '–' : `${wholeMoney(average)} ${currency}`}
            {averageMargin.value === null ? '' : `, ${percentWords(100 * averageMargin.value)}`}
          </dd>
        </div>
        <div>
          <dt>Your growth, the customer’s, their market’s</dt>
          <dd>
            {[trend.ours, trend.customer, trend.market]
              .map((one) => percentWords(one.value).replace('-', '−'))
              .join(' · ')}
          </dd>
        </div>
        <div>
          <dt>Growth lag</dt>
          <dd title={reasonWords(trend.lag.reason)} className={trend.verdict === 'losing ground' ? 'late' : ''}>
            {trend.lag.value === null
              ? '–'
              : `${withDecimals(trend.lag.value, 1).replace('-', '−')} points, ${trend.verdict}`}
          </dd>
        </div>
      </dl>
      {isHiddenLoss ? <p className="late">A year below zero: this account costs more than it brings.</p> : null}
      {trend.isPlanAgainstTrend ? <p className="late">The customer is shrinking, the plan is not.</p> : null}
    </>
  );
};
