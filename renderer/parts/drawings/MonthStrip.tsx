import type { MonthRow } from '../../../shared/analysis/programmeDesign';
import { fitText } from './fitText';

const SIZE = { width: 340, head: 22, row: 46, mark: 7 } as const;
const MONTHS = 12;
const STEP = SIZE.width / MONTHS;
const NAME_SIZE = 14;

type Props = {
  readonly rows: readonly MonthRow[];
  /** What the twelve months are called, the first one first. */
  readonly months: readonly string[];
  readonly label: string;
};

/** What falls into which of twelve months, a line for each. */
export const MonthStrip = ({ rows, months, label }: Props) =>
  rows.length === 0 ? null : (
    <svg
      className="month-strip"
      viewBox={`0 0 ${SIZE.width} ${SIZE.head + rows.length * SIZE.row}`}
      role="img"
      aria-label={`${label}: ${rows
        .map(({ name, months: at }) => {
          const when = at.length === 0 ? 'no month' : at.map((month) => months[month]).join(', ');
          return `${name}, ${when}`;
        })
        .join('; ')}`}
    >
      {months.map((month, at) => (
        <text key={month} x={(at + 0.5) * STEP} y="13" textAnchor="middle" className="named-bar-words">
          {month.slice(0, 3)}
        </text>
      ))}
      {rows.map(({ id, name, months: at, isLate }, row) => {
        const y = SIZE.head + row * SIZE.row;
        return (
          <g key={id}>
            <text x="0" y={y + 15} className="named-bar-name">
              {fitText(name, SIZE.width, NAME_SIZE)}
            </text>
            <line x1="0" x2={SIZE.width} y1={y + 31} y2={y + 31} className="month-line" />
            {at.map((month) => (
              <circle
                key={month}
                cx={(month + 0.5) * STEP}
                cy={y + 31}
                r={SIZE.mark}
                className={`month-mark ${isLate ? 'late' : ''}`}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
