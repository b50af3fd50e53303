import { useRef } from 'react';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';
import { PassphraseForm } from './PassphraseForm';

/** Asks for the passphrase of a sealed atlas before it is opened. */
export const UnlockDialog = ({ onClose, given }: DialogProps<'unlock'>) => {
  const first = useRef<HTMLInputElement>(null);
  return (
    <Modal title={`${given.name} is sealed`} onClose={onClose} first={first}>
      <PassphraseForm {...given} first={first}>
        <Button onClick={onClose}>Cancel</Button>
      </PassphraseForm>
    </Modal>
  );
};
