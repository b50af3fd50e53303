import { CircleAlert, Loader } from 'lucide-react';
import { chooseAgain, goOnAgain } from '../commands/comeBack';
import { saveScreen } from '../commands/rescue';
import { lookForHostNow } from '../host';
import { Button } from '../parts/ui/Button';
import { useDocument } from '../state/documentStore';
import { useHostPresence, type KeptClosed } from '../state/hostPresence';

const AWAY =
  'The app behind this window has ended. What was saved is safe, and what you do here waits on screen: start Account Atlas again, and this window goes on by itself.';
const STRANGER =
  'The app behind this window has ended, and another program answers in its place, or a start of the app that does not know this window. What was saved is safe. What is not can be kept as a file: save what is on screen, start Account Atlas and import it there.';

const NEXT: { readonly [N in KeptClosed['next']]: { readonly label: string; readonly run: () => Promise<void> } } = {
  unlock: { label: 'Enter the passphrase', run: goOnAgain },
  choose: { label: 'Choose the file', run: chooseAgain },
  retry: { label: 'Try again', run: goOnAgain },
};

/** What a window says, and what can be done there, while the app behind it is gone or has not opened its atlas again. */
export const HostNotice = () => {
  const { presence, closed } = useHostPresence();
  const hasAccount = useDocument((state) => state.accountId !== null);
  if (presence === 'here' && closed === null) return null;
  const words = presence === 'away' ? AWAY : presence === 'stranger' ? STRANGER : (closed?.message ?? '');
  const next = closed === null ? null : NEXT[closed.next];
  return (
    <span className={`host-notice${presence === 'away' ? '' : ' cut-off'}${hasAccount ? '' : ' alone'}`} role="status">
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
