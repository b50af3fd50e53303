import { useRef, useState, type FormEvent } from 'react';
import { openWith } from '../../commands/openAtlas';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';

/** Asks for the passphrase of a sealed atlas, or its recovery code. */
export const UnlockDialog = ({ onClose, given }: DialogProps<'unlock'>) => {
  const { which, name, show } = given;
  const [secret, setSecret] = useState('');
  const [byCode, setByCode] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setWrong(null);
    try {
      const failure = await openWith(
        { ...which, ...(byCode ? { recoveryCode: secret } : { passphrase: secret }) },
        name,
        show,
      );
      if (failure === null) return;
      setWrong(failure);
      first.current?.select();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal title={`${name} is sealed`} onClose={onClose} first={first}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <div className="field">
          <label className="label" htmlFor="unlock-secret">
            {byCode ? 'Recovery code' : 'Passphrase'}
          </label>
          <input
            id="unlock-secret"
            ref={first}
            className="input"
            type={byCode ? 'text' : 'password'}
            autoComplete="off"
            value={secret}
            aria-invalid={wrong !== null || undefined}
            aria-describedby="unlock-wrong"
            onChange={(event) => setSecret(event.target.value)}
          />
          <span id="unlock-wrong" className="wrong" role="alert">
            {wrong}
          </span>
        </div>
        <div className="buttons">
          <Button
            tone="bare"
            onClick={() => {
              setByCode(!byCode);
              setSecret('');
              setWrong(null);
            }}
          >
            {byCode ? 'Use the passphrase' : 'Use the recovery code'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={busy || secret === ''}>
            {busy ? 'Opening' : 'Open'}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
