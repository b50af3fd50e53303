import { run } from '../../commands/handlers';
import { putIntoPortfolio } from '../../commands/portfolioCommands';
import { useAccountFacts } from '../../state/accountFacts';
import { setSession } from '../../state/session';
import { Button } from '../ui/Button';

/** Nobody is in the portfolio yet: what to do first. */
export const NoAccounts = () => {
  const facts = useAccountFacts();
  const isNone = facts.length === 0;
  return (
    <div className="empty-place">
      <p>
        No account stands in the portfolio yet.{' '}
        {isNone ? '' : `Put in ${facts.length === 1 ? 'the one' : 'those'} of this atlas. `}
        Paste them from a spreadsheet, or enter a few.
      </p>
      <div className="chips">
        {isNone ? null : (
          <Button tone="primary" onClick={() => putIntoPortfolio(facts)}>
            {facts.length === 1 ? 'The account of this atlas' : `The ${facts.length} accounts of this atlas`}
          </Button>
        )}
        <Button {...(isNone ? { tone: 'primary' } : {})} onClick={() => run('portfolio.import')}>
          From a spreadsheet
        </Button>
        <Button onClick={() => setSession({ atlasPlace: 'portfolio', portfolioTab: 'scores' })}>Enter accounts</Button>
      </div>
    </div>
  );
};
