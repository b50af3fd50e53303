import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import { byValue, type PortfolioLine, type PortfolioView } from '../../../shared/analysis/portfolioView';
import { TIME_WORDS } from '../../../shared/analysis/portfolioWords';
import { scaleOfMoney, type MoneyScale } from '../../../shared/analysis/moneyScale';
import { toneOf } from './TimeBands';

type Props = {
  readonly view: PortfolioView;
  readonly marked?: string | null;
  readonly onMark?: (id: string | null) => void;
  /** The rows that are shown; all of them where nothing is said. */
  readonly only?: readonly PortfolioLine[];
  /** With short names, without potential and hours, for letters that are read from afar. */
  readonly isShort?: boolean;
};

const share = (value: number | null): string => (value === null ? '–' : `${Math.round(100 * value)} %`);
const whole = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));

const Row = ({
  line,
  scale,
  marked,
  onMark,
  isShort = false,
}: {
  readonly line: PortfolioLine;
  readonly scale: MoneyScale;
} & Omit<Props, 'view' | 'only'>) => (
  <tr
    className={marked === line.id ? 'marked' : ''}
    onPointerEnter={() => onMark?.(line.id)}
    onPointerLeave={() => onMark?.(null)}
  >
    <th scope="row" title={line.name}>
      {isShort ? line.short : line.name}
    </th>
    <td>
      {line.quadrant === null ? <span className="quiet">–</span> : QUADRANT_WORDS[line.quadrant]}{' '}
      {line.isBorderline && !isShort ? <span className="quiet">borderline</span> : null}
    </td>
    <td className={`number ${line.contribution !== null && line.contribution <= 0 ? 'too-much' : ''}`}>
      {line.lacksRate ? <abbr title="Its currency has no rate">–</abbr> : scale.write(line.contribution)}
    </td>
    {isShort ? null : (
      <>
        <td className="number">{scale.write(line.potential)}</td>
        <td className="number">{whole(line.hours)}</td>
      </>
    )}
    <td className="number">{share(line.timeShare)}</td>
    <td className="number">{share(line.valueShare)}</td>
    <td className={toneOf(line) === 'little' ? 'too-little' : toneOf(line) === 'much' ? 'too-much' : 'quiet'}>
      {line.band === null ? '–' : TIME_WORDS[line.band]}
    </td>
  </tr>
);

/** The portfolio as a table, what is worth most first, with its sums. */
export const PortfolioTable = ({ view, marked = null, onMark, only, isShort = false }: Props) => {
  const { lines, currency } = view;
  const scale = scaleOfMoney(lines.flatMap((line) => [line.contribution ?? 0, line.potential ?? 0]));
  const unit = [scale.words, currency].filter(Boolean).join(' ');
  return (
    <table className="portfolio-table tabular">
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Quadrant</th>
          <th scope="col" className="number" title="Contribution a year: mean of the known years among the last three">
            Contrib.
          </th>
          {isShort ? null : (
            <>
              <th scope="col" className="number" title="Potential over three years">
                Potential
              </th>
              <th scope="col" className="number" title="Hours a month that are planned">
                Hours
              </th>
            </>
          )}
          <th scope="col" className="number">
            Time
          </th>
          <th scope="col" className="number" title="Mean of the shares of contribution and of potential">
            Value
          </th>
          <th scope="col">Time is</th>
        </tr>
      </thead>
      <tbody>
        {(only ?? byValue(lines)).map((line) => (
          <Row
            key={line.id}
            line={line}
            scale={scale}
            marked={marked}
            isShort={isShort}
            {...(onMark ? { onMark } : {})}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {lines.length} {lines.length === 1 ? 'account' : 'accounts'}
          </th>
          <td>{unit}</td>
          <td className="number">{scale.write(view.contribution)}</td>
          {isShort ? null : (
            <>
              <td className="number">{scale.write(view.potential)}</td>
              <td className="number">{whole(view.hours)}</td>
            </>
          )}
          <td className="number">{lines.some((line) => line.timeShare !== null) ? '100 %' : '–'}</td>
          <td className="number">{lines.some((line) => line.valueShare !== null) ? '100 %' : '–'}</td>
          <td>in all</td>
        </tr>
      </tfoot>
    </table>
  );
};
