import { Ghost } from 'lucide-react';
import { COMMANDS } from '../../../../shared/commands';
import { run } from '../../../commands/handlers';
import { CardMenu } from '../CardMenu';
import { FilterButton } from '../map/FilterButton';
import { HiddenNote } from '../../../parts/hiding/Hidden';
import { keyWords } from '../../../state/keyWords';
import { useIsHiding } from '../../../state/records';
import { useSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { GridField } from './GridField';
import { useGridPeople } from './useGridPeople';

/** The grid of influence and attitude: who matters, and who is for or against. The same people as on the map. */
export const GridPlace = () => {
  const people = useGridPeople();
  const isHiding = useIsHiding();
  const isAsking = useSession((state) => state.whatIf !== null);
  return (
    <div className={`grid-place ${isAsking ? 'what-if' : ''}`}>
      <header className="place-bar">
        <h2>Grid</h2>
        {isHiding ? null : (
          <span className="quiet clip">
            {isAsking
              ? 'What if they stood elsewhere? Nothing you know of them changes'
              : 'Who matters, and who is for or against you'}
          </span>
        )}
        <span className="spring" />
        {people.length > 0 && !isHiding ? (
          <>
            <FilterButton />
            <Button
              aria-pressed={isAsking}
              title={`Try people elsewhere, and see what it would do (${keyWords(COMMANDS['view.whatIf'].keys)})`}
              onClick={() => run('view.whatIf')}
            >
              <Ghost size={15} aria-hidden="true" />
              What if
            </Button>
          </>
        ) : null}
        {isHiding ? null : <span className="quiet small clip">Drag people, or press Alt with an arrow key</span>}
      </header>
      {isHiding ? (
        <div className="map-empty">
          <HiddenNote what="The grid shows opinions alone, and they are hidden." />
        </div>
      ) : people.length > 0 ? (
        <>
          <GridField people={people} />
          <CardMenu />
        </>
      ) : (
        <div className="map-empty">
          <p>Nobody is on the grid yet.</p>
          <div className="buttons">
            <Button tone="primary" onClick={() => run('person.add')}>
              Add the first person
            </Button>
          </div>
        </div>
      )}
    </div>
  );
};
