import { accountOf, list, single, type Document } from '../document/document';
import { accountStanding, type AccountStanding } from './accountStanding';
import { filledContent } from '../document/filled';
import { completeness, fourSteps } from './completeness';
import { actualYears } from './contribution';
import { coverageRate } from './coverage';
import { daysBetween } from './days';
import { hours } from './hours';
import { keyAccountOf, type KeyAccount } from './keyAccount';
import type { PlanStep, SectionId } from './planSections';
import { attractiveness, relativeStrength } from './portfolioMatrix';
import { requirements } from './requirements';
import { ratio, sum } from './result';
import { scorecard } from './scorecard';
import { wallet } from './shareOfWallet';

/** What is looked at above one account, of an account that has a plan of its own. Unknown is null everywhere. */
export type AccountFacts = {
  readonly accountId: string;
  readonly name: string;
  /** State, form and whether the customer opted in: of its row of the portfolio, else its own. */
  readonly lifecycle: KeyAccount['lifecycle'];
  readonly kamForm: KeyAccount['kamForm'];
  readonly customerOptedIn: boolean | null;
  readonly currency: string;
  readonly parentAccountId: string | null;
  /** The team member who leads it. */
  readonly ownerId: string | null;
  /** F29: the first of the four steps below its limit. */
  readonly step: PlanStep;
  /** F14 and F15 of its own plan, 0–10. */
  readonly attractiveness: number | null;
  readonly strength: number | null;
  /** F14: the scores of its own plan, by factor. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** F25, hours a month: what its contacts need, what its team has for it, and what its meetings took. */
  readonly hoursNeeded: number | null;
  readonly hoursPlanned: number | null;
  readonly hoursLogged: number | null;
  /** F19, in its own currency: what is bought where the spend is known, and how much of that from you. */
  readonly spendKnown: number | null;
  readonly oursInKnown: number | null;
  /** F31: the answers of its own plan; the share is percent of your revenue. */
  readonly revenueSharePct: number | null;
  /** Its latest full year with revenue, in its own currency; null where there is none. */
  readonly revenue: { readonly fy: number; readonly value: number } | null;
  readonly customerDependence: number | null;
  /** F29 of profile, goals and position together, and of the whole plan; F5. Percent. */
  readonly assessed: number | null;
  readonly plan: number | null;
  readonly coverage: number | null;
  readonly actionsDone: number;
  /** A version of the plan was made final. */
  readonly hasFinalPlan: boolean;
  /** What the programme asks of it. */
  readonly standing: AccountStanding;
  /** F27: its scorecard, shares 0–1.5, how many of the design checks hold, and the score its last snapshot froze. */
  readonly scorecard: {
    readonly measures: number;
    readonly score: number | null;
    readonly payout: number | null;
    readonly checksHeld: number;
    readonly checks: number;
    readonly before: number | null;
    readonly beforeOn: string | null;
  };
  readonly asOf: string;
};

/** Sections that say who the customer is, what they want and where you stand. */
const ASSESSED: readonly SectionId[] = ['profile', 'world', 'position'];

/** Days whose meetings are counted as hours spent, as months. */
const LOGGED_DAYS = 90;
const LOGGED_MONTHS = 3;

/**
 * F25, hours a month your meetings of the last 90 days took; null where no meeting ever said how long you were there.
 */
const loggedHours = (document: Pick<Document, 'meeting'>, asOf: string): number | null => {
  const timed = list(document, 'meeting').filter((meeting) => meeting.ourHours !== null);
  if (timed.length === 0) return null;
  const recent = timed.filter(({ date }) => date <= asOf && daysBetween(date, asOf) < LOGGED_DAYS);
  return sum(recent.map((meeting) => meeting.ourHours ?? 0)) / LOGGED_MONTHS;
};

/** F29 of the first sections: what of all they ask for is there, percent; null where they ask for nothing. */
const shareOf = (document: Document, asOf: string): number | null => {
  const asked = requirements(document, asOf).filter(({ section }) => ASSESSED.includes(section));
  return ratio(sum(asked.map(({ met }) => met)), sum(asked.map(({ needed }) => needed)), 100).value;
};

/** F27 of the account, against what its last snapshot froze. */
const scorecardFacts = (document: Document, asOf: string): AccountFacts['scorecard'] => {
  const { score, payout, checks, attainment } = scorecard(document, asOf);
  const held = Object.values(checks ?? {});
  const last = list(document, 'snapshot')
    .filter((snapshot) => snapshot.asOf <= asOf && snapshot.figures?.['measures'] !== undefined)
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf))
    .at(-1);
  const before = last?.figures?.['measures'];
  return {
    measures: attainment.length,
    score: score.value,
    payout: payout.value,
    checksHeld: held.filter(Boolean).length,
    checks: held.length,
    before: typeof before === 'number' ? before : null,
    beforeOn: last?.asOf ?? null,
  };
};

/** The day that papers above the accounts bear: the one all of them are looked at on, else `today`. */
export const dayOfAll = (facts: readonly Pick<AccountFacts, 'asOf'>[], today: string): string => {
  const [first, ...others] = new Set(facts.map(({ asOf }) => asOf));
  return first !== undefined && others.length === 0 ? first : today;
};

const latestEarned = (document: Document, asOf: string): AccountFacts['revenue'] =>
  actualYears(document, asOf)
    .flatMap(({ fy, revenue }) => (revenue === null ? [] : [{ fy, value: revenue }]))
    .at(-1) ?? null;

/** F14, F15, F19, F25, F27, F29, F31 of one account, for whoever looks over all of them. */
export const accountFacts = (document: Document, today: string): AccountFacts => {
  const account = accountOf(document);
  const asOf = account.asOf ?? today;
  const lead = list(document, 'assignment').find(({ role }) => role === 'accountLead' || role === 'clientExecutive');
  const { needed, capacity } = hours(document, asOf);
  const { spendKnown, oursInKnown } = wallet(document, asOf);
  return {
    accountId: account.id,
    name: account.name,
    ...keyAccountOf(document),
    currency: account.currency,
    parentAccountId: account.parentAccountId,
    ownerId: lead?.memberId ?? null,
    step: fourSteps(document, asOf).current,
    attractiveness: attractiveness(document, asOf).value,
    strength: relativeStrength(document, asOf).strength.value,
    scores: Object.fromEntries(list(document, 'attractivenessScore').map(({ factorId, score }) => [factorId, score])),
    hoursNeeded: needed,
    hoursPlanned: capacity,
    hoursLogged: loggedHours(document, asOf),
    spendKnown,
    oursInKnown,
    revenue: latestEarned(document, asOf),
    revenueSharePct: single(document, 'powerBalance')?.ourRevenueShareFromAccountPct ?? null,
    customerDependence: single(document, 'powerBalance')?.customerDependenceOnUs ?? null,
    assessed: shareOf(document, asOf),
    plan: completeness(document, asOf).whole.value,
    coverage: coverageRate(document, asOf).value,
    actionsDone: list(document, 'action').filter(({ status }) => status === 'done').length,
    hasFinalPlan: document.planVersion.size > 0,
    standing: accountStanding(filledContent(document), asOf),
    scorecard: scorecardFacts(document, asOf),
    asOf,
  };
};
