import {
  activitiesSentence,
  initiativesSentence,
  resourcesSentence,
  reviewsSentence,
  segmentsSentence,
  tasksSentence,
  teamCharterSentence,
  teamSentence,
} from '../../../shared/analysis/designWords';
import {
  activityRows,
  charterParts,
  initiativeRows,
  reviewRows,
  roleTree,
  segmentsView,
  taskLines,
} from '../../../shared/analysis/programmeDesign';
import { longDate, monthNames } from '../../../shared/conventions/writeDay';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { find, list, single, type Document } from '../../../shared/document/document';
import { recordName } from '../../../shared/document/recordName';
import { wholeMoney } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import { MonthStrip } from '../../parts/drawings/MonthStrip';
import { monthsFrom } from '../../parts/drawings/monthsFrom';
import { NamedBars } from '../../parts/drawings/NamedBars';
import { charterBars, resourceBars, segmentBars } from '../../parts/drawings/programmeBars';
import { RoleTree } from '../../parts/drawings/RoleTree';
import { Rows } from '../Rows';
import { Label, Prose } from '../texts';
import type { HandbookChapter, HandbookView } from './handbook';
import { Lead } from './Lead';

const memberIn =
  (content: Document) =>
  (id: string | null): string | null =>
    find(content, 'member', id)?.name ?? null;

export const accountNames = (content: Document, ids: readonly string[]): string =>
  ids.map((id) => recordName(content, 'portfolioAccount', id)).join(', ');

const SegmentsBody = ({ content, asOf }: HandbookView) => (
  <>
    <Lead sentence={segmentsSentence(content, asOf)}>
      <NamedBars
        label="Accounts of each segment"
        bars={segmentBars(segmentsView(content, asOf), (id) => find(content, 'segment', id)?.maxAccounts ?? null)}
      />
    </Lead>
    <Rows
      label="Segments"
      rows={list(content, 'segment')}
      columns={[
        { head: 'Segment', as: 'text', of: ({ name }) => name },
        { head: 'Who belongs', as: 'text', of: ({ rule }) => rule },
        { head: 'What they get', as: 'text', of: ({ serviceLevel }) => serviceLevel },
        { head: 'Accounts', as: 'text', of: ({ accountIds }) => accountNames(content, accountIds) },
        { head: 'At most', as: 'number', of: ({ maxAccounts }) => maxAccounts },
      ]}
    />
  </>
);

const ResourcesBody = ({ content, asOf }: HandbookView) => {
  const view = segmentsView(content, asOf);
  return (
    <>
      <Lead sentence={resourcesSentence(content, asOf)}>
        <NamedBars label="Hours a month of each segment" bars={resourceBars(view)} />
      </Lead>
      <Rows
        label="Resources"
        rows={view.lines}
        columns={[
          { head: 'Segment', as: 'text', of: ({ name }) => name },
          { head: 'Accounts', as: 'number', of: ({ accounts }) => accounts },
          {
            head: 'Hours a month each',
            as: 'number',
            of: ({ id }) => find(content, 'segment', id)?.hoursPerAccount ?? null,
          },
          { head: 'Hours a month', as: 'number', of: ({ hours }) => (hours === null ? null : withDecimals(hours, 0)) },
          { head: 'Budget a year', as: 'number', of: ({ budget }) => (budget === null ? null : wholeMoney(budget)) },
        ]}
      />
    </>
  );
};

const TeamBody = ({ content }: HandbookView) => {
  const memberOf = memberIn(content);
  return (
    <>
      <Lead sentence={teamSentence(content)}>
        <RoleTree nodes={roleTree(content)} nameOf={memberOf} />
      </Lead>
      <Rows
        label="Roles"
        rows={list(content, 'teamRole')}
        columns={[
          { head: 'Role', as: 'text', of: ({ title }) => title },
          { head: 'Who', of: ({ memberId }) => memberOf(memberId) },
          { head: 'Reports to', of: ({ reportsToId }) => find(content, 'teamRole', reportsToId)?.title },
          { head: 'What it is there for', as: 'text', of: ({ purpose }) => purpose },
        ]}
      />
    </>
  );
};

const TasksBody = ({ content, asOf }: HandbookView) => (
  <>
    <Lead sentence={tasksSentence(content, asOf)}>
      <p className="quiet">R does it, A is accountable, C is asked, I is told.</p>
    </Lead>
    <Rows
      label="Responsibilities"
      rows={taskLines(content, asOf)}
      columns={[
        { head: 'Task', as: 'text', of: ({ task }) => task },
        ...list(content, 'teamRole').map((role) => ({
          head: role.title || 'Untitled role',
          of: ({ partOf }: ReturnType<typeof taskLines>[number]) => partOf.get(role.id)?.part ?? null,
        })),
        {
          head: 'Accountable',
          of: ({ accountable }) => (accountable === 1 ? null : accountable === 0 ? 'nobody' : `${accountable} roles`),
        },
      ]}
    />
  </>
);

