import { withoutRate, withoutRateWords } from '../../../shared/analysis/aboveWords';
import { DEPENDENCE_SAYS, dependenceWords } from '../../../shared/analysis/powerBalance';
import { powerSentences, profitAndPower, type ProfitAndPower } from '../../../shared/analysis/profitAndPower';
import { scaleOfMoney, type MoneyScale } from '../../../shared/analysis/moneyScale';
import { signed } from '../../../shared/conventions/writeNumber';
import { labelOf } from '../../../shared/model/labels';
import { NoRate } from '../../parts/drawings/NoRate';
import { oneDecimal, reasonWords } from '../../parts/drawings/words';
import { RecordTable } from '../../parts/records/RecordTable';
import { SelectField } from '../../parts/ui/SelectField';
import { useClientsHidden } from '../../state/clients';
import { setFields, useDocument } from '../../state/documentStore';
import { usePortfolio } from '../../state/portfolio';

/** F31: how much they depend on you, in words. */
const DEPENDENCE = Object.keys(DEPENDENCE_SAYS).map((value) => ({ value, label: dependenceWords(Number(value)) }));

const Years = ({ years, scale }: { readonly years: readonly (number | null)[]; readonly scale: MoneyScale }) => {
  const last = [null, null, null, ...years].slice(-3);
  return last.map((amount, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- a year has no name but its place
    <td key={at} className={`number ${amount !== null && amount < 0 ? 'too-much' : ''}`}>
      {scale.write(amount)}
    </td>
  ));
};

const Dependence = ({ row }: { readonly row: ProfitAndPower }) => {
  const isHidden = useClientsHidden();
  const shown = row.dependence === null ? null : String(row.dependence);
  if (isHidden) return shown ?? '–';
  return (
    <SelectField
      label={`${labelOf('portfolioAccount', 'customerDependence', 'Revenue')}: ${row.name}`}
      hideLabel
      value={shown}
      none="Not known"
      options={DEPENDENCE}
      onChoose={(value) =>
        setFields(`${row.name}: how much they depend on you`, 'portfolioAccount', row.id, {
          customerDependence: value === null ? null : Number(value),
        })
      }
    />
  );
};

/** Who holds power, on a line from one side to the other. */
const Balance = ({ power }: { readonly power: ProfitAndPower['power'] }) => {
  const { value } = power.balance;
  if (value === null)
    return (
      <span className="quiet" title={reasonWords(power.balance.reason)}>
        –
      </span>
    );
  return (
    <span className="power-line">
      <svg width="120" height="14" viewBox="-60 -7 120 14" aria-hidden="true">
        <line x1="-58" x2="58" y1="0" y2="0" className="power-ground" />
        <line x1="0" x2="0" y1="-5" y2="5" className="power-middle" />
        <circle
          cx={(value / 100) * 54}
          cy="0"
          r="4.5"
          className={power.label === 'Customer holds power' ? 'power-dot theirs' : 'power-dot'}
        />
      </svg>
      {signed(value)} {power.label?.toLowerCase()}
    </span>
  );
};

/** F18, F31: what each account earned by year, who holds power, and what was given up in prices. */
export const PowerTab = () => {
  const { content, asOf, facts, view } = usePortfolio();
  const rows = profitAndPower(content, asOf, facts);
  const scale = scaleOfMoney(rows.flatMap((row) => row.years.map((year) => year ?? 0)));
  const names = new Map(view.lines.map((line) => [line.id, line.short]));
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">
        {powerSentences(content, asOf, rows, names).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h2>
      <table className="portfolio-table tabular power-table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col" className="number">
              Two before
            </th>
            <th scope="col" className="number">
              Year before
            </th>
            <th scope="col" className="number">
              Last year
            </th>
            <th scope="col" className="number" title="Share of your company’s revenue">
              Revenue %
            </th>
            <th scope="col">How much they depend on you</th>
            <th scope="col">Power</th>
            <th scope="col" className="number" title="Price concessions, a year">
              Given up
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name} {row.lacksRate ? <NoRate /> : null}
              </th>
              <Years years={row.years} scale={scale} />
              <td className="number" title={reasonWords(row.revenueShare.reason)}>
                {oneDecimal(row.revenueShare.value)}
              </td>
              <td>
                <Dependence row={row} />
              </td>
              <td>
                <Balance power={row.power} />
              </td>
              <td className="number">{scale.write(row.conceded)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        Contribution, {[scale.words, view.currency].filter(Boolean).join(' ')}. One who brings 20 % of your revenue
        holds as much as can be held over you; balance is within 20 either way. {withoutRateWords(withoutRate(rows))}
      </p>
      <Concessions />
    </div>
  );
};

/** The log of price concessions: what was given up, what it costs and what came back. */
const Concessions = () => {
  const isHidden = useClientsHidden();
  const hasRows = useDocument((state) => state.document.portfolioAccount.size > 0);
  if (isHidden || !hasRows) return null;
  return (
    <section aria-labelledby="price-concessions">
      <h3 className="portfolio-label" id="price-concessions">
        Price concessions <small>each in the currency of its account</small>
      </h3>
      <RecordTable
        kind="priceConcession"
        layout="cells-concession"
        columns={[
          { field: 'portfolioAccountId' },
          { field: 'on' },
          { field: 'what' },
          { field: 'amount' },
          { field: 'inReturn' },
          { field: 'askedBy' },
        ]}
        empty="No price was given up, as far as anybody wrote down."
        addLabel="Add a concession"
      />
    </section>
  );
};
