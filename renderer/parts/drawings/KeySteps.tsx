import { CHECK_ANSWERS, type Statement } from '../../../shared/analysis/programmeChecks';

const SIZE = { width: 420, row: 22, left: 22, top: 22, gap: 4 } as const;
const STEPS = CHECK_ANSWERS.sevenKeys.slice(1);
const STEP = (SIZE.width - SIZE.left) / STEPS.length;

/** How far each of the seven keys is, in three steps, and how far it was when that was last kept. */
export const KeySteps = ({ keys }: { readonly keys: readonly Statement[] }) => (
  <svg
    className="key-steps"
    viewBox={`0 0 ${SIZE.width} ${SIZE.top + keys.length * SIZE.row}`}
    role="img"
    aria-label={keys
      .map(
        ({ number, answer }) =>
          `Key ${number} ${answer === null ? 'not known' : (CHECK_ANSWERS.sevenKeys[answer] ?? '')}`,
      )
      .join('; ')}
  >
    {STEPS.map((word, step) => (
      <text key={word} x={SIZE.left + step * STEP} y="12" className="score-cut">
        {word}
      </text>
    ))}
    {keys.map(({ number, answer, before }, row) => {
      const y = SIZE.top + row * SIZE.row;
      return (
        <g key={number}>
          <text x="0" y={y + 13} className="model-words">
            {number}
          </text>
          {answer === null ? (
            <text x={SIZE.left} y={y + 13} className="score-cut">
              not known
            </text>
          ) : (
            STEPS.map((word, step) => (
              <rect
                key={word}
                x={SIZE.left + step * STEP}
                y={y + 2}
                width={STEP - SIZE.gap}
                height={SIZE.row - 8}
                className={step < answer ? 'key-step there' : 'key-step'}
              />
            ))
          )}
          {before === null || before === answer ? null : (
            <line
              x1={SIZE.left + before * STEP - SIZE.gap / 2}
              x2={SIZE.left + before * STEP - SIZE.gap / 2}
              y1={y}
              y2={y + SIZE.row - 4}
              className="key-before"
            />
          )}
        </g>
      );
    })}
  </svg>
);
