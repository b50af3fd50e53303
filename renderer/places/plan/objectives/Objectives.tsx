import { isOpenAction } from '../../../../shared/analysis/openActions';
import { isFilled } from '../../../../shared/document/filled';
import type { Objective } from '../../../../shared/model';
import { GoalMatrix } from './GoalMatrix';
import { ObjectiveActions } from '../../../parts/actions/ObjectiveActions';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Part } from '../../../parts/plan/Part';
import { Forces } from '../../../parts/plan/Forces';
import { useList, useMoneyWord } from '../../../state/records';

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

/** How many actions serve an objective, so that nobody looks for them elsewhere. */
const ActionsInside = ({ objectiveId }: { readonly objectiveId: string }) => {
  const own = useList('action').filter((action) => action.objectiveId === objectiveId && isFilled('action', action));
  const open = own.filter(isOpenAction).length;
  if (own.length === 0) return 'No action yet: measure, goals and actions';
  return `${own.length} ${own.length === 1 ? 'action' : 'actions'}, ${open} open`;
};
const objectiveInside = (objective: Objective) => <ActionsInside objectiveId={objective.id} />;

const OBJECTIVE_COLUMNS = [
  { field: 'title' },
  { field: 'type' },
  { field: 'due' },
  { field: 'ownerId' },
  { field: 'status' },
] as const;

export const Objectives = () => {
  const word = useMoneyWord();
  const loose = useList('action').filter(
    (action) => action.objectiveId === null && isOpenAction(action) && isFilled('action', action),
  ).length;
  return (
    <>
      <Part id="objectives" title="Objectives and their actions">
        <RecordTable
          kind="objective"
          layout="stacked objective-columns"
          columns={OBJECTIVE_COLUMNS}
          empty={`One to five objectives, of at least two kinds: ${word.toLowerCase()}, relationship, customer success.`}
          addLabel="Add an objective"
          more={ObjectiveMore}
          inside={objectiveInside}
        />
      </Part>
      <Part id="loose-actions" title={`Actions without an objective${loose > 0 ? ` (${loose} open)` : ''}`}>
        <ObjectiveActions objectiveId={null} />
      </Part>
      <Part id="goal-matrix" title="Their goals and yours">
        <GoalMatrix />
        <RecordTable
          kind="supplierGoal"
          layout="one-column"
          columns={[{ field: 'title' }]}
          empty="What does your own company want? Every objective should serve one goal of theirs and one of yours."
          addLabel="Add a goal of your company"
        />
      </Part>
      <Part id="forces" title="Force field">
        <Forces />
      </Part>
    </>
  );
};
