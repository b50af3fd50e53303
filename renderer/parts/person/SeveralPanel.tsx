import { find } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { run } from '../../commands/handlers';
import { setOwner } from '../../commands/peopleCommands';
import { useList } from '../../state/records';
import { useSession } from '../../state/session';
import { useShownDocument } from '../../state/shownMap';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { Ratings } from './Ratings';

/** Several people at once: what is set here is set for all of them in one step. */
export const SeveralPanel = () => {
  const selection = useSession((state) => state.selection);
  const content = useShownDocument();
  const members = useList('member');
  const people = selection.flatMap((seatId) => find(content, 'person', holderOf(content, seatId)) ?? []);
  const owner = people[0]?.contactOwnerId ?? null;
  return (
    <div className="panel-body">
      <header>
        <h2 className="serif">{people.length} people</h2>
        <p className="quiet">What you set here is set for all of them.</p>
      </header>
      <Ratings people={people} />
      <SelectField
        label="Contact owner"
        value={owner}
        isSeveral={people.some((person) => person.contactOwnerId !== owner)}
        none="Nobody"
        options={members.map((member) => ({ value: member.id, label: member.name }))}
        onChoose={setOwner}
      />
      <div className="chips">
        <Button small onClick={() => run('person.group')}>
          Make a group
        </Button>
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
