import { useList } from '../../../state/records';
import { showRecord } from '../../../commands/recordCommands';

/** Customer goals down, your goals across: how many objectives serve both. Empty rows and columns are named. */
export const GoalMatrix = () => {
  const goals = useList('customerGoal');
  const own = useList('supplierGoal');
  const objectives = useList('objective');
  if (goals.length === 0 || own.length === 0)
    return (
      <p className="quiet">
        {goals.length === 0
          ? 'Goals of the customer are written in the section on their world.'
          : 'Name the goals of your company below to see which objectives serve both sides.'}
      </p>
    );
  const serving = (goalId: string | null, ownId: string | null) =>
    objectives.filter(
      (one) => (goalId === null || one.customerGoalId === goalId) && (ownId === null || one.supplierGoalId === ownId),
    );
  return (
    <div className="matrix-scroll">
      <table className="plain matrix">
        <thead>
          <tr>
            <th scope="col">Objectives that serve</th>
            {own.map((goal) => (
              <th key={goal.id} scope="col" className={serving(null, goal.id).length === 0 ? 'lacking' : ''}>
                {goal.title}
                {serving(null, goal.id).length === 0 ? <span className="quiet small"> no objective</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <tr key={goal.id}>
              <th scope="row" className={serving(goal.id, null).length === 0 ? 'lacking' : ''}>
                {goal.title}
                {serving(goal.id, null).length === 0 ? <span className="quiet small"> no objective</span> : null}
              </th>
              {own.map((mine) => (
                <td key={mine.id}>
                  {serving(goal.id, mine.id).map((one) => (
                    <button
                      key={one.id}
                      type="button"
                      className="plain-link small"
                      onClick={() => showRecord('objective', one.id)}
                    >
                      {one.title}
                    </button>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
