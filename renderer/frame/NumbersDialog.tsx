import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';
import { WayOfWriting } from './settings/PlaceHabits';

/** How this computer writes numbers and dates, and another way to choose. */
export const NumbersDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal title="Numbers and dates" onClose={onClose}>
    <div className="dialog-form">
      <WayOfWriting />
      <p className="quiet">
        This holds for what is shown and for what is typed where it could be read in two ways. Each plan can have its
        own way on paper: choose it in Export. Weeks, the order of names and paper stand in the settings.
      </p>
      <div className="buttons">
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  </Modal>
);
