import { escalationsSentence } from '../../../../shared/analysis/sponsorBoard';
import { longDate } from '../../../../shared/conventions/writeDay';
import { openPromise } from '../../../commands/standingCommands';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { escalationBars } from '../../../parts/drawings/programmeBars';
import { useAccountFacts } from '../../../state/accountFacts';
import { useFigures } from '../../../state/figures';
import { useAccountNames } from '../../../state/waiting';
import { DesignPage } from '../DesignPage';

/** Promises of your units to customers that are late for longer than one waits without telling the sponsor. */
export const EscalationsPage = () => {
  const { content, asOf } = useFigures();
  const facts = useAccountFacts();
  const names = useAccountNames();
  const lines = facts
    .flatMap(({ accountId, standing }) => standing.escalated.map((line) => ({ accountId, ...line })))
    .toSorted((a, b) => b.days - a.days);
  return (
    <DesignPage
      label="Escalations"
      sentence={escalationsSentence(content, facts, asOf)}
      figure={<NamedBars label="Days late" bars={escalationBars(facts, (id) => names.get(id) ?? '')} />}
    >
      {lines.length === 0 ? (
        <p className="quiet">
          What other units promised stands in the plan of each account, in the section on the team.
        </p>
      ) : (
        <ul className="board-lines" aria-label="Promises that are late">
          {lines.map(({ accountId, id, unit, promise, due, days }) => (
            <li key={`${accountId} ${id}`}>
              <button type="button" className="plain-link" onClick={() => void openPromise(accountId, id)}>
                {promise || 'A promise without words'}
              </button>
              <span className="quiet">{[unit, names.get(accountId)].filter(Boolean).join(', ')}</span>
              <span className="late">
                due on {longDate(due)}, {days} days late
              </span>
            </li>
          ))}
        </ul>
      )}
    </DesignPage>
  );
};
