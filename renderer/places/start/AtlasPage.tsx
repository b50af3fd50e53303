import { useState } from 'react';
import {
  closeAtlas,
  deleteAccount,
  duplicateAccount,
  importAccount,
  saveElsewhere,
  showAccount,
} from '../../commands/atlasCommands';
import { attempt } from '../../state/messages';
import { openDialog, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

/** The accounts of the open atlas. */
export const AtlasPage = () => {
  const atlas = useSession((state) => state.atlas);
  const [doomed, setDoomed] = useState<string | null>(null);
  if (!atlas) return null;
  const name = atlas.accounts.find((account) => account.id === doomed)?.name ?? '';
  return (
    <main className="start" data-region="start">
      <div className="start-inner">
        <header>
          <h1 className="serif">{atlas.name}</h1>
          <p className="quiet">
            {atlas.folder}
            {atlas.sealed ? ' · sealed' : ''}
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
              </Button>
            </p>
          ) : null}
        </header>
        <h2 className="label">Accounts</h2>
        {atlas.accounts.length === 0 ? <p>This atlas holds no account yet.</p> : null}
        <ul className="account-list">
          {[...atlas.accounts]
            .sort((a, b) => Number(a.archived) - Number(b.archived))
            .map((account) => (
              <li key={account.id}>
                <button
                  type="button"
                  className="row-button"
                  onClick={() => void attempt(() => showAccount(account.id))}
                >
                  <strong className="serif">{account.name}</strong>
                  <span className="quiet tabular">
                    {account.people} people{account.archived ? ' · archived, read only' : ''}
                  </span>
                </button>
                <Button small onClick={() => void duplicateAccount(account.id)} disabled={atlas.readOnly !== null}>
                  Duplicate
                </Button>
                <Button small tone="danger" onClick={() => setDoomed(account.id)} disabled={atlas.readOnly !== null}>
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
          <Button tone="bare" onClick={() => void closeAtlas()}>
            Close this atlas
          </Button>
        </div>
      </div>
      {doomed !== null ? (
        <Modal title={`Delete ${name}?`} onClose={() => setDoomed(null)}>
          <p>
            The account with its people, plan, files and history goes out of this atlas for good, and with it its row in
            the portfolio and what came with it when it was imported, such as team members, offerings and competitors,
            where no other account uses it. This cannot be undone. Other accounts stay as they are, and so do copies of
            the atlas made before. Export it first if you may want it back.
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
