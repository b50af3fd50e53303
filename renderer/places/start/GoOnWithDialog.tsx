import { useState } from 'react';
import type { GoOnWith } from '../../../shared/api/shapes';
import { openWith } from '../../commands/openAtlas';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';
import { openDialog } from '../../state/session';
import { timeWords } from '../../../shared/conventions/writeDay';

const KEPT_OF_HALF =
  'The atlas comes back with everything that was saved on this computer. The file as it lies there is set aside under another name, and so is a journal beside it.';

const changesWords = (changes: number, lastAt: string | null): string => {
  const count = changes === 1 ? '1 change' : `${changes} changes`;
  if (lastAt === null) return count;
  const last = timeWords(lastAt);
  return `${count}, the last on ${last}`;
};

/**
 * After a crash, or a copy made while it was written: which state of the file to go on with. Nothing was changed so
 * far.
 */
export const GoOnWithDialog = ({ onClose, given }: DialogProps<'goOnWith'>) => {
  const { which, name, show, message, states, kept } = given;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const goOn = async (goOnWith: GoOnWith): Promise<void> => {
    setBusy(true);
    setFailure(await openWith({ ...which, goOnWith }, name, show));
    setBusy(false);
  };
  return (
    <Modal title={`${name} needs a decision`} onClose={onClose}>
      <p>{message}</p>
      {states === null ? null : (
        <dl className="choices">
          <dt>The file as it lies there</dt>
          <dd>
            {states.file.opens ? changesWords(states.file.changes, states.file.lastAt) : 'It cannot be opened.'}
            {states.file.opens && !states.file.isSound ? ' Part of a change is missing.' : ''}
          </dd>
          <dt>With the journal of the crash put back</dt>
          <dd>
            {states.journal.opens
              ? changesWords(states.journal.changes, states.journal.lastAt)
              : 'It cannot be opened.'}
            {states.journal.opens && !states.journal.isSound ? ' It mixes two files.' : ''}
          </dd>
        </dl>
      )}
      {kept === null ? null : (
        <p>
          A copy of {timeWords(kept.copyAt)} and every edit saved here since are kept on this computer: bring them back,
          and the file is set aside as it is.
        </p>
      )}
      <p className="quiet">
        {states === null
          ? 'Who goes on with it keeps what it holds, and the log notes what was found.'
          : 'What you do not choose is kept beside the file under another name.'}
      </p>
      <span className="wrong" role="alert">
        {failure}
      </span>
      <div className="buttons">
        <Button onClick={onClose}>{states === null ? 'Leave it' : 'Open neither'}</Button>
        {states !== null ? (
          <Button disabled={isBusy || !states.journal.opens} onClick={() => void goOn('journal')}>
            Put the journal back
          </Button>
        ) : null}
        <Button
          {...(kept === null ? { tone: 'primary' } : {})}
          disabled={isBusy || (states !== null && !states.file.opens)}
          onClick={() => void goOn('file')}
        >
          Go on with the file
        </Button>
        {kept === null ? null : (
          <Button
            tone="primary"
            disabled={isBusy}
            onClick={() =>
              openDialog({ name: 'rescue', with: { which, name, show, message: KEPT_OF_HALF, lost: kept } })
            }
          >
            Bring it back
          </Button>
        )}
      </div>
    </Modal>
  );
};
