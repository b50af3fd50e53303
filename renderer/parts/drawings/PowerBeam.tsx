import type { PowerBalance } from '../../../shared/analysis/powerBalance';
import { LabelledBar } from './LabelledBar';

const SIZE = { width: 600, label: 150, room: 380, row: 26, bar: 14 } as const;

/** How much each side depends on the other, from 0 to 100 (F31). */
export const PowerBeam = ({ power }: { readonly power: PowerBalance }) => (
  <svg
    className="power-beam"
    viewBox={`0 0 ${SIZE.width} ${2 * SIZE.row}`}
    role="img"
    aria-label={[
      `You depend on them ${power.weDepend.value ?? 'not known'}`,
      `they depend on you ${power.theyDepend.value ?? 'not known'}`,
      'of 100',
    ].join(', ')}
  >
    {(
      [
        ['You depend on them', power.weDepend.value, 'force-restraining'],
        ['They depend on you', power.theyDepend.value, 'bar-for'],
      ] as const
    ).map(([words, value, tone], index) => (
      <LabelledBar
        key={words}
        words={words}
        figure={value === null ? '–' : Math.round(value)}
        share={value === null ? null : value / 100}
        y={index * SIZE.row + 2}
        size={SIZE}
        shortest={1.5}
        tone={tone}
      />
    ))}
  </svg>
);
