import { withDecimals } from '../../../shared/conventions/writeNumber';

type Props = {
  /** 0–100; null where it is not known. */
  readonly score: number | null;
  readonly before: number | null;
  /** Where the next verdict begins, with its name; the first begins at 0. */
  readonly bands: readonly { readonly from: number; readonly name: string }[];
};

const SIZE = { width: 420, height: 96, left: 10, top: 40, bar: 16 } as const;
const WIDTH = SIZE.width - 2 * SIZE.left;
const at = (score: number): number => SIZE.left + (score / 100) * WIDTH;
const FULL = 100;

/** A score on a line from 0 to 100 with its verdicts, and where it stood when it was last kept. */
export const ScoreLine = ({ score, before, bands }: Props) => {
  const middle = SIZE.top + SIZE.bar / 2;
  return (
    <svg
      className="score-line"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={[
        score === null ? 'Not known' : `${withDecimals(score, 1)} of 100`,
        before === null ? '' : `before ${withDecimals(before, 1)}`,
      ]
        .filter(Boolean)
        .join('; ')}
    >
      {bands.map(({ from, name }, place) => {
        const to = bands[place + 1]?.from ?? FULL;
        return (
          <g key={name}>
            <rect
              x={at(from) + 1}
              y={SIZE.top}
              width={Math.max(0, at(to) - at(from) - 2)}
              height={SIZE.bar}
              className={
                score !== null && score >= from && (score < to || to === FULL) ? 'score-band here' : 'score-band'
              }
            />
            <text x={at(from) + 2} y={SIZE.top + SIZE.bar + 20} className="model-words">
              {name}
            </text>
            {from === 0 ? null : (
              <text x={at(from)} y={SIZE.top + SIZE.bar + 36} textAnchor="middle" className="score-cut">
                {from}
              </text>
            )}
          </g>
        );
      })}
      {before === null ? null : (
        <circle cx={at(before)} cy={middle} r="7" className="score-before">
          <title>{`Before: ${withDecimals(before, 1)}`}</title>
        </circle>
      )}
      {score === null ? null : (
        <>
          <circle cx={at(score)} cy={middle} r="8" className="dimension-mark" />
          <text
            x={Math.min(Math.max(at(score), 24), SIZE.width - 24)}
            y={SIZE.top - 12}
            textAnchor="middle"
            className="score-now"
          >
            {withDecimals(score, 1)}
          </text>
        </>
      )}
    </svg>
  );
};
