import { useState } from 'react';
import { actionSentences, portfolioToAction } from '../../../shared/analysis/portfolioToAction';
import { selectionView } from '../../../shared/analysis/selectionView';
import { ActionRules, ActionSteps } from '../../parts/drawings/ActionSteps';
import { RecordField } from '../../parts/records/RecordField';
import { usePortfolio } from '../../state/portfolio';

/** How far each account has come from the portfolio to action, and when its plan was shared. */
export const ActionTab = () => {
  const { content, asOf, facts } = usePortfolio();
  const [isAll, setAll] = useState(false);
  const view = selectionView(content, asOf);
  const chosen = new Set([...view.key, ...view.pilot].map(({ id }) => id));
  const lines = portfolioToAction(content, asOf, facts);
  const ours = lines.filter(({ id }) => chosen.has(id));
  const shown = isAll ? lines : ours;
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">{actionSentences(ours).join(' ')}</h2>
      <label className="check">
        <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />
        <span>Accounts that are neither key nor in the pilot, too</span>
      </label>
      {shown.length === 0 ? null : <ActionSteps lines={shown} />}
      <div className="portfolio-halves">
        <section aria-labelledby="action-rules">
          <h3 className="portfolio-label" id="action-rules">
            When a step is done
          </h3>
          <ActionRules />
        </section>
        <section aria-labelledby="action-shared">
          <h3 className="portfolio-label" id="action-shared">
            Shared
          </h3>
          <p className="small quiet">A plan that was made final counts as shared with the team.</p>
          <p className="shared-heads small quiet" aria-hidden="true">
            <span>Account</span>
            <span>With the team on</span>
            <span>With the customer on</span>
          </p>
          <ul className="shared-lines">
            {shown.map(({ id, name }) => (
              <li key={id}>
                <span>{name}</span>
                <RecordField kind="portfolioAccount" id={id} field="planSharedOn" row={name} />
                <RecordField kind="portfolioAccount" id={id} field="customerVersionOn" row={name} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
};
