import { OBJECTIVE_STATUS, OBJECTIVE_TYPES } from '../../shared/model/scales';
import { inWords } from '../../shared/model/words';
import type { Objective } from '../../shared/model/index';
import { setFields } from '../state/documentStore';
import { useList } from '../state/records';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { AddButton, DeleteButton } from './RowTools';

const set = (objective: Objective, fields: Partial<Objective>, group?: string) => { setFields('Edit an objective', 'objective', objective.id, fields, group); };
const words = (values: readonly string[]) => values.map((value) => ({ value, label: inWords(value) }));

export const ObjectiveRows = () => {
  const objectives = useList('objective');
  const members = useList('member'), goals = useList('customerGoal'), supplierGoals = useList('supplierGoal');
  return (
    <>
      {objectives.length === 0 ? <p className="quiet">One to five objectives, of at least two kinds: revenue, relationship, customer success.</p> : null}
      <ul className="rows cards">
        {objectives.map((objective) => (
          <li key={objective.id} className="objective-card">
            <div className="row objective-head">
              <SelectField label="Kind of objective" hideLabel value={objective.type} options={words(OBJECTIVE_TYPES)} onChoose={(type) => set(objective, { type: type as Objective['type'] })} />
              <TextField label="Objective" hideLabel value={objective.title} placeholder="What will be true" onCommit={(title, group) => set(objective, { title: title ?? '' }, group)} />
              <SelectField label="State of the objective" hideLabel value={objective.status} options={words(OBJECTIVE_STATUS)} onChoose={(status) => set(objective, { status: status as Objective['status'] })} />
              <DeleteButton kind="objective" id={objective.id} name={objective.title} />
            </div>
            <div className="row objective-body">
              <TextField label="Measure" value={objective.measure} placeholder="How you count it" onCommit={(measure, group) => set(objective, { measure }, group)} />
              <NumberField label="From" value={objective.baseline} onCommit={(baseline, group) => set(objective, { baseline }, group)} />
              <NumberField label="To" value={objective.target} onCommit={(target, group) => set(objective, { target }, group)} />
              <TextField label="Due" type="date" value={objective.due} onCommit={(due, group) => set(objective, { due }, group)} />
              <SelectField label="Owner" value={objective.ownerId} none="Nobody" options={members.map((member) => ({ value: member.id, label: member.name }))} onChoose={(ownerId) => set(objective, { ownerId })} />
              <SelectField label="Serves their goal" value={objective.customerGoalId} none="None" options={goals.map((goal) => ({ value: goal.id, label: goal.title }))} onChoose={(customerGoalId) => set(objective, { customerGoalId })} />
              {supplierGoals.length > 0 ? <SelectField label="Serves your goal" value={objective.supplierGoalId} none="None" options={supplierGoals.map((goal) => ({ value: goal.id, label: goal.title }))} onChoose={(supplierGoalId) => set(objective, { supplierGoalId })} /> : null}
            </div>
          </li>
        ))}
      </ul>
      <AddButton kind="objective" label="Add an objective" />
    </>
  );
};
