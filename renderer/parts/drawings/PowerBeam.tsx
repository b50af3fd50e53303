import type { PowerBalance } from '../../../shared/analysis/powerBalance';

const SIZE = { width: 600, label: 150, room: 380, row: 26, bar: 14 } as const;

/** How much each side depends on the other, from 0 to 100 (F31). */
export const PowerBeam = ({ power }: { readonly power: PowerBalance }) => (
  <svg
    className="power-beam"
    viewBox={`0 0 ${SIZE.width} ${2 * SIZE.row}`}
    role="img"
    aria-label={`You depend on them ${power.weDepend.value ?? 'not known'}, they depend on you ${power.theyDepend.value ?? 'not known'}, of 100`}
  >
    {(
      [
        ['You depend on them', power.weDepend.value, 'force-restraining'],
        ['They depend on you', power.theyDepend.value, 'bar-for'],
      ] as const
    ).map(([words, value, tone], index) => (
      <g key={words}>
        <text x="0" y={index * SIZE.row + 13} className="bar-label strong">
          {words}
        </text>
        <rect
          x={SIZE.label}
          y={index * SIZE.row + 2}
          width={SIZE.room}
          height={SIZE.bar}
          rx="2"
          className="bar-ground"
        />
        {value === null ? (
          <rect x={SIZE.label} y={index * SIZE.row + 2} width={SIZE.room} height={SIZE.bar} fill="url(#hatch)" />
        ) : (
          <rect
            x={SIZE.label}
            y={index * SIZE.row + 2}
            width={Math.max(1.5, (value / 100) * SIZE.room)}
            height={SIZE.bar}
            rx="2"
            className={tone}
          />
        )}
        <text x={SIZE.label + SIZE.room + 7} y={index * SIZE.row + 13} className="bar-label">
          {value === null ? '–' : Math.round(value)}
        </text>
      </g>
    ))}
  </svg>
);
