import { run } from '../../../commands/handlers';
import { FilterButton } from '../map/FilterButton';
import { HiddenNote } from '../../../parts/hiding/Hidden';
import { useIsHiding } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import { GridField } from './GridField';
import { useGridPeople } from './useGridPeople';

/** The grid of influence and attitude: who matters, and who is for or against. The same people as on the map. */
export const GridPlace = () => {
  const people = useGridPeople();
  const isHiding = useIsHiding();
  return (
    <div className="grid-place">
      <header className="place-bar">
        <h2>Grid</h2>
        {isHiding ? null : <span className="quiet clip">Who matters, and who is for or against you</span>}
        <span className="spring" />
        {people.length > 0 && !isHiding ? <FilterButton /> : null}
        {isHiding ? null : <span className="quiet small clip">Drag people, or press Alt with an arrow key</span>}
      </header>
      {isHiding ? (
        <div className="map-empty">
          <HiddenNote what="The grid shows opinions alone, and they are hidden." />
        </div>
      ) : people.length > 0 ? (
        <GridField people={people} />
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
