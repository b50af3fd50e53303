/** Whose start is shown: what each of those who work with key accounts looks at first. */
import { accountOf, list, type Document } from '../document/document';
import { filledContent } from '../document/filled';
import { actualYears } from './contribution';
import { coverageRate } from './coverage';
import { nextReview } from './completeness';
import { gapToTarget } from './gapToTarget';
import { overdueActions } from './openActions';
import { readiness } from './readiness';
import { wallet } from './shareOfWallet';
import { startLines, type StartLine, type StartPart } from './startLines';
import { supportIndex } from './supportIndex';
import { workersOf } from './myWork';
import { inWords } from '../model/words';

export const PERSONAS = [
  'accountManager',
  'teamMember',
  'facilitator',
  'sponsor',
  'headOfProgramme',
  'seniorManagement',
] as const;
export type Persona = (typeof PERSONAS)[number];

type PersonaSays = {
  readonly name: string;
  /** What they find, in a line. */
  readonly finds: string;
  readonly parts: readonly StartPart[];
  /** Which accounts are theirs: those they lead, work for or sponsor; or all. */
  readonly of: 'lead' | 'work' | 'sponsor' | 'all';
  /** Only lines that are about them. */
  readonly isOwnOnly: boolean;
};

export const PERSONA_SAYS: Readonly<Record<Persona, PersonaSays>> = {
  accountManager: {
    name: 'Account manager',
    finds: 'Your accounts: overdue actions, due contacts, gaps, what fell due',
    parts: ['escalations', 'actions', 'contacts', 'reviews', 'touches', 'gaps', 'triggers'],
    of: 'lead',
    isOwnOnly: false,
  },
  teamMember: {
    name: 'Team member',
    finds: 'Your actions and the people you own, in all accounts',
    parts: ['escalations', 'actions', 'contacts', 'touches', 'gaps', 'triggers'],
    of: 'work',
    isOwnOnly: true,
  },
  facilitator: {
    get name() {
      return inWords('facilitator');
    },
    finds: 'Workshops to prepare, run and close',
    parts: ['workshops', 'reviews'],
    of: 'all',
    isOwnOnly: false,
  },
  sponsor: {
    name: 'Sponsor',
    finds: 'Accounts you sponsor: your next talks, what was escalated, reviews',
    parts: ['touches', 'escalations', 'reviews'],
    of: 'sponsor',
    isOwnOnly: false,
  },
  headOfProgramme: {
    name: 'Head of programme',
    finds: 'All accounts: portfolio, time, readiness, what is late',
    parts: ['escalations', 'touches', 'reviews'],
    of: 'all',
    isOwnOnly: false,
  },
  seniorManagement: {
    name: 'Senior management',
    finds: 'The figures of every account, to read',
    parts: [],
    of: 'all',
    isOwnOnly: false,
  },
};

/** An account as it stands in the table of a start. Money in its own currency; unknown is null everywhere. */
export type StartAccount = {
  readonly accountId: string;
  /** The day its figures and lines are for. */
  readonly asOf: string;
  readonly currency: string;
  readonly leadIds: readonly string[];
  readonly workerIds: readonly string[];
  readonly sponsorIds: readonly string[];
  /** F2, −100–100. */
  readonly support: number | null;
  /** F5, percent. */
  readonly coverage: number | null;
  readonly revenue: number | null;
  /** F20: what is missing to the target; below 0 where the forecast is above it. */
  readonly toTarget: number | null;
  readonly whitespace: number | null;
  /** F26a, percent. */
  readonly readiness: number | null;
  readonly overdue: number;
  readonly nextReview: string | null;
};

const LEADS: ReadonlySet<string | null> = new Set(['accountLead', 'clientExecutive']);

export const startAccount = (all: Document, asOf: string): StartAccount => {
  const document = filledContent(all);
  const account = accountOf(document);
  const row = list(document, 'portfolioAccount').find(({ accountId }) => accountId === account.id);
  const inRole = (roles: ReadonlySet<string | null>): readonly string[] =>
    list(document, 'assignment').flatMap(({ role, memberId }) => (roles.has(role) ? [memberId] : []));
  return {
    accountId: account.id,
    asOf,
    currency: account.currency,
    leadIds: [...new Set([...inRole(LEADS), ...(row?.ownerId == null ? [] : [row.ownerId])])],
    workerIds: workersOf(document).map(({ id }) => id),
    sponsorIds: [
      ...new Set([
        ...inRole(new Set(['executiveSponsor'])),
        ...list(document, 'sponsorPairing').map((one) => one.memberId),
      ]),
    ],
    support: supportIndex(document, asOf).value,
    coverage: coverageRate(document, asOf).value,
    revenue: actualYears(document, asOf).at(-1)?.revenue ?? null,
    toTarget: gapToTarget(document, asOf).gap.value,
    whitespace: wallet(document, asOf).whitespace.value,
    readiness: readiness(document, asOf).score,
    overdue: overdueActions(document, asOf).length,
    nextReview: nextReview(document, asOf),
  };
};

/** Whether an account is theirs. */
const isTheirs = (account: StartAccount, persona: Persona, memberId: string | null): boolean => {
  const { of } = PERSONA_SAYS[persona];
  if (of === 'all') return true;
  if (memberId === null) return false;
  if (of === 'lead') return account.leadIds.includes(memberId);
  if (of === 'sponsor') return account.sponsorIds.includes(memberId);
  return true;
};

export type Start = { readonly lines: readonly StartLine[]; readonly accounts: readonly StartAccount[] };

/** What one of them finds in an account on a day; null where the account is not theirs. */
export const startOf = (
  document: Document,
  asOf: string,
  persona: Persona,
  memberId: string | null,
): { readonly account: StartAccount; readonly lines: readonly StartLine[] } | null => {
  const account = startAccount(document, asOf);
  if (!isTheirs(account, persona, memberId)) return null;
  const { parts, isOwnOnly } = PERSONA_SAYS[persona];
  const isTold = ({ part, memberIds }: StartLine): boolean =>
    parts.includes(part) && (!isOwnOnly || (memberId !== null && memberIds.includes(memberId)));
  const lines = parts.length === 0 ? [] : startLines(document, asOf).filter(isTold);
  // Somebody of the team finds an account where it names them.
  if (isOwnOnly && lines.length === 0 && memberId !== null && !account.workerIds.includes(memberId)) return null;
  return { account, lines };
};
