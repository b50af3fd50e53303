import { withinSentence } from '../../../../shared/model/words';
import { SCORECARD_WORDS, valueHealth, VALUE_SCORECARD } from '../../../../shared/analysis/health';
import { balanceOfPower, DEPENDENCE_SAYS } from '../../../../shared/analysis/powerBalance';
import { daysBetween } from '../../../../shared/analysis/days';
import { longDate } from '../../../../shared/conventions/writeDay';
import { wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { showRecord } from '../../../commands/recordCommands';
import { PowerBeam } from '../../../parts/drawings/PowerBeam';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { run } from '../../../commands/handlers';
import { RecordTable } from '../../../parts/records/RecordTable';
import { setFields } from '../../../state/documentStore';
import { useAccount, useAsOf, useList, useMoneyWord, useSingle } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import { Part } from '../../../parts/plan/Part';
import { RevenueGrid } from './RevenueGrid';
import { StagePart } from './StagePart';
import { YearsPart } from './YearsPart';
import { Score } from '../Score';
import { useFigures } from '../../../state/figures';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { fiscalYear, planYear } from '../../../../shared/analysis/fiscalYear';

const MARKS = { 1: 'very low', 2: 'low', 3: 'middling', 4: 'high', 5: 'very high' } as const;
const ValueScorecard = () => {
  const record = useSingle('valueScorecard');
  const { content, asOf } = useFigures();
  const health = valueHealth(content, asOf);
  return (
    <>
      <p className="tabular">
        <b className="serif big">{percentWords(health.value)}</b>{' '}
        <span className="quiet">
          {health.value === null ? reasonWords(health.reason) : 'value for the customer.'}{' '}
          {percentWords(health.knownShare ?? 0)} answered, 60 % are needed.
        </span>
      </p>
      <div className="scorecard-grid">
        {VALUE_SCORECARD.map((question) => (
          <Score
            key={question}
            legend={SCORECARD_WORDS[question]}
            from={1}
            to={5}
            words={MARKS}
            value={record?.[question] ?? null}
            onChoose={(value) => {
              setFields(`Answer: ${withinSentence(SCORECARD_WORDS[question])}`, 'valueScorecard', 'valueScorecard', {
                [question]: value,
              });
            }}
          />
        ))}
      </div>
    </>
  );
};

const Power = () => {
  const { content, asOf } = useFigures();
  const power = balanceOfPower(content, asOf);
  const record = useSingle('powerBalance');
  return (
    <>
      <div className="fields two">
        <RecordField kind="powerBalance" id="powerBalance" field="ourRevenueShareFromAccountPct" />
        <Score
          legend="How much they depend on you"
          from={0}
          to={4}
          words={DEPENDENCE_SAYS}
          value={record?.customerDependenceOnUs ?? null}
          onChoose={(value) => {
            setFields('Answer: how much they depend on you', 'powerBalance', 'powerBalance', {
              customerDependenceOnUs: value,
            });
          }}
        />
      </div>
      <figure className="live-figure">
        <PowerBeam power={power} />
        <figcaption className="small">
          {power.label === null ? (
            <span className="quiet">{reasonWords(power.balance.reason)}</span>
          ) : (
            <>
              <b>{power.label === 'We hold power' ? 'You hold power' : power.label}</b>{' '}
              <span className="quiet tabular">({withDecimals(power.balance.value ?? 0, 1).replace('-', '−')})</span>
            </>
          )}
        </figcaption>
      </figure>
    </>
  );
};

const LONG_DAYS = 60;
const ComplaintNote = (complaint: RecordOf<'complaint'>) => <ComplaintAge complaint={complaint} />;
const ComplaintAge = ({ complaint }: { readonly complaint: RecordOf<'complaint'> }) => {
  const asOf = useAsOf();
  if (complaint.closedOn !== null) return <span className="quiet">Closed.</span>;
  if (complaint.raisedOn === null) return <span className="quiet">Open.</span>;
  const days = daysBetween(complaint.raisedOn, asOf);
  const isLong = days > LONG_DAYS;
  return (
    <span className={isLong ? 'late' : 'quiet'}>
      {`Open for ${days} ${days === 1 ? 'day' : 'days'}${isLong ? ': a warning for the relationship' : ''}.`}
    </span>
  );
};

/** Opportunities won in the plan year. */
const Won = () => {
  const { currency } = useAccount();
  const { content, asOf } = useFigures();
  const year = planYear(content) ?? fiscalYear(content, asOf);
  const won = useList('opportunity').filter(
    (one) => one.stage === 'won' && one.closeDate !== null && fiscalYear(content, one.closeDate) === year,
  );
  if (won.length === 0) return <p className="quiet">No opportunity was won in {year} yet.</p>;
  return (
    <ul className="link-list" aria-label={`Won in ${year}`}>
      {won.map((one) => (
        <li key={one.id}>
          <button type="button" className="plain-link" onClick={() => showRecord('opportunity', one.id)}>
            {one.title}
          </button>
          <span className="quiet small tabular">
            {wholeMoney(one.value)} {currency}, {longDate(one.closeDate)}
          </span>
        </li>
      ))}
    </ul>
  );
};

const SERVICE_COLUMNS = [{ field: 'name' }, { field: 'target' }, { field: 'actual' }, { field: 'unit' }] as const;
const COMPLAINT_COLUMNS = [{ field: 'title' }, { field: 'raisedOn' }, { field: 'closedOn' }] as const;
const openFirst = (a: RecordOf<'complaint'>, b: RecordOf<'complaint'>): number =>
  Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
  (a.raisedOn ?? '').localeCompare(b.raisedOn ?? '') ||
  a.ordinal - b.ordinal;

export const Position = () => {
  const word = useMoneyWord();
  return (
    <>
      <Part id="position-years" title="What the account brings">
        <YearsPart />
      </Part>
      <Part id="position-offerings" title={`${word} by offering`}>
        <RevenueGrid />
        <div className="chips">
          <Button small onClick={() => run('table.revenue')}>
            Bring in a table
          </Button>
        </div>
      </Part>
      <Part id="position-won" title="Won this year">
        <Won />
      </Part>
      <Part id="position-stage" tells="opinions" title="Stage of the relationship">
        <StagePart />
      </Part>
      <Part id="position-value" tells="opinions" title="Value scorecard">
        <ValueScorecard />
      </Part>
      <Part id="position-power" tells="opinions" title="Who depends on whom">
        <Power />
      </Part>
      <Part id="position-service" title="Service figures">
        <RecordTable
          kind="serviceFigure"
          layout="service-columns"
          columns={SERVICE_COLUMNS}
          empty="What you promised to deliver, and what you deliver."
          addLabel="Add a service figure"
        />
      </Part>
      <Part id="position-complaints" title="Complaints">
        <RecordTable
          kind="complaint"
          layout="complaint-columns"
          columns={COMPLAINT_COLUMNS}
          order={openFirst}
          empty="Complaints that are open, or were lately."
          addLabel="Add a complaint"
          note={ComplaintNote}
        />
      </Part>
    </>
  );
};
