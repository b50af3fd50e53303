import { HiddenNote } from '../../parts/hiding/Hidden';
import { useIsHiding } from '../../state/records';
import { SELECTION_TABS, setSession, useSession, type SelectionTab } from '../../state/session';
import { CriteriaTab } from './CriteriaTab';
import { ListTab } from './ListTab';
import { PilotTab } from './PilotTab';

const TABS: Readonly<Record<SelectionTab, { readonly label: string; readonly Shown: () => React.ReactNode }>> = {
  list: { label: 'The list', Shown: ListTab },
  criteria: { label: 'What counts', Shown: CriteriaTab },
  pilot: { label: 'Number and pilot', Shown: PilotTab },
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
