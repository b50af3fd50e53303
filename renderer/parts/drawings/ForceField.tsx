import type { RecordOf } from '../../../shared/model';
import { wrapText } from './wrapText';
import { inWords, withinSentence } from '../../../shared/model/words';

type Force = Pick<RecordOf<'force'>, 'id' | 'title' | 'side' | 'score'>;
const SIZE = { width: 640, text: 205, unit: 19, line: 14, size: 11.5, gap: 10, top: 20 } as const;
const MIDDLE = SIZE.width / 2;
type Row = { readonly force: Force; readonly lines: readonly string[]; readonly y: number; readonly height: number };

/** Forces of one side from strong to weak; each row as tall as its text. */
const rowsOf = (forces: readonly Force[]): readonly Row[] => {
  const rows: Row[] = [];
  for (const force of forces.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))) {
    const lines = wrapText(force.title, SIZE.text, SIZE.size);
    const last = rows.at(-1);
    rows.push({
      force,
      lines,
      y: last ? last.y + last.height : SIZE.top,
      height: Math.max(1, lines.length) * SIZE.line + SIZE.gap,
    });
  }
  return rows;
};

const Side = ({ rows, isDriving }: { readonly rows: readonly Row[]; readonly isDriving: boolean }) => (
  <>
    {rows.map(({ force, lines, y, height }) => {
      const length = (force.score ?? 1) * SIZE.unit;
      const middle = (height - SIZE.gap) / 2;
      const x = isDriving ? MIDDLE - length - 1 : MIDDLE + 1;
      return (
        <g key={force.id} transform={`translate(0 ${y + SIZE.gap / 2})`}>
          {lines.map((line, at) => (
            <text
              key={`${at}${line}`}
              x={isDriving ? 0 : SIZE.width}
              y={11 + at * SIZE.line}
              textAnchor={isDriving ? 'start' : 'end'}
              className="bar-label dark"
            >
              {line}
            </text>
          ))}
          <rect
            x={x}
            y={middle - 6}
            width={length}
            height="12"
            rx="2"
            {...(force.score === null
              ? { fill: 'url(#hatch)' }
              : { className: isDriving ? 'force-driving' : 'force-restraining' })}
          />
          <text
            x={isDriving ? x - 5 : x + length + 5}
            y={middle + 4}
            textAnchor={isDriving ? 'end' : 'start'}
            className="bar-label"
          >
            {force.score ?? '?'}
          </text>
        </g>
      );
    })}
  </>
);

/**
 * F34 as bars from the middle: what drives to the left, what restrains to the right. A force without a score is
 * hatched.
 */
export const ForceField = ({ forces }: { readonly forces: readonly Force[] }) => {
  if (forces.length === 0) return null;
  const driving = rowsOf(forces.filter((force) => force.side === 'driving'));
  const restraining = rowsOf(forces.filter((force) => force.side === 'restraining'));
  const height = Math.max(...[driving, restraining].map((rows) => (rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0)));
  return (
    <svg
      className="force-field"
      viewBox={`0 0 ${SIZE.width} ${height + 2}`}
      role="img"
      aria-label={forces
        .map((force) => `${force.title}: ${withinSentence(inWords(force.side))}, ${force.score ?? 'not scored'}`)
        .join('; ')}
    >
      <text x={MIDDLE - 6} y="12" textAnchor="end" className="bar-label strong">
        {inWords('driving')}
      </text>
      <text x={MIDDLE + 6} y="12" className="bar-label strong">
        {inWords('restraining')}
      </text>
      <Side rows={driving} isDriving />
      <Side rows={restraining} isDriving={false} />
      <path d={`M${MIDDLE} 2 V${height}`} className="bar-zero" />
    </svg>
  );
};
