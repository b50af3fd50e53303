import { ACTION_STATUS } from '../../shared/model/scales';
import { inWords } from '../../shared/model/words';
import { displayName } from '../../shared/document/stakeholder';
import type { Action } from '../../shared/model/index';
import { setFields } from '../state/documentStore';
import { today, useAsOf, useList, useStakeholders } from '../state/records';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { AddButton, DeleteButton } from './RowTools';

const set = (action: Action, fields: Partial<Action>, group?: string) => { setFields('Edit an action', 'action', action.id, fields, group); };

/** Open ones first by due date, then those that are done or cancelled. */
const inOrder = (actions: readonly Action[]): readonly Action[] => {
  const closed = (action: Action) => action.status === 'done' || action.status === 'cancelled';
  return actions.toSorted((a, b) => Number(closed(a)) - Number(closed(b)) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.ordinal - b.ordinal);
};

export const ActionRows = () => {
  const actions = useList('action'), members = useList('member'), objectives = useList('objective');
  const people = useStakeholders().filter((one) => one.status !== 'left');
  const asOf = useAsOf();
  return (
    <>
      {actions.length === 0 ? <p className="quiet">Who does what by when? Every action has one owner, a due date and a link.</p> : (
        <div className="row action-row heads" aria-hidden="true"><span>Action</span><span>Owner</span><span>Due</span><span>State</span><span>Objective</span><span>Person</span><span /></div>
      )}
      <ul className="rows">
        {inOrder(actions).map((action) => {
          const isLate = action.due !== null && action.due < asOf && (action.status === 'open' || action.status === 'inProgress');
          return (
            <li key={action.id} className={`row action-row ${isLate ? 'late' : ''} ${action.status === 'done' || action.status === 'cancelled' ? 'closed' : ''}`}>
              <TextField label="Action" hideLabel value={action.title} placeholder="Verb first: Show, Ask, Bring" onCommit={(title, group) => set(action, { title: title ?? '' }, group)} />
              <SelectField label="Owner of the action" hideLabel value={action.ownerId} none="Nobody" options={members.map((member) => ({ value: member.id, label: member.name }))} onChoose={(ownerId) => set(action, { ownerId })} />
              <TextField label={isLate ? 'Due, late' : 'Due'} hideLabel type="date" value={action.due} onCommit={(due, group) => set(action, { due }, group)} />
              <SelectField label="State of the action" hideLabel value={action.status} options={ACTION_STATUS.map((status) => ({ value: status, label: inWords(status) }))}
                onChoose={(status) => set(action, { status: status as Action['status'], completedOn: status === 'done' ? (asOf < today() ? asOf : today()) : null })} />
              <SelectField label="Objective" hideLabel value={action.objectiveId} none="No objective" options={objectives.map((objective) => ({ value: objective.id, label: objective.title }))} onChoose={(objectiveId) => set(action, { objectiveId })} />
              <SelectField label="Person" hideLabel value={action.stakeholderId} none="No person" options={people.map((one) => ({ value: one.id, label: displayName(one) }))} onChoose={(stakeholderId) => set(action, { stakeholderId })} />
              <DeleteButton kind="action" id={action.id} name={action.title} />
            </li>
          );
        })}
      </ul>
      <AddButton kind="action" label="Add an action" />
    </>
  );
};
