import { openSample } from '../../commands/atlasCommands';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';

/** Asks before what was tried on a sample is gone. */
export const StartOverDialog = ({ onClose, given }: DialogProps<'startOver'>) => (
  <Modal title="Start the sample over?" onClose={onClose}>
    <p>
      Everything you changed in this sample goes, and it is as it was when it came. This cannot be undone. Your own
      accounts are not touched.
    </p>
    <div className="buttons">
      <Button onClick={onClose}>Keep what I changed</Button>
      <Button
        tone="danger"
        onClick={() => {
          onClose();
          void openSample(given, true);
        }}
      >
        Start over
      </Button>
    </div>
  </Modal>
);
