import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccount } from '../../../state/records';
import { Part } from '../../../parts/plan/Part';
import { CustomerGoals } from '../../../parts/plan/CustomerGoals';
import { StrategyMapPart } from '../../../parts/plan/StrategyMapPart';

const LENGTH = { least: 40, most: 600 } as const;

const lengthWords = (length: number): string => {
  if (length === 0) return `${LENGTH.least} to ${LENGTH.most} characters`;
  if (length < LENGTH.least) return `${length}, at least ${LENGTH.least}`;
  return length > LENGTH.most ? `${length}, at most ${LENGTH.most}` : `${length} of ${LENGTH.most}`;
};

/** A text with the length a plan needs, counted while it is written. */
const Situation = ({ field }: { readonly field: 'situationToday' | 'situationTomorrow' | 'situationPath' }) => {
  const account = useAccount();
  const length = (account[field] ?? '').trim().length;
  return <RecordField kind="account" id={account.id} field={field} advised={LENGTH.most} hint={lengthWords(length)} />;
};

const TREND_COLUMNS = [{ field: 'title' }] as const;

export const World = () => {
  const { id } = useAccount();
  return (
    <>
      <Part id="world-situation" title="From today to tomorrow">
        <div className="fields three route">
          <Situation field="situationToday" />
          <Situation field="situationTomorrow" />
          <Situation field="situationPath" />
        </div>
      </Part>
      <Part id="world-goals" title="Goals of the customer">
        <CustomerGoals />
      </Part>
      <Part id="world-map" title="Strategy map">
        <StrategyMapPart />
      </Part>
      <Part id="world-market" title="Their market">
        <RecordTable
          kind="trend"
          layout="one-column"
          columns={TREND_COLUMNS}
          empty="Three to five trends that change their business."
          addLabel="Add a trend"
        />
        <div className="fields two">
          <RecordField kind="account" id={id} field="customersCustomers" />
          <RecordField kind="account" id={id} field="customersCompetitors" />
        </div>
      </Part>
      <Part id="world-money" title="Money">
        <RecordField kind="account" id={id} field="moneyPressure" />
      </Part>
    </>
  );
};
