import { keyInformation } from '../../../../shared/analysis/completeness';
import { longDate } from '../../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../../shared/model';
import { wholeMoney } from '../../../../shared/model/money';
import { percentWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { useAccount } from '../../../state/records';
import { ageWords, DOT_WORDS } from './KeyInformation';

const COLUMNS = [
  { field: 'area' },
  { field: 'vendor' },
  { field: 'amount' },
  { field: 'growthPct', placeholder: '%' },
  { field: 'trend' },
] as const;

/** How old a line of spend is, and what part of all known spend it is. */
const Standing = ({ spend }: { readonly spend: RecordOf<'vendorSpend'> }) => {
  const { content, asOf } = useFigures();
  const { vendors, spend: whole } = keyInformation(content, asOf);
  const age = vendors.find((one) => one.spend.id === spend.id)?.age;
  if (!age) return null;
  const share =
    spend.amount === null || whole === null || whole === 0
      ? 'amount not known'
      : `${percentWords((100 * spend.amount) / whole)} of what is listed`;
  return (
    <span className="flag-row quiet tabular">
      <span className="vendor-age">
        <i className={`age-dot ${age.dot}`} aria-hidden="true" />
        {ageWords(age, spend.amount === null)}
        <span className="visually-hidden">, {DOT_WORDS[age.dot]}</span>
      </span>
      <span>{share}</span>
      {spend.on === null ? null : <span>as of {longDate(spend.on)}</span>}
      {spend.source ? <span>{spend.source}</span> : null}
    </span>
  );
};

const Note = (spend: RecordOf<'vendorSpend'>) => <Standing spend={spend} />;
const More = ({ id }: RecordOf<'vendorSpend'>) => (
  <div className="fields two">
    <RecordField kind="vendorSpend" id={id} field="on" />
    <RecordField kind="vendorSpend" id={id} field="source" />
  </div>
);
const largestFirst = (a: RecordOf<'vendorSpend'>, b: RecordOf<'vendorSpend'>): number =>
  (b.amount ?? -1) - (a.amount ?? -1) || a.ordinal - b.ordinal;

/** What they spend by area and vendor: the lower half of the key information card. */
export const VendorSpend = () => {
  const { content, asOf } = useFigures();
  const { currency } = useAccount();
  const { spend } = keyInformation(content, asOf);
  return (
    <>
      <h4 className="label">What they spend, and with whom</h4>
      <RecordTable
        kind="vendorSpend"
        layout="stacked vendor-columns"
        columns={COLUMNS}
        order={largestFirst}
        empty="Each area they buy in with its vendors, you among them: amount a year, growth, which way it goes."
        addLabel="Add an area and its vendor"
        more={More}
        note={Note}
        caption="Spend by area and vendor"
      />
      {spend === null ? null : (
        <p className="quiet small tabular">
          Together {wholeMoney(spend)} {currency} a year where the amount is known.
        </p>
      )}
    </>
  );
};
