import { useRef, useState } from 'react';
import { startMerge } from '../../commands/mergeCopyCommands';
import type { DialogProps } from '../../state/dialog';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { SecretForm } from './SecretForm';

/** Asks for the passphrase of a sealed copy before it is merged. */
export const UnlockCopyDialog = ({ onClose, given }: DialogProps<'unlockCopy'>) => {
  const first = useRef<HTMLInputElement>(null);
  const [name] = useState(given.name);
  return (
    <Modal title={`${name} is sealed`} onClose={onClose} first={first}>
      <SecretForm open={(unlock) => startMerge(given.which, name, unlock)} first={first}>
        <Button onClick={onClose}>Cancel</Button>
      </SecretForm>
    </Modal>
  );
};
