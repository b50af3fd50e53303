/** What to do before a need shows. Each suggestion is done, snoozed or dismissed. */
import { find, list, single, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { longDate } from '../conventions/writeDay';
import type { Kind } from '../model';
import { inWords } from '../model/words';
import { latePromises } from './accountStanding';
import { keyInformation, nextReview } from './completeness';
import { contactLimit, daysSinceContact } from './coverage';
import { addDays, addMonths, dayOf, daysBetween } from './days';
import { personRef, type FindingDraft } from './finding';
import { figure } from './memo';
import { lastSnapshot } from './movement';
import { countedPeople, PEOPLE } from './people';
import { retentionDrafts } from './retention';
import { settingsOf, type Settings } from './settings';
import { withAnswers, type Suggestion } from './suggestion';
import { openActions } from './openActions';

const READS = [
  ...PEOPLE,
  'account',
  'contract',
  'commitment',
  'sponsorPairing',
  'sponsorTouch',
  'project',
  'action',
  'plan',
  'review',
  'financialYear',
  'fieldSource',
  'vendorSpend',
  'cell',
  'businessUnit',
  'offering',
  'rival',
  'competitor',
  'valueDriver',
  'diagnostic',
  'programme',
  'snapshot',
  'member',
  'setting',
] as const;
type Tables = Pick<Document, (typeof READS)[number]>;

const trigger = (code: string, kind: Kind, id: string, sentence: string, action: string, ref = id): FindingDraft => ({
  code,
  severity: 'notice',
  ref,
  records: [{ kind, id }],
  sentence,
  action,
});

/** Whether a day lies between today and some days ahead, both included. */
const isAhead = (day: string | null, asOf: string, days: number): day is string =>
  day !== null && day >= asOf && day <= addDays(asOf, days);

const contractTriggers = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => [
  ...list(document, 'contract').flatMap((contract) => {
    if (contract.end === null || contract.end < asOf) return [];
    const left = daysBetween(asOf, contract.end);
    const mark = [...settings.contractEndDays].sort((a, b) => a - b).find((days) => left <= days);
    // The mark is part of the ref, so that an answer at 180 days does not silence the reminder at 90.
    return mark === undefined
      ? []
      : [
          trigger(
            'contractEnd',
            'contract',
            contract.id,
            `The contract “${contract.title}” ends in ${left} days.`,
            `Prepare the end of ${contract.title}`,
            `${contract.id}:${mark}`,
          ),
        ];
  }),
  ...list(document, 'rival')
    .filter((rival) => isAhead(rival.contractEnd, asOf, settings.competitorContractDays))
    .map((rival) => {
      const name = find(document, 'competitor', rival.competitorId)?.name ?? 'a competitor';
      return trigger(
        'competitorContract',
        'rival',
        rival.id,
        `The contract of ${name} ends on ${longDate(rival.contractEnd)}.`,
        `Make an offer before the contract of ${name} ends`,
      );
    }),
];

const peopleTriggers = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => {
  const before = new Set(lastSnapshot(document, asOf)?.stakeholders.map((one) => one.id) ?? []);
  const holdings = new Map<string, number>();
  for (const holding of list(document, 'holding'))
    holdings.set(holding.personId, (holdings.get(holding.personId) ?? 0) + 1);
  return countedPeople(document, asOf).flatMap((one) => {
    const drafts: FindingDraft[] = [];
    const name = displayName(one);
    const days = daysSinceContact(one, asOf);
    const limit = contactLimit(one.influence, settings);
    const add = (code: string, sentence: string, action: string): void => {
      drafts.push({ code, severity: 'notice', ref: one.id, records: [personRef(one.id)], sentence, action });
    };
    if (days !== null && days > limit)
      add('contactLapsed', `Contact with ${name} lapsed ${days - limit} days ago.`, `Call ${name}`);
    else if (days !== null && limit - days <= settings.contactDueDays)
      add('contactDue', `Contact with ${name} is due in ${limit - days} days.`, `Call ${name}`);
    if (one.status === 'leaving') add('personLeaving', `${name} is leaving.`, `Meet the successor of ${name}`);
    const from = one.holding?.from ?? null;
    const isRecent = from !== null && from <= asOf && daysBetween(from, asOf) <= settings.newPersonDays;
    if (isRecent && (holdings.get(one.id) ?? 0) > 1)
      add('personMoved', `${name} has a new post.`, `Congratulate ${name} and learn what changes`);
    else if (isRecent || (before.size > 0 && !before.has(one.id)))
      add('personNew', `${name} is new on the map.`, `Introduce yourself to ${name}`);
    return drafts;
  });
};

const sponsorTriggers = (document: Tables, asOf: string): readonly FindingDraft[] =>
  list(document, 'sponsorPairing').flatMap((pairing) => {
    const last = list(document, 'sponsorTouch')
      .filter((touch) => touch.sponsorPairingId === pairing.id)
      .map((touch) => touch.date)
      .sort()
      .at(-1);
    if (last !== undefined && addDays(last, pairing.rhythmDays) >= asOf) return [];
    const name = find(document, 'member', pairing.memberId)?.name ?? 'The sponsor';
    return [
      trigger(
        'sponsorTouch',
        'sponsorPairing',
        pairing.id,
        `${name} is due to talk to the counterpart at the customer.`,
        `Arrange a sponsor talk for ${name}`,
      ),
    ];
  });

/** Promises of your units that are late for longer than one waits without telling the sponsor. */
const promiseTriggers = (document: Tables, asOf: string): readonly FindingDraft[] =>
  latePromises(document, asOf).map(({ id, unit, promise, days }) =>
    trigger(
      'promiseLate',
      'commitment',
      id,
      `${unit.trim() === '' ? 'A unit of yours' : unit} is ${days} days late with “${promise}”.`,
      `Bring “${promise}” to the sponsor`,
    ),
  );

const workTriggers = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => [
  ...list(document, 'project')
    .filter((project) => project.status !== 'done' && project.status !== 'stopped')
    .flatMap((project) => [
      ...(isAhead(project.start, asOf, settings.projectDays)
        ? [
            trigger(
              'projectStart',
              'project',
              project.id,
              `The project “${project.title}” starts on ${longDate(project.start)}.`,
              `Offer help for the start of ${project.title}`,
            ),
          ]
        : []),
      ...(isAhead(project.end, asOf, settings.projectDays)
        ? [
            trigger(
              'projectEnd',
              'project',
              project.id,
              `The project “${project.title}” ends on ${longDate(project.end)}.`,
              `Ask what follows ${project.title}`,
            ),
          ]
        : []),
    ]),
  ...openActions(document).flatMap((action) => {
    if (action.due === null) return [];
    if (action.due < asOf)
      return [
        trigger(
          'actionLate',
          'action',
          action.id,
          `“${action.title}” is ${daysBetween(action.due, asOf)} days late.`,
          `Do, move or drop “${action.title}”`,
        ),
      ];
    return isAhead(action.due, asOf, settings.actionDueDays)
      ? [
          trigger(
            'actionDue',
            'action',
            action.id,
            `“${action.title}” is due on ${longDate(action.due)}.`,
            `Finish “${action.title}”`,
          ),
        ]
      : [];
  }),
];

const diagnosisTriggers = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => {
  const drafts: FindingDraft[] = [];
  const months = settings.staleDiagnosisMonths;
  const review = nextReview(document, asOf);
  if (isAhead(review, asOf, settings.reviewDueDays))
    drafts.push(
      trigger('reviewDue', 'plan', 'plan', `The next review is on ${longDate(review)}.`, 'Prepare the review'),
    );
  const [account] = list(document, 'account');
  for (const row of keyInformation(document, asOf).rows) {
    if (account && row.age.days !== null && row.age.days > settings.staleFieldDays)
      drafts.push(
        trigger(
          'fieldStale',
          'account',
          account.id,
          `What you know of “${inWords(row.field).toLowerCase()}” is ${row.age.days} days old.`,
          `Check ${inWords(row.field).toLowerCase()}`,
          row.field,
        ),
      );
  }
  for (const cell of list(document, 'cell')) {
    if (
      cell.status !== 'open' ||
      (cell.spend ?? 0) <= settings.idleCell.spend ||
      cell.updatedAt === null ||
      daysBetween(dayOf(cell.updatedAt), asOf) < settings.idleCell.days
    )
      continue;
    const unit = find(document, 'businessUnit', cell.businessUnitId)?.name ?? '';
    const offering = find(document, 'offering', cell.offeringId)?.name ?? '';
    drafts.push(
      trigger(
        'idleCell',
        'cell',
        cell.id,
        `${unit} has bought ${offering} elsewhere for half a year.`,
        'Make an offer, or say why not',
      ),
    );
  }
  if (account?.budgetMonth != null) {
    const year = Number(asOf.slice(0, 4));
    const month = String(account.budgetMonth).padStart(2, '0');
    const start = [`${year}-${month}-01`, `${year + 1}-${month}-01`].find((day) => day >= asOf);
    if (start !== undefined && isAhead(start, asOf, settings.budgetLeadDays))
      drafts.push(
        trigger(
          'budgetSeason',
          'account',
          account.id,
          `The customer’s budget season begins on ${longDate(start)}.`,
          'Get your ideas into the customer’s budget',
          start,
        ),
      );
  }
  for (const driver of list(document, 'valueDriver')) {
    if (
      driver.state === 'agreed' &&
      driver.deliveredValue === null &&
      driver.agreedOn !== null &&
      addMonths(driver.agreedOn, months) <= asOf
    ) {
      drafts.push(
        trigger(
          'valueUnmeasured',
          'valueDriver',
          driver.id,
          `“${driver.title}” was agreed a year ago and not measured.`,
          `Measure the value of “${driver.title}”`,
        ),
      );
    }
  }
  const answered = single(document, 'diagnostic')?.answeredOn ?? null;
  if (answered !== null && addMonths(answered, months) <= asOf)
    drafts.push(
      trigger(
        'diagnosticStale',
        'diagnostic',
        'diagnostic',
        'The relationship was last diagnosed over a year ago.',
        'Diagnose the relationship again',
      ),
    );
  const programme = single(document, 'programme');
  if (programme?.updatedAt != null && addMonths(dayOf(programme.updatedAt), months) <= asOf)
    drafts.push(
      trigger(
        'readinessStale',
        'programme',
        'programme',
        'Readiness was last checked over a year ago.',
        'Check readiness again',
      ),
    );
  return drafts;
};

/** Every trigger that fires on the day, with the answer it was given. */
export const triggers = figure([...READS, 'suggestion', 'waiver'], (document, asOf): readonly Suggestion[] => {
  const settings = settingsOf(document, asOf);
  return withAnswers(
    [
      ...contractTriggers(document, asOf, settings),
      ...peopleTriggers(document, asOf, settings),
      ...sponsorTriggers(document, asOf),
      ...promiseTriggers(document, asOf),
      ...workTriggers(document, asOf, settings),
      ...diagnosisTriggers(document, asOf, settings),
      ...retentionDrafts(document, asOf),
    ],
    document,
    asOf,
  );
});
