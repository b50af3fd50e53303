import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/api/contract';
import { call } from '../../host';
import { attempt } from '../../state/messages';
import { Button } from '../../parts/ui/Button';

type Props = {
  /** The passphrase as it was typed: who keeps a copy of the key knows the other way in. */
  readonly passphrase: string;
  readonly isBusy: boolean;
  /** What went wrong; null before it is tried again. */
  readonly onFailure: (error: unknown) => void;
};

/** Where the system has a keychain: whether it keeps a copy of the key of this atlas. */
export const KeychainPart = ({ passphrase, isBusy, onFailure }: Props) => {
  const [look, setLook] = useState<Output<'keychain.look'> | null>(null);
  useEffect(() => {
    void attempt(() => call('keychain.look', null)).then((found) => setLook(found ?? null));
  }, []);
  if (look === null || !look.isThere) return null;
  const set = async (given: string | null): Promise<void> => {
    onFailure(null);
    try {
      setLook(await call('keychain.set', { passphrase: given }));
    } catch (error) {
      onFailure(error);
    }
  };
  return (
    <section className="keychain">
      <p className="quiet">
        {look.keeps
          ? 'The keychain of this computer keeps a copy of the key: whoever is logged in here opens the atlas without its passphrase, unless it was locked. The passphrase and the recovery code open it everywhere.'
          : 'The keychain of this computer can keep a copy of the key. Then whoever is logged in here opens the atlas without its passphrase. Type the passphrase first.'}
      </p>
      {look.keeps ? (
        <Button disabled={isBusy} onClick={() => void set(null)}>
          Take the key out of the keychain
        </Button>
      ) : (
        <Button disabled={isBusy || passphrase === ''} onClick={() => void set(passphrase)}>
          Keep the key in the keychain
        </Button>
      )}
    </section>
  );
};
