import { useEffect, useState } from 'react';
import { saveElsewhere } from '../commands/atlasCommands';
import { followLocking } from '../commands/locking';
import { saveScreen } from '../commands/rescue';
import { givesFiles } from '../host';
import { Button } from '../parts/ui/Button';
import { retrySaving, settled, useDocument } from '../state/documentStore';
import { useMessages } from '../state/messages';
import { useSession } from '../state/session';
import { followUnsaved, unsavedReason } from '../state/unsaved';

/** What of the edits is on the disk, and what to do about what is not: edits go on being written without the screen. */
const WhatIsSaved = () => {
  const saved = useDocument((state) => state.saved);
  const hasAccount = useDocument((state) => state.accountId !== null);
  useSession((state) => state.atlas?.trouble);
  const said = useMessages((state) => state.messages.at(-1)?.text ?? null);
  const reason = unsavedReason();
  if (saved.state === 'saving') return <p role="status">Your last edits are being saved.</p>;
  if (reason === null) return <p role="status">Everything you entered is saved. Load the window again to go on.</p>;
  return (
    <>
      <p role="alert">{reason}</p>
      <p>
        Everything before it is saved. What is not is in this window alone: save it before you load the window again.
      </p>
      <div className="start-buttons">
        <Button onClick={retrySaving}>Try again</Button>
        <Button onClick={() => void saveElsewhere()}>Save elsewhere</Button>
        {hasAccount && givesFiles() ? <Button onClick={saveScreen}>Save what is on screen</Button> : null}
      </div>
      {said === null ? null : <p role="status">{said}</p>}
    </>
  );
};

let isLeaving = false;
/** Whoever closes the window is asked as long as something is not saved, as on every other screen. */
const askBeforeLeaving = (event: BeforeUnloadEvent): void => {
  const isSaved = useDocument.getState().saved.state === 'saved' && unsavedReason() === null;
  if (!isSaved && !isLeaving) event.preventDefault();
};

/** Loads the page anew once nothing is on its way; what could not be saved goes only where that is said. */
const LoadAgain = () => {
  const [isBusy, setBusy] = useState(false);
  const isUnsaved = useDocument((state) => state.saved.state === 'failed');
  const load = async (): Promise<void> => {
    setBusy(true);
    await settled();
    isLeaving = true;
    location.reload();
  };
  return (
    <div>
      <Button tone={isUnsaved ? 'danger' : 'primary'} disabled={isBusy} onClick={() => void load()}>
        {isUnsaved ? 'Load again without it' : 'Load again'}
      </Button>
    </div>
  );
};

/** What is shown in the place of a page that could not be drawn. */
export const Crashed = ({ error }: { readonly error: Error }) => {
  useEffect(() => {
    document.title = 'Account Atlas';
    // What the app followed has gone with it.
    const stops = [followUnsaved(), followLocking()];
    window.addEventListener('beforeunload', askBeforeLeaving);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('beforeunload', askBeforeLeaving);
    };
  }, []);
  return (
    <main className="start">
      <div className="start-inner">
        <h1 className="serif">Something went wrong on this screen</h1>
        <WhatIsSaved />
        <LoadAgain />
        <p className="quiet small">{error.message}</p>
      </div>
    </main>
  );
};
