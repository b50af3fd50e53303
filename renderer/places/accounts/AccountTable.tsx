import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import type { ListedAccount, SortedBy } from '../../../shared/analysis/accountList';
import { shortMoney } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import { duplicateAccount, showAccount } from '../../commands/atlasCommands';
import { beginPlanOf, putIntoPortfolio } from '../../commands/portfolioCommands';
import { useClientsHidden } from '../../state/clients';
import { attempt } from '../../state/messages';
import { setSession } from '../../state/session';
import { ActionMenu } from '../../parts/ui/ActionMenu';
import { Ellipsis } from 'lucide-react';

const HEADS: readonly { readonly by: SortedBy; readonly words: string; readonly isNumber?: true }[] = [
  { by: 'name', words: 'Account' },
  { by: 'quadrant', words: 'Field' },
  { by: 'lifecycle', words: 'State' },
  { by: 'kamForm', words: 'Form' },
  { by: 'step', words: 'Step' },
  { by: 'owner', words: 'Owner' },
  { by: 'people', words: 'People', isNumber: true },
  { by: 'revenue', words: 'Revenue', isNumber: true },
];

type Props = {
  readonly rows: readonly ListedAccount[];
  readonly sort: { readonly by: SortedBy; readonly isDown: boolean } | null;
  readonly onSort: (by: SortedBy) => void;
  readonly onDelete: (account: ListedAccount) => void;
  readonly isReadOnly: boolean;
};

/** What can be done with one of them. */
const itemsOf = (
  { accountId, rowId, name, lifecycle, kamForm }: ListedAccount,
  isReadOnly: boolean,
  onDelete: () => void,
) =>
  accountId === null
    ? [
        { label: 'Begin a plan of its own', run: () => void beginPlanOf(rowId ?? ''), disabled: isReadOnly },
        {
          label: 'Show it in the portfolio',
          run: () => setSession({ atlasPlace: 'portfolio', portfolioTab: 'scores' }),
        },
      ]
    : [
        ...(rowId === null
          ? [
              {
                label: 'Put it into the portfolio',
                run: () => putIntoPortfolio([{ accountId, name, lifecycle, kamForm }]),
                disabled: isReadOnly,
              },
            ]
          : []),
        { label: 'Duplicate', run: () => void duplicateAccount(accountId), disabled: isReadOnly },
        { label: 'Delete', run: onDelete, disabled: isReadOnly, destroys: true },
      ];

const words = (value: string | null): string => (value === null ? '–' : inWords(value));

const Row = ({
  row,
  onDelete,
  isReadOnly,
}: { readonly row: ListedAccount } & Pick<Props, 'onDelete' | 'isReadOnly'>) => {
  const isHidden = useClientsHidden();
  const { accountId } = row;
  return (
    <tr>
      <th scope="row">
        {accountId === null ? (
          <span className="light-account">
            {row.name} <small className="quiet">no plan</small>
          </span>
        ) : (
          <button type="button" className="account-link" onClick={() => void attempt(() => showAccount(accountId))}>
            {row.name}
            {row.isArchived ? <small className="quiet"> archived, read only</small> : null}
          </button>
        )}
      </th>
      <td>{row.quadrant === null ? '–' : QUADRANT_WORDS[row.quadrant]}</td>
      <td>{words(row.lifecycle)}</td>
      <td>{words(row.kamForm)}</td>
      <td>{words(row.step)}</td>
      <td>{row.owner ?? '–'}</td>
      <td className="number">{row.people ?? '–'}</td>
      <td className="number">
        {row.foreignRevenue === null
          ? shortMoney(row.revenue)
          : `${shortMoney(row.foreignRevenue.value)} ${row.foreignRevenue.currency}`}
        {row.revenueYear === null ? null : <small className="quiet"> FY{row.revenueYear}</small>}
      </td>
      <td className="tools">
        <ActionMenu
          label={`More of ${row.name}`}
          className="button bare small"
          face={<Ellipsis size={15} aria-hidden="true" />}
          items={itemsOf(row, isReadOnly || isHidden, () => onDelete(row))}
        />
      </td>
    </tr>
  );
};

/** The accounts as rows that are sorted by a press on their heading. */
export const AccountTable = ({ rows, sort, onSort, onDelete, isReadOnly }: Props) => (
  <table className="account-table tabular">
    <thead>
      <tr>
        {HEADS.map(({ by, words: head, isNumber }) => (
          <th
            key={by}
            scope="col"
            className={isNumber ? 'number' : ''}
            aria-sort={sort?.by === by ? (sort.isDown ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" onClick={() => onSort(by)}>
              {head}
              {sort?.by === by ? <span aria-hidden="true">{sort.isDown ? ' ↓' : ' ↑'}</span> : null}
            </button>
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">More</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row key={row.id} row={row} onDelete={onDelete} isReadOnly={isReadOnly} />
      ))}
    </tbody>
  </table>
);
