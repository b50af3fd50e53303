import { placeOn, timeAxis } from '../../../shared/analysis/timeAxis';
import { AXIS_TOP, AxisTicks } from './AxisTicks';
import { longDate } from '../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../shared/model';
import { inWords, withinSentence } from '../../../shared/model/words';
import { wrapText } from './wrapText';

type Project = Pick<RecordOf<'project'>, 'id' | 'title' | 'start' | 'end' | 'planImpact' | 'status'>;

const SIZE = { width: 640, label: 190, gap: 12, line: 14, size: 11.5, top: AXIS_TOP, bar: 16 } as const;
const ROOM = SIZE.width - SIZE.label;
const IMPACT = {
  opportunity: { letter: 'O', tone: 'opportunity' },
  threat: { letter: 'T', tone: 'threat' },
  neutral: { letter: 'N', tone: 'neutral' },
  none: { letter: '?', tone: 'unknown' },
} as const;

const wordsOf = ({ title, start, end, planImpact, status }: Project): string => {
  const impact = planImpact === null ? 'impact not known' : withinSentence(inWords(planImpact));
  return `${title}: ${longDate(start)} to ${longDate(end)}, ${impact}, ${withinSentence(inWords(status))}`;
};

type Row = {
  readonly project: Project;
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
};
/** By their start, one below the other, each as tall as its title. */
const rowsOf = (projects: readonly Project[]): readonly Row[] => {
  const rows: Row[] = [];
  for (const project of projects.toSorted((a, b) => (a.start ?? a.end ?? '').localeCompare(b.start ?? b.end ?? ''))) {
    const lines = wrapText(project.title, SIZE.label - 12, SIZE.size, 600);
    const last = rows.at(-1);
    rows.push({
      project,
      lines,
      y: last ? last.y + last.height : SIZE.top + 4,
      height: Math.max(SIZE.bar, lines.length * SIZE.line) + SIZE.gap,
    });
  }
  return rows;
};

/**
 * The customer's projects on an axis of time. What each means for the plan is told by colour, pattern and letter; an
 * open end is dashed.
 */
export const ProjectTimeline = ({
  projects,
  asOf,
}: {
  readonly projects: readonly Project[];
  readonly asOf: string;
}) => {
  const dated = projects.filter((project) => project.start !== null || project.end !== null);
  const axis = timeAxis([...dated.flatMap((project) => [project.start, project.end]), asOf]);
  if (!axis || dated.length === 0) return null;
  const rows = rowsOf(dated);
  const last = rows.at(-1);
  const height = last ? last.y + last.height : SIZE.top;
  const at = (day: string): number => SIZE.label + placeOn(axis, day) * ROOM;
  return (
    <svg
      className="timeline projects"
      viewBox={`0 0 ${SIZE.width} ${height}`}
      role="img"
      aria-label={rows.map(({ project }) => wordsOf(project)).join('; ')}
    >
      <AxisTicks axis={axis} left={SIZE.label} width={ROOM} height={height} />
      {rows.map(({ project, lines, y }) => {
        const { letter, tone } = IMPACT[project.planImpact ?? 'none'];
        const from = project.start === null ? at(project.end ?? asOf) - 4 : at(project.start);
        const to = project.end === null ? SIZE.width - 1 : at(project.end);
        const isOver = project.status === 'done' || project.status === 'stopped';
        const isOpen = project.start === null || project.end === null;
        return (
          <g key={project.id} className={`project-bar ${tone} ${isOver ? 'over' : ''}`}>
            {lines.map((line, index) => (
              <text key={`${index}${line}`} x="0" y={y + 12 + index * SIZE.line} className="bar-label strong">
                {line}
              </text>
            ))}
            <rect
              x={from}
              y={y}
              width={Math.max(18, to - from)}
              height={SIZE.bar}
              rx="3"
              className={`ground ${isOpen ? 'open-ended' : ''}`}
            />
            {tone === 'threat' ? (
              <rect
                x={from}
                y={y}
                width={Math.max(18, to - from)}
                height={SIZE.bar}
                rx="3"
                fill="url(#hatch)"
                className="pattern"
              />
            ) : null}
            <rect x={from} y={y} width="18" height={SIZE.bar} rx="3" className="letter-ground" />
            <text x={from + 9} y={y + 12} textAnchor="middle" className="letter">
              {letter}
            </text>
          </g>
        );
      })}
      <path d={`M${at(asOf)} ${SIZE.top - 6} V${height}`} className="now" />
    </svg>
  );
};
