import { useState } from 'react';
import {
  bringBackOpen,
  closeAtlas,
  deleteAccount,
  duplicateAccount,
  importAccount,
  saveElsewhere,
  showAccount,
} from '../../commands/atlasCommands';
import { mergeFromStart } from '../../commands/mergeCopyCommands';
import { bestMatches } from '../../../shared/model/search';
import { useClientsHidden } from '../../state/clients';
import { attempt } from '../../state/messages';
import { openDialog, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { ClientNames } from './ClientNames';
import { Modal } from '../../parts/ui/Modal';
import { MOST_IN_SIGHT } from '../../parts/ui/searchFrom';

/** The accounts of the open atlas. */
export const AtlasPage = () => {
  const atlas = useSession((state) => state.atlas);
  const [doomed, setDoomed] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const isHidden = useClientsHidden();
  if (!atlas) return null;
  const name = atlas.accounts.find((account) => account.id === doomed)?.name ?? '';
  const inOrder = atlas.accounts.toSorted((a, b) => Number(a.archived) - Number(b.archived));
  const found = isHidden
    ? inOrder
    : bestMatches(
        inOrder.map((account) => ({ ...account, label: account.name, detail: '' })),
        query,
      );
  return (
    <main className="start" data-region="start">
      <div className="start-inner">
        <header>
          <h1 className="serif">{isHidden ? 'Atlas' : atlas.name}</h1>
          <p className="quiet">
            {[isHidden ? '' : atlas.folder, atlas.sealed ? 'sealed' : ''].filter(Boolean).join(' · ')}
          </p>
          {atlas.readOnly ? (
            <p role="note" className="notice">
              {atlas.readOnly}
            </p>
          ) : null}
          {atlas.trouble ? (
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
        </header>
        <h2 className="label">Accounts</h2>
        {atlas.accounts.length === 0 ? <p>This atlas holds no account yet.</p> : null}
        <ClientNames />
        {atlas.accounts.length > MOST_IN_SIGHT && !isHidden ? (
          <input
            className="input"
            type="search"
            aria-label="Find an account"
            placeholder="Find an account"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        ) : null}
        {found.length === 0 && !isHidden && query.trim() !== '' ? (
          <p className="quiet">No account by that name.</p>
        ) : null}
        <ul className="account-list">
          {found.map((account) => (
            <li key={account.id}>
              <button type="button" className="row-button" onClick={() => void attempt(() => showAccount(account.id))}>
                <strong className="serif">
                  {isHidden ? `Client ${inOrder.findIndex((one) => one.id === account.id) + 1}` : account.name}
                </strong>
                <span className="quiet tabular">
                  {account.people} people{account.archived ? ' · archived, read only' : ''}
                </span>
              </button>
              <Button
                small
                onClick={() => void duplicateAccount(account.id)}
                disabled={atlas.readOnly !== null || isHidden}
                {...(isHidden ? { title: 'Show names first' } : {})}
              >
                Duplicate
              </Button>
              <Button
                small
                tone="danger"
                onClick={() => setDoomed(account.id)}
                disabled={atlas.readOnly !== null || isHidden}
                {...(isHidden ? { title: 'Show names first' } : {})}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
        <div className="start-buttons">
          <Button tone="primary" onClick={() => openDialog('newAccount')} disabled={atlas.readOnly !== null}>
            New account
          </Button>
          <Button onClick={() => void importAccount()} disabled={atlas.readOnly !== null}>
            Import an account file
          </Button>
          <Button
            onClick={() => void mergeFromStart(() => Promise.resolve())}
            disabled={atlas.readOnly !== null || atlas.accounts.length === 0}
          >
            Merge from a copy
          </Button>
          <Button onClick={() => openDialog('safety')}>Safety</Button>
          <Button tone="bare" onClick={() => void closeAtlas()}>
            Close this atlas
          </Button>
        </div>
      </div>
      {doomed !== null && !isHidden ? (
        <Modal title={`Delete ${name}?`} onClose={() => setDoomed(null)}>
          <p>
            The account with its people, plan, files and history goes out of this atlas for good, and with it its row in
            the portfolio and what came with it when it was imported, such as team members, offerings and competitors,
            where no other account uses it. The copies of this atlas kept on this computer are replaced too. This cannot
            be undone. Other accounts stay as they are, and so do copies you saved yourself. Export it first if you may
            want it back.
          </p>
          <div className="buttons">
            <Button onClick={() => setDoomed(null)}>Keep it</Button>
            <Button
              tone="danger"
              onClick={() => {
                setDoomed(null);
                void deleteAccount(doomed);
              }}
            >
              Delete {name}
            </Button>
          </div>
        </Modal>
      ) : null}
    </main>
  );
};
