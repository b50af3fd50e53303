import { forceField } from '../../../shared/analysis/forceField';
import { list } from '../../../shared/document/document';
import type { RecordOf } from '../../../shared/model/index';
import { inWords } from '../../../shared/model/words';
import { percentWords } from '../../figures/words';
import { Drawing, Key } from './texts';
import type { PlanView } from './view';
import { wrapText } from '../../figures/wrapText';

const SIZE = { width: 540, text: 178, unit: 16, line: 11, size: 9 } as const;
const MIDDLE = SIZE.width / 2;
type Row = { readonly force: RecordOf<'force'>; readonly lines: readonly string[]; readonly y: number; readonly height: number };

/** Forces of one side from strong to weak; each row as tall as its text. */
const rowsOf = (forces: readonly RecordOf<'force'>[]): readonly Row[] => {
  const rows: Row[] = [];
  for (const force of forces.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))) {
    const lines = wrapText(force.title, SIZE.text, SIZE.size), last = rows.at(-1);
    rows.push({ force, lines, y: last ? last.y + last.height : 0, height: Math.max(1, lines.length) * SIZE.line + 9 });
  }
  return rows;
};

const Side = ({ rows, isDriving }: { readonly rows: readonly Row[]; readonly isDriving: boolean }) => (
  <>
    {rows.map(({ force, lines, y, height }) => {
      const length = (force.score ?? 0) * SIZE.unit, middle = y + (height - 9) / 2;
      return (
        <g key={force.id} transform={`translate(0 ${y + 4})`}>
          {lines.map((line, at) => <text key={`${at}${line}`} x={isDriving ? 0 : SIZE.width} y={8.5 + at * SIZE.line} textAnchor={isDriving ? 'start' : 'end'} fontSize={SIZE.size} className="map-text">{line}</text>)}
          <rect x={isDriving ? MIDDLE - length - 1 : MIDDLE + 1} y={middle - y - 5} width={length} height="10" className={isDriving ? 'bar-for' : 'bar-against'} />
          <text x={isDriving ? MIDDLE - length - 5 : MIDDLE + length + 5} y={middle - y + 3.4} textAnchor={isDriving ? 'end' : 'start'} className="bar-label">{force.score ?? '?'}</text>
        </g>
      );
    })}
  </>
);

/** F34 as bars from the middle: what drives to the left, what restrains to the right. */
export const ForceFieldFigure = ({ view }: { readonly view: PlanView }) => {
  const field = forceField(view.document, view.asOf), forces = list(view.document, 'force');
  const driving = rowsOf(forces.filter((force) => force.side === 'driving')), restraining = rowsOf(forces.filter((force) => force.side === 'restraining'));
  const height = Math.max(...[driving, restraining].map((rows) => (rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0)));
  return (
    <Drawing legend={<><Key mark="fill-for">drives the change, {field.driving}</Key><Key mark="fill-against">holds it back, {field.restraining}</Key><span className="key">{field.ratio.value === null ? 'No force is scored yet.' : `${percentWords(field.ratio.value)} for it: ${inWords(field.verdict)}`}{field.strongestRestraining ? `; weaken first: ${field.strongestRestraining.title}` : ''}</span></>}>
      <svg className="force-field" viewBox={`0 0 ${SIZE.width} ${height + 6}`} role="img" aria-label="Forces for and against">
        <Side rows={driving} isDriving /><Side rows={restraining} isDriving={false} />
        <path d={`M${MIDDLE} 0 V${height + 4}`} className="axis" />
      </svg>
    </Drawing>
  );
};
