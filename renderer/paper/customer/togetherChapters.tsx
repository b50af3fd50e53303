import { longDate } from '../../../shared/conventions/writeDay';
import { find, list } from '../../../shared/document/document';
import { compactNumber } from '../../../shared/model/money';
import type { Action, RecordOf } from '../../../shared/model';
import { asWritten, inWords } from '../../../shared/model/words';
import { part, type SectionParts } from '../PlanPart';
import { linesOf } from '../Rows';
import { CustomerRows } from './CustomerRows';
import { Facts } from '../texts';
import type { PlanView } from '../view';

/** How far an action is, with the day it was done. */
export const actionStateWords = ({ status, completedOn }: Action): string =>
  status === 'done' && completedOn !== null ? `Done ${longDate(completedOn)}` : inWords(status);

const ActionRows = ({
  view,
  actions,
  label,
}: {
  readonly view: PlanView;
  readonly actions: readonly Action[];
  readonly label: string;
}) => (
  <CustomerRows
    label={label}
    rows={actions}
    columns={[
      { head: 'Action', of: (row) => row.title, as: 'text' },
      { head: 'Who', of: (row) => view.member(row.ownerId) },
      { head: 'By', of: (row) => row.due && longDate(row.due), as: 'short' },
      { head: 'State', of: (row) => actionStateWords(row), as: 'short' },
    ]}
  />
);

const wayOf = ({ measure, baseline, target }: RecordOf<'objective'>): string | null => {
  const numbers = baseline === null && target === null ? null : `${compactNumber(baseline)} → ${compactNumber(target)}`;
  return [measure, numbers].filter(Boolean).join(': ') || null;
};

const ObjectiveEntry = ({
  view,
  objective,
}: {
  readonly view: PlanView;
  readonly objective: RecordOf<'objective'>;
}) => {
  const actions = list(view.content, 'action').filter((action) => action.objectiveId === objective.id);
  return (
    <article className="entry">
      <h3 className="entry-head">{objective.title}</h3>
      <Facts
        facts={[
          ['Measure', wayOf(objective)],
          ['By', objective.due && longDate(objective.due)],
          ['Who', view.member(objective.ownerId)],
          ['State', inWords(objective.status)],
          ['For the goal', find(view.content, 'customerGoal', objective.customerGoalId)?.title],
        ]}
      />
      {actions.length > 0 ? (
        <ActionRows view={view} actions={actions} label={`Actions for ${objective.title}`} />
      ) : null}
    </article>
  );
};

/** Shared objectives with their shared actions. */
export const objectivesChapter: SectionParts = (view) => {
  const { content } = view;
  const loose = list(content, 'action').filter((action) => action.objectiveId === null);
  return [
    ...part(
      'Objectives',
      content.objective.size > 0,
      <>
        {list(content, 'objective').map((objective) => (
          <ObjectiveEntry key={objective.id} view={view} objective={objective} />
        ))}
      </>,
    ),
    ...part(
      content.objective.size > 0 ? 'Further actions' : 'Actions',
      loose.length > 0,
      <ActionRows view={view} actions={loose} label="Actions" />,
    ),
  ];
};

const timeWords = ({ start, end }: RecordOf<'project'>): string | null =>
  start === null && end === null
    ? null
    : start === null
      ? `until ${longDate(end)}`
      : `${longDate(start)}${end === null ? ' on' : ` to ${longDate(end)}`}`;

/** Projects both sides work on. */
export const projectsChapter: SectionParts = (view) =>
  part(
    null,
    view.content.project.size > 0,
    <CustomerRows
      label="Joint projects"
      rows={list(view.content, 'project')}
      columns={[
        {
          head: 'Project',
          of: (row) => (
            <>
              <strong>{row.title}</strong>
              {row.charterLine ? <span className="line">{row.charterLine}</span> : null}
              {row.theirBenefit ? <span className="line quiet">What it brings: {row.theirBenefit}</span> : null}
            </>
          ),
          as: 'text',
        },
        {
          head: 'Where and who',
          of: (row) =>
            linesOf([
              view.unit(row.businessUnitId),
              view.person(row.sponsorId),
              view.member(row.ourLeadId),
              row.ourRole && `our part: ${asWritten(row.ourRole)}`,
            ]),
          as: 'text',
        },
        {
          head: 'State and time',
          of: (row) => (
            <>
              <span className="line">{inWords(row.status)}</span>
              {timeWords(row) === null ? null : <span className="line quiet">{timeWords(row)}</span>}
            </>
          ),
          as: 'text',
        },
      ]}
    />,
  );

/** What is on offer: no chance, no stage, no value of it is the customer’s to read. */
export const proposalsChapter: SectionParts = (view) =>
  part(
    null,
    view.content.opportunity.size > 0,
    <CustomerRows
      label="What we propose"
      rows={list(view.content, 'opportunity')}
      columns={[
        { head: 'Proposal', of: (row) => <strong>{row.title}</strong>, as: 'text' },
        { head: 'Where', of: (row) => view.unit(row.businessUnitId) },
        { head: 'What', of: (row) => view.offering(row.offeringId) },
      ]}
    />,
  );

/** Risks both sides know of, and what is done about them. */
export const risksChapter: SectionParts = (view) =>
  part(
    null,
    view.content.risk.size > 0,
    <CustomerRows
      label="What may stand in the way"
      rows={list(view.content, 'risk')}
      columns={[
        {
          head: 'Risk',
          of: (row) => (
            <>
              <strong>{row.title}</strong>
              <span className="line quiet">{inWords(row.category)}</span>
            </>
          ),
          as: 'text',
        },
        { head: 'What is done', of: (row) => row.mitigation, as: 'text' },
        { head: 'Who', of: (row) => view.member(row.ownerId) },
        { head: 'Likelihood 1–5', of: (row) => row.likelihood, as: 'number' },
        { head: 'Impact 1–5', of: (row) => row.impact, as: 'number' },
        { head: 'Looked at again', of: (row) => row.reviewDate && longDate(row.reviewDate), as: 'short' },
        { head: 'State', of: (row) => inWords(row.status), as: 'short' },
      ]}
    />,
  );
