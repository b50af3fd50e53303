import type { Persona, Start } from '../../../shared/analysis/startPersonas';
import { openCover } from '../../commands/waitingCommands';
import { startColumns } from '../../parts/duties/startColumns';
import { useIsHiding } from '../../state/records';

type Props = Start & { readonly persona: Persona; readonly names: ReadonlyMap<string, string> };

/** How each account stands, a row each. A press on its name opens it at its cover. */
export const AccountFigures = ({ lines, accounts, persona, names }: Props) => {
  const isHiding = useIsHiding();
  const columns = startColumns(persona, isHiding);
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
