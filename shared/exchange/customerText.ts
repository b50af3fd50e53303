/** What a customer may read of the plan as plain text, in words of both sides. */
import { driverAmount, isAgreed } from '../analysis/valueCase';
import { nextReview } from '../analysis/completeness';
import type { SectionId } from '../analysis/planSections';
import { customerChapters, sidesOf } from '../audience/customerPlan';
import { longDate } from '../conventions/writeDay';
import { accountOf, find, list, single, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { stakeholders } from '../document/stakeholder';
import { plainNumber, wholeMoney } from '../model/money';
import { SWOT_FIELDS } from '../model/scales';
import { asWritten, inWords } from '../model/words';
import { chapterText, wrapped } from './textLayout';

type Line = readonly [label: string, value: string | number | null | undefined];

/** A record: its title and what is known of it. */
const entry = (title: string, ...lines: readonly Line[]): string =>
  [
    wrapped(`- ${title}`, '  '),
    ...lines.flatMap(([label, value]) =>
      value === null || value === undefined || value === '' ? [] : [wrapped(`${label}: ${value}`, '    ')],
    ),
  ].join('\n');

const group = (heading: string | null, entries: readonly string[]): readonly string[] =>
  entries.length === 0 ? [] : [[...(heading === null ? [] : [heading]), ...entries].join('\n')];

const said = (label: string, text: string | null | undefined): readonly string[] =>
  text ? [`${label}\n${wrapped(text, '    ')}`] : [];

const dayOf = (day: string | null): string | null => (day === null ? null : longDate(day));

type Names = {
  readonly person: (id: string | null) => string | null;
  readonly persons: (ids: readonly string[]) => string;
  readonly member: (id: string | null) => string | null;
  readonly members: (ids: readonly string[]) => string;
  readonly unit: (id: string | null) => string | null;
};

const namesIn = (document: Document): Names => {
  const person: Names['person'] = (id) => {
    const found = find(document, 'person', id);
    return found === undefined ? null : displayName(found);
  };
  const member: Names['member'] = (id) => find(document, 'member', id)?.name ?? null;
  return {
    person,
    member,
    persons: (ids) => ids.flatMap((id) => person(id) ?? []).join(', '),
    members: (ids) => ids.flatMap((id) => member(id) ?? []).join(', '),
    unit: (id) => find(document, 'businessUnit', id)?.name ?? null,
  };
};

type Chapter = (document: Document, asOf: string) => readonly string[];

const goals: Chapter = (document) => {
  const { person } = namesIn(document);
  const account = accountOf(document);
  return [
    ...said('Today', account.situationToday),
    ...said('Tomorrow', account.situationTomorrow),
    ...said('How we get there together', account.situationPath),
    ...group(
      'Goals',
      list(document, 'customerGoal').map(({ title, ownerId, measure, due }) =>
        entry(title, ['Who stands for it', person(ownerId)], ['Measured by', measure], ['By', dayOf(due)]),
      ),
    ),
    ...group(
      'Trends',
      list(document, 'trend').map(({ title }) => entry(title)),
    ),
    ...group(
      'How the customer sees itself',
      SWOT_FIELDS.flatMap((field) =>
        list(document, 'customerSwotEntry')
          .filter((one) => one.field === field)
          .map(({ title }) => entry(`${inWords(field)}: ${title}`)),
      ),
    ),
    ...said('The customers of the customer', account.customersCustomers),
    ...said('The competitors of the customer', account.customersCompetitors),
  ];
};

const actionLines = (document: Document, objectiveId: string | null): readonly string[] =>
  list(document, 'action')
    .filter((action) => action.objectiveId === objectiveId)
    .map(({ title, ownerId, due, status, completedOn }) =>
      entry(
        title,
        ['Who', namesIn(document).member(ownerId)],
        ['By', dayOf(due)],
        ['State', status === 'done' && completedOn !== null ? `Done ${longDate(completedOn)}` : inWords(status)],
      ),
    );

const together: Chapter = (document) => {
  const { member } = namesIn(document);
  return [
    ...list(document, 'objective').flatMap((one) => [
      entry(
        one.title,
        ['Measure', one.measure],
        [
          'From, to',
          one.baseline === null && one.target === null
            ? null
            : `${plainNumber(one.baseline)} → ${plainNumber(one.target)}`,
        ],
        ['By', dayOf(one.due)],
        ['Who', member(one.ownerId)],
        ['State', inWords(one.status)],
        ['For the goal', find(document, 'customerGoal', one.customerGoalId)?.title],
      ),
      ...group('  Actions for it', actionLines(document, one.id)),
    ]),
    ...group(document.objective.size > 0 ? 'Further actions' : 'Actions', actionLines(document, null)),
  ];
};

const projects: Chapter = (document) => {
  const { person, member, unit } = namesIn(document);
  return list(document, 'project').map((one) =>
    entry(
      one.title,
      ['What for', one.charterLine],
      ['What it brings', one.theirBenefit],
      ['Where', unit(one.businessUnitId)],
      ['Who', [person(one.sponsorId), member(one.ourLeadId)].filter(Boolean).join(', ')],
      ['Our part', one.ourRole && asWritten(one.ourRole)],
      ['State', inWords(one.status)],
      ['From', dayOf(one.start)],
      ['To', dayOf(one.end)],
    ),
  );
};

const value: Chapter = (document) => {
  const { person } = namesIn(document);
  const { currency } = accountOf(document);
  return [
    ...said('What we stand for', single(document, 'plan')?.valueStatement),
    ...group(
      'Value a year',
      list(document, 'valueDriver').map((one) => {
        const amount = driverAmount(one);
        return entry(
          one.title,
          ['A year', amount === null ? null : `${currency} ${wholeMoney(amount)}`],
          ['Counted from', one.quantity === null ? null : `${plainNumber(one.quantity)} ${one.unit ?? ''}`.trim()],
          [
            'Agreed with',
            isAgreed(one, document) ? [person(one.agreedById), dayOf(one.agreedOn)].filter(Boolean).join(', ') : null,
          ],
          ['State', inWords(one.state)],
          ['Delivered', one.deliveredValue === null ? null : `${currency} ${wholeMoney(one.deliveredValue)}`],
        );
      }),
    ),
    ...group(
      'Proof',
      list(document, 'proofPoint').map(({ title }) => entry(title)),
    ),
  ];
};

const proposals: Chapter = (document) =>
  list(document, 'opportunity').map((one) =>
    entry(
      one.title,
      ['Where', namesIn(document).unit(one.businessUnitId)],
      ['What', find(document, 'offering', one.offeringId)?.name],
    ),
  );

const service: Chapter = (document) => {
  const { currency } = accountOf(document);
  return [
    ...group(
      'Service',
      list(document, 'serviceFigure').map(({ name, target, actual, unit }) =>
        entry(
          name,
          ['Target', target === null ? null : `${plainNumber(target)} ${unit ?? ''}`.trim()],
          ['Reached', actual === null ? null : `${plainNumber(actual)} ${unit ?? ''}`.trim()],
        ),
      ),
    ),
    ...group(
      'Complaints',
      list(document, 'complaint').map(({ title, raisedOn, closedOn }) =>
        entry(title, ['Raised', dayOf(raisedOn)], ['Closed', dayOf(closedOn)]),
      ),
    ),
    ...group(
      'Contracts',
      list(document, 'contract').map((one) =>
        entry(
          one.title,
          ['Value', one.value === null ? null : `${currency} ${wholeMoney(one.value)}`],
          ['From', dayOf(one.start)],
          ['To', dayOf(one.end)],
        ),
      ),
    ),
  ];
};

const people: Chapter = (document) => {
  const { person, unit } = namesIn(document);
  return group(
    null,
    stakeholders(document).map((one) =>
      entry(
        [person(one.id), one.title].filter(Boolean).join(', '),
        [
          'Where',
          [find(document, 'department', one.departmentId)?.name, unit(one.businessUnitId)].filter(Boolean).join(', '),
        ],
        ['Reports to', person(one.reportsToId)],
      ),
    ),
  );
};

const team: Chapter = (document, asOf) => {
  const { member, person } = namesIn(document);
  const sponsored = new Map(list(document, 'sponsorPairing').map((pair) => [pair.memberId, pair.personId]));
  return [
    ...group(
      null,
      list(document, 'assignment').map(({ memberId, role }) =>
        entry(
          [member(memberId), find(document, 'member', memberId)?.title].filter(Boolean).join(', '),
          ['Part', role === null ? null : asWritten(role)],
          ['Sponsor of', person(sponsored.get(memberId) ?? null)],
        ),
      ),
    ),
    ...group(
      'What we promised',
      list(document, 'commitment').map((one) =>
        entry(
          one.promise,
          ['Who', one.unit],
          ['By', dayOf(one.due)],
          [
            'State',
            one.doneOn === null
              ? one.due !== null && one.due < asOf
                ? 'still open'
                : 'under way'
              : `kept ${longDate(one.doneOn)}`,
          ],
        ),
      ),
    ),
  ];
};

const risks: Chapter = (document) =>
  list(document, 'risk').map((one) =>
    entry(
      one.title,
      ['What is done', one.mitigation],
      ['Who', namesIn(document).member(one.ownerId)],
      ['Looked at again', dayOf(one.reviewDate)],
      ['State', inWords(one.status)],
    ),
  );

const meetingsToCome: Chapter = (document, asOf) => {
  const coming = nextReview(document, asOf);
  return [
    ...(coming === null ? [] : [`The next review is on ${longDate(coming)}.`]),
    ...group(
      null,
      list(document, 'calendarEntry').map((one) =>
        entry(
          one.title,
          ['Every', one.everyDays === null ? null : `${one.everyDays} days`],
          ['Next', dayOf(one.next)],
          ['Who calls it', namesIn(document).member(one.memberId)],
        ),
      ),
    ),
  ];
};

const minutes: Chapter = (document) => {
  const { members, persons } = namesIn(document);
  const { us } = sidesOf(document);
  return [
    ...group(
      'Meetings',
      list(document, 'meeting')
        .toSorted((a, b) => b.date.localeCompare(a.date))
        .map((one) =>
          entry(
            `${longDate(one.date)}, ${one.title}`,
            ['What was agreed', one.summary],
            [us === null ? 'From us' : `From ${us}`, members(one.ourIds)],
            ['From the customer', persons(one.customerIds)],
          ),
        ),
    ),
    ...group(
      'History',
      list(document, 'historyNote').map((one) => entry([dayOf(one.date), one.note].filter(Boolean).join(', '))),
    ),
    ...group(
      'Sources',
      list(document, 'source').map((one) => entry(one.title, ['Where', one.where], ['Date', dayOf(one.date)])),
    ),
  ];
};

const CHAPTERS: Readonly<Partial<Record<SectionId, Chapter>>> = {
  world: goals,
  objectives: together,
  projects,
  value,
  potential: proposals,
  position: service,
  stakeholders: people,
  team,
  risks,
  review: meetingsToCome,
  appendix: minutes,
};

/** The plan of a document that was made for the customer. Lines end with a newline. */
export const customerText = (document: Document, asOf: string): string => {
  const account = accountOf(document);
  const plan = single(document, 'plan');
  const frame = single(document, 'financials');
  const { us } = sidesOf(document);
  const head = [
    account.name.toLocaleUpperCase(),
    `Joint account plan${us === null ? '' : ` with ${us}`}`,
    frame?.periodStart && frame.periodEnd
      ? `Period ${longDate(frame.periodStart)} to ${longDate(frame.periodEnd)}`
      : '',
    `As of ${longDate(asOf)}`,
    'Customer version',
    plan?.ambition ? `\n${wrapped(plan.ambition, '')}` : '',
  ].filter(Boolean);
  const chapters = customerChapters(document)
    .map(({ id, title }) => ({ title, parts: CHAPTERS[id]?.(document, asOf) ?? [] }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ title, parts }, at) => chapterText(`${at + 1}  ${title}`, parts));
  return `${[head.join('\n'), ...chapters].join('\n\n\n')}\n`;
};
