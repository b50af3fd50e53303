import { run } from '../../commands/handlers';
import { Button } from '../../parts/ui/Button';
import { HiddenNote } from '../../parts/hiding/Hidden';
import { useIsHiding } from '../../state/records';
import { SELECTION_TABS, setSession, useSession, type SelectionTab } from '../../state/session';
import { ActionTab } from './ActionTab';
import { AlignmentTab } from './AlignmentTab';
import { CharterTab } from './CharterTab';
import { CriteriaTab } from './CriteriaTab';
import { ListTab } from './ListTab';
import { PilotTab } from './PilotTab';

const TABS: Readonly<Record<SelectionTab, { readonly label: string; readonly Shown: () => React.ReactNode }>> = {
  list: { label: 'The list', Shown: ListTab },
  criteria: { label: 'What counts', Shown: CriteriaTab },
  alignment: { label: 'Do managers agree', Shown: AlignmentTab },
  pilot: { label: 'Number and pilot', Shown: PilotTab },
  charter: { label: 'Pilot charter', Shown: CharterTab },
  action: { label: 'To action', Shown: ActionTab },
};

/** Which accounts are key accounts, by what, how many, and with whom to begin. */
export const SelectionPlace = () => {
  const tab = useSession((state) => state.selectionTab);
  const isHiding = useIsHiding();
  const { Shown } = TABS[tab];
  return (
    <div className="portfolio-place">
      <header className="place-bar">
        <h2 className="visually-hidden">Selection</h2>
        <fieldset className="lens-switch">
          <legend className="visually-hidden">Step of the selection</legend>
          {SELECTION_TABS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="selection-tab"
                checked={tab === one}
                onChange={() => setSession({ selectionTab: one })}
              />
              <span>{TABS[one].label}</span>
            </label>
          ))}
        </fieldset>
        <span className="spring" />
        <Button small disabled={isHiding} onClick={() => run(tab === 'charter' ? 'pilot.pdf' : 'selection.pdf')}>
          {tab === 'charter' ? 'Save the charter as PDF' : 'Save as PDF'}
        </Button>
      </header>
      {isHiding ? (
        <div className="empty-place">
          <HiddenNote what="What is thought of the accounts is hidden." />
        </div>
      ) : (
        <Shown />
      )}
    </div>
  );
};
