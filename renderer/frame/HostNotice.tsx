import { CircleAlert, Loader } from 'lucide-react';
import { chooseAgain, goOnAgain } from '../commands/comeBack';
import { saveScreen } from '../commands/rescue';
import { lookForHostNow } from '../host';
import { Button } from '../parts/ui/Button';
import { useDocument } from '../state/documentStore';
import { useSession } from '../state/session';
import { useHostPresence, type KeptClosed } from '../state/hostPresence';

// What to do comes first: a narrow window shows no more than the beginning.
const AWAY =
  'Account Atlas has ended. Start it again and this window goes on by itself. What was saved is safe; what you do meanwhile waits here.';
const STRANGER =
  'This window cannot go on: another program answers where the app was, or a start of it that does not know this window. What was saved is safe. Save what is on screen, start Account Atlas again and import it.';

const NEXT: { readonly [N in KeptClosed['next']]: { readonly label: string; readonly run: () => Promise<void> } } = {
  unlock: { label: 'Enter the passphrase', run: goOnAgain },
  choose: { label: 'Choose the file', run: chooseAgain },
  retry: { label: 'Try again', run: goOnAgain },
};

/** What a window says, and what can be done there, while the app behind it is gone or has not opened its atlas again. */
export const HostNotice = () => {
  const { presence, closed } = useHostPresence();
  const hasAccount = useDocument((state) => state.accountId !== null);
  const hasStatusLine = useSession((state) => state.atlas !== null);
  if (presence === 'here' && closed === null) return null;
  const words = presence === 'away' ? AWAY : presence === 'stranger' ? STRANGER : (closed?.message ?? '');
  const next = closed === null ? null : NEXT[closed.next];
  return (
    <span
      className={`host-notice${presence === 'away' ? '' : ' cut-off'}${hasStatusLine ? '' : ' alone'}`}
      role="status"
    >
      {presence === 'away' ? <Loader size={14} aria-hidden="true" /> : <CircleAlert size={14} aria-hidden="true" />}
      <span className="words" title={words}>
        {words}
      </span>
      {presence === 'stranger' ? (
        <Button small onClick={lookForHostNow}>
          Look again
        </Button>
      ) : null}
      {presence === 'here' && next !== null ? (
        <Button small onClick={() => void next.run()}>
          {next.label}
        </Button>
      ) : null}
      {hasAccount ? (
        <Button small onClick={saveScreen} title="As a file among the downloads of the browser">
          Save what is on screen
        </Button>
      ) : null}
    </span>
  );
};
