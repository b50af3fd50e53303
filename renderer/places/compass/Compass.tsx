import { ListOrdered } from 'lucide-react';
import { useSession } from '../../state/session';
import { useDocument } from '../../state/documentStore';
import { isOnePageMode, setOnePageMode, useOnePageMode } from '../../state/onePage';
import { Button } from '../../parts/ui/Button';
import { later } from '../../parts/ui/later';
import { CompassSheet } from './CompassSheet';

const OnePageMode = later(async () => (await import('./steps/OnePageMode')).OnePageMode);

/** The plan on one page: the page itself, or the seven steps that make it in two hours. */
export const Compass = () => {
  const isMode = useOnePageMode();
  // A step of a workshop that opens a step of the page shows it, whether the mode is on or not.
  const isStep = useSession((state) => state.running !== null && state.pageView !== null);
  const isOn = isMode || isStep;
  const accountId = useDocument((state) => state.accountId);
  return (
    <div className="compass-place">
      {isStep ? null : (
        <header className="place-bar">
          <Button
            aria-pressed={isOn}
            title="The plan on a page in two hours, kept up in an hour a month"
            onClick={() => setOnePageMode(!isOnePageMode())}
          >
            <ListOrdered size={15} aria-hidden="true" />
            Seven steps
          </Button>
        </header>
      )}
      {isOn ? <OnePageMode key={accountId} /> : <CompassSheet />}
    </div>
  );
};
