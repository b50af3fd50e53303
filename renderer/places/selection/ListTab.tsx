import { selectionSentences, verdictWords, type SelectionLine } from '../../../shared/analysis/selectionView';
import { shortMoney } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import { NoRate } from '../../parts/drawings/NoRate';
import { oneDecimal, percentWords, reasonWords } from '../../parts/drawings/words';
import { NoAccounts } from '../../parts/portfolio/NoAccounts';
import { usePortfolio } from '../../state/portfolio';
import { useSelection } from './useSelection';

/** The score as a bar on the scale from 0 to 10. */
const ScoreBar = ({ line }: { readonly line: SelectionLine }) => {
  const { value, reason } = line.score;
  if (value === null)
    return (
      <span className="quiet" title={reasonWords(reason)}>
        not rated enough
      </span>
    );
  return (
    <span className="score-bar">
      <svg width="150" height="12" viewBox="0 0 150 12" aria-hidden="true">
        <rect width="150" height="12" className="score-ground" />
        <rect width={value * 15} height="12" className={line.isProposed ? 'score-value' : 'score-value pale'} />
      </svg>
      {oneDecimal(value)}
    </span>
  );
};

/** F17: the accounts by score, what is proposed, and how that differs from a list by size. */
export const ListTab = () => {
  const view = useSelection();
  const { view: portfolio } = usePortfolio();
  const lacksRate = new Set(portfolio.lines.filter((line) => line.lacksRate).map(({ id }) => id));
  if (view.lines.length === 0) return <NoAccounts />;
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">
        {selectionSentences(view).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h2>
      <table className="portfolio-table tabular selection-table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Score</th>
            <th scope="col">By the criteria</th>
            <th scope="col">By size alone</th>
            <th scope="col">Buyer</th>
            <th scope="col">Today</th>
            <th scope="col" className="number">
              Revenue
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <tr key={line.id} className={line.isProposed ? 'is-chosen' : ''}>
              <th scope="row">{line.name}</th>
              <td>
                <ScoreBar line={line} />
              </td>
              <td className={line.isProposed ? 'too-little' : 'quiet'}>{verdictWords(line, view)}</td>
              <td className={line.isLarge === line.isProposed ? 'quiet' : 'too-much'}>
                {lacksRate.has(line.id) ? 'not known' : line.isLarge ? 'named' : 'not named'}
              </td>
              <td>{line.buyerType === null ? '–' : inWords(line.buyerType)}</td>
              <td>{line.lifecycle === null ? '–' : inWords(line.lifecycle)}</td>
              <td className="number">{lacksRate.has(line.id) ? <NoRate /> : shortMoney(line.revenue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        Only strategic buyers are proposed. By size alone: {shortMoney(view.threshold)} {portfolio.currency ?? ''} and
        more. The two lists share {percentWords(view.jaccard.value === null ? null : 100 * view.jaccard.value)} of the
        accounts on either.
      </p>
    </div>
  );
};
