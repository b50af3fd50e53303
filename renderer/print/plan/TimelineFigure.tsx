import type { RecordOf } from '../../../shared/model/index';
import { daysBetween, longDate } from '../../../shared/model/dates';
import { Drawing, Key } from './texts';
import { wrapText } from '../../figures/wrapText';

type Project = RecordOf<'project'>;
const SIZE = { width: 540, text: 150, line: 10.5, size: 8.6 } as const;

type Row = { readonly project: Project; readonly lines: readonly string[]; readonly y: number; readonly height: number };
/** One below the other, each as tall as its title. */
const rowsOf = (projects: readonly Project[]): readonly Row[] => {
  const rows: Row[] = [];
  for (const project of projects) {
    const lines = wrapText(project.title, SIZE.text - 12, SIZE.size), last = rows.at(-1);
    rows.push({ project, lines, y: last ? last.y + last.height : 16, height: Math.max(1, lines.length) * SIZE.line + 6 });
  }
  return rows;
};

/** The customer's projects on one line of time, with the day of the plan. Those without any date are only in the table. */
export const TimelineFigure = ({ projects, asOf }: { readonly projects: readonly Project[]; readonly asOf: string }) => {
  const dated = projects.filter((project) => project.start !== null || project.end !== null);
  const days = [asOf, ...dated.flatMap((project) => [project.start, project.end])].filter((day): day is string => day !== null).toSorted();
  const from = `${days[0]?.slice(0, 4)}-01-01`, to = `${Number(days.at(-1)?.slice(0, 4)) + 1}-01-01`, span = Math.max(1, daysBetween(from, to));
  const x = (day: string): number => SIZE.text + (daysBetween(from, day) / span) * (SIZE.width - SIZE.text);
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) }, (_, at) => Number(from.slice(0, 4)) + at);
  const rows = rowsOf(dated), last = rows.at(-1), top = last ? last.y + last.height : 0;
  if (dated.length === 0) return null;
  return (
    <Drawing legend={<><Key mark="fill-for">opportunity for the plan</Key><Key mark="fill-against">threat</Key><Key mark="fill-neutral">neutral or not judged</Key><Key mark="line-today">{longDate(asOf)}</Key></>}>
      <svg className="timeline" viewBox={`0 0 ${SIZE.width} ${top + 2}`} role="img" aria-label="Projects over time">
        {years.filter((year) => years.length <= 14 || year % Math.ceil(years.length / 14) === 0).map((year) => <g key={year}><path d={`M${x(`${year}-01-01`)} 12 V${top}`} className="axis faint" /><text x={x(`${year}-01-01`) + 3} y="8" className="bar-label">{year}</text></g>)}
        {rows.map(({ project, lines, y }) => {
          const start = project.start ?? project.end!, end = project.end ?? to;
          return (
            <g key={project.id}>
              {lines.map((line, at) => <text key={`${at}${line}`} x="0" y={y + 8.5 + at * SIZE.line} fontSize={SIZE.size} className="map-text">{line}</text>)}
              <rect x={x(start)} y={y + 1.5} width={Math.max(3, x(end) - x(start))} height="8.5" rx="1.5" className={`${project.planImpact === 'opportunity' ? 'bar-for' : project.planImpact === 'threat' ? 'bar-against' : 'bar-neutral'} ${project.status === 'planned' ? 'planned' : project.status === 'stopped' ? 'stopped' : ''}`} />
            </g>
          );
        })}
        <path d={`M${x(asOf)} 10 V${top}`} className="today" />
      </svg>
    </Drawing>
  );
};
