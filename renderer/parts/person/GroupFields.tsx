import type { Group } from '../../../shared/model';
import { DECISION_RULES } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { displayName } from '../../../shared/document/personName';
import { counted } from '../../../shared/document/stakeholder';
import { deleteRecord } from '../../commands/recordCommands';
import { setFields } from '../../state/documentStore';
import { useStakeholders } from '../../state/records';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';

/** Who chairs a group, how it decides and when it meets. */
export const GroupFields = ({ group }: { readonly group: Group }) => {
  const people = useStakeholders().filter(counted);
  const set = (fields: Partial<Group>, step?: string) => {
    setFields(`Edit ${group.name || 'a group'}`.slice(0, 190), 'group', group.id, fields, step);
  };
  const members = people.filter((one) => group.memberIds.includes(one.id) || one.id === group.chairId);
  const others = people.filter((one) => !members.includes(one));
  return (
    <>
      <SelectField
        label="Chair"
        value={group.chairId}
        none="Nobody"
        options={[...members, ...others].map((one) => ({ value: one.id, label: displayName(one) }))}
        onChoose={(chairId) => set({ chairId })}
      />
      <SelectField
        label="How it decides"
        value={group.decisionRule}
        none="Not known"
        options={DECISION_RULES.map((rule) => ({ value: rule, label: inWords(rule) }))}
        onChoose={(rule) => set({ decisionRule: rule as Group['decisionRule'] })}
      />
      <TextField
        label="Meets"
        value={group.meets}
        placeholder="monthly"
        onCommit={(meets, step) => set({ meets }, step)}
      />
      <TextField
        label="Next meeting"
        type="date"
        value={group.nextMeeting}
        onCommit={(nextMeeting, step) => set({ nextMeeting }, step)}
      />
      <TextField
        label="Purpose"
        value={group.purpose}
        multiline
        placeholder="What this group decides"
        onCommit={(purpose, step) => set({ purpose }, step)}
      />
      <div className="chips">
        <Button small tone="danger" onClick={() => deleteRecord('group', group.id)}>
          Delete the group
        </Button>
      </div>
    </>
  );
};
