import { isOpenOpportunity } from '../../../../shared/analysis/buyingCentre';
import { evidence } from '../../../../shared/analysis/evidence';
import { OPPORTUNITY_STAGES } from '../../../../shared/model/scales';
import { wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { run } from '../../../commands/handlers';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccount, useAsOf, useList } from '../../../state/records';
import { setSession, showSection } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { useFigures } from '../../../state/figures';

type Opportunity = RecordOf<'opportunity'>;
const COLUMNS = [
  { field: 'title' },
  { field: 'stage' },
  { field: 'value' },
  { field: 'probability', placeholder: '%' },
  { field: 'closeDate' },
] as const;
const LATE = new Set<Opportunity['stage']>(['qualified', 'proposed', 'negotiation']);

const worthWords = ({ stage, value, probability }: Opportunity, currency: string): string => {
  if (stage === 'idea') return 'An idea: it counts in potential, never in the pipeline.';
  if (value === null || probability === null) return 'Value or probability not known';
  return `${probability} % of ${wholeMoney(value)} ${currency} is ${wholeMoney((value * probability) / 100)}`;
};

const Note = (one: Opportunity) => <Standing one={one} />;
const Standing = ({ one }: { readonly one: Opportunity }) => {
  const { content, asOf } = useFigures();
  const { currency } = useAccount();
  const today = useAsOf();
  const flags = [
    isOpenOpportunity(one) && one.closeDate !== null && one.closeDate < today ? 'Its close date has passed.' : null,
    evidence(content, asOf).find((other) => other.id === one.id)?.isAheadOfEvidence
      ? 'The stage is ahead of its evidence.'
      : null,
    LATE.has(one.stage) && (one.nextStep ?? '').trim() === '' ? 'It has no next step.' : null,
  ].filter((flag) => flag !== null);
  return (
    <span className="flag-row tabular">
      <span className="quiet">{worthWords(one, currency)}</span>
      {flags.map((flag) => (
        <span key={flag} className="late">
          {flag}
        </span>
      ))}
    </span>
  );
};

const More = (one: Opportunity) => <Fields id={one.id} />;
const Fields = ({ id }: { readonly id: string }) => {
  return (
    <>
      <div className="fields three">
        <RecordField kind="opportunity" id={id} field="type" />
        <RecordField kind="opportunity" id={id} field="businessUnitId" none="No unit" />
        <RecordField kind="opportunity" id={id} field="offeringId" none="No offering" />
        <RecordField kind="opportunity" id={id} field="valueInYear" />
        <RecordField kind="opportunity" id={id} field="marginPct" />
        <RecordField kind="opportunity" id={id} field="competitorId" none="Nobody known" />
      </div>
      <RecordField kind="opportunity" id={id} field="nextStep" oneLine />
      <div className="chips">
        <Button
          small
          onClick={() => {
            showSection('decision');
            setSession({ spot: { kind: 'opportunity', id } });
          }}
        >
          How they decide it
        </Button>
      </div>
    </>
  );
};

const openFirst = (a: Opportunity, b: Opportunity): number =>
  Number(!isOpenOpportunity(a)) - Number(!isOpenOpportunity(b)) ||
  OPPORTUNITY_STAGES.indexOf(b.stage) - OPPORTUNITY_STAGES.indexOf(a.stage) ||
  (a.closeDate ?? '9999').localeCompare(b.closeDate ?? '9999') ||
  a.ordinal - b.ordinal;

/** What may be sold: ideas count as potential, open ones as pipeline. */
export const Opportunities = () => {
  const { currency } = useAccount();
  const ideas = useList('opportunity').filter((one) => one.stage === 'idea');
  const values = ideas.map((one) => one.value).filter((value) => value !== null);
  const worth = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  return (
    <>
      <RecordTable
        kind="opportunity"
        layout="stacked deal-columns"
        columns={COLUMNS}
        order={openFirst}
        empty="What you could sell here: renewals, more of the same, other offerings, new units."
        addLabel="Add an opportunity"
        more={More}
        note={Note}
        caption="Opportunities"
      />
      <div className="fields two">
        <RecordField kind="plan" id="plan" field="largeDeal" />
        <p className="quiet small field-button">Above it the plan asks for three people in the buying centre.</p>
      </div>
      <div className="chips">
        <Button small onClick={() => run('table.opportunities')}>
          Bring in a table
        </Button>
      </div>
      {ideas.length === 0 ? null : (
        <p className="quiet small tabular">
          {ideas.length} {ideas.length === 1 ? 'idea' : 'ideas'}
          {worth === null ? ' of a value that is not known' : ` worth ${wholeMoney(worth)} ${currency}`}
          {worth !== null && values.length < ideas.length ? `, of ${ideas.length - values.length} not known` : ''}, not
          in the pipeline.
        </p>
      )}
    </>
  );
};
