import { useState } from 'react';
import { timeWords } from '../../../shared/conventions/writeDay';
import { openWith } from '../../commands/openAtlas';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';
import { useIsHiding } from '../../state/records';

/** From the first to the last of some edits; ISO times, null where they are not known. */
const timesWords = (firstAt: string | null, lastAt: string | null): string => {
  if (lastAt === null) return '';
  const last = timeWords(lastAt);
  if (firstAt === null) return `to ${last}`;
  return timeWords(firstAt) === last ? `of ${last}` : `from ${timeWords(firstAt)} to ${last}`;
};

/**
 * A file that is older than what was last saved in it, or another state of it: whether what is kept comes back. Nothing
 * was changed so far.
 */
export const BringBackDialog = ({ onClose, given }: DialogProps<'bringBack'>) => {
  const { which, name, show, message, kept } = given;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // What edits are called may tell ratings.
  const isHiding = useIsHiding();
  const goOn = async (edits: 'bringBack' | 'leave'): Promise<void> => {
    setBusy(true);
    setFailure(await openWith({ ...which, edits }, name, show));
    setBusy(false);
  };
  const isAhead = kept?.kind === 'ahead';
  return (
    <Modal title={isAhead ? `${name} is older than it was` : `${name} is another state`} onClose={onClose}>
      <p>{message}</p>
      {kept === null ? null : (
        <dl className="choices">
          <dt>In the file</dt>
          <dd>{kept.fileAt === null ? 'No edit.' : `The last edit is of ${timeWords(kept.fileAt)}.`}</dd>
          <dt>Kept on this computer</dt>
          <dd>
            {isAhead ? `${kept.edits === 1 ? '1 edit more' : `${kept.edits} edits more`}, ` : 'Every edit '}
            {timesWords(isAhead ? kept.firstAt : null, kept.lastAt)}
          </dd>
        </dl>
      )}
      {kept === null || isHiding || kept.labels.length === 0 ? null : (
        <>
          <h3 className="label">The last of them</h3>
          <ul className="kept-labels">
            {kept.labels.map((label, at) => (
              // The same edit may be made several times.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>{label}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        {isAhead
          ? 'What you do not bring back stays on this computer: Safety in the menu of the atlas shows it.'
          : 'Bringing back makes a new file under this name and sets this one aside beside it. Where you go on as it is, Safety in the menu of the atlas shows what was kept.'}
      </p>
      <span className="wrong" role="alert">
        {failure}
      </span>
      <div className="buttons">
        <Button onClick={onClose}>Do not open it</Button>
        <Button disabled={isBusy} onClick={() => void goOn('leave')}>
          Go on with the file as it is
        </Button>
        <Button tone="primary" disabled={isBusy} onClick={() => void goOn('bringBack')}>
          {isAhead ? (kept.edits === 1 ? 'Bring the edit back' : `Bring ${kept.edits} edits back`) : 'Bring it back'}
        </Button>
      </div>
    </Modal>
  );
};
