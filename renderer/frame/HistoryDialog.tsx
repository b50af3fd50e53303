import { useEffect, useState } from 'react';
import type { Output } from '../../shared/api/contract';
import { call } from '../host';
import { attempt, say } from '../state/messages';
import { useSession } from '../state/session';
import { undoBackTo, useDocument, whoseIsShown } from '../state/documentStore';
import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';
import { timeWords } from '../../shared/conventions/writeDay';
import { ownLocale } from '../state/conventions';

type Entry = Output<'history.list'>[number];

/** What an edit did. That of an import is long and read when somebody asks for it. */
const Said = ({ entry, accountId }: { readonly entry: Entry; readonly accountId: string }) => {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const lines = entry.says ?? asked;
  if (lines === null)
    return (
      <Button
        small
        tone="bare"
        aria-label={`What it did: ${entry.label}`}
        onClick={() =>
          void attempt(() => call('history.says', { accountId, revision: entry.revision, locale: ownLocale() })).then(
            (found) => setAsked(found ?? null),
          )
        }
      >
        What it did
      </Button>
    );
  return lines.map((line) => (
    <small key={line} className="quiet">
      {line}
    </small>
  ));
};

/** The last edits of the account, or of what all accounts share, newest first. */
export const HistoryDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const accountId = useDocument(whoseIsShown);
  const isReadOnly = useSession((state) => (state.atlas?.readOnly ?? null) !== null);
  const [entries, setEntries] = useState<Output<'history.list'> | null>(null);
  const goBackTo = async ({ revision, stepsBack }: Entry): Promise<void> => {
    onClose();
    await attempt(async () => {
      await undoBackTo(revision);
      say(`${stepsBack ?? 0} steps were taken back. Redo brings them again, one by one.`);
    });
  };
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
              <Said entry={entry} accountId={accountId ?? ''} />
            </span>
            {isReadOnly || entry.kind !== 'edit' || entry.stepsBack === null || entry.stepsBack < 2 ? null : (
              <Button
                small
                tone="bare"
                aria-label={`Undo ${entry.stepsBack} steps, back to before: ${entry.label}`}
                onClick={() => void goBackTo(entry)}
              >
                Undo {entry.stepsBack} steps
              </Button>
            )}
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
