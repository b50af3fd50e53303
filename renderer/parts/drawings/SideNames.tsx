import type { Sides } from '../../../shared/layout/sides';
import { inWords } from '../../../shared/model/words';

/** About what a letter takes of the height of the letters. */
const LETTER = 0.52;

/** Letters of less than this share of the others say nothing beside them. */
const LEAST = 0.45;

type Props = {
  readonly headings: Sides['headings'];
  /** The classes of people left and right; everybody else stands between them. */
  readonly pair: readonly [left: string, right: string];
};

/** The names of the two sides over their people, in units of the map. */
export const SideNames = ({ headings, pair: [left, right] }: Props) => {
  const names = { left: inWords(left), middle: 'Everybody else', right: inWords(right) };
  return (
    <g className="side-names">
      {headings.map(({ side, x, y, width, size, room }) => {
        const letters = Math.min(size, room / (names[side].length * LETTER));
        return (
          <g key={side}>
            {letters < size * LEAST ? null : (
              <text x={x + width / 2} y={y - size * 0.55} fontSize={letters} className={side}>
                {names[side]}
              </text>
            )}
            <path d={`M${x} ${y} h${width}`} />
          </g>
        );
      })}
    </g>
  );
};
