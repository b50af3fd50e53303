import { labelOf } from '../../../shared/model/labels';
import { setOwner } from '../../commands/peopleCommands';
import { MemberField } from '../records/MemberField';

/** Who of yours owns the contact to everybody chosen. */
export const OwnerField = ({
  value,
  isSeveral = false,
}: {
  readonly value: string | null;
  readonly isSeveral?: boolean;
}) => (
  <MemberField
    label={labelOf('person', 'contactOwnerId')}
    value={value}
    none="Nobody"
    isSeveral={isSeveral}
    onChoose={setOwner}
  />
);
