import { withoutRateWords } from '../../../shared/analysis/aboveWords';
import { rollUps, type RollUpPart } from '../../../shared/analysis/portfolioRollUp';
import { scaleOfMoney } from '../../../shared/analysis/moneyScale';
import { NoRate } from '../../parts/drawings/NoRate';
import { percentWords, reasonWords } from '../../parts/drawings/words';
import { setSession } from '../../state/session';
import { usePortfolio } from '../../state/portfolio';
import { Button } from '../../parts/ui/Button';

type Scale = ReturnType<typeof scaleOfMoney>;

/** Sums of a parent with its parts, or one of these. */
const Line = ({
  line,
  scale,
  of,
  isPart = false,
}: {
  readonly line: Omit<RollUpPart, 'id' | 'name'>;
  readonly scale: Scale;
  readonly of: string;
  readonly isPart?: boolean;
}) => (
  <tr className={isPart ? 'roll-part' : 'roll-head'}>
    <th scope="row">
      {of}
      {line.lacksRate ? (
        <>
          {' '}
          <NoRate />
        </>
      ) : null}
    </th>
    <td className="number">{scale.write(line.revenue)}</td>
    <td className="number">{scale.write(line.contribution)}</td>
    <td className="number">{scale.write(line.potential)}</td>
    <td className="number">{line.hours === null ? '–' : Math.round(line.hours)}</td>
    <td className="number" title={reasonWords(line.shareOfWallet.reason)}>
      {percentWords(line.shareOfWallet.value)}
    </td>
  </tr>
);

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
            {heads.flatMap((head) => [
              <Line key={head.id} line={{ ...head, lacksRate: false }} scale={scale} of={head.name} />,
              ...[head.itself, ...head.parts].map((part) => (
                <Line
                  key={`${head.id} ${part.id}`}
                  line={part}
                  scale={scale}
                  of={part === head.itself ? 'itself' : part.name}
                  isPart
                />
              )),
            ])}
          </tbody>
        </table>
      )}
      {heads.length === 0 ? null : (
        <p className="small quiet">
          {[scale.words, view.currency].filter(Boolean).join(' ')}. People are not added up.{' '}
          {withoutRateWords(heads.flatMap(({ withoutRate }) => withoutRate))}
        </p>
      )}
    </>
  );
};
