import { isTickedKind } from '../../../../shared/audience/viewer';
import { valueCase } from '../../../../shared/analysis/valueCase';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { list, single } from '../../../../shared/document/document';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { percentWords } from '../../../parts/drawings/words';
import { ValueBars } from '../../../parts/drawings/ValueBars';
import { driverColumns } from '../../customer/valueChapter';
import { Rows } from '../../Rows';
import { Drawing, Facts, Label, Points, Stats } from '../../texts';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';
import { inWords, withinSentence } from '../../../../shared/model/words';

/** To whoever prints it for themselves: what of it would not be there for the customer. */
const notSharedWords = (view: PlanView): string | null => {
  if (view.viewer.audience === 'customer' || !isTickedKind('valueDriver')) return null;
  const drivers = list(view.content, 'valueDriver');
  const count = drivers.filter(({ sharedWithCustomer }) => sharedWithCustomer !== true).length;
  return count === 0
    ? null
    : `${count} of ${drivers.length} value drivers ${count === 1 ? 'is' : 'are'} not shared with the customer. This copy is for the own team.`;
};

/** What the work is worth to the customer: how it is worked out, who agreed, what it costs, when it has paid. */
export const ValueCaseSheet = ({ view }: { readonly view: PlanView }) => {
  const { content } = view;
  const worth = valueCase(content, view.asOf);
  const investment = single(content, 'valueInvestment');
  const statement = single(content, 'plan')?.valueStatement;
  const proofs = list(content, 'proofPoint');
  const notShared = notSharedWords(view);
  return (
    <AccountSheet view={view} id="sheet-value" kind="Value case">
      {notShared === null ? null : <p className="remark alert">{notShared}</p>}
      {statement ? <p className="read-aloud">{statement}</p> : null}
      <Stats
        stats={[
          {
            figure: worth.agreed,
            as: wholeMoney,
            words: `${withinSentence(inWords('agreed'))} a year, ${view.currency}`,
          },
          { figure: worth.delivered, as: wholeMoney, words: `${withinSentence(inWords('delivered'))} so far` },
          { figure: worth.net, as: wholeMoney, words: 'net, over the years of the case' },
          { figure: worth.roi, as: percentWords, words: 'return on the investment' },
          {
            figure: worth.paybackMonths,
            as: (value: number | null) => worth.paybackText ?? (value === null ? '–' : withDecimals(value, 1)),
            words: 'months to pay back',
          },
        ].filter(({ figure }) => figure.value !== null || figure === worth.agreed)}
      />
      {worth.claimed.value === null ? null : (
        <Drawing>
          <ValueBars worth={worth} years={investment?.years ?? null} />
        </Drawing>
      )}
      <Label>Where it comes from</Label>
      <Rows
        label="Where it comes from"
        rows={list(content, 'valueDriver')}
        columns={driverColumns(view, 'to be agreed')}
      />
      <Facts
        facts={[
          ['Paid once', view.money(investment?.oneOff ?? null)],
          ['Paid a year', view.money(investment?.annual ?? null)],
          ['Years', investment?.years == null ? null : plainNumber(investment.years)],
          [
            'Delivered of agreed',
            worth.realisation.value === null ? null : percentWords(worth.realisation.value * 100),
          ],
        ]}
      />
      {proofs.length === 0 ? null : (
        <>
          <Label>Proof</Label>
          <Points items={proofs.map(({ id, title }) => ({ id, text: title }))} />
        </>
      )}
      <p className="legend">
        A driver is worth quantity × worth of one × improvement, counted at the share both sides are sure of. It counts
        once somebody of the customer agreed to it.
      </p>
    </AccountSheet>
  );
};
