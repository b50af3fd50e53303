import type { ReactElement } from 'react';
import { SECTIONS } from '../../../shared/analysis/planSections';
import { SECTION_ORDERS } from '../../../shared/analysis/sectionOrder';
import type { Template } from '../../../shared/model/templates';

const [WIDTH, HEIGHT] = [112, 76];
/** How many sections are drawn: those a plan of this template begins with. */
const FIRST = 8;
const STRIP = { left: 8, top: 10, width: 30, pitch: 7.4 };
const SIDE = { left: 48, right: 104, top: 10, height: 58, pitch: 8.4 };
const HEAVIEST = Math.max(...SECTIONS.map(({ weight }) => weight));
const YEAR = 365;

/** The sections a plan begins with, in the order of the template: as wide as they weigh, as dark as their step is late. */
const Sections = ({ template }: { readonly template: Template }) =>
  SECTION_ORDERS[template.id].slice(0, FIRST).map((id, at) => {
    const section = SECTIONS.find((one) => one.id === id);
    return (
      <rect
        key={id}
        className={`of-${section?.step ?? 'none'}`}
        x={STRIP.left}
        y={STRIP.top + at * STRIP.pitch}
        width={6 + ((STRIP.width - 6) * (section?.weight ?? 0)) / HEAVIEST}
        height={4}
        rx={1}
      />
    );
  });

type Row = (y: number) => ReactElement;
const line = (y: number, from: number, to: number): ReactElement => <path d={`M${from} ${y}H${to}`} className="rule" />;

/** What a template proposes, a row each: goals as rings, actions as boxes, risks as triangles, forces as arrows. */
const rowsOf = ({ starter, accountType, industryTemplate }: Template): readonly Row[] => {
  const { left, right } = SIDE;
  const middle = (left + right) / 2;
  const ofDepartments = starter.departments ?? [];
  return [
    ...(accountType === 'partner'
      ? [
          (y: number) => (
            <g className="line">
              <circle cx={middle - 4} cy={y} r={5} />
              <circle cx={middle + 4} cy={y} r={5} />
            </g>
          ),
        ]
      : []),
    // Two classes of people face each other.
    ...(industryTemplate === null
      ? []
      : [
          (y: number) => (
            <g className="line">
              <path d={`M${middle} ${y - 4}V${y + 4}`} />
              {[-22, -14, -6, 6, 14, 22].map((by) => (
                <rect key={by} x={middle + by - 2.5} y={y - 2} width={5} height={4} rx={1} />
              ))}
            </g>
          ),
        ]),
    ...(ofDepartments.length === 0
      ? []
      : [
          (y: number) => (
            <g className="fill">
              {ofDepartments.map((name, at) => (
                <rect key={name} x={left + at * 8} y={y - 2} width={6} height={4} rx={1} />
              ))}
            </g>
          ),
        ]),
    ...(starter.groups ?? []).map((): Row => (y) => (
      <rect className="line" x={left} y={y - 2.5} width={right - left - 14} height={5} rx={2.5} />
    )),
    ...(starter.objectives ?? []).map(({ title }): Row => (y) => (
      <g>
        <circle className="line" cx={left + 2.5} cy={y} r={2.5} />
        <circle className="fill" cx={left + 2.5} cy={y} r={1} />
        {line(y, left + 8, Math.min(right, left + 8 + title.length * 0.8))}
      </g>
    )),
    ...(starter.actions ?? []).map((title): Row => (y) => (
      <g>
        <rect className="line" x={left} y={y - 2.5} width={5} height={5} rx={1} />
        {line(y, left + 8, Math.min(right, left + 8 + title.length * 0.8))}
      </g>
    )),
    ...(starter.risks ?? []).map(({ title }): Row => (y) => (
      <g>
        <path className="line" d={`M${left + 2.5} ${y - 2.5}L${left + 5} ${y + 2}H${left}Z`} />
        {line(y, left + 8, Math.min(right, left + 8 + title.length * 0.8))}
      </g>
    )),
    ...((starter.forces ?? []).length === 0
      ? []
      : [
          (y: number) => (
            <g className="line">
              {(starter.forces ?? []).map(({ side, title }) =>
                side === 'driving' ? (
                  <path key={title} d={`M${left} ${y}H${middle - 2}m-3 -2.5l3 2.5l-3 2.5`} />
                ) : (
                  <path key={title} d={`M${right} ${y}H${middle + 2}m3 -2.5l-3 2.5l3 2.5`} />
                ),
              )}
            </g>
          ),
        ]),
    ...(starter.responsibilities ?? []).map((title): Row => (y) => (
      <g>
        <circle className="fill" cx={left + 2} cy={y} r={1.6} />
        {line(y, left + 8, Math.min(right, left + 8 + title.length * 0.8))}
      </g>
    )),
    ...(starter.calendar ?? []).map(({ everyDays, title }): Row => (y) => (
      <g>
        {line(y, left, right)}
        {Array.from({ length: Math.floor(YEAR / everyDays) }, (_, at) => (
          <circle
            key={`${title} ${at}`}
            className="fill"
            cx={left + ((at + 1) * everyDays * (right - left)) / YEAR}
            cy={y}
            r={everyDays < 14 ? 0.5 : 1.5}
          />
        ))}
      </g>
    )),
  ];
};

/** A plan of this template as a small picture: its first sections, and what it proposes. Drawn from its own data. */
export const TemplatePicture = ({ template }: { readonly template: Template }) => {
  const rows = rowsOf(template);
  const pitch = Math.min(SIDE.pitch, SIDE.height / Math.max(1, rows.length));
  return (
    <svg className="template-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect className="sheet" x={0.5} y={0.5} width={WIDTH - 1} height={HEIGHT - 1} rx={4} />
      <Sections template={template} />
      {rows.map((row, at) => (
        // Rows of a template never change.
        // oxlint-disable-next-line react/no-array-index-key
        <g key={at}>{row(SIDE.top + 2 + at * pitch)}</g>
      ))}
    </svg>
  );
};
