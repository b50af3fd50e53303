import { decisionWords } from '../../../shared/analysis/selectionMoves';
import { longDate } from '../../../shared/conventions/writeDay';
import { list } from '../../../shared/document/document';
import type { RecordOf } from '../../../shared/model';
import { RecordTable } from '../../parts/records/RecordTable';
import { useClientsHidden } from '../../state/clients';
import { usePortfolio } from '../../state/portfolio';

/** The latest day first; of one day what was decided last. */
const newestFirst = (a: RecordOf<'selectionDecision'>, b: RecordOf<'selectionDecision'>): number =>
  (b.on ?? '').localeCompare(a.on ?? '') || b.ordinal - a.ordinal;

const COLUMNS = [
  { field: 'portfolioAccountId' },
  { field: 'on' },
  { field: 'before' },
  { field: 'after' },
  { field: 'reason' },
  { field: 'decidedBy' },
] as const;

/** F17: what was decided of which account, and why; to be read alone where names of clients are hidden. */
export const Decisions = () => {
  const { content } = usePortfolio();
  const isHidden = useClientsHidden();
  if (!isHidden)
    return (
      <RecordTable
        kind="selectionDecision"
        layout="cells-decision"
        columns={COLUMNS}
        empty="Nothing was decided yet. A move of an account above is written down here."
        addLabel={null}
        order={newestFirst}
        caption="Decisions of the selection"
      />
    );
  return (
    <ul className="selection-lines">
      {list(content, 'selectionDecision').map((one) => (
        <li key={one.id}>
          <span>
            {content.portfolioAccount.get(one.portfolioAccountId)?.name}: {decisionWords(one.before, one.after)}
            {one.reason === null ? '' : `, ${one.reason}`}
          </span>
          <span className="quiet">{one.on === null ? '' : longDate(one.on)}</span>
        </li>
      ))}
    </ul>
  );
};
