import type { ProgrammeScorecard } from '../../../shared/analysis/programmeScorecard';
import { fitText } from './fitText';
import { percentWords } from './words';

const SIZE = { width: 330, row: 40, bar: 12, right: 52 } as const;
const MOST = 1.5;
const WIDTH = SIZE.width - SIZE.right;
const at = (share: number): number => (Math.min(share, MOST) / MOST) * WIDTH;

/** What each measure attains, 0 to 150 %, with the mark of full, and where it was when the result was last kept. */
export const MeasureBars = ({ lines }: Pick<ProgrammeScorecard, 'lines'>) => (
  <svg
    className="measure-bars"
    viewBox={`0 0 ${SIZE.width} ${lines.length * SIZE.row + 4}`}
    role="img"
    aria-label={lines
      .map(
        ({ measure, attained }) =>
          `${measure.name} ${attained.value === null ? 'not known' : percentWords(attained.value * 100)}`,
      )
      .join('; ')}
  >
    {lines.map(({ measure, attained, before }, row) => {
      const top = row * SIZE.row;
      const y = top + 20;
      return (
        <g key={measure.id}>
          <text x="0" y={top + 13} className="model-words">
            {fitText(measure.name || 'A measure without a name', WIDTH, 13)}
          </text>
          <rect x="0" y={y} width={WIDTH} height={SIZE.bar} className="score-band" />
          {attained.value === null ? null : (
            <rect
              x="0"
              y={y}
              width={at(attained.value)}
              height={SIZE.bar}
              className={attained.value >= 1 ? 'key-step there' : 'score-band here'}
            />
          )}
          <path d={`M${at(1)} ${y - 3}V${y + SIZE.bar + 3}`} className="measure-full" />
          {before === null ? null : <path d={`M${at(before)} ${y - 2}V${y + SIZE.bar + 2}`} className="key-before" />}
          <text x={SIZE.width} y={y + 11} textAnchor="end" className="model-words">
            {attained.value === null ? '–' : percentWords(attained.value * 100)}
          </text>
        </g>
      );
    })}
  </svg>
);
