import { placeOn, timeAxis } from '../../../shared/analysis/timeAxis';
import { AXIS_TOP, AxisTicks } from './AxisTicks';
import { longDate, shortDate } from '../../../shared/conventions/writeDay';

type TimelineStep = { readonly id: string; readonly title: string; readonly date: string };

const SIZE = { width: 600, row: 24, top: AXIS_TOP, end: 8 } as const;
const MOST_LETTERS = 46;
const cut = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…` : text;

/** Dated steps, one below the other, on an axis of time with the day figures are computed for. */
export const StepTimeline = ({ steps, asOf }: { readonly steps: readonly TimelineStep[]; readonly asOf: string }) => {
  const axis = timeAxis([...steps.map((step) => step.date), asOf]);
  if (!axis || steps.length === 0) return null;
  const height = SIZE.top + steps.length * SIZE.row + SIZE.end;
  const now = placeOn(axis, asOf) * SIZE.width;
  const ordered = [...steps].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <svg
      className="timeline"
      viewBox={`0 0 ${SIZE.width} ${height}`}
      role="img"
      aria-label={ordered.map((step) => `${longDate(step.date)}: ${step.title}`).join('; ')}
    >
      <AxisTicks axis={axis} left={0} width={SIZE.width} height={height} />
      <path d={`M${now} ${SIZE.top - 6} V${height}`} className="now" />
      {ordered.map((step, index) => {
        const x = Math.max(6, Math.min(SIZE.width - 6, placeOn(axis, step.date) * SIZE.width));
        const y = SIZE.top + index * SIZE.row + 12;
        const isLeft = x > SIZE.width / 2;
        return (
          <g key={step.id}>
            <circle cx={x} cy={y} r="5.5" className={step.date < asOf ? 'step-dot past' : 'step-dot'} />
            <text
              x={isLeft ? x - 11 : x + 11}
              y={y + 4}
              textAnchor={isLeft ? 'end' : 'start'}
              className="bar-label strong halo"
            >
              {cut(`${shortDate(step.date, asOf.slice(0, 4))}  ${step.title}`)}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
