import { fieldOf, KINDS } from '../../../shared/model';
import { addMember } from '../../commands/teamCommands';
import { newGroup } from '../../state/documentStore';
import { useOffered } from '../../state/records';
import type { AddByName } from '../ui/addedName';
import { ChooseOrAdd, type Choosing } from '../ui/ChooseOrAdd';

/** How somebody who is not on the team yet is added by name, and chosen in the same step of undo. */
export const addsMember = (onChoose: (memberId: string, group: string) => void): AddByName => ({
  noun: KINDS.member.noun,
  longest: fieldOf('member', 'name').longest,
  onAdd: (name: string): void => {
    const group = newGroup();
    const memberId = addMember(name, group);
    if (memberId !== null) onChoose(memberId, group);
  },
});

type Props = Omit<Choosing, 'options' | 'onChoose'> & {
  /** `group`: the step in which somebody was put on the team for it. */
  readonly onChoose: (memberId: string | null, group?: string) => void;
};

/** One of the team; whoever is not on it yet is added by name here. */
export const MemberField = ({ onChoose, ...field }: Props) => (
  <ChooseOrAdd
    {...field}
    {...addsMember(onChoose)}
    options={useOffered('member', field.value).map((member) => ({ value: member.id, label: member.name }))}
    addButton="Add to the team"
    onChoose={onChoose}
  />
);
