import { useState } from 'react';
import { timeWords } from '../../../shared/conventions/writeDay';
import { openWith } from '../../commands/openAtlas';
import { useClientsHidden } from '../../state/clients';
import type { DialogProps } from '../../state/dialog';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

/** Another program has the file: it can be tried again, or read from a copy. */
export const OpenElsewhereDialog = ({ onClose, given }: DialogProps<'openElsewhere'>) => {
  const { which, name, message, inUse } = given;
  const areNamesHidden = useClientsHidden();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const go = async (forReading?: 'copy'): Promise<void> => {
    setBusy(true);
    setFailure(await openWith({ ...which, ...(forReading ? { forReading } : {}) }, name));
    setBusy(false);
  };
  const since = inUse === null ? '' : timeWords(inUse.since);
  return (
    <Modal title={`${name} is open elsewhere`} onClose={onClose}>
      <p>{message}</p>
      {inUse === null ? null : (
        <p>
          {areNamesHidden ? `In use since ${since}.` : `In use by ${inUse.who} on ${inUse.computer} since ${since}.`}
        </p>
      )}
      <p className="quiet">
        A copy shows it as it was saved last, under a name of its own. It can be read and exported, and nothing is
        written into it.
      </p>
      <span className="wrong" role="alert">
        {failure}
      </span>
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button disabled={isBusy} onClick={() => void go()}>
          Try again
        </Button>
        <Button tone="primary" disabled={isBusy} onClick={() => void go('copy')}>
          {isBusy ? 'Opening' : 'Read a copy'}
        </Button>
      </div>
    </Modal>
  );
};
