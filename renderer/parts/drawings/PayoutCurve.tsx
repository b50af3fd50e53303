import { percentWords } from './words';

type Corner = readonly [score: number, share: number];
type Props = {
  /** Corners of the curve, by score: below the first nothing is paid, above the last no more. */
  readonly corners: readonly Corner[];
  /** 0 to 1.5; null where it is not known. */
  readonly score: number | null;
  readonly payout: number | null;
  /** Narrow, with words as large as the text beside it. */
  readonly isTight?: boolean;
};

const WIDE = { width: 420, height: 210, left: 46, right: 16, top: 14, bottom: 40 } as const;
const TIGHT = { width: 320, height: 190, left: 44, right: 10, top: 14, bottom: 40 } as const;
const MOST_SCORE = 1.5;

/** What is paid of the target bonus for a score (F27), and where the score of today lies on it. */
export const PayoutCurve = ({ corners, score, payout, isTight = false }: Props) => {
  const size = isTight ? TIGHT : WIDE;
  const [first] = corners;
  const last = corners.at(-1);
  if (!first || !last) return null;
  const most = Math.max(1, ...corners.map(([, share]) => share));
  const x = (value: number): number => size.left + (value / MOST_SCORE) * (size.width - size.left - size.right);
  const y = (share: number): number =>
    size.height - size.bottom - (share / most) * (size.height - size.top - size.bottom);
  const points = [[0, 0], [first[0], 0], ...corners, [MOST_SCORE, last[1]]] as const;
  const shares = [...new Set([0, ...corners.map(([, share]) => share)])];
  const now =
    score === null || payout === null
      ? 'The score is not known yet'
      : `A score of ${percentWords(score * 100)} pays ${percentWords(payout * 100)} of the target bonus`;
  return (
    <svg
      className="payout-curve"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${now}. ${corners.map(([at, share]) => `${percentWords(at * 100)} pays ${percentWords(share * 100)}`).join(', ')}.`}
    >
      {shares.map((share) => (
        <g key={share}>
          <path d={`M${size.left} ${y(share)} H${size.width - size.right}`} className="curve-grid" />
          <text x={size.left - 6} y={y(share) + 4} textAnchor="end" className="bar-label">
            {percentWords(share * 100)}
          </text>
        </g>
      ))}
      {corners.map(([at]) => (
        <text key={at} x={x(at)} y={size.height - size.bottom + 16} textAnchor="middle" className="bar-label">
          {isTight ? Math.round(at * 100) : percentWords(at * 100)}
        </text>
      ))}
      <text x={x(MOST_SCORE / 2)} y={size.height - 6} textAnchor="middle" className="bar-label">
        {isTight ? 'Score of the card, %' : 'Score of the card'}
      </text>
      <path d={`M${points.map(([at, share]) => `${x(at)} ${y(share)}`).join(' L')}`} className="curve-line" />
      {score === null || payout === null ? null : (
        <>
          <path d={`M${x(score)} ${size.height - size.bottom} V${y(payout)}`} className="curve-now" />
          <circle cx={x(score)} cy={y(payout)} r="5" className="curve-mark" />
        </>
      )}
    </svg>
  );
};
