import { goalCover } from '../../../shared/analysis/ratios';
import type { RecordOf } from '../../../shared/model/index';
import { showRecord } from '../../commands/recordCommands';
import { RecordField } from '../../records/RecordField';
import { RecordTable } from '../../records/RecordTable';
import { useAccount, useList } from '../../state/records';
import { Part } from '../Part';
import { useFigures } from '../../state/figures';
import { StrategyMapPart } from '../world/StrategyMapPart';

const LENGTH = { least: 40, most: 600 } as const;

/** A text with the length a plan needs, counted while it is written. */
const Situation = ({ field }: { readonly field: 'situationToday' | 'situationTomorrow' | 'situationPath' }) => {
  const account = useAccount();
  const length = (account[field] ?? '').trim().length;
  const hint = length === 0 ? `${LENGTH.least} to ${LENGTH.most} characters` : length < LENGTH.least ? `${length}, at least ${LENGTH.least}` : length > LENGTH.most ? `${length}, at most ${LENGTH.most}` : `${length} of ${LENGTH.most}`;
  return <RecordField kind="account" id={account.id} field={field} max={LENGTH.most} hint={hint} />;
};

const GoalNote = (goal: RecordOf<'customerGoal'>) => <GoalServed goal={goal} />;
const GoalServed = ({ goal }: { readonly goal: RecordOf<'customerGoal'> }) => {
  const { document, asOf } = useFigures();
  const serving = useList('objective').filter((objective) => objective.customerGoalId === goal.id);
  if (goalCover(document, asOf).withoutObjective.includes(goal.id)) return <span className="late">No objective of yours serves this goal.</span>;
  return <span className="quiet">Served by {serving.map((one, index) => <span key={one.id}>{index > 0 ? ', ' : ''}<button type="button" className="plain-link" onClick={() => showRecord('objective', one.id)}>{one.title}</button></span>)}</span>;
};

const GOAL_COLUMNS = [{ field: 'title', label: 'Goal' }, { field: 'ownerId', label: 'Whose' }, { field: 'due' }, { field: 'measure', placeholder: 'How it is measured' }] as const;
const TREND_COLUMNS = [{ field: 'title', label: 'Trend' }] as const;

export const World = () => {
  const { id } = useAccount();
  return (
    <>
      <Part id="world-situation" title="From today to tomorrow"><div className="fields three route"><Situation field="situationToday" /><Situation field="situationTomorrow" /><Situation field="situationPath" /></div></Part>
      <Part id="world-goals" title="Goals of the customer">
        <RecordTable kind="customerGoal" layout="stacked goal-columns" columns={GOAL_COLUMNS} empty="Two to six goals in the customer’s own words, each with a measure and somebody whose goal it is." addLabel="Add a customer goal" note={GoalNote} /></Part>
      <Part id="world-map" title="Strategy map"><StrategyMapPart /></Part>
      <Part id="world-market" title="Their market">
        <RecordTable kind="trend" layout="one-column" columns={TREND_COLUMNS} empty="Three to five trends that change their business." addLabel="Add a trend" />
        <div className="fields two"><RecordField kind="account" id={id} field="customersCustomers" /><RecordField kind="account" id={id} field="customersCompetitors" /></div>
      </Part>
      <Part id="world-money" title="Money"><RecordField kind="account" id={id} field="moneyPressure" /></Part>
    </>
  );
};
