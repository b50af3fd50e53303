import { find } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { proposedLevel } from '../../../shared/document/people';
import type { Seat } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { run } from '../../commands/handlers';
import { setProposedLevels, setSeats } from '../../commands/peopleCommands';
import { useDocument } from '../../state/documentStore';
import { useSession } from '../../state/session';
import { useShownDocument } from '../../state/shownMap';
import { OpinionsOnly } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { ClassField } from './ClassField';
import { OwnerField } from './OwnerField';
import { PlaceField } from './PlaceField';
import { Ratings } from './Ratings';

/** What all of them share, else null. */
const shared = <V,>(values: readonly V[]): V | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/** Unit, department and level of several seats; whatever they are now, what is chosen is set for all of them. */
const SeatFields = ({ seats }: { readonly seats: readonly Seat[] }) => {
  const content = useDocument((state) => state.document);
  const proposed = seats.filter((seat) => seat.level === null && proposedLevel(content, seat.id) !== null).length;
  const isSeveral = (values: readonly unknown[]): boolean => new Set(values).size > 1;
  const of = <F extends 'businessUnitId' | 'departmentId' | 'level'>(field: F) => seats.map((seat) => seat[field]);
  const level = shared(of('level'));
  return (
    <div className="panel-section">
      <PlaceField
        kind="businessUnit"
        value={shared(of('businessUnitId'))}
        isSeveral={isSeveral(of('businessUnitId'))}
        seatIds={seats.map((seat) => seat.id)}
      />
      <PlaceField
        kind="department"
        value={shared(of('departmentId'))}
        isSeveral={isSeveral(of('departmentId'))}
        seatIds={seats.map((seat) => seat.id)}
      />
      <SelectField
        label={labelOf('seat', 'level')}
        value={level === null ? null : String(level)}
        none="Not known"
        isSeveral={isSeveral(of('level'))}
        options={[1, 2, 3, 4, 5].map((one) => ({ value: String(one), label: String(one) }))}
        onChoose={(chosen) => setSeats('level', { level: chosen === null ? null : Number(chosen) })}
      />
      <ClassField seats={seats} />
      {proposed === 0 ? null : (
        <div className="chips">
          <Button small onClick={() => setProposedLevels(seats.map((seat) => seat.id))}>
            Set {proposed} missing {proposed === 1 ? 'level' : 'levels'} by the place in the chart
          </Button>
        </div>
      )}
    </div>
  );
};

/** Several people at once: what is set here is set for all of them in one step. */
export const SeveralPanel = () => {
  const selection = useSession((state) => state.selection);
  const content = useShownDocument();
  const people = selection.flatMap((seatId) => find(content, 'person', holderOf(content, seatId)) ?? []);
  const seats = selection.flatMap((seatId) => find(content, 'seat', seatId) ?? []);
  const owner = people[0]?.contactOwnerId ?? null;
  return (
    <div className="panel-body">
      <header>
        <h2 className="serif">{people.length} people</h2>
        <p className="quiet">What you set here is set for all of them.</p>
      </header>
      <Ratings people={people} />
      <OwnerField value={owner} isSeveral={people.some((person) => person.contactOwnerId !== owner)} />
      <SeatFields seats={seats} />
      <div className="chips">
        <Button small onClick={() => run('person.group')}>
          Make a group
        </Button>
        {people.length === 2 ? (
          <OpinionsOnly>
            <Button small onClick={() => run('person.merge')}>
              They are one person: merge
            </Button>
          </OpinionsOnly>
        ) : null}
        <Button small onClick={() => run('person.unpin')}>
          Release pins
        </Button>
        <Button small tone="danger" onClick={() => run('person.delete')}>
          Delete {people.length} people
        </Button>
      </div>
    </div>
  );
};
