import { managementView } from '../../../../shared/analysis/managementView';
import { plainNumber, shortMoney } from '../../../../shared/model/money';
import { SupportLine } from '../../../parts/drawings/SupportLine';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { useFigures } from '../../../state/figures';
import { useAccount, useIsHiding, useMoneyWord } from '../../../state/records';
import { goTo, goToExport } from '../../../state/session';
import { HiddenNote, OpinionsOnly } from '../../../parts/hiding/Hidden';
import { Button } from '../../../parts/ui/Button';

/** Now, history and potential side by side. */
export const ManagementView = () => {
  const { content, asOf } = useFigures();
  const { currency } = useAccount();
  const word = useMoneyWord();
  const isHiding = useIsHiding();
  const { now, history, potential } = managementView(content, asOf);
  const { target } = potential;
  const most = Math.max(1, ...history.revenue.map((year) => year.value ?? 0));
  return (
    <div className="management">
      <section aria-labelledby="management-now">
        <h4 id="management-now">Now</h4>
        <table className="plain tabular">
          <thead>
            <tr>
              <th scope="col">In the last</th>
              {now.windows.map((one) => (
                <th key={one.days} scope="col">
                  {one.days} days
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Meetings</th>
              {now.windows.map((one) => (
                <td key={one.days}>{one.meetings}</td>
              ))}
            </tr>
            <OpinionsOnly>
              <tr>
                <th scope="row">Contacts noted</th>
                {now.windows.map((one) => (
                  <td key={one.days}>{one.contacts}</td>
                ))}
              </tr>
            </OpinionsOnly>
            <tr>
              <th scope="row">Actions done</th>
              {now.windows.map((one) => (
                <td key={one.days}>{one.actionsDone}</td>
              ))}
            </tr>
          </tbody>
        </table>
        <button type="button" className="plain-link" onClick={() => goTo('actions')}>
          {now.open} open actions, {now.overdue} overdue
        </button>
      </section>
      <section aria-labelledby="management-potential">
        <h4 id="management-potential">Potential</h4>
        <dl className="figure-list tabular">
          <div>
            <dt>
              Whitespace
              {potential.unknownCells > 0
                ? `, ${potential.unknownCells} ${potential.unknownCells === 1 ? 'cell' : 'cells'} not known`
                : ''}
            </dt>
            <dd title={reasonWords(potential.whitespace.reason)}>{shortMoney(potential.whitespace.value)}</dd>
          </div>
          <div>
            <dt>Pipeline of the period</dt>
            <dd title={reasonWords(target.unweightedPipeline.reason)}>{shortMoney(target.unweightedPipeline.value)}</dd>
          </div>
          <div>
            <dt>Forecast</dt>
            <dd title={reasonWords(target.forecast.reason)}>{shortMoney(target.forecast.value)}</dd>
          </div>
          <div>
            <dt>{(target.gap.value ?? 0) < 0 ? 'Above target' : 'Short of target'}</dt>
            <dd title={reasonWords(target.gap.reason)}>
              {shortMoney(target.gap.value === null ? null : Math.abs(target.gap.value))}
            </dd>
          </div>
          <div>
            <dt>Growth a year to the last target</dt>
            <dd title={reasonWords(target.requiredCagrPct.reason)}>{percentWords(target.requiredCagrPct.value)}</dd>
          </div>
          <div>
            <dt>Ideas not in the pipeline</dt>
            <dd>{plainNumber(potential.ideas)}</dd>
          </div>
        </dl>
      </section>
      <section className="management-history" aria-labelledby="management-history">
        <h4 id="management-history">History</h4>
        <div>
          {isHiding ? (
            <HiddenNote />
          ) : history.support.length > 1 ? (
            <div className="live-figure">
              <SupportLine points={history.support} />
            </div>
          ) : (
            <p className="quiet small">Support over time shows once a day is frozen: each review does.</p>
          )}
          {history.revenue.length === 0 ? (
            <p className="quiet small">No year of {word.toLowerCase()} is entered.</p>
          ) : (
            <dl className="year-bars tabular">
              {history.revenue.map((year) => (
                <div key={year.fy}>
                  <dt>FY{year.fy}</dt>
                  <dd>
                    <progress className="bar" max={most} value={year.value ?? 0} aria-hidden="true" />
                    {year.value === null ? 'not known' : `${shortMoney(year.value)} ${currency}`}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </section>
      <div className="chips">
        <Button small onClick={() => goToExport(['managementPack'])}>
          Export as PDF
        </Button>
      </div>
    </div>
  );
};
