import { useEffect, useState } from 'react';
import type { Output } from '../../shared/api/contract';
import { call } from '../host';
import { attempt } from '../state/messages';
import { useDocument } from '../state/documentStore';
import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';
import { timeWords } from '../../shared/conventions/writeDay';
import { ownLocale } from '../state/conventions';

/** The last edits of the account, newest first. */
export const HistoryDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const accountId = useDocument((state) => state.accountId);
  const [entries, setEntries] = useState<Output<'history.list'> | null>(null);
  useEffect(() => {
    if (accountId === null) return;
    void attempt(() => call('history.list', { accountId, limit: 200, locale: ownLocale() })).then((found) =>
      setEntries(found ?? []),
    );
  }, [accountId]);
  return (
    <Modal title="History" onClose={onClose}>
      {entries?.length === 0 ? <p className="quiet">Nothing has been edited here yet.</p> : null}
      <ol className="history-list">
        {entries?.map((entry) => (
          <li key={entry.revision}>
            <span>
              {entry.kind === 'edit' ? '' : entry.kind === 'undo' ? 'Undo: ' : 'Redo: '}
              {entry.label}
              {entry.says.map((line) => (
                <small key={line} className="quiet">
                  {line}
                </small>
              ))}
            </span>
            <time className="quiet tabular" dateTime={entry.at}>
              {timeWords(entry.at)}
            </time>
          </li>
        ))}
      </ol>
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
