import { isOpenAction } from '../../../shared/analysis/openActions';
import { forceField } from '../../../shared/analysis/forceField';
import type { Objective } from '../../../shared/model/index';
import { ForceField } from '../../figures/ForceField';
import { GoalMatrix } from '../../figures/GoalMatrix';
import { reasonWords } from '../../figures/words';
import { ObjectiveActions } from '../../actions/ObjectiveActions';
import { RecordField } from '../../records/RecordField';
import { RecordTable } from '../../records/RecordTable';
import { useFigures } from '../../state/figures';
import { Part } from '../Part';
import { useList, useMoneyWord } from '../../state/records';

const ObjectiveMore = (objective: Objective) => (
  <>
    <div className="fields three">
      <RecordField kind="objective" id={objective.id} field="measure" oneLine />
      <RecordField kind="objective" id={objective.id} field="baseline" />
      <RecordField kind="objective" id={objective.id} field="target" />
      <RecordField kind="objective" id={objective.id} field="customerGoalId" none="None" />
      <RecordField kind="objective" id={objective.id} field="supplierGoalId" none="None" />
    </div>
    <ObjectiveActions objectiveId={objective.id} />
  </>
);

const OBJECTIVE_COLUMNS = [{ field: 'title', label: 'Objective' }, { field: 'type' }, { field: 'due' }, { field: 'ownerId', label: 'Owner' }, { field: 'status' }] as const;
const FORCE_COLUMNS = [{ field: 'title', label: 'Force' }, { field: 'side' }, { field: 'score', label: 'Score 1–5' }] as const;

/** Forces for and against, and the chance of success they leave (F34). */
const Forces = () => {
  const { document, asOf } = useFigures();
  const forces = useList('force'), field = forceField(document, asOf);
  return (
    <>
      {forces.length === 0 ? null : <figure className="live-figure"><ForceField forces={forces} /></figure>}
      <p className="quiet small">{field.ratio.value === null ? reasonWords(field.ratio.reason) : `${Math.round(field.ratio.value)} % of the force drives: ${field.verdict ?? ''}. Weaken the strongest restraining force first.`}</p>
      <RecordTable kind="force" layout="force-columns" columns={FORCE_COLUMNS} empty="What drives the plan, and what holds it back?" addLabel="Add a force" />
    </>
  );
};

export const Objectives = () => {
  const word = useMoneyWord();
  const loose = useList('action').filter((action) => action.objectiveId === null && isOpenAction(action)).length;
  return (
    <>
      <Part id="objectives" title="Objectives and their actions">
        <RecordTable kind="objective" layout="stacked objective-columns" columns={OBJECTIVE_COLUMNS} empty={`One to five objectives, of at least two kinds: ${word.toLowerCase()}, relationship, customer success.`} addLabel="Add an objective" more={ObjectiveMore} />
      </Part>
      <Part id="loose-actions" title={`Actions without an objective${loose > 0 ? ` (${loose} open)` : ''}`}><ObjectiveActions objectiveId={null} /></Part>
      <Part id="goal-matrix" title="Their goals and yours"><GoalMatrix />
        <RecordTable kind="supplierGoal" layout="one-column" columns={[{ field: 'title', label: 'Goal of your company' }]} empty="What does your own company want? Every objective should serve one goal of theirs and one of yours." addLabel="Add a goal of your company" />
      </Part>
      <Part id="forces" title="Force field"><Forces /></Part>
    </>
  );
};
