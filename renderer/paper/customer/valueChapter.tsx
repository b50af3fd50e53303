import { driverAmount, isAgreed, valueCase } from '../../../shared/analysis/valueCase';
import { longDate } from '../../../shared/conventions/writeDay';
import { list, single } from '../../../shared/document/document';
import { plainNumber, wholeMoney } from '../../../shared/model/money';
import type { RecordOf } from '../../../shared/model';
import { inWords, withinSentence } from '../../../shared/model/words';
import { percentWords } from '../../parts/drawings/words';
import { part, type SectionParts } from '../PlanPart';
import { type RowColumn } from '../Rows';
import { CustomerRows } from './CustomerRows';
import { Points, Stats } from '../texts';
import { wholeAmount, type PlanView } from '../view';

/** How a driver is worked out: *21,000 hours a year, 45 % better, counted at 80 %*. */
const workingOf = ({ quantity, unit, improvementPct, confidencePct }: RecordOf<'valueDriver'>): string =>
  [
    quantity === null ? null : `${plainNumber(quantity)}${unit ? ` ${unit}` : ''}`,
    improvementPct === null ? null : `${percentWords(improvementPct)} better`,
    confidencePct === null ? null : `counted at ${percentWords(confidencePct)}`,
  ]
    .filter(Boolean)
    .join(', ');

/** What each driver is worth and who agreed; `open` is said where nobody did yet. */
export const driverColumns = (view: PlanView, open: string | null): readonly RowColumn<RecordOf<'valueDriver'>>[] => [
  {
    head: 'What changes',
    of: (row) => (
      <>
        <strong>{row.title}</strong>
        <span className="line quiet">{workingOf(row)}</span>
      </>
    ),
    as: 'text',
  },
  { head: `A year, ${view.currency}`, of: (row) => wholeAmount(driverAmount(row)), as: 'number' },
  {
    head: 'Agreed with',
    of: (row) =>
      isAgreed(row, view.content)
        ? [view.person(row.agreedById), row.agreedOn && longDate(row.agreedOn)].filter(Boolean).join(', ')
        : open,
  },
  { head: 'State', of: (row) => inWords(row.state), as: 'short' },
  { head: `${inWords('delivered')}, ${view.currency}`, of: (row) => wholeAmount(row.deliveredValue), as: 'number' },
];

const Drivers = ({ view }: { readonly view: PlanView }) => {
  const worth = valueCase(view.content, view.asOf);
  const stats = [
    { figure: worth.agreed, as: wholeMoney, words: `${withinSentence(inWords('agreed'))} a year, ${view.currency}` },
    {
      figure: worth.delivered,
      as: wholeMoney,
      words: `${withinSentence(inWords('delivered'))} so far, ${view.currency}`,
    },
  ].filter(({ figure }) => figure.value !== null);
  return (
    <>
      <CustomerRows label="Value" rows={list(view.content, 'valueDriver')} columns={driverColumns(view, null)} />
      {stats.length > 0 ? <Stats stats={stats} /> : null}
    </>
  );
};

/** What the work is worth to the customer: only what they agreed to, or what is shared to be agreed. */
export const valueChapter: SectionParts = (view) => {
  const { content } = view;
  const statement = single(content, 'plan')?.valueStatement;
  const proofs = list(content, 'proofPoint');
  return [
    ...part(null, Boolean(statement), <p className="read-aloud">{statement}</p>),
    ...part('Value a year', content.valueDriver.size > 0, <Drivers view={view} />),
    ...part('Proof', proofs.length > 0, <Points items={proofs.map(({ id, title }) => ({ id, text: title }))} />),
  ];
};
