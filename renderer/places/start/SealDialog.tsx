import { useRef, useState, type FormEvent } from 'react';
import { AtlasError } from '../../../shared/api/errors';
import { messageOf } from '../../../shared/api/messageOf';
import { call } from '../../host';
import { settled } from '../../state/documentStore';
import { say } from '../../state/messages';
import { setSession, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { KeychainPart } from './KeychainPart';
import { NewPassphrase, useNewPassphrase } from './PassphraseFields';
import { PrintCode, RecoveryCode } from './RecoveryCode';

/** Shown once after sealing, or after a change: the code that opens the atlas without its passphrase. */
const SealedDialog = ({
  name,
  code,
  notice,
  isChange,
  onClose,
}: {
  readonly name: string;
  readonly code: string;
  readonly notice: string | null;
  /** Another code opened it before. */
  readonly isChange: boolean;
  readonly onClose: () => void;
}) => (
  <Modal title="Write this recovery code down" isKept onClose={onClose}>
    {isChange ? (
      <p>
        <strong>The passphrase is changed.</strong> The old passphrase and the old recovery code no longer open this
        atlas: destroy the old code, and keep this one instead.
      </p>
    ) : null}
    <p>
      {isChange ? '' : 'The atlas is sealed. '}Without the passphrase or this code nobody can open it, and nobody can
      recover it for you. The code is shown only now.
    </p>
    <RecoveryCode of={name} code={code} />
    {notice === null ? null : (
      <p role="alert" className="notice">
        {notice}
      </p>
    )}
    <div className="buttons">
      <PrintCode />
      <Button tone="primary" onClick={onClose}>
        It is written down
      </Button>
    </div>
  </Modal>
);

type Sealing = { readonly code: string; readonly notice: string | null; readonly isChange: boolean };

/** Seals the open atlas, or unseals it or changes its passphrase. */
export const SealDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const name = useSession((state) => state.atlas?.name ?? 'this atlas');
  const sealed = useSession((state) => state.atlas?.sealed ?? false);
  const typed = useNewPassphrase();
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState<{ readonly text: string; readonly isPassphrase: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const [sealing, setSealing] = useState<Sealing | null>(null);
  const now = useRef<HTMLInputElement>(null);
  const fail = (error: unknown): void => {
    const isPassphrase = error instanceof AtlasError && error.code === 'wrongPassphrase';
    setWrong(error === null ? null : { text: messageOf(error), isPassphrase });
    if (isPassphrase) {
      now.current?.focus();
      now.current?.select();
    }
  };
  const work = async (job: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setWrong(null);
    try {
      await settled();
      await job();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  const seal = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !typed.canTry || (sealed && current === '')) return;
    void work(async () => {
      const passphrase = await typed.take();
      if (passphrase === null) return;
      const { atlas, recoveryCode, notice } = sealed
        ? await call('atlas.changePassphrase', { passphrase: current, next: passphrase })
        : await call('atlas.seal', { passphrase });
      setSession({ atlas });
      setSealing({ code: recoveryCode, notice, isChange: sealed });
    });
  };
  const unseal = () =>
    void work(async () => {
      setSession({ atlas: await call('atlas.unseal', { passphrase: current }) });
      onClose();
      say('The atlas is no longer sealed.');
    });
  if (sealing !== null) return <SealedDialog name={name} {...sealing} onClose={onClose} />;
  return (
    <Modal
      title={sealed ? 'This atlas is sealed' : 'Seal this atlas'}
      isKept={busy}
      onClose={onClose}
      first={sealed ? now : typed.first}
    >
      <p>
        {sealed
          ? 'Change the passphrase, or take the seal off: then anybody who has the file can read it.'
          : 'The whole file is encrypted with a passphrase. Nobody can recover it without the passphrase or the code you get afterwards.'}
      </p>
      <form className="dialog-form" onSubmit={seal}>
        {sealed ? (
          <div className="field">
            <label className="label" htmlFor="passphrase-now">
              Passphrase now
            </label>
            <input
              id="passphrase-now"
              ref={now}
              className="input"
              type="password"
              autoComplete="current-password"
              value={current}
              aria-invalid={wrong?.isPassphrase === true || undefined}
              aria-describedby="passphrase-wrong"
              onChange={(event) => setCurrent(event.target.value)}
            />
            <span id="passphrase-wrong" className="wrong" role="alert">
              {wrong?.isPassphrase === true ? wrong.text : null}
            </span>
          </div>
        ) : null}
        {sealed ? <KeychainPart passphrase={current} isBusy={busy} onFailure={fail} /> : null}
        <NewPassphrase typed={typed} />
        <span className="wrong" role="alert">
          {wrong?.isPassphrase === false ? wrong.text : null}
        </span>
        <div className="buttons">
          {sealed ? (
            <Button tone="danger" disabled={busy || current === ''} onClick={unseal}>
              Take the seal off
            </Button>
          ) : null}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={busy || !typed.canTry || (sealed && current === '')}>
            {busy ? 'Working' : sealed ? 'Change passphrase' : 'Seal'}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
