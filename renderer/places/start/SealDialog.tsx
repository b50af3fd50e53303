import { useCallback, useRef, useState, type FormEvent } from 'react';
import { call } from '../../host';
import { settled } from '../../state/documentStore';
import { say } from '../../state/messages';
import { setSession, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { KeychainPart } from './KeychainPart';
import { NewPassphrase } from './PassphraseFields';
import { PrintCode, RecoveryCode } from './RecoveryCode';

/** Shown once after sealing: the code that opens the atlas without its passphrase. */
const SealedDialog = ({
  name,
  code,
  notice,
  onClose,
}: {
  readonly name: string;
  readonly code: string;
  readonly notice: string | null;
  readonly onClose: () => void;
}) => (
  <Modal title="Write this recovery code down" isKept onClose={onClose}>
    <p>
      The atlas is sealed. Without the passphrase or this code nobody can open it, and nobody can recover it for you.
      The code is shown only now.
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

const failed = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Seals the open atlas, or unseals it or changes its passphrase. */
export const SealDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const name = useSession((state) => state.atlas?.name ?? 'this atlas');
  const sealed = useSession((state) => state.atlas?.sealed ?? false);
  const [ready, setReady] = useState<string | null>(null);
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sealing, setSealing] = useState<{ readonly code: string; readonly notice: string | null } | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const onReady = useCallback((passphrase: string | null) => setReady(passphrase), []);
  const work = async (job: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setWrong(null);
    try {
      await settled();
      await job();
    } catch (error) {
      setWrong(failed(error));
    } finally {
      setBusy(false);
    }
  };
  const seal = (event: FormEvent) => {
    event.preventDefault();
    if (ready === null) return;
    void work(async () => {
      const { atlas, recoveryCode, notice } = sealed
        ? await call('atlas.changePassphrase', { passphrase: current, next: ready })
        : await call('atlas.seal', { passphrase: ready });
      setSession({ atlas });
      setSealing({ code: recoveryCode, notice });
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
    <Modal title={sealed ? 'This atlas is sealed' : 'Seal this atlas'} isKept={busy} onClose={onClose} first={first}>
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
              ref={first}
              className="input"
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          </div>
        ) : null}
        {sealed ? <KeychainPart passphrase={current} isBusy={busy} onFailure={setWrong} /> : null}
        <NewPassphrase onReady={onReady} {...(sealed ? {} : { first })} />
        <span className="wrong" role="alert">
          {wrong}
        </span>
        <div className="buttons">
          {sealed ? (
            <Button tone="danger" disabled={busy || current === ''} onClick={unseal}>
              Take the seal off
            </Button>
          ) : null}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={busy || ready === null || (sealed && current === '')}>
            {busy ? 'Working' : sealed ? 'Change passphrase' : 'Seal'}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
