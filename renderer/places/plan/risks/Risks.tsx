import { riskScore } from '../../../../shared/analysis/risk';
import { settingsOf } from '../../../../shared/analysis/settings';
import { suggestedRisks } from '../../../../shared/analysis/suggestedRisks';
import { longDate } from '../../../../shared/conventions/writeDay';
import { wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { showRecord } from '../../../commands/recordCommands';
import { SuggestionRows } from '../../../parts/findings/SuggestionRows';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccount, useAsOf, useList } from '../../../state/records';
import { Part } from '../../../parts/plan/Part';
import { RiskMap } from './RiskMap';
import { PlanCauses } from './PlanCauses';
import { RiskSteps, STEP_WORDS } from './RiskSteps';
import { useFigures } from '../../../state/figures';
import { bandWord } from '../../../../shared/model/words';

type Risk = RecordOf<'risk'>;
const COLUMNS = [
  { field: 'title' },
  { field: 'category' },
  { field: 'ownerId' },
  { field: 'reviewDate' },
  { field: 'status' },
] as const;
const isOverdue = (risk: Risk, asOf: string): boolean =>
  risk.status === 'open' && risk.reviewDate !== null && risk.reviewDate < asOf;

const RiskNote = (risk: Risk) => <RiskStanding risk={risk} />;
const RiskStanding = ({ risk }: { readonly risk: Risk }) => {
  const { content, asOf } = useFigures();
  const { currency } = useAccount();
  const { inherent, residual, band, expectedLoss } = riskScore(risk, settingsOf(content, asOf));
  return (
    <span className="flag-row tabular">
      <span className="quiet">{STEP_WORDS[risk.step]}</span>
      <span className="quiet">
        {band === null
          ? 'Not rated yet'
          : `${bandWord(band)} ${residual}${inherent === residual ? '' : `, before measures ${inherent}`}`}
      </span>
      {expectedLoss === null ? null : (
        <span className="quiet">
          Expected loss {wholeMoney(expectedLoss)} {currency}
        </span>
      )}
      {residual !== null && inherent !== null && residual > inherent ? (
        <span className="late">Rated worse after measures than before.</span>
      ) : null}
      {isOverdue(risk, asOf) ? <span className="late">Review overdue.</span> : null}
    </span>
  );
};
const RiskMore = (risk: Risk) => <RiskSteps risk={risk} />;

const Overdue = () => {
  const asOf = useAsOf();
  const late = useList('risk')
    .filter((risk) => isOverdue(risk, asOf))
    .toSorted((a, b) => (a.reviewDate ?? '').localeCompare(b.reviewDate ?? ''));
  return late.length === 0 ? null : (
    <Part id="risks-overdue" title={`Reviews past their date (${late.length})`}>
      <ul className="link-list">
        {late.map((risk) => (
          <li key={risk.id}>
            <button type="button" className="plain-link" onClick={() => showRecord('risk', risk.id)}>
              {risk.title}
            </button>
            <span className="late small">{longDate(risk.reviewDate)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

export const Risks = () => {
  const { content, asOf } = useFigures();
  const waiting = suggestedRisks(content, asOf).filter((one) => one.isAwaiting);
  const hasOpen = useList('risk').some((risk) => risk.status === 'open');
  return (
    <>
      {hasOpen ? (
        <Part id="risks-map" title="Where the risks stand">
          <RiskMap />
        </Part>
      ) : null}
      <Overdue />
      <Part id="risks-register" title="Register">
        <RecordTable
          kind="risk"
          layout="stacked risk-columns"
          columns={COLUMNS}
          empty="What could go wrong here? Each risk goes four steps: collect, assess, prescribe, monitor."
          addLabel="Add a risk"
          more={RiskMore}
          note={RiskNote}
        />
      </Part>
      <Part id="pre-mortem" title="Pre-mortem: why the plan failed">
        <PlanCauses />
      </Part>
      <Part
        id="risks-suggested"
        tells="opinions"
        title={`What the data suggest${waiting.length > 0 ? ` (${waiting.length})` : ''}`}
      >
        <SuggestionRows suggestions={waiting} />
      </Part>
    </>
  );
};
