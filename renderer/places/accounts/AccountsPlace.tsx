import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import {
  accountList,
  filteredAccounts,
  NO_FILTER,
  sortedAccounts,
  type AccountFilter,
  type ListedAccount,
  type SortedBy,
} from '../../../shared/analysis/accountList';
import { bringBackOpen, closeAtlas, importAccount, saveElsewhere } from '../../commands/atlasCommands';
import { run } from '../../commands/handlers';
import { mergeFromStart } from '../../commands/mergeCopyCommands';
import { clientAlias } from '../../../shared/analysis/clientAliases';
import { usePortfolio } from '../../state/portfolio';
import { useClientsHidden } from '../../state/clients';
import { openDialog, useSession } from '../../state/session';
import { ClientNames } from '../../parts/clients/ClientNames';
import { Button } from '../../parts/ui/Button';
import { AccountFilters } from './AccountFilters';
import { AccountTable } from './AccountTable';
import { DeleteAccountDialog } from './DeleteAccountDialog';

/** What keeps the atlas from being written, if anything does. */
const Notices = () => {
  const atlas = useSession((state) => state.atlas);
  return (
    <>
      {atlas?.readOnly ? (
        <p role="note" className="notice">
          {atlas.readOnly}
        </p>
      ) : null}
      {atlas?.trouble ? (
        <p role="alert" className="notice">
          {atlas.trouble}{' '}
          <Button small onClick={() => void saveElsewhere()}>
            Save elsewhere
          </Button>{' '}
          <Button small onClick={() => void bringBackOpen()}>
            Bring back
          </Button>
        </p>
      ) : null}
    </>
  );
};

const NO_ACCOUNTS: readonly never[] = [];

/** Every account of the atlas, and every row of the portfolio that has no plan of its own. */
export const AccountsPlace = () => {
  const atlas = useSession((state) => state.atlas);
  const { content, asOf, facts } = usePortfolio();
  const isHidden = useClientsHidden();
  const [filter, setFilter] = useState<AccountFilter>(NO_FILTER);
  const [sort, setSort] = useState<{ readonly by: SortedBy; readonly isDown: boolean } | null>(null);
  const [doomed, setDoomed] = useState<ListedAccount | null>(null);
  const accounts = atlas?.accounts ?? NO_ACCOUNTS;
  const all = useMemo(() => {
    const listed = accountList(content, asOf, accounts, facts);
    const rows = content.portfolioAccount;
    // The same alias here as in the portfolio, for those that stand there.
    return isHidden
      ? listed.map((one, at) => ({
          ...one,
          name: rows.get(one.rowId ?? '')?.name ?? clientAlias(rows.size + at + 1),
          owner: null,
        }))
      : listed;
  }, [content, asOf, accounts, facts, isHidden]);
  const shown = useMemo(
    () => sortedAccounts(filteredAccounts(all, filter), sort?.by ?? null, sort?.isDown ?? false),
    [all, filter, sort],
  );
  const isReadOnly = atlas?.readOnly !== null;
  const press = (by: SortedBy): void => {
    if (sort?.by !== by) setSort({ by, isDown: false });
    else setSort(sort.isDown ? null : { by, isDown: true });
  };
  if (!atlas) return null;
  return (
    <div className="accounts-place">
      <header className="place-bar">
        <h2 className="visually-hidden">Accounts</h2>
        <AccountFilters all={all} filter={filter} setFilter={setFilter} canSearch={!isHidden} />
        <span className={`bar-counts tabular ${shown.length === all.length ? 'of-all' : ''}`} role="status">
          {shown.length === all.length
            ? `${all.length} ${all.length === 1 ? 'account' : 'accounts'}`
            : `${shown.length} of ${all.length}`}
        </span>
        <span className="spring" />
        <Button onClick={() => void importAccount()} disabled={isReadOnly}>
          Import an account file
        </Button>
        <Button
          onClick={() => void mergeFromStart(() => Promise.resolve())}
          disabled={isReadOnly || accounts.length === 0}
        >
          Merge from a copy
        </Button>
        <Button tone="primary" onClick={() => openDialog('newAccount')} disabled={isReadOnly}>
          <Plus size={15} aria-hidden="true" />
          New account
        </Button>
      </header>
      <div className="accounts-ground">
        <Notices />
        {all.length === 0 ? (
          <div className="empty-place">
            <p>This atlas holds no account yet.</p>
            <div className="chips">
              <Button tone="primary" onClick={() => openDialog('newAccount')} disabled={isReadOnly}>
                Begin with an account
              </Button>
              <Button onClick={() => run('portfolio.import')} disabled={isReadOnly}>
                Bring in many from a spreadsheet
              </Button>
            </div>
          </div>
        ) : (
          <AccountTable rows={shown} sort={sort} onSort={press} onDelete={setDoomed} isReadOnly={isReadOnly} />
        )}
        {shown.length === 0 && all.length > 0 ? (
          <p className="quiet">
            No account is like that.{' '}
            <Button small tone="bare" onClick={() => setFilter(NO_FILTER)}>
              Show all
            </Button>
          </p>
        ) : null}
        <div className="accounts-foot">
          <ClientNames />
          <span className="spring" />
          <Button small onClick={() => openDialog('safety')}>
            Safety
          </Button>
          <Button small tone="bare" onClick={() => void closeAtlas()}>
            Close this atlas
          </Button>
        </div>
      </div>
      {doomed !== null && !isHidden ? <DeleteAccountDialog account={doomed} onClose={() => setDoomed(null)} /> : null}
    </div>
  );
};
