import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import { inWords } from '../../../../shared/model/words';

/** About what a letter takes of the height of the letters. */
const LETTER = 0.52;

/** Letters of less than this share of the others say nothing beside them. */
const LEAST = 0.45;

/**
 * The names of the two sides over their people. They grow with the map, so that they can be read when all of it is on
 * screen.
 */
export const SideHeadings = memo(
  ({ sides, pair }: { readonly sides: NonNullable<Chart['sides']>; readonly pair: string }) => {
    const [left, right] = pair.split('\n');
    const names = { left: inWords(left ?? null), middle: 'Everybody else', right: inWords(right ?? null) };
    return (
      <ViewportPortal>
        <svg className="class-names" aria-hidden="true">
          {sides.headings.map(({ side, x, y, width, size, room }) => {
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
        </svg>
      </ViewportPortal>
    );
  },
);
SideHeadings.displayName = 'SideHeadings';
