import { useRef } from 'react';
import { Presentation } from 'lucide-react';
import { startSlides } from '../../commands/slideCommands';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { AudienceChoice } from './AudienceChoice';

/** To whom the slides are shown, before they fill the screen. Enter shows them to those of last time. */
export const PresentDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Modal title="Present" onClose={onClose} first={first}>
      <AudienceChoice />
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          ref={first}
          tone="primary"
          onClick={() => {
            onClose();
            startSlides();
          }}
        >
          <Presentation size={16} aria-hidden="true" />
          Show the slides
        </Button>
      </div>
    </Modal>
  );
};
