import { useEffect, useRef } from 'react';
import { Lock } from 'lucide-react';
import { comeBackIn, leaveLocked } from '../../commands/locking';
import { Button } from '../../parts/ui/Button';
import { useClientsHidden } from '../../state/clients';
import { useSession } from '../../state/session';
import { PassphraseForm } from './PassphraseForm';

/** All a window shows while its atlas is locked: what the file is called, and the way back in. */
export const LockedPage = () => {
  const locked = useSession((state) => state.locked);
  const isHidden = useClientsHidden();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  if (locked === null) return null;
  const name = isHidden ? 'This atlas' : locked.name;
  return (
    <main className="start locked" data-region="start">
      <div className="start-inner">
        <header>
          <h1 className="serif">
            <Lock size={22} aria-hidden="true" /> {name} is locked
          </h1>
          <p>
            Its file is closed and nothing of it is in this window. Its passphrase takes you back to where you were.
          </p>
        </header>
        <PassphraseForm which={{ locked: true, recentId: locked.recentId }} name={name} show={comeBackIn} first={first}>
          <Button onClick={leaveLocked}>Start page</Button>
        </PassphraseForm>
      </div>
    </main>
  );
};
