import type { AccountFacts } from '../../../../shared/analysis/accountFacts';
import { rollUps } from '../../../../shared/analysis/portfolioRollUp';
import { longDate } from '../../../../shared/conventions/writeDay';
import { find, list, type Document } from '../../../../shared/document/document';
import type { RecordOf } from '../../../../shared/model';
import { shortMoney } from '../../../../shared/model/money';
import { Rows } from '../../Rows';

type Props = { readonly content: Document; readonly asOf: string; readonly facts: readonly AccountFacts[] };

const money = (value: number | null): string => (value === null ? '–' : shortMoney(value));

/** Parents with the sums of them and their parts, and what these are one by one. */
export const RollUpRows = ({ content, asOf, facts }: Props) => {
  const lines = rollUps(content, asOf, facts).flatMap((head) => [
    { ...head, key: head.id, called: `${head.name} with its parts`, note: '' },
    ...[head.itself, ...head.parts].map((part) => ({
      ...part,
      key: `${head.id} ${part.id}`,
      called: `– ${part.name}`,
      note: part.lacksRate ? 'no rate, money left out' : '',
    })),
  ]);
  if (lines.length === 0) return null;
  return (
    <Rows
      label="Parents with their parts"
      rows={lines.map((line) => ({ ...line, id: line.key }))}
      columns={[
        { head: 'Parents with their parts', of: ({ called }) => called },
        { head: 'Revenue', as: 'number', of: ({ revenue }) => (revenue === null ? null : money(revenue)) },
        {
          head: 'Contribution',
          as: 'number',
          of: ({ contribution }) => (contribution === null ? null : money(contribution)),
        },
        { head: 'Potential', as: 'number', of: ({ potential }) => (potential === null ? null : money(potential)) },
        { head: 'Hours', as: 'number', of: ({ hours }) => (hours === null ? null : Math.round(hours)) },
        {
          head: 'Share of wallet',
          as: 'number',
          of: ({ shareOfWallet }) => (shareOfWallet.value === null ? null : `${Math.round(shareOfWallet.value)} %`),
        },
        { head: '', as: 'text', of: ({ note }) => note },
      ]}
    />
  );
};

/** In the currency of the account, which is named where it is another than that of the portfolio. */
const costOf = (content: Document, { amount, portfolioAccountId }: RecordOf<'priceConcession'>): string | null =>
  amount === null
    ? null
    : [money(amount), find(content, 'portfolioAccount', portfolioAccountId)?.currency].filter(Boolean).join(' ');

/** The log of price concessions. */
export const ConcessionRows = ({ content }: Pick<Props, 'content'>) => {
  const called = (id: string | null): string | null => find(content, 'portfolioAccount', id)?.name ?? null;
  if (content.priceConcession.size === 0) return null;
  return (
    <Rows
      label="Prices given up"
      rows={list(content, 'priceConcession')}
      columns={[
        { head: 'Price given up', of: ({ portfolioAccountId: id }) => called(id) },
        { head: 'Day', as: 'short', of: ({ on }) => on && longDate(on) },
        { head: 'What', as: 'text', of: ({ what }) => what },
        { head: 'Cost a year', as: 'number', of: (row) => costOf(content, row) },
        { head: 'In return', as: 'text', of: ({ inReturn }) => inReturn },
        { head: 'Asked by', of: ({ askedBy }) => askedBy },
      ]}
    />
  );
};
