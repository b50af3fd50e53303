import { QUADRANT_WORDS, type Cuts, type Quadrant } from '../../../shared/analysis/portfolioMatrix';
import { withDecimals } from '../../../shared/conventions/writeNumber';

type MatrixPoint = {
  readonly id: string;
  readonly name: string;
  readonly attractiveness: number;
  readonly strength: number;
};

type Props = {
  readonly cuts: Cuts;
  /** This account, and the field it lies in. */
  readonly account: MatrixPoint;
  readonly field: Quadrant;
  readonly isBorderline: boolean;
  /** Other accounts of the portfolio. */
  readonly others: readonly MatrixPoint[];
};

const SIZE = { left: 44, top: 6, width: 366, height: 208, foot: 34, pad: 9 } as const;
const SCALE = [0, 2, 4, 6, 8, 10] as const;
const share = (score: number): number => Math.min(10, Math.max(0, score)) / 10;
const x = (strength: number): number => SIZE.left + share(strength) * SIZE.width;
const y = (attractiveness: number): number => SIZE.top + (1 - share(attractiveness)) * SIZE.height;

/**
 * F14–F16: how attractive the account is against how strong you are there; the field it lies in is filled, a place
 * close to a line has a dashed ring.
 */
export const PortfolioMatrix = ({ cuts, account, field, isBorderline, others }: Props) => {
  const right = SIZE.left + SIZE.width;
  const floor = SIZE.top + SIZE.height;
  const middle = x(cuts.strength);
  const line = y(cuts.attractiveness);
  const fields: readonly {
    readonly name: Quadrant;
    readonly box: readonly [left: number, top: number, right: number, bottom: number];
    readonly isRight: boolean;
    readonly isHigh: boolean;
  }[] = [
    { name: 'Star', box: [SIZE.left, SIZE.top, middle, line], isRight: false, isHigh: true },
    { name: 'Strategic', box: [middle, SIZE.top, right, line], isRight: true, isHigh: true },
    { name: 'Streamline', box: [SIZE.left, line, middle, floor], isRight: false, isHigh: false },
    { name: 'Status', box: [middle, line, right, floor], isRight: true, isHigh: false },
  ];
  const place = ({ name, attractiveness, strength }: MatrixPoint): string =>
    `${name}: attractiveness ${withDecimals(attractiveness, 1)}, strength ${withDecimals(strength, 1)}`;
  const where = `${QUADRANT_WORDS[field]}${isBorderline ? ', close to the line' : ''}`;
  return (
    <svg
      className="portfolio-matrix"
      viewBox={`0 0 ${right + 2} ${floor + SIZE.foot}`}
      role="img"
      aria-label={`Field ${where}. ${[account, ...others].map(place).join('; ')}`}
    >
      {fields.map(({ name, box: [left, top, end, bottom] }) => (
        <rect
          key={name}
          x={left}
          y={top}
          width={end - left}
          height={bottom - top}
          className={`portfolio-field ${name === field ? 'here' : ''}`}
        />
      ))}
      {/* Names stand in the corners of the whole: wherever the lines lie, they meet neither each other nor those. */}
      {fields.map(({ name, isRight, isHigh }) => (
        <text
          key={name}
          x={isRight ? right - SIZE.pad : SIZE.left + SIZE.pad}
          y={isHigh ? SIZE.top + 16 : floor - SIZE.pad}
          textAnchor={isRight ? 'end' : 'start'}
          className={`bar-label halo ${name === field ? 'strong' : ''}`}
        >
          {QUADRANT_WORDS[name]}
        </text>
      ))}
      {SCALE.map((score) => (
        <g key={score}>
          <text x={x(score)} y={floor + 14} textAnchor={score === 10 ? 'end' : 'middle'} className="bar-label">
            {score}
          </text>
          <text x={SIZE.left - 6} y={y(score) + (score === 10 ? 8 : 4)} textAnchor="end" className="bar-label">
            {score}
          </text>
        </g>
      ))}
      <text x={right} y={floor + 29} textAnchor="end" className="bar-label strong">
        Relative strength →
      </text>
      <text transform={`translate(12 ${SIZE.top}) rotate(-90)`} textAnchor="end" className="bar-label strong">
        Attractiveness →
      </text>
      {others.map((other) => (
        <circle
          key={other.id}
          cx={x(other.strength)}
          cy={y(other.attractiveness)}
          r="5"
          className="portfolio-point portfolio-other"
        />
      ))}
      {isBorderline ? (
        <circle cx={x(account.strength)} cy={y(account.attractiveness)} r="13.5" className="portfolio-ring" />
      ) : null}
      <circle
        cx={x(account.strength)}
        cy={y(account.attractiveness)}
        r="8"
        className="portfolio-point portfolio-here"
      />
    </svg>
  );
};
