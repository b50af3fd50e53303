import { accountOf } from '../../../shared/document/document';
import { run } from '../../commands/handlers';
import { OpinionsOnly } from '../../parts/hiding/Hidden';
import { Button } from '../../parts/ui/Button';
import { useDocument } from '../../state/documentStore';

/** In Safety: why data on people of the account on screen are kept, and the account as a file of its own. */
export const ThisAccount = () => {
  const account = useDocument((state) => (state.document.account.size > 0 ? accountOf(state.document) : null));
  if (account === null) return null;
  const { purpose } = account;
  return (
    <OpinionsOnly>
      <h3 className="label">This account</h3>
      <p className="quiet small">
        {purpose === null || purpose.trim() === ''
          ? 'Nobody wrote down why data on its people are kept.'
          : `Data on its people are kept for: ${purpose}`}
      </p>
      <div className="chips">
        <Button small onClick={() => run('people.data')}>
          Data on people
        </Button>
        <Button small onClick={() => run('account.handOver')}>
          Save this account as its own sealed file
        </Button>
      </div>
    </OpinionsOnly>
  );
};
