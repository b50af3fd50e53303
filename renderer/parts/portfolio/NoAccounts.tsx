import { run } from '../../commands/handlers';
import { setSession } from '../../state/session';
import { Button } from '../ui/Button';

/** Nobody is in the portfolio yet: what to do first. */
export const NoAccounts = () => (
  <div className="empty-place">
    <p>No account stands in the portfolio yet. Paste them from a spreadsheet, or enter a few.</p>
    <div className="chips">
      <Button tone="primary" onClick={() => run('portfolio.import')}>
        From a spreadsheet
      </Button>
      <Button onClick={() => setSession({ atlasPlace: 'portfolio', portfolioTab: 'scores' })}>Enter accounts</Button>
    </div>
  </div>
);
