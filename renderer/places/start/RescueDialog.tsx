import { useRef, useState, type FormEvent } from 'react';
import type { LostAtlas } from '../../../shared/api/errorDetails';
import { timeWords } from '../../../shared/conventions/writeDay';
import { bringBack, openAtlas } from '../../commands/openAtlas';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';
import { closeDialog } from '../../state/session';

const TITLES: { readonly [W in LostAtlas['why']]: (name: string) => string } = {
  missing: (name) => `${name} is not where it was`,
  damaged: (name) => `${name} is damaged`,
  halfChange: (name) => `Bring ${name} back?`,
};

/** A file that is gone, damaged or half changed, of which a copy is kept: brings the atlas back as a new file. */
export const RescueDialog = ({ onClose, given }: DialogProps<'rescue'>) => {
  const { which, name, show, message, lost } = given;
  const [passphrase, setPassphrase] = useState(which.passphrase ?? '');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const isSealed = lost?.sealed === true;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const why = await bringBack(which, isSealed ? passphrase : null, async (atlas) => {
      closeDialog();
      return show(atlas);
    });
    setBusy(false);
    setFailure(why);
    first.current?.select();
  };
  return (
    <Modal title={TITLES[lost?.why ?? 'damaged'](name)} onClose={onClose} {...(isSealed ? { first } : {})}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p>{message}</p>
        {lost === null ? null : <p className="quiet">The newest copy is of {timeWords(lost.copyAt)}.</p>}
        {isSealed ? (
          <div className="field">
            <label className="label" htmlFor="rescue-passphrase">
              Passphrase
            </label>
            <input
              id="rescue-passphrase"
              ref={first}
              className="input"
              type="password"
              autoComplete="off"
              value={passphrase}
              aria-describedby="rescue-wrong"
              onChange={(event) => setPassphrase(event.target.value)}
            />
          </div>
        ) : null}
        <span id="rescue-wrong" className="wrong" role="alert">
          {failure}
        </span>
        <div className="buttons">
          <Button onClick={onClose}>Leave it</Button>
          {lost?.why === 'missing' ? (
            <Button
              onClick={() => {
                onClose();
                void openAtlas();
              }}
            >
              Choose where it lies
            </Button>
          ) : null}
          <Button type="submit" tone="primary" disabled={isBusy || (isSealed && passphrase === '')}>
            {isBusy ? 'Bringing back' : 'Bring it back'}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
