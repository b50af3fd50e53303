import { projectFlags } from '../../../../shared/analysis/projectFlags';
import type { RecordOf } from '../../../../shared/model';
import { ProjectTimeline } from '../../../parts/drawings/ProjectTimeline';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { editDocument } from '../../../state/documentStore';
import { useAsOf, useList } from '../../../state/records';
import { setSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { Part } from '../../../parts/plan/Part';
import { useFigures } from '../../../state/figures';
import { inWords, withinSentence, notKnown } from '../../../../shared/model/words';

type Project = RecordOf<'project'>;
const COLUMNS = [
  { field: 'title' },
  { field: 'status' },
  { field: 'start' },
  { field: 'end' },
  { field: 'planImpact', none: 'Impact not known' },
] as const;

/** Records the risk behind a project that threatens the plan and links the two. */
const recordRisk = (project: Project): void => {
  const isDone = editDocument(`Record the risk behind ${project.title}`, (draft) => {
    const risk = draft.add('risk', { title: project.title, category: 'strategic', facts: project.note });
    draft.set('project', project.id, { riskIds: [...project.riskIds, risk.id] });
  });
  if (isDone) setSession({ spot: { kind: 'project', id: project.id } });
};

const ProjectNote = (project: Project) => <ProjectFlagged project={project} />;
const ProjectFlagged = ({ project }: { readonly project: Project }) => {
  const { content, asOf } = useFigures();
  const flags = projectFlags(content, asOf).get(project.id);
  if (!flags) return null;
  const near = [
    flags.startsIn === null ? null : `Starts in ${flags.startsIn} days.`,
    flags.endsIn === null ? null : `Ends in ${flags.endsIn} days.`,
  ].filter((words) => words !== null);
  return (
    <span className="late flag-row">
      {near.length > 0 ? <span>{near.join(' ')}</span> : null}
      {flags.isThreatWithoutRisk ? (
        <span>
          Threatens the plan and no risk is linked.{' '}
          <Button
            small
            tone="bare"
            onClick={() => recordRisk(project)}
            aria-label={`Record the risk behind ${project.title}`}
          >
            Record the risk
          </Button>
        </span>
      ) : null}
    </span>
  );
};

const ProjectMore = (project: Project) => <ProjectFields project={project} />;
const ProjectFields = ({ project: { id } }: { readonly project: Project }) => {
  return (
    <>
      <div className="fields two">
        <RecordField kind="project" id={id} field="businessUnitId" none="No unit" />
        <RecordField kind="project" id={id} field="sponsorId" />
        <RecordField kind="project" id={id} field="budget" />
        <RecordField kind="project" id={id} field="ourRole" />
      </div>
      <RecordField kind="project" id={id} field="opportunityIds" />
      <RecordField kind="project" id={id} field="riskIds" />
      <RecordField kind="project" id={id} field="note" />
      <h4 className="label">Work done together</h4>
      <div className="fields two">
        <div className="span-all">
          <RecordField kind="project" id={id} field="charterLine" oneLine />
        </div>
        <RecordField kind="project" id={id} field="theirBenefit" oneLine />
        <RecordField kind="project" id={id} field="ourBenefit" oneLine />
        <RecordField kind="project" id={id} field="ourLeadId" />
      </div>
    </>
  );
};

export const Projects = () => {
  const projects = useList('project');
  const asOf = useAsOf();
  const undated = projects.filter((project) => project.start === null && project.end === null).length;
  return (
    <>
      {projects.length > undated ? (
        <Part id="projects-time" title="In time">
          <figure className="live-figure">
            <ProjectTimeline projects={projects} asOf={asOf} />
            <figcaption className="quiet small">
              O is {withinSentence(inWords('opportunity'))} for your plan, T {withinSentence(inWords('threat'))}, N{' '}
              {withinSentence(inWords('neutral'))}, ? {withinSentence(notKnown())}. The red line is the day of the
              figures.{undated > 0 ? ` ${undated} without dates.` : ''}
            </figcaption>
          </figure>
        </Part>
      ) : null}
      <Part id="projects-list" title="Projects of the customer, and work done together">
        <RecordTable
          kind="project"
          layout="stacked project-columns"
          columns={COLUMNS}
          empty="What the customer does that could help or hurt your plan."
          addLabel="Add a project"
          more={ProjectMore}
          note={ProjectNote}
          caption="Projects"
        />
      </Part>
    </>
  );
};
