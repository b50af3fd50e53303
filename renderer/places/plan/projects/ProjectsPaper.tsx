import { find, list } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { asWritten, inWords, withinSentence, said } from '../../../../shared/model/words';
import type { RecordOf } from '../../../../shared/model';
import { ProjectTimeline } from '../../../parts/drawings/ProjectTimeline';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { wholeAmount, type PlanView } from '../../../paper/view';
import { linesOf, Rows } from '../../../paper/Rows';
import { Drawing, Key } from '../../../paper/texts';

type Project = RecordOf<'project'>;
const hasMore = ({ note, charterLine, ourLeadId, theirBenefit, ourBenefit }: Project): boolean =>
  [note, charterLine, ourLeadId, theirBenefit, ourBenefit].some((value) => value !== null && value !== '');

/** What is said of a project, and of work done together: one sentence, your lead, and what each side gains. */
const More = ({ project, view }: { readonly project: Project; readonly view: PlanView }) => {
  const lines = [
    project.charterLine,
    project.ourLeadId && `Your lead: ${view.member(project.ourLeadId) ?? ''}`,
    project.theirBenefit && `They gain: ${project.theirBenefit}`,
    project.ourBenefit && `You gain: ${project.ourBenefit}`,
  ].filter(Boolean);
  return (
    <>
      {project.note ? <span className="line">{project.note}</span> : null}
      {lines.map((line) => (
        <span key={line} className="line quiet">
          {line}
        </span>
      ))}
    </>
  );
};

/** What the plan prints of customer projects and joint work. */
export const projectsPaper: SectionParts = (view) => {
  const { content, asOf } = view;
  const projects = list(content, 'project');
  return part(
    'Projects of the customer',
    projects.length > 0,
    <>
      {projects.some((project) => project.start !== null || project.end !== null) ? (
        <Drawing
          legend={
            <>
              <span className="mark-words">
                {said('O: {impacts.opportunity}, T: {impacts.threat}, N: {impacts.neutral}, ?: {unknown.notKnown}')}
              </span>
              <Key mark="line-today">{longDate(asOf)}</Key>
            </>
          }
        >
          <ProjectTimeline projects={projects} asOf={asOf} />
        </Drawing>
      ) : null}
      <Rows
        label="Projects of the customer"
        rows={projects}
        below={(row) => (hasMore(row) ? <More project={row} view={view} /> : null)}
        columns={[
          {
            head: 'Project',
            of: (row) => <strong>{row.title}</strong>,
            as: 'text',
          },
          {
            head: 'Where and who',
            of: (row) =>
              linesOf([
                view.unit(row.businessUnitId),
                view.person(row.sponsorId),
                row.ourRole && `You: ${asWritten(row.ourRole)}`,
              ]),
            as: 'text',
          },
          {
            head: 'State and time',
            of: (row) => (
              <>
                <span className="line">
                  {inWords(row.status)}
                  {row.planImpact ? `, ${withinSentence(inWords(row.planImpact))}` : ''}
                </span>
                {row.start || row.end ? (
                  <span className="line">
                    {row.start ? longDate(row.start) : '–'} to {row.end ? longDate(row.end) : '–'}
                  </span>
                ) : null}
              </>
            ),
            as: 'text',
          },
          { head: `Budget, ${view.currency}`, of: (row) => wholeAmount(row.budget), as: 'number' },
          {
            head: 'Touches',
            of: (row) => {
              const titles = [
                ...row.opportunityIds.flatMap((id) => find(content, 'opportunity', id)?.title ?? []),
                ...row.riskIds.flatMap((id) => find(content, 'risk', id)?.title ?? []),
              ];
              return titles.length === 0
                ? null
                : titles.map((title) => (
                    <span key={title} className="line">
                      {title}
                    </span>
                  ));
            },
            as: 'text',
          },
        ]}
      />
    </>,
  );
};
