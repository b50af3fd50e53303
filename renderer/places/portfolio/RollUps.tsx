import { rollUps } from '../../../shared/analysis/portfolioRollUp';
import { scaleOfMoney } from '../../../shared/analysis/moneyScale';
import { percentWords, reasonWords } from '../../parts/drawings/words';
import { setSession } from '../../state/session';
import { usePortfolio } from '../../state/portfolio';
import { Button } from '../../parts/ui/Button';

/** F18, F19, F25: parents with their parts added up. */
export const RollUps = () => {
  const { content, asOf, facts, view } = usePortfolio();
  const heads = rollUps(content, asOf, facts);
  const scale = scaleOfMoney(heads.flatMap((head) => [head.revenue ?? 0, head.contribution ?? 0]));
  return (
    <>
      <h3 className="portfolio-label">Parents with their parts</h3>
      {heads.length === 0 ? (
        <p className="small quiet">
          No account is a part of another one.{' '}
          <Button small tone="bare" onClick={() => setSession({ portfolioTab: 'scores' })}>
            Say so under Scores, Who and what
          </Button>
        </p>
      ) : (
        <table className="portfolio-table tabular">
          <thead>
            <tr>
              <th scope="col">Parent and parts</th>
              <th scope="col" className="number">
                Revenue
              </th>
              <th scope="col" className="number">
                Contrib.
              </th>
              <th scope="col" className="number">
                Potential
              </th>
              <th scope="col" className="number">
                Hours
              </th>
              <th scope="col" className="number" title="Share of wallet, from the sums">
                Wallet
              </th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head) => (
              <tr key={head.id}>
                <th scope="row">
                  {head.name}
                  <small className="quiet"> with {head.parts.map(({ name }) => name).join(', ')}</small>
                  {head.withoutRate.length === 0 ? null : (
                    <small className="warning"> without a rate, left out: {head.withoutRate.join(', ')}</small>
                  )}
                </th>
                <td className="number">{scale.write(head.revenue)}</td>
                <td className="number">{scale.write(head.contribution)}</td>
                <td className="number">{scale.write(head.potential)}</td>
                <td className="number">{head.hours === null ? '–' : Math.round(head.hours)}</td>
                <td className="number" title={reasonWords(head.shareOfWallet.reason)}>
                  {percentWords(head.shareOfWallet.value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {heads.length === 0 ? null : (
        <p className="small quiet">
          {[scale.words, view.currency].filter(Boolean).join(' ')}. People are not added up.
        </p>
      )}
    </>
  );
};
