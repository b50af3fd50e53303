import type { DefinedBox } from '../../../shared/analysis/programmeDefinition';
import { withDecimals } from '../../../shared/conventions/writeNumber';

const SIZE = { width: 540, row: 28, left: 270, right: 40 } as const;
const WIDTH = SIZE.width - SIZE.left - SIZE.right;
const LEAST = 1;
const MOST = 5;
const LONGEST_TITLE = 32;

/** How far the room agrees to each box of the definition, 1 to 5. */
export const AgreementBars = ({ boxes }: { readonly boxes: readonly DefinedBox[] }) => (
  <svg
    className="agreement-bars"
    viewBox={`0 0 ${SIZE.width} ${boxes.length * SIZE.row}`}
    role="img"
    aria-label={boxes
      .map(({ title, mean }) => `${title}: ${mean === null ? 'not known' : withDecimals(mean, 1)}`)
      .join('; ')}
  >
    {boxes.map(({ id, title, mean, isTalk }, row) => {
      const y = row * SIZE.row;
      return (
        <g key={id}>
          <text x="0" y={y + 17} className="model-words">
            {title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title}
          </text>
          <rect x={SIZE.left} y={y + 6} width={WIDTH} height="14" className="key-step" />
          {mean === null ? null : (
            <rect
              x={SIZE.left}
              y={y + 6}
              width={(WIDTH * (mean - LEAST)) / (MOST - LEAST)}
              height="14"
              className={isTalk ? 'key-step talk' : 'key-step there'}
            />
          )}
          <text x={SIZE.width} y={y + 17} textAnchor="end" className="model-words">
            {mean === null ? '–' : withDecimals(mean, 1)}
          </text>
        </g>
      );
    })}
  </svg>
);
