import { useRef, useState } from 'react';
import { saveElsewhere } from '../../commands/atlasCommands';
import { saveScreen } from '../../commands/rescue';
import { givesFiles } from '../../host';
import { retrySaving, settled, useDocument } from '../../state/documentStore';
import { unsavedReason, useLeaving } from '../../state/unsaved';
import { useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

/** Asks before anything is left that is saved nowhere, and offers to save it first. */
export const UnsavedDialog = () => {
  const question = useLeaving((state) => state.question);
  const isFailed = useDocument((state) => state.saved.state === 'failed');
  const hasTrouble = useSession((state) => (state.atlas?.trouble ?? null) !== null);
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  if (question === null) return null;
  const trySaving = async (save: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await save();
    await settled();
    setBusy(false);
    if (unsavedReason() === null) question.answer(true);
  };
  return (
    <Modal title="Not everything is saved" onClose={() => question.answer(false)} first={first}>
      <p role="alert">{isFailed || hasTrouble ? unsavedReason() : question.reason}</p>
      <p>
        {hasTrouble && !isFailed
          ? 'If you leave now, only what Safety keeps of it on this computer is left.'
          : 'If you leave now, what is not saved is lost.'}
      </p>
      <div className="buttons">
        <Button tone="danger" disabled={isBusy} onClick={() => question.answer(true)}>
          Leave anyway
        </Button>
        <Button disabled={isBusy} onClick={() => question.answer(false)}>
          Stay here
        </Button>
        {isFailed ? (
          <Button disabled={isBusy} onClick={() => void trySaving(async () => retrySaving())}>
            Try again
          </Button>
        ) : null}
        {isFailed && givesFiles() ? (
          <Button disabled={isBusy} onClick={saveScreen}>
            Save what is on screen
          </Button>
        ) : null}
        <Button ref={first} tone="primary" disabled={isBusy} onClick={() => void trySaving(saveElsewhere)}>
          Save elsewhere
        </Button>
      </div>
    </Modal>
  );
};
