import type { SingleThread } from '../../../shared/analysis/singleThread';

const FUNCTIONS = ['Board', 'Finance', 'Operations', 'Technology', 'Purchasing'] as const;
const SIZE = { width: 700, height: 300, wide: 300, tall: 210, top: 44 } as const;
const SHAPES = [
  { shape: 'bow-tie', words: 'Bow-tie: one point of contact' },
  { shape: 'diamond', words: 'Diamond: many functions meet' },
] as const;

/**
 * Where two companies touch in one person, and where many functions meet (F7). The one this account looks like is
 * filled.
 */
export const BowTie = ({ shape }: Pick<SingleThread, 'shape'>) => (
  <svg
    className="bow-tie"
    viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
    role="img"
    aria-label={`This account: ${shape ?? 'not known'}`}
  >
    {SHAPES.map((one, at) => {
      const left = at * (SIZE.width - SIZE.wide);
      const middle = left + SIZE.wide / 2;
      const right = left + SIZE.wide;
      const { top } = SIZE;
      const foot = top + SIZE.tall;
      const half = top + SIZE.tall / 2;
      const [yours, theirs] =
        one.shape === 'bow-tie'
          ? [`M${left} ${top} V${foot} L${middle - 3} ${half} Z`, `M${right} ${top} V${foot} L${middle + 3} ${half} Z`]
          : [`M${middle - 3} ${top} V${foot} L${left} ${half} Z`, `M${middle + 3} ${top} V${foot} L${right} ${half} Z`];
      return (
        <g key={one.shape} className={one.shape === shape ? 'tie here' : 'tie'}>
          <text x={middle} y="18" textAnchor="middle" className="model-words strong">
            {one.words}
          </text>
          <path d={yours} className="tie-yours" />
          <path d={theirs} className="tie-theirs" />
          {FUNCTIONS.map((name, row) => {
            const y = top + 26 + row * 40;
            return one.shape === 'diamond' ? (
              <path key={name} d={`M${middle - 26} ${y} h52`} className="tie-line" />
            ) : row === 2 ? (
              <path key={name} d={`M${middle - 26} ${half} h52`} className="tie-line" />
            ) : null;
          })}
          <text
            x={one.shape === 'bow-tie' ? left + 46 : middle - 74}
            y={half + 5}
            textAnchor="middle"
            className="model-words on-tone"
          >
            You
          </text>
          <text
            x={one.shape === 'bow-tie' ? right - 46 : middle + 74}
            y={half + 5}
            textAnchor="middle"
            className="model-words on-tone"
          >
            They
          </text>
        </g>
      );
    })}
    <text x={SIZE.width / 2} y={SIZE.height - 12} textAnchor="middle" className="model-words">
      {shape === null
        ? 'Not known which one this account is: nobody has a relationship yet'
        : shape === 'in between'
          ? 'This account is in between'
          : `This account is a ${shape}`}
    </text>
  </svg>
);