const ActivitiesBody = ({ content, asOf }: HandbookView) => (
  <>
    <Lead sentence={activitiesSentence(content, asOf)}>
      <MonthStrip label="Activities by month" months={monthNames()} rows={activityRows(content, asOf)} />
    </Lead>
    <Rows
      label="Activities"
      rows={list(content, 'programmeActivity')}
      columns={[
        { head: 'Activity', as: 'text', of: ({ name }) => name },
        { head: 'Month', of: ({ month }) => (month === null ? null : monthNames()[month - 1]) },
        { head: 'Owner', of: ({ ownerId }) => memberIn(content)(ownerId) },
      ]}
    />
  </>
);

const TeamCharterBody = ({ content }: HandbookView) => {
  const parts = charterParts(content);
  const signedOn = single(content, 'teamCharter')?.signedOn ?? null;
  return (
    <>
      <Lead sentence={teamCharterSentence(content)}>
        <NamedBars label="Parts of the charter" bars={charterBars(parts)} />
      </Lead>
      {parts.map(({ id, title, text }) =>
        text === null ? null : (
          <div key={id} className="keep">
            <Label>{title}</Label>
            <Prose text={text} />
          </div>
        ),
      )}
      {signedOn === null ? null : <p>Signed on {longDate(signedOn)}.</p>}
    </>
  );
};

const ReviewsBody = ({ content, asOf }: HandbookView) => (
  <>
    <Lead sentence={reviewsSentence(content, asOf)}>
      <MonthStrip label="Reviews by month" months={monthsFrom(asOf)} rows={reviewRows(content, asOf)} />
    </Lead>
    <Rows
      label="Reviews"
      rows={list(content, 'programmeReview')}
      columns={[
        { head: 'Review', as: 'text', of: ({ title }) => title },
        { head: 'How often', of: ({ rhythm }) => inWords(rhythm) },
        { head: 'Next', as: 'short', of: ({ next }) => longDate(next) },
        { head: 'Who takes part', as: 'text', of: ({ people }) => people },
        { head: 'Agenda', as: 'text', of: ({ agenda }) => agenda },
      ]}
    />
  </>
);

const InitiativesBody = ({ content, asOf }: HandbookView) => (
  <>
    <Lead sentence={initiativesSentence(content, asOf)}>
      <MonthStrip label="Initiatives by month" months={monthsFrom(asOf)} rows={initiativeRows(content, asOf)} />
    </Lead>
    <Rows
      label="Initiatives"
      rows={list(content, 'initiative')}
      columns={[
        { head: 'Initiative', as: 'text', of: ({ title }) => title },
        { head: 'What it changes', as: 'text', of: ({ why }) => why },
        { head: 'Owner', of: ({ ownerId }) => memberIn(content)(ownerId) },
        { head: 'Due', as: 'short', of: ({ due }) => longDate(due) },
        { head: 'State', of: ({ status }) => inWords(status) },
      ]}
    />
  </>
);

/** The eight pages of the designer. */
export const DESIGN_CHAPTERS: readonly HandbookChapter[] = [
  { id: 'segments', title: 'Segments', holds: ({ content }) => content.segment.size > 0, Body: SegmentsBody },
  { id: 'team', title: 'Team structure', holds: ({ content }) => content.teamRole.size > 0, Body: TeamBody },
  {
    id: 'responsibilities',
    title: 'Responsibilities',
    holds: ({ content }) => content.programmeTask.size > 0,
    Body: TasksBody,
  },
  {
    id: 'activities',
    title: 'Activities',
    holds: ({ content }) => content.programmeActivity.size > 0,
    Body: ActivitiesBody,
  },
  {
    id: 'resources',
    title: 'Resources',
    holds: ({ content }) =>
      list(content, 'segment').some(({ hoursPerAccount, budget }) => hoursPerAccount !== null || budget !== null),
    Body: ResourcesBody,
  },
  {
    id: 'teamCharter',
    title: 'Team charter',
    holds: ({ content }) => single(content, 'teamCharter') !== undefined,
    Body: TeamCharterBody,
  },
  {
    id: 'reviews',
    title: 'Review process',
    holds: ({ content }) => content.programmeReview.size > 0,
    Body: ReviewsBody,
  },
  {
    id: 'initiatives',
    title: 'Other initiatives',
    holds: ({ content }) => content.initiative.size > 0,
    Body: InitiativesBody,
  },
];
