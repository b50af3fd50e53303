import type { Phases } from '../../../shared/analysis/phases';
import { PHASES } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { signed } from '../../../shared/conventions/writeNumber';
import { percentWords } from './words';

const SIZE = { width: 600, label: 76, bar: 190, gap: 70, row: 26, top: 20, thick: 14 } as const;
const SUPPORT_AT = SIZE.label + SIZE.bar + SIZE.gap;

/**
 * How far each phase of the decision is covered, and how far its people are for you (F10). A phase without figures is
 * hatched.
 */
export const PhaseBars = ({ phases }: { readonly phases: Phases }) => (
  <svg
    className="phase-bars"
    viewBox={`0 0 ${SIZE.width} ${SIZE.top + PHASES.length * SIZE.row}`}
    role="img"
    aria-label={PHASES.map(
      (phase) =>
        `${inWords(phase)}: coverage ${percentWords(phases[phase].coverage.value)}, support ${signed(phases[phase].support.value)}`,
    ).join('; ')}
  >
    <text x={SIZE.label} y="12" className="bar-label strong">
      Coverage
    </text>
    <text x={SUPPORT_AT + SIZE.bar / 2} y="12" textAnchor="middle" className="bar-label strong">
      Support
    </text>
    {PHASES.map((phase, index) => {
      const { coverage, support } = phases[phase];
      const y = SIZE.top + index * SIZE.row;
      const middle = SUPPORT_AT + SIZE.bar / 2;
      const length = ((support.value ?? 0) / 200) * SIZE.bar;
      return (
        <g key={phase}>
          <text x="0" y={y + 11} className="bar-label strong">
            {inWords(phase)}
          </text>
          <rect x={SIZE.label} y={y} width={SIZE.bar} height={SIZE.thick} className="bar-ground" />
          {coverage.value === null ? (
            <rect x={SIZE.label} y={y} width={SIZE.bar} height={SIZE.thick} fill="url(#hatch)" />
          ) : (
            <rect
              x={SIZE.label}
              y={y}
              width={(coverage.value / 100) * SIZE.bar}
              height={SIZE.thick}
              className="bar-committed"
            />
          )}
          <text x={SIZE.label + SIZE.bar + 6} y={y + 11} className="bar-label">
            {percentWords(coverage.value)}
          </text>
          <rect x={SUPPORT_AT} y={y} width={SIZE.bar} height={SIZE.thick} className="bar-ground" />
          {support.value === null ? (
            <rect x={SUPPORT_AT} y={y} width={SIZE.bar} height={SIZE.thick} fill="url(#hatch)" />
          ) : (
            <rect
              x={Math.min(middle, middle + length)}
              y={y}
              width={Math.max(1.5, Math.abs(length))}
              height={SIZE.thick}
              className={support.value < 0 ? 'force-restraining' : 'bar-for'}
            />
          )}
          <path d={`M${middle} ${y - 2} v${SIZE.thick + 4}`} className="bar-zero" />
          <text x={SUPPORT_AT + SIZE.bar + 6} y={y + 11} className="bar-label">
            {signed(support.value)}
          </text>
        </g>
      );
    })}
  </svg>
);
