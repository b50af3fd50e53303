import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccount } from '../../../state/records';
import { Part } from '../../../parts/plan/Part';
import { CustomerGoals } from '../../../parts/plan/CustomerGoals';
import { StrategyMapPart } from '../../../parts/plan/StrategyMapPart';
import { SwotFields } from '../swot/SwotFields';

const LENGTH = { least: 40, most: 600 } as const;

/** A text with the length a plan needs: what is begun and too short says so, what comes near the most is counted. */
const Situation = ({ field }: { readonly field: 'situationToday' | 'situationTomorrow' | 'situationPath' }) => {
  const account = useAccount();
  const length = (account[field] ?? '').trim().length;
  const isShort = length > 0 && length < LENGTH.least;
  return (
    <RecordField
      kind="account"
      id={account.id}
      field={field}
      advised={LENGTH.most}
      {...(isShort ? { hint: `${length}, at least ${LENGTH.least}` } : {})}
    />
  );
};

const THEIR_WORDS = {
  strengths: { title: 'Their strengths', one: 'a strength of theirs', asks: 'What they say they are good at.' },
  weaknesses: { title: 'Their weaknesses', one: 'a weakness of theirs', asks: 'What they say they lack.' },
  opportunities: {
    title: 'Their opportunities',
    one: 'an opportunity of theirs',
    asks: 'What they see coming that helps them.',
  },
  threats: { title: 'Their threats', one: 'a threat to them', asks: 'What they see coming that hurts them.' },
} as const;

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
      <Part id="world-swot" title="The customer’s own SWOT">
        <p className="quiet">
          How they see themselves, in their words: from the annual report, a strategy day, or what one of them told you.
          Yours at this customer stands in its own section.
        </p>
        <SwotFields kind="customerSwotEntry" words={THEIR_WORDS} />
      </Part>
      <Part id="world-money" title="Money">
        <RecordField kind="account" id={id} field="moneyPressure" />
      </Part>
    </>
  );
};
