import { goalCover } from '../../../shared/analysis/ratios';
import type { RecordOf } from '../../../shared/model';
import { showRecord } from '../../commands/recordCommands';
import { RecordTable } from '../records/RecordTable';
import { useFigures } from '../../state/figures';
import { useList } from '../../state/records';

const GoalNote = (goal: RecordOf<'customerGoal'>) => <GoalServed goal={goal} />;
const GoalServed = ({ goal }: { readonly goal: RecordOf<'customerGoal'> }) => {
  const { content, asOf } = useFigures();
  const serving = useList('objective').filter((objective) => objective.customerGoalId === goal.id);
  if (goalCover(content, asOf).withoutObjective.includes(goal.id))
    return <span className="late">No objective of yours serves this goal.</span>;
  return (
    <span className="quiet">
      Served by{' '}
      {serving.map((one, index) => (
        <span key={one.id}>
          {index > 0 ? ', ' : ''}
          <button type="button" className="plain-link" onClick={() => showRecord('objective', one.id)}>
            {one.title}
          </button>
        </span>
      ))}
    </span>
  );
};

const GOAL_COLUMNS = [
  { field: 'title' },
  { field: 'ownerId' },
  { field: 'due' },
  { field: 'measure', placeholder: 'How it is measured' },
] as const;

/** What the customer must reach, in their words, each with what of yours serves it. */
export const CustomerGoals = () => (
  <RecordTable
    kind="customerGoal"
    layout="stacked goal-columns"
    columns={GOAL_COLUMNS}
    empty="Two to six goals in the customer’s own words, each with a measure and somebody whose goal it is."
    addLabel="Add a customer goal"
    note={GoalNote}
  />
);
