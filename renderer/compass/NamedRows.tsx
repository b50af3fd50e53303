import { TEAM_ROLES } from '../../shared/model/scales';
import { inWords } from '../../shared/model/words';
import { removeWithLinks } from '../../shared/document/references';
import { editDocument, setFields } from '../state/documentStore';
import { useList } from '../state/records';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { AddButton, DeleteButton } from './RowTools';

export const GoalRows = () => {
  const goals = useList('customerGoal');
  return (
    <>
      {goals.length === 0 ? <p className="quiet">What does this customer want to reach? Two to six goals.</p> : null}
      <ul className="rows">
        {goals.map((goal) => (
          <li key={goal.id} className="row goal-row">
            <TextField label="Customer goal" hideLabel value={goal.title} placeholder="Their goal in their words" onCommit={(title, group) => { setFields('Edit a customer goal', 'customerGoal', goal.id, { title: title ?? '' }, group); }} />
            <DeleteButton kind="customerGoal" id={goal.id} name={goal.title} />
          </li>
        ))}
      </ul>
      <AddButton kind="customerGoal" label="Add a customer goal" />
    </>
  );
};

/** Our people on this account: who they are, their part, their time. */
export const TeamRows = () => {
  const members = useList('member');
  const assignments = useList('assignment');
  const add = () => { editDocument('Add a team member', (draft) => { const member = draft.add('member', {}); draft.add('assignment', { id: member.id, memberId: member.id, role: members.length === 0 ? 'accountLead' : null }); }); };
  return (
    <>
      {assignments.length === 0 ? <p className="quiet">Who of you looks after this customer? Owners of contacts, objectives and actions are chosen from here.</p> : null}
      <ul className="rows">
        {assignments.map((assignment) => {
          const member = members.find((one) => one.id === assignment.memberId);
          if (!member) return null;
          return (
            <li key={assignment.id} className="row team-row">
              <TextField label="Name" hideLabel value={member.name} placeholder="Name" onCommit={(name, group) => { setFields('Edit a team member', 'member', member.id, { name: name ?? '' }, group); }} />
              <TextField label="Title" hideLabel value={member.title} placeholder="Title" onCommit={(title, group) => { setFields('Edit a team member', 'member', member.id, { title }, group); }} />
              <SelectField label="Role" hideLabel value={assignment.role} none="No role" options={TEAM_ROLES.map((role) => ({ value: role, label: inWords(role) }))} onChoose={(role) => { setFields('Set a team role', 'assignment', assignment.id, { role }); }} />
              <NumberField label="Hours a month" hideLabel value={assignment.hoursPerMonth} onCommit={(hoursPerMonth, group) => { setFields('Set the hours', 'assignment', assignment.id, { hoursPerMonth }, group); }} />
              <span className="unit quiet">hours a month</span>
              <Button small tone="bare" aria-label={`Take ${member.name} off this account`} onClick={() => { editDocument(`Take ${member.name} off this account`, (draft) => removeWithLinks(draft, 'assignment', assignment.id)); }}>Take off</Button>
            </li>
          );
        })}
      </ul>
      <Button small onClick={add}>Add a team member</Button>
    </>
  );
};
