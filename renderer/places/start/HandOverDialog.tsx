import { useState, type FormEvent } from 'react';
import type { Output } from '../../../shared/api/contract';
import { accountOf } from '../../../shared/document/document';
import { messageOf } from '../../../shared/api/messageOf';
import { safeName } from '../../commands/fileNames';
import { call } from '../../host';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { settled, useDocument, wholeDocument } from '../../state/documentStore';
import { NewPassphrase, useNewPassphrase } from './PassphraseFields';
import { PrintCode, RecoveryCode } from './RecoveryCode';

type Made = Output<'account.handOver'>;

const DoneDialog = ({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) => (
  <Modal title={`${made.name} is written`} isKept onClose={onClose} wide>
    <p>
      It holds this account and what it names, sealed with the passphrase you chose.{' '}
      {made.searched === 0
        ? 'This atlas has no other account.'
        : `It was opened again and searched for ${made.searched} texts of the other accounts: none was found.`}
    </p>
    <p>
      Whoever has the passphrase or this recovery code can open it. Print the code or send it apart from the file; it is
      shown once.
    </p>
    <RecoveryCode of={made.name} code={made.recoveryCode} />
    <div className="buttons">
      <PrintCode />
      <Button tone="primary" onClick={onClose}>
        Done
      </Button>
    </div>
  </Modal>
);

/** Writes the account on screen as a sealed atlas of its own, for somebody who takes it over. */
export const HandOverDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const accountId = useDocument((state) => state.accountId);
  const typed = useNewPassphrase();
  const [withHistory, setWithHistory] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  if (made !== null) return <DoneDialog made={made} onClose={onClose} />;
  const write = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (accountId === null || !typed.canTry) return;
    setBusy(true);
    setWrong(null);
    try {
      const passphrase = await typed.take();
      if (passphrase === null) return;
      await settled();
      const chosen = await call('file.choose', {
        purpose: 'newAtlas',
        suggestedName: `${safeName(accountOf(wholeDocument()).name, 'Account')}.atlas`,
      });
      if (chosen) setMade(await call('account.handOver', { accountId, withHistory, passphrase, file: chosen.file }));
    } catch (error) {
      setWrong(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal title="Save this account as its own sealed file" isKept={isBusy} onClose={onClose} first={typed.first}>
      <form className="dialog-form" onSubmit={(event) => void write(event)}>
        <p>
          A new atlas with this account, its attached files, and the team members and offerings it names. Nothing of the
          other accounts is in it, in no page of the file. This atlas stays as it is.
        </p>
        <NewPassphrase typed={typed} />
        <label className="check">
          <input type="checkbox" checked={withHistory} onChange={(event) => setWithHistory(event.target.checked)} />
          <span>
            With its history
            <small>Every change since the beginning, with what stood there before</small>
          </span>
        </label>
        <span className="wrong" role="alert">
          {wrong}
        </span>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={isBusy || !typed.canTry}>
            {isBusy ? 'Writing' : 'Choose where'}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
