import { isOpenOpportunity } from '../../../../shared/analysis/buyingCentre';
import { wallet } from '../../../../shared/analysis/shareOfWallet';
import { list } from '../../../../shared/document/document';
import { labelOf } from '../../../../shared/model/labels';
import { wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { percentWords } from '../../../parts/drawings/words';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Rows } from '../../../paper/Rows';
import { Stats } from '../../../paper/texts';
import { wholeAmount, type PlanView } from '../../../paper/view';
import { WhitespaceGrid } from '../../../paper/WhitespaceGrid';

const Wallet = ({ view }: { readonly view: PlanView }) => {
  const whole = wallet(view.content, view.asOf);
  const { reason } = whole.shareOfWallet;
  return (
    <>
      <Stats
        stats={[
          { figure: whole.shareOfWallet, as: percentWords, words: 'share of wallet' },
          {
            figure: whole.whitespace,
            as: wholeMoney,
            words: `whitespace, ${view.currency}`,
            note:
              whole.unknownSpendCells > 0
                ? `${whole.unknownSpendCells} ${whole.unknownSpendCells === 1 ? 'cell' : 'cells'} without a known spend`
                : null,
          },
          { figure: { value: whole.oursTotal, reason }, as: wholeMoney, words: `yours, ${view.currency}` },
          { figure: { value: whole.spendKnown, reason }, as: wholeMoney, words: `known spend, ${view.currency}` },
          { figure: whole.penetration, as: percentWords, words: 'of known cells you sell in' },
        ]}
      />
      <WhitespaceGrid view={view} />
    </>
  );
};

const CellNotes = ({ view }: { readonly view: PlanView }) => (
  <Rows
    label="Remarks on cells"
    rows={list(view.content, 'cell').filter((cell) => cell.note !== null || cell.sponsorId !== null)}
    columns={[
      { head: 'Unit', of: (row) => view.unit(row.businessUnitId) },
      { head: 'Offering', of: (row) => view.offering(row.offeringId) },
      { head: 'Sponsor', of: (row) => view.person(row.sponsorId) },
      { head: 'Note', of: (row) => row.note, as: 'text' },
    ]}
  />
);

/** Where a deal is, what it is about, and its next step; nothing where nobody said. */
const DealFacts = ({ row, view }: { readonly row: RecordOf<'opportunity'>; readonly view: PlanView }) => {
  const about = [view.unit(row.businessUnitId), view.offering(row.offeringId), row.type && inWords(row.type)]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {about === '' ? null : <span className="quiet">{about}</span>}
      {about !== '' && row.nextStep ? <span className="quiet"> · </span> : null}
      {row.nextStep ? (
        <>
          <span className="quiet">Next:</span> {row.nextStep}
        </>
      ) : null}
    </>
  );
};

/** What the plan prints of whitespace and potential. */
export const potentialPaper: SectionParts = (view) => {
  const { content, asOf } = view;
  return [
    ...part('Share of wallet', content.cell.size > 0, <Wallet view={view} />),
    ...part(
      'Remarks on cells',
      list(content, 'cell').some((cell) => cell.note !== null || cell.sponsorId !== null),
      <CellNotes view={view} />,
    ),
    ...part(
      'Opportunities',
      content.opportunity.size > 0,
      <Rows
        label="Opportunities"
        shape="deals"
        rows={list(content, 'opportunity')}
        below={(row) => <DealFacts row={row} view={view} />}
        columns={[
          {
            head: 'Opportunity',
            of: (row) => <strong>{row.title}</strong>,
            as: 'text',
          },
          { head: 'Stage', of: (row) => inWords(row.stage), as: 'short' },
          {
            head: `${labelOf('opportunity', 'value', view.word)}, ${view.currency}`,
            of: (row) => wholeAmount(row.value),
            as: 'number',
          },
          { head: 'In the year', of: (row) => wholeAmount(row.valueInYear), as: 'number' },
          {
            head: 'Chance',
            of: (row) => (row.probability === null ? null : percentWords(row.probability)),
            as: 'number',
          },
          { head: 'Margin', of: (row) => (row.marginPct === null ? null : percentWords(row.marginPct)), as: 'number' },
          {
            head: 'Closes',
            of: (row) => (
              <span className={isOpenOpportunity(row) && row.closeDate !== null && row.closeDate < asOf ? 'alert' : ''}>
                {view.day(row.closeDate) ?? '–'}
              </span>
            ),
            as: 'short',
          },
          {
            head: `${labelOf('opportunity', 'economicBuyerId')} and ${withinSentence(labelOf('opportunity', 'championId'))}`,
            of: (row) =>
              [view.person(row.economicBuyerId), view.person(row.championId)]
                .filter((name) => name !== null)
                .map((name) => (
                  <span key={name} className="line">
                    {name}
                  </span>
                )),
          },
          { head: 'Against', of: (row) => view.competitor(row.competitorId) },
        ]}
      />,
    ),
  ];
};
