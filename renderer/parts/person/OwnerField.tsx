import { fieldOf } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { addOwner } from '../../commands/ownerCommands';
import { setOwner } from '../../commands/peopleCommands';
import { useOffered } from '../../state/records';
import { ChooseOrAdd } from './ChooseOrAdd';

/** Who of yours owns the contact to everybody chosen; a colleague who is not on the team yet is added here. */
export const OwnerField = ({
  value,
  isSeveral = false,
}: {
  readonly value: string | null;
  readonly isSeveral?: boolean;
}) => (
  <ChooseOrAdd
    label={labelOf('person', 'contactOwnerId')}
    value={value}
    none="Nobody"
    isSeveral={isSeveral}
    options={useOffered('member', value).map((member) => ({ value: member.id, label: member.name }))}
    onChoose={setOwner}
    addLabel="Add a colleague…"
    asks="Name of your colleague"
    addButton="Add to the team"
    longest={fieldOf('member', 'name').longest}
    onAdd={addOwner}
  />
);
