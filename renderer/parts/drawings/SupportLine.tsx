import { daysBetween } from '../../../shared/analysis/days';
import { longDate, shortDate } from '../../../shared/conventions/writeDay';
import { signed } from '../../../shared/conventions/writeNumber';

const WIDE = 360;
const HIGH = 130;
const LEFT = 34;
const TOP = 22;
const FOOT = 18;
/** Room for the figure above a dot. */
const LABEL = 32;

/** Which dots say their figure: of days that lie close together only some, the first and the last always. */
const toldOf = (places: readonly number[]): ReadonlySet<number> => {
  const told = new Set<number>();
  const last = places.length - 1;
  let free = -Infinity;
  places.forEach((place, index) => {
    if (index !== last && (place < free || (index > 0 && place > (places[last] ?? 0) - LABEL))) return;
    told.add(index);
    free = place + LABEL;
  });
  return told;
};

/** Support over time: a dot at every frozen day, joined where it is known. */
export const SupportLine = ({
  points,
}: {
  readonly points: readonly { readonly on: string; readonly label: string | null; readonly value: number | null }[];
}) => {
  const first = points[0]?.on ?? '';
  const whole = Math.max(1, daysBetween(first, points.at(-1)?.on ?? first));
  const x = (on: string) => LEFT + (daysBetween(first, on) / whole) * (WIDE - LEFT - 16);
  const known = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const reach = Math.max(20, ...known.map((point) => Math.abs(point.value))) * 1.15;
  const y = (value: number) => TOP + ((reach - value) / (2 * reach)) * (HIGH - TOP - FOOT);
  const told = toldOf(known.map((point) => x(point.on)));
  return (
    <svg
      className="support-line"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={`Support over time: ${points.map((point) => `${longDate(point.on)} ${signed(point.value)}`).join(', ')}`}
    >
      <path d={`M${LEFT} ${y(0)} H${WIDE - 8}`} className="bar-zero" />
      <text x={LEFT - 6} y={y(0) + 4} textAnchor="end" className="bar-label">
        0
      </text>
      <path
        d={known.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.on)} ${y(point.value)}`).join('')}
        className="time-curve"
      />
      {known.map((point, index) => (
        <g key={`${point.on}${index}`}>
          <circle cx={x(point.on)} cy={y(point.value)} r="4" className="bar-dot" />
          {told.has(index) ? (
            <text
              x={x(point.on)}
              y={y(point.value) - 8}
              textAnchor={index === 0 ? 'start' : 'middle'}
              className="bar-label strong halo"
            >
              {signed(point.value)}
            </text>
          ) : null}
          {index === 0 || index === known.length - 1 ? (
            <text x={x(point.on)} y={HIGH - 4} textAnchor={index === 0 ? 'start' : 'end'} className="bar-label">
              {shortDate(point.on, '')}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
};
