import type { AtlasState } from '../../../shared/api/contract';
import { isSameName } from '../../../shared/model/fold';
import { showAccount } from '../../commands/atlasCommands';
import { useClientsHidden } from '../../state/clients';
import { useDocument } from '../../state/documentStore';
import { attempt } from '../../state/messages';
import { useSession } from '../../state/session';
import { Button } from '../ui/Button';

const NONE: AtlasState['accounts'] = [];

/** The accounts of the atlas but the one on screen; none while the names of clients are hidden. */
export const useOtherAccounts = (): AtlasState['accounts'] => {
  const accountId = useDocument((state) => state.accountId);
  const accounts = useSession((state) => state.atlas?.accounts);
  const isHidden = useClientsHidden();
  return ((isHidden ? null : accounts) ?? NONE).filter((account) => account.id !== accountId);
};

/**
 * Where the company of somebody from outside is another account of the atlas: the way there. One that goes on comes
 * before its archived periods.
 */
export const OwnAccount = ({ company }: { readonly company: string | null }) => {
  const same = useOtherAccounts().filter((account) => company !== null && isSameName(account.name, company));
  const current = same.filter((account) => !account.archived);
  const shown = current.length > 0 ? current : same;
  if (shown.length === 0) return null;
  return (
    <div className="here-only own-account small">
      <p>Has an account of its own.</p>
      {shown.map((account) => (
        <Button key={account.id} small onClick={() => void attempt(() => showAccount(account.id))}>
          Open {account.name}
        </Button>
      ))}
    </div>
  );
};
