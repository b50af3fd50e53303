import { useEffect, useRef, useState } from 'react';
import { openProjector } from '../../commands/projectorCommands';
import { begin } from '../../commands/runCommands';
import { hidingKey } from '../../state/hiding';
import { useIsProjecting } from '../../state/projector';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

/** What a customer sees who looks at this window. */
export const OnThisScreen = () => (
  <p>
    No projector’s window is open, so the customer looks at this screen: steps of the plan show what is shared with
    them, and opinions and notes are hidden ({hidingKey()}). <b>Work on it</b> shows a step whole. With the projector
    they see only its window, and this one stays yours.
  </p>
);

/** Before a joint session begins without a projector: what the customer looks at. */
export const JointScreenDialog = ({
  onClose,
  given: agendaId,
}: {
  readonly onClose: () => void;
  readonly given: string;
}) => {
  const first = useRef<HTMLButtonElement>(null);
  const isProjecting = useIsProjecting();
  const [isWaiting, setWaiting] = useState(false);
  const start = (): void => {
    onClose();
    begin(agendaId, true);
  };
  useEffect(() => {
    if (isWaiting && isProjecting) start();
  });
  return (
    <Modal title="What does the customer look at?" onClose={onClose} first={first}>
      <OnThisScreen />
      {isWaiting ? <p role="status">The session starts as soon as the projector’s window is there.</p> : null}
      <div className="buttons">
        <Button tone="bare" onClick={onClose}>
          Not yet
        </Button>
        <Button onClick={start}>Start on this screen</Button>
        <Button
          ref={first}
          tone="primary"
          onClick={() => {
            setWaiting(true);
            void openProjector('customer');
          }}
        >
          Open the projector
        </Button>
      </div>
    </Modal>
  );
};
