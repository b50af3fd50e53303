import { nextReview } from '../../../shared/analysis/completeness';
import { sidesOf } from '../../../shared/audience/customerPlan';
import { longDate } from '../../../shared/conventions/writeDay';
import { find, list } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import { plainNumber } from '../../../shared/model/money';
import { asWritten } from '../../../shared/model/words';
import { part, type SectionParts } from '../PlanPart';
import { CustomerRows } from './CustomerRows';
import { wholeAmount, type PlanView } from '../view';

/** Who is who at the customer, and which sponsor stands beside whom. */
export const CustomerPeople = ({ view }: { readonly view: PlanView }) => {
  const pairs = list(view.content, 'sponsorPairing');
  return (
    <CustomerRows
      label="People"
      rows={stakeholders(view.content)}
      columns={[
        { head: 'Name', of: (row) => <strong>{view.person(row.id)}</strong>, as: 'text' },
        { head: 'Title', of: (row) => row.title, as: 'text' },
        {
          head: 'Department, unit',
          of: (row) =>
            [find(view.content, 'department', row.departmentId)?.name, view.unit(row.businessUnitId)]
              .filter(Boolean)
              .join(', '),
        },
        { head: 'Reports to', of: (row) => view.person(row.reportsToId) },
        {
          head: 'Sponsor beside them',
          of: (row) => view.members(pairs.flatMap((pair) => (pair.personId === row.id ? [pair.memberId] : []))) || null,
        },
      ]}
    />
  );
};

/** Everybody of the customer. */
export const peopleChapter: SectionParts = (view) =>
  part(null, stakeholders(view.content).length > 0, <CustomerPeople view={view} />);

/** The supplier’s team, and what it promised. */
export const teamChapter: SectionParts = (view) => {
  const { content, asOf } = view;
  return [
    ...part(
      'Team',
      content.assignment.size > 0,
      <CustomerRows
        label="Team"
        rows={list(content, 'assignment')}
        columns={[
          { head: 'Name', of: (row) => <strong>{view.member(row.memberId)}</strong>, as: 'text' },
          { head: 'Title', of: (row) => find(content, 'member', row.memberId)?.title, as: 'text' },
          { head: 'Part', of: (row) => row.role && asWritten(row.role) },
        ]}
      />,
    ),
    ...part(
      'What we promised',
      content.commitment.size > 0,
      <CustomerRows
        label="What we promised"
        rows={list(content, 'commitment')}
        columns={[
          { head: 'Promise', of: (row) => row.promise, as: 'text' },
          { head: 'Who', of: (row) => row.unit },
          { head: 'By', of: (row) => row.due && longDate(row.due), as: 'short' },
          {
            head: 'State',
            of: (row) =>
              row.doneOn
                ? `kept ${longDate(row.doneOn)}`
                : row.due !== null && row.due < asOf
                  ? 'still open'
                  : 'under way',
            as: 'short',
          },
        ]}
      />,
    ),
  ];
};

/** When both sides meet again. */
export const meetingsToComeChapter: SectionParts = (view) => {
  const { content, asOf } = view;
  const coming = nextReview(content, asOf);
  return [
    ...part(null, coming !== null, <p className="read-aloud">The next review is on {longDate(coming)}.</p>),
    ...part(
      coming === null ? null : 'Meetings that come back',
      content.calendarEntry.size > 0,
      <CustomerRows
        label="Meetings that come back"
        rows={list(content, 'calendarEntry')}
        columns={[
          { head: 'Meeting', of: (row) => row.title, as: 'text' },
          { head: 'Every', of: (row) => (row.everyDays === null ? null : `${row.everyDays} days`), as: 'short' },
          { head: 'Next', of: (row) => row.next && longDate(row.next), as: 'short' },
          { head: 'Who calls it', of: (row) => view.member(row.memberId) },
        ]}
      />,
    ),
  ];
};

