import type { TimeBoardRow } from '../../../shared/analysis/timeBoard';
import { textWidth } from './textWidth';

const ROW = 52;
const BAR = 9;
const KINDS = ['needed', 'planned', 'logged'] as const;
const WORDS: Readonly<Record<(typeof KINDS)[number], string>> = {
  needed: 'needed',
  planned: 'planned',
  logged: 'spent',
};

const said = (hours: number | null): string => (hours === null ? 'not known' : String(Math.round(hours)));

/** F25: hours a month an account needs, is given and took, on one scale for all of them. */
export const HoursBars = ({ rows, width }: { readonly rows: readonly TimeBoardRow[]; readonly width: number }) => {
  const most = Math.max(1, ...rows.flatMap((row) => [row.needed ?? 0, row.planned ?? 0, row.logged ?? 0]));
  const left = Math.min(width * 0.4, Math.max(60, ...rows.map(({ name }) => textWidth(name, 600) * 13)) + 14);
  const room = width - left - 92;
  return (
    <svg
      className="hours-bars"
      viewBox={`0 0 ${width} ${rows.length * ROW}`}
      width={width}
      height={rows.length * ROW}
      role="img"
      aria-label={rows
        .map((row) => `${row.name}: ${KINDS.map((kind) => `${WORDS[kind]} ${said(row[kind])}`).join(', ')}`)
        .join('; ')}
    >
      {rows.map((row, at) => (
        <g key={row.id} transform={`translate(0 ${at * ROW})`}>
          <text x="0" y="27" className="hours-name">
            {row.name}
          </text>
          {KINDS.map((kind, place) => {
            const hours = row[kind];
            const y = 6 + place * (BAR + 4);
            const length = hours === null ? 0 : (hours / most) * room;
            return (
              <g key={kind}>
                {hours === null ? (
                  <line x1={left} x2={left + 26} y1={y + BAR / 2} y2={y + BAR / 2} className="hours-unknown" />
                ) : (
                  <rect
                    x={left}
                    y={y}
                    width={Math.max(1, length)}
                    height={BAR}
                    className={`hours-bar ${kind} ${kind === 'planned' && row.needed !== null && hours < row.needed ? 'short' : ''}`}
                  />
                )}
                <text x={left + (hours === null ? 32 : length + 6)} y={y + BAR} className="hours-words">
                  {hours === null ? `${WORDS[kind]} not known` : `${Math.round(hours)} ${WORDS[kind]}`}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
};
