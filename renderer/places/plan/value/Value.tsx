import { twoSidedBalance } from '../../../../shared/analysis/ratios';
import { valueCase } from '../../../../shared/analysis/valueCase';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { TwoSides } from '../../../parts/drawings/TwoSides';
import { ValueBars } from '../../../parts/drawings/ValueBars';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccount, useSingle } from '../../../state/records';
import { Part } from '../../../parts/plan/Part';
import { useFigures } from '../../../state/figures';
import { ValueDrivers } from '../../../parts/plan/ValueDrivers';
import { ValueStatement } from '../../../parts/plan/ValueStatement';

const PROOF_COLUMNS = [{ field: 'title' }] as const;

/** What the customer puts in, and what the case returns on what was agreed (F23). */
const Case = () => {
  const { content, asOf } = useFigures();
  const { currency } = useAccount();
  const worth = valueCase(content, asOf);
  const years = useSingle('valueInvestment')?.years ?? null;
  return (
    <>
      <div className="fields three">
        <RecordField kind="valueInvestment" id="valueInvestment" field="oneOff" />
        <RecordField kind="valueInvestment" id="valueInvestment" field="annual" />
        <RecordField kind="valueInvestment" id="valueInvestment" field="years" />
      </div>
      {worth.claimed.value === null ? null : (
        <figure className="live-figure">
          <ValueBars worth={worth} years={years} />
        </figure>
      )}
      <dl className="figure-list tabular">
        <div>
          <dt>Net value over the years</dt>
          <dd title={reasonWords(worth.net.reason)}>
            {worth.net.value === null ? '–' : `${wholeMoney(worth.net.value)} ${currency}`}
          </dd>
        </div>
        <div>
          <dt>Return on their investment</dt>
          <dd title={reasonWords(worth.roi.reason)}>{percentWords(worth.roi.value)}</dd>
        </div>
        <div>
          <dt>Paid back after</dt>
          <dd title={reasonWords(worth.paybackMonths.reason)}>
            {worth.paybackText ??
              (worth.paybackMonths.value === null
                ? '–'
                : `${plainNumber(Math.round(worth.paybackMonths.value * 10) / 10)} months`)}
          </dd>
        </div>
        <div>
          <dt>Delivered of what was agreed</dt>
          <dd title={reasonWords(worth.realisation.reason)}>
            {percentWords(worth.realisation.value === null ? null : worth.realisation.value * 100)}
          </dd>
        </div>
      </dl>
    </>
  );
};

const Balance = () => {
  const { content, asOf } = useFigures();
  const { forCustomer, forUs, isOneSideEmpty } = twoSidedBalance(content, asOf);
  const isNothing = (forCustomer ?? 0) === 0 && forUs === null;
  return (
    <figure className="live-figure">
      {isNothing ? null : <TwoSides forCustomer={forCustomer} forUs={forUs} />}
      <figcaption className={isOneSideEmpty && !isNothing ? 'late small' : 'quiet small'}>
        {isNothing
          ? 'Nothing is known of either side yet.'
          : isOneSideEmpty
            ? 'Value is shown for one side only: show what both sides gain.'
            : 'Both sides gain. The contribution is that of the last full year.'}
      </figcaption>
    </figure>
  );
};

export const Value = () => (
  <>
    <Part id="value-statement" title="Value statement">
      <ValueStatement />
    </Part>
    <Part id="value-drivers" title="Value drivers">
      <ValueDrivers />
    </Part>
    <Part id="value-case" title="Their investment and return">
      <Case />
    </Part>
    <Part id="value-proof" title="Proof">
      <RecordTable
        kind="proofPoint"
        layout="one-column"
        columns={PROOF_COLUMNS}
        empty="Customers, letters and measurements that prove it."
        addLabel="Add a proof"
      />
    </Part>
    <Part id="value-balance" title="Two-sided balance">
      <Balance />
    </Part>
  </>
);
