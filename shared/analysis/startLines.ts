/** What waits in one account, for whoever looks over all of them: one line each, with and without names. */
import { accountOf, find, list, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { filledContent } from '../document/filled';
import type { Kind } from '../model';
import { shortDate } from '../conventions/writeDay';
import { workshopClock } from './workshopClock';
import { latePromises } from './accountStanding';
import { nextReview } from './completeness';
import { contactLimit } from './coverage';
import { addDays, daysBetween } from './days';
import type { Finding } from './finding';
import { GAP_RULES, gaps, isGapCode } from './gaps';
import { isOwner, REPEATED } from './myWork';
import { openActions } from './openActions';
import { countedPeople } from './people';
import { settingsOf } from './settings';
import { sponsorTalk } from './sponsorTalk';
import { triggers } from './triggers';

export const START_PARTS = [
  'actions',
  'contacts',
  'gaps',
  'triggers',
  'touches',
  'escalations',
  'reviews',
  'workshops',
] as const;
export type StartPart = (typeof START_PARTS)[number];

/** Parts that tell what was thought of people. */
const OPINIONS: ReadonlySet<StartPart> = new Set(['contacts', 'gaps', 'triggers']);
export const tellsOpinions = (part: StartPart): boolean => OPINIONS.has(part);

export type StartLine = {
  readonly part: StartPart;
  /** Which line of the part it is, within the account. */
  readonly key: string;
  readonly accountId: string;
  readonly words: string;
  /** The same without anything that names the client, its people or what is planned with them. */
  readonly plain: string;
  /** The day it is due; null where it has none. */
  readonly due: string | null;
  /** The smaller, the sooner it is told among those that are due alike. */
  readonly rank: number;
  /** Where it is edited; null: the section of the plan that holds it. */
  readonly record: { readonly kind: Kind; readonly id: string } | null;
  /** Members of the team it is about. */
  readonly memberIds: readonly string[];
};

type Told = Omit<StartLine, 'accountId'>;

const actionLines = (document: Document, asOf: string): readonly Told[] => {
  const until = addDays(asOf, settingsOf(document, asOf).myWorkDays);
  return openActions(document).flatMap((action): readonly Told[] =>
    action.due === null || action.due > until
      ? []
      : [
          {
            part: 'actions',
            key: action.id,
            words: action.title.trim() === '' ? 'Untitled action' : action.title,
            plain: 'An action',
            due: action.due,
            rank: action.ordinal,
            record: { kind: 'action', id: action.id },
            memberIds: action.ownerId === null ? [] : [action.ownerId],
          },
        ],
  );
};

/** Contacts that somebody owns and that lapsed, or fall due within days. One without an owner is a gap. */
const contactLines = (document: Document, asOf: string): readonly Told[] => {
  const settings = settingsOf(document, asOf);
  return countedPeople(document, asOf).flatMap((one): readonly Told[] => {
    const owners = [...(one.contactOwnerId === null ? [] : [one.contactOwnerId]), ...one.secondaryOwnerIds];
    if (owners.length === 0) return [];
    const due = one.lastContact === null ? null : addDays(one.lastContact, contactLimit(one.influence, settings));
    if (due !== null && daysBetween(asOf, due) > settings.contactDueDays) return [];
    return [
      {
        part: 'contacts',
        key: one.id,
        words: [displayName(one), one.title].filter(Boolean).join(', '),
        plain: 'A contact',
        due,
        rank: -(one.influence ?? 0),
        record: { kind: 'person', id: one.id },
        memberIds: owners,
      },
    ];
  });
};

const recordOf = (finding: Finding): StartLine['record'] =>
  finding.records.find(({ kind }) => kind === 'person') ??
  finding.records.find(({ kind }) => kind !== 'account') ??
  null;

/** Whom of the team a finding is about: those who own its person, action, talk or project. */
const membersOf = (document: Document, { records }: Finding): readonly string[] =>
  records
    .flatMap(({ kind, id }): readonly (string | null)[] => {
      switch (kind) {
        case 'person': {
          const person = find(document, 'person', id);
          return person === undefined
            ? []
            : list(document, 'member').flatMap((member) => (isOwner(person, member.id) ? [member.id] : []));
        }
        case 'action':
          return [find(document, 'action', id)?.ownerId ?? null];
        case 'sponsorPairing':
          return [find(document, 'sponsorPairing', id)?.memberId ?? null];
        case 'commitment': {
          const actionId = find(document, 'commitment', id)?.dependsOnActionId;
          return [find(document, 'action', actionId)?.ownerId ?? null];
        }
        case 'project':
          return [find(document, 'project', id)?.ourLeadId ?? null];
        default:
          return [];
      }
    })
    .filter((id): id is string => id !== null);

const GAP_RANK: Readonly<Record<string, number>> = { critical: 0, high: 1, medium: 2, low: 3 };
/** The gap that says again that a contact lapsed. */
const CONTACT_GAP = 'G5';

const gapLines = (document: Document, asOf: string): readonly Told[] =>
  gaps(document, asOf).flatMap((gap): readonly Told[] =>
    gap.isWaived || gap.code === CONTACT_GAP
      ? []
      : [
          {
            part: 'gaps',
            key: `${gap.code}:${gap.ref}`,
            words: gap.sentence,
            plain: isGapCode(gap.code) ? GAP_RULES[gap.code] : 'A gap',
            due: null,
            rank: GAP_RANK[gap.severity] ?? 4,
            record: recordOf(gap),
            memberIds: membersOf(document, gap),
          },
        ],
  );

/** Those that say again what stands in another part. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([...REPEATED, 'reviewDue', 'promiseLate']);
const TRIGGER_WORDS: Readonly<Record<string, string>> = {
  contractEnd: 'A contract ends',
  competitorContract: 'A contract of a competitor ends',
  personLeaving: 'Somebody is leaving',
  personMoved: 'Somebody has a new post',
  personNew: 'Somebody is new',
  projectStart: 'A project starts',
  projectEnd: 'A project ends',
  fieldStale: 'Something on the key information is old',
  idleCell: 'They buy elsewhere for half a year',
  budgetSeason: 'The budget season begins',
  valueUnmeasured: 'A value was agreed and not measured',
  diagnosticStale: 'The diagnosis of the relationship is old',
  readinessStale: 'The check of readiness is old',
  retention: 'Somebody was not contacted for long',
};

const triggerLines = (document: Document, asOf: string): readonly Told[] =>
  triggers(document, asOf)
    .filter((one) => one.isAwaiting && !TOLD_ELSEWHERE.has(one.code))
    .map((one, at): Told => ({
      part: 'triggers',
      key: `${one.code}:${one.ref}`,
      words: one.sentence,
      plain: TRIGGER_WORDS[one.code] ?? 'Something fell due',
      due: null,
      rank: at,
      record: recordOf(one),
      memberIds: membersOf(document, one),
    }));

/** The next talk of every sponsor, due or not. */
const touchLines = (document: Document, asOf: string): readonly Told[] =>
  list(document, 'sponsorPairing').map((pairing): Told => {
    const counterpart = find(document, 'person', pairing.personId);
    const sponsor = find(document, 'member', pairing.memberId)?.name ?? 'The sponsor';
    return {
      part: 'touches',
      key: pairing.id,
      words: `${sponsor} with ${counterpart ? displayName(counterpart) : 'nobody chosen yet'}`,
      plain: `${sponsor} with the counterpart`,
      due: sponsorTalk(pairing, list(document, 'sponsorTouch'), asOf).due,
      rank: pairing.ordinal,
      record: { kind: 'sponsorPairing', id: pairing.id },
      memberIds: [pairing.memberId],
    };
  });

/** Promises of your units that are late for longer than one waits without telling the sponsor. */
const escalationLines = (document: Document, asOf: string): readonly Told[] => {
  const late = new Set(latePromises(document, asOf).map(({ id }) => id));
  return list(document, 'commitment').flatMap((one): readonly Told[] => {
    if (!late.has(one.id)) return [];
    const ownerId = find(document, 'action', one.dependsOnActionId)?.ownerId ?? null;
    return [
      {
        part: 'escalations',
        key: one.id,
        words: [one.unit, one.promise].filter((part) => part.trim() !== '').join(': '),
        plain: `A promise${one.unit === '' ? '' : ` of ${one.unit}`}`,
        due: one.due,
        rank: one.ordinal,
        record: { kind: 'commitment', id: one.id },
        memberIds: ownerId === null ? [] : [ownerId],
      },
    ];
  });
};

const reviewLines = (document: Document, asOf: string): readonly Told[] => {
  const until = addDays(asOf, settingsOf(document, asOf).reviewDueDays);
  const next = nextReview(document, asOf);
  const review: readonly Told[] =
    next === null || next > until
      ? []
      : [
          {
            part: 'reviews',
            key: 'plan',
            words: 'Review of the plan',
            plain: 'Review of the plan',
            due: next,
            rank: 0,
            record: null,
            memberIds: [],
          },
        ];
  const decisions = list(document, 'decision').flatMap((one): readonly Told[] =>
    one.reviewDate === null || one.reviewDate > until
      ? []
      : [
          {
            part: 'reviews',
            key: one.id,
            words: `Look again at the decision “${one.decision}”`,
            plain: 'Look again at a decision',
            due: one.reviewDate,
            rank: 1,
            record: { kind: 'decision', id: one.id },
            memberIds: [],
          },
        ],
  );
  const risks = list(document, 'risk').flatMap((one): readonly Told[] =>
    one.status !== 'open' || one.reviewDate === null || one.reviewDate > until
      ? []
      : [
          {
            part: 'reviews',
            key: one.id,
            words: `Look again at the risk “${one.title}”`,
            plain: 'Look again at a risk',
            due: one.reviewDate,
            rank: 2,
            record: { kind: 'risk', id: one.id },
            memberIds: [one.ownerId, one.coOwnerId].filter((id): id is string => id !== null),
          },
        ],
  );
  return [...review, ...decisions, ...risks];
};

/** Workshops to prepare, to go on with and to close, in words that say which. */
const workshopLines = (document: Document): readonly Told[] =>
  list(document, 'agenda').flatMap((agenda): readonly Told[] => {
    const { state } = workshopClock(agenda.events, 0);
    const isClosed = state === 'ended' && agenda.endSnapshotId !== null;
    if (isClosed) return [];
    const asks = state === 'notBegun' ? 'Prepare' : state === 'ended' ? 'Close' : 'Run';
    const day = agenda.date === null ? 'no day yet' : shortDate(agenda.date);
    return [
      {
        part: 'workshops',
        key: agenda.id,
        words: `${asks}: ${agenda.title.trim() === '' ? 'a workshop' : agenda.title}${agenda.date === null ? `, ${day}` : ''}`,
        plain: `${asks} a workshop`,
        due: state === 'notBegun' ? agenda.date : null,
        rank: state === 'notBegun' ? 2 : state === 'ended' ? 1 : 0,
        record: { kind: 'agenda', id: agenda.id },
        memberIds: [],
      },
    ];
  });

/** The first is what is due longest; what has no day comes last, the heavier first. */
export const bySoonest = (a: StartLine, b: StartLine): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.rank - b.rank || a.key.localeCompare(b.key);

/** Everything that waits in an account on a day. Records nobody filled are left out. */
export const startLines = (all: Document, asOf: string): readonly StartLine[] => {
  const document = filledContent(all);
  const accountId = accountOf(document).id;
  return [
    ...actionLines(document, asOf),
    ...contactLines(document, asOf),
    ...gapLines(document, asOf),
    ...triggerLines(document, asOf),
    ...touchLines(document, asOf),
    ...escalationLines(document, asOf),
    ...reviewLines(document, asOf),
    ...workshopLines(document),
  ].map((line) => ({ ...line, accountId }));
};
