import { twoSidedBalance } from '../../../../shared/analysis/ratios';
import { driverAmount, isAgreed, valueCase } from '../../../../shared/analysis/valueCase';
import { list, single } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { TwoSides } from '../../../parts/drawings/TwoSides';
import { ValueBars } from '../../../parts/drawings/ValueBars';
import { percentWords } from '../../../parts/drawings/words';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Rows } from '../../../paper/Rows';
import { Drawing, Facts, Points, Stats } from '../../../paper/texts';
import { wholeAmount, type PlanView } from '../../../paper/view';
import { withDecimals } from '../../../../shared/conventions/writeNumber';

const Case = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const worth = valueCase(content, asOf);
  const investment = single(content, 'valueInvestment');
  const balance = twoSidedBalance(content, asOf);
  return (
    <>
      <Stats
        stats={[
          {
            figure: worth.agreed,
            as: wholeMoney,
            words: `${withinSentence(inWords('agreed'))} a year, ${view.currency}`,
          },
          { figure: worth.claimed, as: wholeMoney, words: `${withinSentence(inWords('claimed'))} in all` },
          { figure: worth.delivered, as: wholeMoney, words: withinSentence(inWords('delivered')) },
          { figure: worth.roi, as: percentWords, words: 'return on the investment' },
          {
            figure: worth.paybackMonths,
            as: (value) => worth.paybackText ?? (value === null ? '–' : withDecimals(value, 1)),
            words: 'months to pay back',
          },
        ]}
      />
      {worth.claimed.value === null ? null : (
        <Drawing>
          <ValueBars worth={worth} years={investment?.years ?? null} />
        </Drawing>
      )}
      {content.valueDriver.size > 0 ? (
        <Rows
          label="Value drivers"
          rows={list(content, 'valueDriver')}
          columns={[
            {
              head: 'Driver',
              of: (row) => (
                <>
                  <strong>{row.title}</strong>
                  <span className="line quiet">{inWords(row.type)}</span>
                </>
              ),
              as: 'text',
            },
            {
              head: 'Quantity',
              of: (row) =>
                row.quantity === null ? null : `${plainNumber(row.quantity)}${row.unit ? ` ${row.unit}` : ''}`,
            },
            {
              head: `Worth of one, ${view.currency}`,
              of: (row) => (row.unitValue === null ? null : plainNumber(row.unitValue)),
              as: 'number',
            },
            {
              head: 'Better by',
              of: (row) => (row.improvementPct === null ? null : percentWords(row.improvementPct)),
              as: 'number',
            },
            {
              head: 'Sure to',
              of: (row) => (row.confidencePct === null ? null : percentWords(row.confidencePct)),
              as: 'number',
            },
            { head: `A year, ${view.currency}`, of: (row) => wholeAmount(driverAmount(row)), as: 'number' },
            {
              head: 'State',
              of: (row) => (
                <>
                  {inWords(row.state)}
                  {row.agreedById || row.agreedOn ? (
                    <span className="line quiet">
                      {[view.person(row.agreedById), row.agreedOn && longDate(row.agreedOn)].filter(Boolean).join(', ')}
                    </span>
                  ) : null}
                  {row.state !== 'claimed' && !isAgreed(row) ? (
                    <span className="line alert">counts as {withinSentence(inWords('claimed'))}</span>
                  ) : null}
                  {row.deliveredValue === null ? null : (
                    <span className="line">
                      {view.money(row.deliveredValue)} {withinSentence(inWords('delivered'))}
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      ) : null}
      <div className="keep">
        <Facts
          facts={[
            ['Paid once', view.money(investment?.oneOff ?? null)],
            ['Paid a year', view.money(investment?.annual ?? null)],
            ['Years', investment?.years == null ? null : plainNumber(investment.years)],
            ['Net value', view.money(worth.net.value)],
            [
              'Delivered of agreed',
              worth.realisation.value === null ? null : percentWords(worth.realisation.value * 100),
            ],
            ['For the customer a year', view.money(balance.forCustomer)],
            ['For you a year', view.money(balance.forUs)],
          ]}
        />
        {(balance.forCustomer ?? 0) === 0 && balance.forUs === null ? null : (
          <Drawing
            legend={
              balance.isOneSideEmpty ? <span className="mark-words">Value is shown for one side only.</span> : undefined
            }
          >
            <TwoSides forCustomer={balance.forCustomer} forUs={balance.forUs} />
          </Drawing>
        )}
      </div>
    </>
  );
};

/** What the plan prints of the value case. */
export const valuePaper: SectionParts = (view) => {
  const { content } = view;
  const plan = single(content, 'plan');
  const proofs = list(content, 'proofPoint');
  return [
    ...part('Value statement', Boolean(plan?.valueStatement), <p className="read-aloud">{plan?.valueStatement}</p>),
    ...part('Value case', content.valueDriver.size + content.valueInvestment.size > 0, <Case view={view} />),
    ...part('Proof', proofs.length > 0, <Points items={proofs.map(({ id, title }) => ({ id, text: title }))} />),
  ];
};
