import { useDeferredValue } from 'react';
import { X } from 'lucide-react';
import { groupFigures } from '../../shared/analysis/buyingCentre';
import { counted, displayName } from '../../shared/document/stakeholder';
import { DECISION_RULES } from '../../shared/model/scales';
import { attitudeWord, inWords } from '../../shared/model/words';
import type { Group } from '../../shared/model/index';
import { percentWords, signed } from '../figures/words';
import { setFields, useDocument } from '../state/documentStore';
import { useAsOf, useList, useStakeholders } from '../state/records';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { AddButton, DeleteButton } from './RowTools';

const set = (group: Group, fields: Partial<Group>, step?: string) => { setFields(`Edit ${group.name || 'a group'}`.slice(0, 190), 'group', group.id, fields, step); };

/** Committees and other groups: who sits in them, who chairs, how they decide, and how they stand towards you. */
export const GroupRows = () => {
  const groups = useList('group');
  const people = useStakeholders().filter(counted);
  const document = useDeferredValue(useDocument((state) => state.document));
  const figures = groupFigures(document, useAsOf());
  const options = people.map((one) => ({ value: one.id, label: displayName(one) }));
  const nameOf = (id: string) => options.find((one) => one.value === id)?.label ?? 'somebody who left';
  return (
    <>
      {groups.length === 0 ? <p className="quiet">Boards and committees that decide together, with their chair and their rule.</p> : null}
      <ul className="rows cards">
        {groups.map((group) => {
          const own = figures.get(group.id);
          return (
            <li key={group.id} className="objective-card">
              <div className="row group-head">
                <TextField label="Group" hideLabel value={group.name} placeholder="Capital board" onCommit={(name, step) => set(group, { name: name ?? '' }, step)} />
                <SelectField label={`Chair of ${group.name}`} hideLabel value={group.chairId} none="No chair" options={options} onChoose={(chairId) => set(group, { chairId })} />
                <SelectField label={`How ${group.name} decides`} hideLabel value={group.decisionRule} none="Rule not known" options={DECISION_RULES.map((rule) => ({ value: rule, label: inWords(rule) }))} onChoose={(rule) => set(group, { decisionRule: rule as Group['decisionRule'] })} />
                <TextField label={`How often ${group.name} meets`} hideLabel value={group.meets} placeholder="monthly" onCommit={(meets, step) => set(group, { meets }, step)} />
                <DeleteButton kind="group" id={group.id} name={group.name} />
              </div>
              <div className="chips">
                {group.memberIds.map((id) => (
                  <button key={id} type="button" className="chip" aria-label={`Take ${nameOf(id)} out of ${group.name}`} onClick={() => set(group, { memberIds: group.memberIds.filter((other) => other !== id) })}>{nameOf(id)}<X size={12} aria-hidden="true" /></button>
                ))}
                <SelectField label={`Add somebody to ${group.name}`} hideLabel value={null} none="Add a member" options={options.filter((one) => !group.memberIds.includes(one.value))} onChoose={(id) => { if (id) set(group, { memberIds: [...group.memberIds, id] }); }} />
              </div>
              {own ? <p className="quiet small tabular">Support {signed(own.support.value)}{own.support.low === null ? '' : ` (${signed(own.support.low)} … ${signed(own.support.high)})`} · coverage {percentWords(own.coverage.value)}{group.decisionRule === 'majority' ? ` · ${own.votes.inFavour} for, ${own.votes.neutral} neutral, ${own.votes.against} against, ${own.votes.unknown} not known` : group.decisionRule === 'chairDecides' && own.chair ? ` · the chair is ${attitudeWord(own.chair.attitude).toLowerCase()}` : ''}</p> : null}
            </li>
          );
        })}
      </ul>
      <AddButton kind="group" label="Add a group" />
    </>
  );
};
