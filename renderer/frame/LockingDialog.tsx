import { commandOf } from '../../shared/commands';
import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';
import { keyWords } from '../state/keyWords';
import { LockingChoice } from './settings/LockingChoice';

/** When a sealed atlas is locked by itself. */
export const LockingDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal title="Locking" onClose={onClose}>
    <div className="dialog-form">
      <LockingChoice />
      <p>
        It is locked as well when the computer is locked or goes to sleep, and at once by{' '}
        <kbd>{keyWords(commandOf('atlas.lock').keys ?? '')}</kbd>. Everything is written first, and what you were typing
        is there again after the passphrase. While slides are shown the time does not run.
      </p>
      <p className="quiet">An atlas that is not sealed is not locked: anybody who sits here can open its file.</p>
      <div className="buttons">
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  </Modal>
);