/** What was agreed in meetings, what happened before, and where it is written. */
export const minutesChapter: SectionParts = (view) => {
  const { content } = view;
  const { us } = sidesOf(content);
  return [
    ...part(
      'Meetings',
      content.meeting.size > 0,
      <CustomerRows
        label="Meetings"
        rows={list(content, 'meeting').toSorted((a, b) => b.date.localeCompare(a.date))}
        columns={[
          { head: 'Date', of: (row) => longDate(row.date), as: 'short' },
          {
            head: 'Meeting',
            of: (row) => (
              <>
                <strong>{row.title}</strong>
                {row.summary ? <span className="line">{row.summary}</span> : null}
              </>
            ),
            as: 'text',
          },
          { head: us === null ? 'From us' : `From ${us}`, of: (row) => view.members(row.ourIds) || null },
          { head: 'From the customer', of: (row) => view.persons(row.customerIds) || null },
        ]}
      />,
    ),
    ...part(
      'Decisions',
      content.decision.size > 0,
      <CustomerRows
        label="Decisions"
        rows={list(content, 'decision').toSorted((a, b) => b.date.localeCompare(a.date))}
        columns={[
          { head: 'Date', of: (row) => longDate(row.date), as: 'short' },
          { head: 'Decision', of: (row) => row.decision, as: 'text' },
        ]}
      />,
    ),
    ...part(
      'History',
      content.historyNote.size > 0,
      <CustomerRows
        label="History"
        rows={list(content, 'historyNote')}
        columns={[
          { head: 'Date', of: (row) => row.date && longDate(row.date), as: 'short' },
          { head: 'What happened', of: (row) => row.note, as: 'text' },
        ]}
      />,
    ),
    ...part(
      'Sources',
      content.source.size > 0,
      <CustomerRows
        label="Sources"
        rows={list(content, 'source')}
        columns={[
          { head: 'Source', of: (row) => row.title, as: 'text' },
          { head: 'Where', of: (row) => row.where, as: 'text' },
          { head: 'Date', of: (row) => row.date && longDate(row.date), as: 'short' },
        ]}
      />,
    ),
  ];
};

/** How the service runs: its figures, complaints and contracts. */
export const serviceChapter: SectionParts = (view) => {
  const { content } = view;
  return [
    ...part(
      'Service',
      content.serviceFigure.size > 0,
      <CustomerRows
        label="Service"
        rows={list(content, 'serviceFigure')}
        columns={[
          { head: 'Figure', of: (row) => row.name, as: 'text' },
          { head: 'Target', of: (row) => (row.target === null ? null : plainNumber(row.target)), as: 'number' },
          { head: 'Reached', of: (row) => (row.actual === null ? null : plainNumber(row.actual)), as: 'number' },
          { head: 'Unit', of: (row) => row.unit },
        ]}
      />,
    ),
    ...part(
      'Complaints',
      content.complaint.size > 0,
      <CustomerRows
        label="Complaints"
        rows={list(content, 'complaint')}
        columns={[
          { head: 'Complaint', of: (row) => row.title, as: 'text' },
          { head: 'Raised', of: (row) => row.raisedOn && longDate(row.raisedOn), as: 'short' },
          { head: 'Closed', of: (row) => (row.closedOn ? longDate(row.closedOn) : 'open'), as: 'short' },
        ]}
      />,
    ),
    ...part(
      'Contracts',
      content.contract.size > 0,
      <CustomerRows
        label="Contracts"
        rows={list(content, 'contract')}
        columns={[
          { head: 'Contract', of: (row) => row.title, as: 'text' },
          { head: `Value, ${view.currency}`, of: (row) => wholeAmount(row.value), as: 'number' },
          { head: 'From', of: (row) => row.start && longDate(row.start), as: 'short' },
          { head: 'To', of: (row) => row.end && longDate(row.end), as: 'short' },
        ]}
      />,
    ),
  ];
};
