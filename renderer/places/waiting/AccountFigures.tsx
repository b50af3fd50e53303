import { PERSONA_SAYS, type Persona, type Start, type StartAccount } from '../../../shared/analysis/startPersonas';
import type { StartLine, StartPart } from '../../../shared/analysis/startLines';
import { signed } from '../../../shared/conventions/writeNumber';
import { longDate } from '../../../shared/conventions/writeDay';
import { shortMoney } from '../../../shared/model/money';
import { percentWords } from '../../parts/drawings/words';
import { openCover } from '../../commands/waitingCommands';
import { useIsHiding } from '../../state/records';
import { tellsOpinions } from '../../state/waiting';
import { isPressing } from './words';

type Column = {
  readonly head: string;
  readonly tellsOpinions?: boolean;
  readonly cell: (account: StartAccount, lines: readonly StartLine[]) => string;
  readonly isLate?: (account: StartAccount, lines: readonly StartLine[]) => boolean;
};

const COUNT_HEADS: Readonly<Record<StartPart, string>> = {
  actions: 'Actions',
  contacts: 'To contact',
  gaps: 'Gaps',
  triggers: 'Fell due',
  touches: 'Talks',
  escalations: 'Escalated',
  reviews: 'Reviews',
  workshops: 'Workshops',
};

const countOf = (part: StartPart): Column => ({
  head: COUNT_HEADS[part],
  tellsOpinions: tellsOpinions(part),
  cell: (_, lines) => {
    const count = lines.filter((line) => line.part === part).length;
    return count === 0 ? '·' : String(count);
  },
  isLate: ({ asOf }, lines) => lines.some((line) => line.part === part && isPressing(line, asOf)),
});

const money = ({ currency }: StartAccount, value: number | null): string =>
  value === null ? '–' : `${shortMoney(value)} ${currency}`;
const REVENUE: Column = { head: 'Revenue', cell: (one) => money(one, one.revenue) };
const TO_TARGET: Column = {
  head: 'Short of target',
  cell: (one) => money(one, one.toTarget),
  isLate: ({ toTarget }) => toTarget !== null && toTarget > 0,
};
const WHITESPACE: Column = { head: 'Whitespace', cell: (one) => money(one, one.whitespace) };
const SUPPORT: Column = { head: 'Support', tellsOpinions: true, cell: ({ support }) => signed(support) };
const COVERAGE: Column = { head: 'Coverage', tellsOpinions: true, cell: ({ coverage }) => percentWords(coverage) };
const READINESS: Column = { head: 'Readiness', tellsOpinions: true, cell: ({ readiness }) => percentWords(readiness) };
const OVERDUE: Column = {
  head: 'Overdue',
  cell: ({ overdue }) => (overdue === 0 ? '·' : String(overdue)),
  isLate: ({ overdue }) => overdue > 0,
};
const REVIEW: Column = {
  head: 'Next review',
  cell: ({ nextReview }) => (nextReview === null ? '–' : longDate(nextReview)),
};

const counts = (persona: Persona, left: readonly StartPart[] = []): readonly Column[] =>
  PERSONA_SAYS[persona].parts.filter((part) => !left.includes(part)).map(countOf);

const COLUMNS: Readonly<Record<Persona, readonly Column[]>> = {
  accountManager: [...counts('accountManager', ['reviews']), REVIEW],
  teamMember: counts('teamMember'),
  facilitator: [...counts('facilitator'), REVIEW],
  sponsor: [...counts('sponsor', ['reviews']), OVERDUE, REVIEW],
  headOfProgramme: [COVERAGE, READINESS, TO_TARGET, OVERDUE, REVIEW],
  seniorManagement: [REVENUE, TO_TARGET, WHITESPACE, SUPPORT, COVERAGE, OVERDUE, REVIEW],
};

type Props = Start & { readonly persona: Persona; readonly names: ReadonlyMap<string, string> };

/** How each account stands, a row each. A press on its name opens it at its cover. */
export const AccountFigures = ({ lines, accounts, persona, names }: Props) => {
  const isHiding = useIsHiding();
  const columns = COLUMNS[persona].filter((column) => !isHiding || column.tellsOpinions !== true);
  return (
    <div className="waiting-scroll">
      <table className="account-table waiting-accounts tabular">
        <caption className="visually-hidden">How each account stands</caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => {
            const own = lines.filter(({ accountId }) => accountId === account.accountId);
            return (
              <tr key={account.accountId}>
                <th scope="row">
                  <button type="button" className="account-link" onClick={() => void openCover(account.accountId)}>
                    {names.get(account.accountId)}
                  </button>
                </th>
                {columns.map(({ head, cell, isLate }) => (
                  <td key={head} className={`number ${isLate?.(account, own) === true ? 'late' : ''}`}>
                    {cell(account, own)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
