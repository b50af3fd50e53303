import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import { quadrantTotals } from '../../../shared/analysis/timeValue';
import { usePortfolio } from '../../state/portfolio';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** F16, F25: what each field of the matrix takes and brings, over its accounts. */
export const QuadrantTotals = () => {
  const { content, asOf, view } = usePortfolio();
  if (view.lines.every((line) => line.quadrant === null)) return null;
  const totals = quadrantTotals(content, asOf);
  const without = view.lines.filter((line) => line.quadrant === null).length;
  return (
    <>
      <h3 className="portfolio-label">By field of the matrix</h3>
      <table className="portfolio-table tabular">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col" className="number">
              Accounts
            </th>
            <th scope="col" className="number">
              Hours
            </th>
            <th scope="col" className="number">
              Time
            </th>
            <th scope="col" className="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map((field) => (
            <tr key={field.quadrant}>
              <th scope="row">{QUADRANT_WORDS[field.quadrant]}</th>
              <td className="number">{field.accounts}</td>
              <td className="number">{Math.round(field.hours)}</td>
              <td className="number">{percent(field.timeShare)}</td>
              <td className="number">{percent(field.valueShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {without === 0 ? null : (
        <p className="small quiet">
          {without} {without === 1 ? 'account has' : 'accounts have'} no place in the matrix and{' '}
          {without === 1 ? 'is' : 'are'} in none of these.
        </p>
      )}
    </>
  );
};
