import { CHOICES } from '../../shared/conventions/conventions';
import { longDate, shortDate } from '../../shared/conventions/writeDay';
import { shortMoney, wholeMoney } from '../../shared/model/money';
import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';
import { SelectField } from '../parts/ui/SelectField';
import { chooseLocale, chosenLocale } from '../state/conventions';
import { today } from '../state/today';

const EXAMPLE = 1_450_000;

/** How this computer writes numbers and dates, and another way to choose. */
export const NumbersDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal title="Numbers and dates" onClose={onClose}>
    <div className="dialog-form">
      <SelectField
        label="Written as in"
        isFixed
        value={chosenLocale()}
        none={`This computer (${navigator.language})`}
        options={CHOICES.map(({ locale, name }) => ({ value: locale, label: name }))}
        onChoose={chooseLocale}
      />
      <p>
        {wholeMoney(EXAMPLE)} · {shortMoney(EXAMPLE)} · {longDate(today())} · {shortDate(today())}
      </p>
      <p className="quiet">
        This holds for what is shown and for what is typed where it could be read in two ways. Each plan can have its
        own way on paper: choose it in Export.
      </p>
      <div className="buttons">
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  </Modal>
);
