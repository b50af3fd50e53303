import type { Group } from '../../../shared/model';
import { suchAs } from '../../../shared/model/examples';
import { DECISION_RULES } from '../../../shared/model/scales';
import { labelOf } from '../../../shared/model/labels';
import { inWords } from '../../../shared/model/words';
import { displayName } from '../../../shared/document/personName';
import { counted } from '../../../shared/document/stakeholder';
import { deleteRecord } from '../../commands/recordCommands';
import { setFields } from '../../state/documentStore';
import { useStakeholders } from '../../state/records';
import { RecordField } from '../records/RecordField';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';

/** Who chairs a group, how it decides and when it meets. */
export const GroupFields = ({ group }: { readonly group: Group }) => {
  const people = useStakeholders().filter(counted);
  const change = `Edit ${group.name || 'a group'}`;
  const own = { kind: 'group', id: group.id, change } as const;
  const set = (fields: Partial<Group>) => {
    setFields(change, 'group', group.id, fields);
  };
  const members = people.filter((one) => group.memberIds.includes(one.id) || one.id === group.chairId);
  const others = people.filter((one) => !members.includes(one));
  return (
    <>
      <SelectField
        label={labelOf('group', 'chairId')}
        value={group.chairId}
        none="Nobody"
        options={[...members, ...others].map((one) => ({ value: one.id, label: displayName(one) }))}
        onChoose={(chairId) => set({ chairId })}
      />
      <SelectField
        label={labelOf('group', 'decisionRule')}
        value={group.decisionRule}
        none="Not known"
        options={DECISION_RULES.map((rule) => ({ value: rule, label: inWords(rule) }))}
        onChoose={(decisionRule) => set({ decisionRule })}
      />
      <RecordField {...own} field="meets" placeholder={suchAs('monthly')} />
      <RecordField {...own} field="nextMeeting" />
      <RecordField {...own} field="purpose" placeholder="What this group decides" />
      <div className="chips">
        <Button small tone="danger" onClick={() => deleteRecord('group', group.id)}>
          Delete the group
        </Button>
      </div>
    </>
  );
};
