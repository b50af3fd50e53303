import type { AccountFacts } from '../../../../shared/analysis/accountFacts';
import { clientAlias } from '../../../../shared/analysis/clientAliases';
import { longDate } from '../../../../shared/conventions/writeDay';
import { showAccount } from '../../../commands/atlasCommands';
import { percentWords } from '../../../parts/drawings/words';
import { Button } from '../../../parts/ui/Button';
import { useAccountFacts, useFollowedFacts } from '../../../state/accountFacts';
import { useClientsHidden } from '../../../state/clients';
import { showSection, useSession } from '../../../state/session';

const share = (value: number | null): string => percentWords(value === null ? null : value * 100);

const showScorecard = async (accountId: string): Promise<void> => {
  await showAccount(accountId);
  showSection('review');
};

const Line = ({ facts, name }: { readonly facts: AccountFacts; readonly name: string }) => {
  const { measures, score, payout, checksHeld, checks, before, beforeOn } = facts.scorecard;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="tabular">{measures === 0 ? 'none' : measures}</td>
      <td className="tabular">
        {share(score)}
        {before === null || beforeOn === null ? null : (
          <small className="quiet">
            was {share(before)} on {longDate(beforeOn)}
          </small>
        )}
      </td>
      <td className="tabular">{share(payout)}</td>
      <td className={`tabular ${checksHeld < checks ? 'warning' : ''}`}>
        {checks === 0 ? '–' : `${checksHeld} of ${checks}`}
      </td>
      <td>
        <Button
          small
          tone="bare"
          aria-label={`Open the scorecard of ${name}`}
          onClick={() => void showScorecard(facts.accountId)}
        >
          Open
        </Button>
      </td>
    </tr>
  );
};

/** The scorecards of the accounts: what each reaches, what that pays, and whether it is well designed. */
export const AccountScorecards = () => {
  useFollowedFacts();
  const facts = useAccountFacts();
  const atlas = useSession((state) => state.atlas);
  const isHidden = useClientsHidden();
  if (facts.length === 0) return null;
  const names = new Map((atlas?.accounts ?? []).map(({ id, name }) => [id, name]));
  return (
    <section className="part" aria-labelledby="account-scorecards">
      <h3 id="account-scorecards">Scorecards of the accounts</h3>
      <table className="programme-table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Measures</th>
            <th scope="col">Reached</th>
            <th scope="col">Pays</th>
            <th scope="col">Checks held</th>
            <th scope="col">
              <span className="visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((one, at) => (
            <Line
              key={one.accountId}
              facts={one}
              name={isHidden ? clientAlias(at + 1) : (names.get(one.accountId) ?? 'An account')}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};
